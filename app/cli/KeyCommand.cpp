// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/KeyCommand.h"
#include "app/cli/AiApi.h"
#include <QJsonArray>

namespace dyad::app {

Command::Description KeyCommand::description() const
{
    return {"key", "create --name N [--project P] | list | revoke ID", "keys with which other tools use this server's AI endpoints (/v1, /v1beta, /openai)",
        {QStringLiteral("name"), QStringLiteral("project")}, {}, 1, 2};
}

QCoro::Task<Command::Result> KeyCommand::run()
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
    co_return sync::fail("usage", std::string("usage: dyadctl key ") + description().arguments);
}

QCoro::Task<Command::Result> KeyCommand::create()
{
    if (line.option(QStringLiteral("name")).isEmpty())
        co_return sync::fail("usage", "key create wants --name N");
    QJsonObject body{{QStringLiteral("name"), line.option(QStringLiteral("name"))}};
    if (line.has(QStringLiteral("project"))) {
        const auto project = co_await projectOf(line.option(QStringLiteral("project")));
        if (!project)
            co_return std::unexpected(project.error());
        body.insert(QStringLiteral("project"), *project);
    }
    const auto answer = co_await callAi(*api, "POST", QStringLiteral("keys"), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(QStringLiteral("Keep this key now: it is not shown again."));
    output->result(json, json.value(QStringLiteral("key")).toString());
    co_return Result();
}

QCoro::Task<Command::Result> KeyCommand::list()
{
    const auto answer = co_await callAi(*api, "GET", QStringLiteral("keys"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("keys")).toArray())
        lines.append(QStringLiteral("%1  %2  %3").arg(one[QStringLiteral("id")].toString(), one[QStringLiteral("hint")].toString(), one[QStringLiteral("name")].toString()));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> KeyCommand::revoke()
{
    const auto answer = co_await callAi(*api, "DELETE", QStringLiteral("keys/") + QString::fromLatin1(QUrl::toPercentEncoding(line.words[1])));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{QStringLiteral("revoked"), line.words[1]}}, QStringLiteral("The key opens nothing any more."));
    co_return Result();
}

} // namespace dyad::app
