// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/InviteCommand.h"
#include "app/cli/ApiCalls.h"
#include "app/cli/Duration.h"
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::app {

Command::Description InviteCommand::description() const
{
    return {"invite", "create PROJECT --role viewer|developer|admin --expires T [--uses N] [--name N] | list PROJECT | revoke PROJECT ID",
        "links into a project; who opens one without an account is a guest until it expires", {u"role"_s, u"expires"_s, u"uses"_s, u"name"_s, u"project"_s}, {}, 1, 3};
}

QCoro::Task<Command::Result> InviteCommand::run()
{
    // PROJECT stands behind the verb, or is named by --project.
    const bool named = line.has(u"project"_s);
    if (!named && line.words.size() < 2)
        co_return sync::fail("usage", std::string("usage: dyadctl invite ") + description().arguments);
    const QString word = named ? line.option(u"project"_s) : line.words[1];
    const auto project = co_await projectOf(word);
    if (!project)
        co_return std::unexpected(project.error());
    const QString place = u"projects/%1/invitations"_s.arg(*project);
    const qsizetype rest = line.words.size() - (named ? 1 : 2);
    if (line.words[0] == u"create" && rest == 0)
        co_return co_await create(place);
    if (line.words[0] == u"list" && rest == 0)
        co_return co_await list(place);
    if (line.words[0] == u"revoke" && rest == 1)
        co_return co_await revoke(place);
    co_return sync::fail("usage", std::string("usage: dyadctl invite ") + description().arguments);
}

QCoro::Task<Command::Result> InviteCommand::create(QString place)
{
    QJsonObject body;
    if (line.has(u"role"_s))
        body.insert(u"role"_s, line.option(u"role"_s));
    if (line.has(u"name"_s))
        body.insert(u"name"_s, line.option(u"name"_s));
    if (line.has(u"uses"_s))
        body.insert(u"maxUses"_s, line.option(u"uses"_s).toLongLong());
    if (line.has(u"expires"_s)) {
        const auto expires = durationOf(line.option(u"expires"_s));
        if (!expires)
            co_return std::unexpected(expires.error());
        body.insert(u"expiresIn"_s, *expires);
    }
    const auto answer = co_await callApi(*api, "POST", place, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(u"Keep this link now: it is not shown again."_s);
    output->result(json, json[u"link"_s].toString());
    co_return Result();
}

QCoro::Task<Command::Result> InviteCommand::list(QString place)
{
    const auto answer = co_await callApi(*api, "GET", place);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json[u"invitations"_s].toArray()) {
        const qint64 most = one[u"maxUses"_s].toInteger();
        lines.append(u"%1  %2  until %3  used %4%5  %6"_s.arg(one[u"id"_s].toString(), one[u"role"_s].toString(),
                                                             QDateTime::fromMSecsSinceEpoch(one[u"expiresAt"_s].toInteger()).toString(Qt::ISODate), QString::number(one[u"uses"_s].toInteger()), most == 0 ? QString() : u" of %1"_s.arg(most), one[u"name"_s].toString()));
    }
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> InviteCommand::revoke(QString place)
{
    const auto answer = co_await callApi(*api, "DELETE", place + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(line.words.constLast())));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{u"revoked"_s, line.words.constLast()}}, u"The link opens nothing any more; guests who came by it are out."_s);
    co_return Result();
}

} // namespace dyad::app
