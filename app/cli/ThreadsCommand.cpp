// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ThreadsCommand.h"
#include "app/cli/ApiCalls.h"
#include <QJsonArray>
#include <QUrl>

namespace dyad::app {

namespace {

QString pathOf(const QString &thread, const QString &project)
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("threads") + (thread.isEmpty() ? QString() : u'/' + escaped(thread)) + (project.isEmpty() ? QString() : QStringLiteral("?project=") + escaped(project));
}

} // namespace

Command::Description ThreadsCommand::description() const
{
    return {"threads", "list [--project P] | cap THREAD --limit-usd X|none [--project P]", "the AI's threads of a project (without one: your own), and the most that one may cost",
        {QStringLiteral("project"), QStringLiteral("limit-usd")}, {}, 1, 2};
}

QCoro::Task<Command::Result> ThreadsCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    QString project;
    if (line.has(QStringLiteral("project"))) {
        const auto found = co_await projectOf(line.option(QStringLiteral("project")));
        if (!found)
            co_return std::unexpected(found.error());
        project = *found;
    }
    if (line.words[0] == u"list" && line.words.size() == 1)
        co_return co_await list(project);
    if (line.words[0] == u"cap" && line.words.size() == 2)
        co_return co_await cap(project);
    co_return sync::fail("usage", std::string("usage: dyadctl threads ") + description().arguments);
}

QCoro::Task<Command::Result> ThreadsCommand::list(const QString &project)
{
    const auto answer = co_await callApi(*api, "GET", pathOf({}, project));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("threads")).toArray())
        lines.append(one[QStringLiteral("id")].toString() + QStringLiteral("  ") + one[QStringLiteral("title")].toString());
    output->result(json, lines.isEmpty() ? QStringLiteral("There is no thread.") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> ThreadsCommand::cap(const QString &project)
{
    const QString wanted = line.option(QStringLiteral("limit-usd"));
    const auto limit = nanoDollars(wanted);
    if (!limit && wanted != u"none")
        co_return sync::fail("usage", "threads cap wants --limit-usd X (a decimal number), or none");
    QJsonObject body;
    body.insert(QStringLiteral("limitNano"), limit ? QJsonValue(*limit) : QJsonValue());
    const auto answer = co_await callApi(*api, "PATCH", pathOf(line.words[1], project), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, limit ? QStringLiteral("The thread may cost %1 USD in all; %2 are spent.").arg(usd(*limit), usd(json.value(QStringLiteral("spentNano")).toInteger())) : QStringLiteral("The thread has no cap."));
    co_return Result();
}

} // namespace dyad::app
