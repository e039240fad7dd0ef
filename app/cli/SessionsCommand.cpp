// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SessionsCommand.h"
#include "app/cli/ApiCalls.h"
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::app {

Command::Description SessionsCommand::description() const
{
    return {"sessions", "[list | kill ID | kill others] [--password-stdin]", "your sign-ins, with device and address; kill ends one, or all but this, and closes its connections (ten minutes after your own sign-in, with the password)", {}, {u"password-stdin"_s}, 0, 2};
}

QCoro::Task<Command::Result> SessionsCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const QString what = line.words.value(0, u"list"_s);
    if (what == u"list" && line.words.size() < 2)
        co_return co_await list();
    if (what == u"kill" && line.words.size() == 2)
        co_return co_await kill(line.words[1]);
    co_return sync::fail("usage", "see dyadctl sessions --help");
}

QCoro::Task<Command::Result> SessionsCommand::list()
{
    const auto me = co_await callApi(*api, "GET", u"me"_s);
    const auto answer = co_await callApi(*api, "GET", u"sessions"_s);
    if (!answer || !me)
        co_return std::unexpected(answer ? me.error() : answer.error());
    const QJsonValue current = jsonOf(*me)[u"session"_s];
    QJsonArray sessions = jsonOf(*answer)[u"sessions"_s].toArray();
    QStringList lines;
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        QJsonObject session = sessions[i].toObject();
        const bool isCurrent = session[u"id"_s] == current;
        session.insert(u"current"_s, isCurrent);
        const QString used = QDateTime::fromMSecsSinceEpoch(session[u"usedAt"_s].toInteger()).toString(Qt::ISODate);
        lines.append(u"%1  %2  %3  by %4  used %5%6"_s.arg(session[u"id"_s].toInteger()).arg(session[u"device"_s].toString(), session[u"address"_s].toString(),
                                                                   session[u"how"_s].toString(), used, isCurrent ? u"  (this one)"_s : QString()));
        sessions[i] = session;
    }
    QJsonObject json;
    json.insert(u"sessions"_s, sessions);
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> SessionsCommand::kill(QString which)
{
    const bool others = which == u"others";
    QString path = u"sessions"_s;       // made before the co_await: g++ 12 frees a conditional temporary inside of one twice
    if (!others)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(which));
    auto answer = co_await callApi(*api, "DELETE", path);
    if (!answer && answer.error().code == "sign-in-again") {
        const auto typed = password();
        if (!typed)
            co_return std::unexpected(answer.error());
        QJsonObject body;
        body.insert(u"password"_s, *typed);
        answer = co_await callApi(*api, "DELETE", path, body);
    }
    if (!answer)
        co_return std::unexpected(answer.error());
    const qint64 ended = others ? jsonOf(*answer)[u"ended"_s].toInteger() : 1;
    QJsonObject json;
    json.insert(u"ended"_s, ended);
    output->result(json, others ? u"%1 sign-ins have ended; their connections are closed."_s.arg(ended) : u"The sign-in %1 has ended; its connections are closed."_s.arg(which));
    co_return Result();
}

} // namespace dyad::app
