// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/UsageCommand.h"
#include "app/cli/ApiCalls.h"
#include <QJsonArray>
#include <QUrlQuery>

namespace dyad::app {

Command::Description UsageCommand::description() const
{
    return {"usage", "[days [--project P|--org O] [--user ID|me] [--from DAY] [--to DAY]]",
        "AI calls, tokens and money by provider, model and user; days: by day, with edits and active people (admins: everybody's; others: their own)",
        {QStringLiteral("project"), QStringLiteral("org"), QStringLiteral("user"), QStringLiteral("from"), QStringLiteral("to")}, {}, 0, 1};
}

QCoro::Task<Command::Result> UsageCommand::run()
{
    if (!line.words.isEmpty() && line.words.constFirst() != u"days")
        co_return sync::fail("usage", std::string("usage: dyadctl usage ") + description().arguments);
    if (!line.words.isEmpty())
        co_return co_await byDay();
    co_return co_await byModel();
}

QCoro::Task<sync::Expected<QString>> UsageCommand::dayPath()
{
    QUrlQuery query;
    for (const QString &name : {QStringLiteral("org"), QStringLiteral("user"), QStringLiteral("from"), QStringLiteral("to")})
        if (line.has(name))
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(line.option(name))));
    if (line.has(QStringLiteral("project"))) {
        const auto project = co_await projectOf(line.option(QStringLiteral("project")));
        if (!project)
            co_return std::unexpected(project.error());
        query.addQueryItem(QStringLiteral("project"), *project);
    }
    co_return QStringLiteral("usage/days?") + query.query(QUrl::FullyEncoded);
}

QCoro::Task<Command::Result> UsageCommand::byDay()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto path = co_await dayPath();
    if (!path)
        co_return std::unexpected(path.error());
    const auto answer = co_await callApi(*api, "GET", *path);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    const auto said = [](const QString &what, const QJsonValue &sum) {
        return QStringLiteral("%1  %2 edits, %3 people, %4 AI calls, %5 tokens in, %6 out, %7 USD").arg(what, QString::number(sum[QStringLiteral("edits")].toInteger()),
                QString::number(sum[QStringLiteral("activeUsers")].toInteger()), QString::number(sum[QStringLiteral("calls")].toInteger()),
                QString::number(sum[QStringLiteral("inputTokens")].toInteger()), QString::number(sum[QStringLiteral("outputTokens")].toInteger()), usd(sum[QStringLiteral("nanoDollars")].toInteger()));
    };
    QStringList lines;
    for (const QJsonValue &day : json.value(QStringLiteral("days")).toArray())
        lines.append(said(day[QStringLiteral("day")].toString(), day));
    lines.append(said(QStringLiteral("all       "), json.value(QStringLiteral("total"))));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> UsageCommand::byModel()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto answer = co_await callApi(*api, "GET", QStringLiteral("usage"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("usage")).toArray())
        lines.append(QStringLiteral("%1  %2  %3: %4 calls, %5 tokens in, %6 out, %7 USD")
                         .arg(one[QStringLiteral("provider")].toString(), one[QStringLiteral("model")].toString(), one[QStringLiteral("user")].toString(),
                                 QString::number(one[QStringLiteral("calls")].toInteger()), QString::number(one[QStringLiteral("inputTokens")].toInteger()),
                                 QString::number(one[QStringLiteral("outputTokens")].toInteger()), usd(one[QStringLiteral("nanoDollars")].toInteger())));
    lines.append(QStringLiteral("all: %1 calls, %2 USD").arg(json.value(QStringLiteral("calls")).toInteger()).arg(usd(json.value(QStringLiteral("nanoDollars")).toInteger())));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
