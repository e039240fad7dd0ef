// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SecretsCommand.h"
#include "app/cli/ApiCalls.h"
#include <QJsonArray>
#include <QUrl>

namespace dyad::app {

QString SecretsCommand::path(const QString &id) const
{
    return noun() + u's' + (id.isEmpty() ? QString() : u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

sync::Expected<QJsonObject> SecretsCommand::wrongUsage() const
{
    return sync::fail("usage", std::string("usage: dyadctl ") + description().name + ' ' + description().arguments);
}

QCoro::Task<Command::Result> SecretsCommand::run()
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
    co_return std::unexpected(wrongUsage().error());
}

QCoro::Task<Command::Result> SecretsCommand::create()
{
    auto body = wish();
    if (!body)
        co_return std::unexpected(body.error());
    if (line.has(QStringLiteral("project"))) {
        const auto project = co_await projectOf(line.option(QStringLiteral("project")));
        if (!project)
            co_return std::unexpected(project.error());
        body->insert(QStringLiteral("project"), *project);
    }
    const auto answer = co_await callApi(*api, "POST", path(), *body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(QStringLiteral("Keep this %1 now: it is not shown again.").arg(noun()));
    output->result(json, json.value(noun()).toString());
    co_return Result();
}

QCoro::Task<Command::Result> SecretsCommand::list()
{
    const auto answer = co_await callApi(*api, "GET", path());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(path()).toArray())
        lines.append(lineOf(one.toObject()));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> SecretsCommand::revoke()
{
    const auto answer = co_await callApi(*api, "DELETE", path(line.words[1]));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{QStringLiteral("revoked"), line.words[1]}}, QStringLiteral("The %1 opens nothing any more.").arg(noun()));
    co_return Result();
}

} // namespace dyad::app
