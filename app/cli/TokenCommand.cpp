// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/TokenCommand.h"
#include "app/cli/AiApi.h"
#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

namespace dyad::app {

Command::Description TokenCommand::description() const
{
    return {"token", "create --name N --scopes read,write,sync --days D [--project P] | list | revoke ID", "tokens with which programs (CI, scripts) call this server's API for you",
        {QStringLiteral("name"), QStringLiteral("scopes"), QStringLiteral("days"), QStringLiteral("project")}, {}, 1, 2};
}

QCoro::Task<Command::Result> TokenCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    if (line.words[0] == u"create")
        co_return co_await create();
    if (line.words[0] == u"list")
        co_return co_await list();
    if (line.words[0] == u"revoke" && line.words.size() == 2)
        co_return co_await revoke();
    co_return sync::fail("usage", std::string("usage: dyadctl token ") + description().arguments);
}

QCoro::Task<Command::Result> TokenCommand::create()
{
    const QString name = line.option(QStringLiteral("name")), scopes = line.option(QStringLiteral("scopes"));
    const int days = line.option(QStringLiteral("days")).toInt();
    if (name.isEmpty() || scopes.isEmpty() || days < 1)
        co_return sync::fail("usage", std::string("usage: dyadctl token ") + description().arguments);
    QJsonObject body{{QStringLiteral("name"), name}, {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes.split(u','))}, {QStringLiteral("days"), days}};
    if (line.has(QStringLiteral("project"))) {
        const auto project = co_await projectOf(line.option(QStringLiteral("project")));
        if (!project)
            co_return std::unexpected(project.error());
        body.insert(QStringLiteral("project"), *project);
    }
    const auto answer = co_await callAi(*api, "POST", QStringLiteral("tokens"), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(QStringLiteral("Keep this token now: it is not shown again."));
    output->result(json, json.value(QStringLiteral("token")).toString());
    co_return Result();
}

QCoro::Task<Command::Result> TokenCommand::list()
{
    const auto answer = co_await callAi(*api, "GET", QStringLiteral("tokens"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("tokens")).toArray()) {
        QStringList scopes;
        for (const QJsonValue &scope : one[QStringLiteral("scopes")].toArray())
            scopes.append(scope.toString());
        const QString until = QDateTime::fromMSecsSinceEpoch(one[QStringLiteral("expiresAt")].toInteger()).toString(Qt::ISODate);
        const QString project = one[QStringLiteral("project")].toString();
        lines.append(QStringList{QString::number(one[QStringLiteral("id")].toInteger()), until, scopes.join(u','), project.isEmpty() ? QStringLiteral("-") : project,
                                 one[QStringLiteral("name")].toString()}.join(QStringLiteral("  ")));
    }
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> TokenCommand::revoke()
{
    const auto answer = co_await callAi(*api, "DELETE", QStringLiteral("tokens/") + QString::fromLatin1(QUrl::toPercentEncoding(line.words[1])));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{QStringLiteral("revoked"), line.words[1]}}, QStringLiteral("The token opens nothing any more."));
    co_return Result();
}

} // namespace dyad::app
