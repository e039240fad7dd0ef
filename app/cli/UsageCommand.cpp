// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/UsageCommand.h"
#include "app/cli/AiApi.h"
#include <QJsonArray>

namespace dyad::app {

Command::Description UsageCommand::description() const
{
    return {"usage", "[--server URL]", "AI calls, tokens and money by provider, model and user (admins: everybody's; others: their own)", {}, {}};
}

QCoro::Task<Command::Result> UsageCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto answer = co_await callAi(*api, "GET", QStringLiteral("usage"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("usage")).toArray())
        lines.append(QStringLiteral("%1  %2  %3: %4 calls, %5 tokens in, %6 out, %7 USD")
                         .arg(one[QStringLiteral("provider")].toString(), one[QStringLiteral("model")].toString(), one[QStringLiteral("user")].toString())
                         .arg(one[QStringLiteral("calls")].toInteger()).arg(one[QStringLiteral("inputTokens")].toInteger())
                         .arg(one[QStringLiteral("outputTokens")].toInteger()).arg(usd(one[QStringLiteral("nanoDollars")].toInteger())));
    lines.append(QStringLiteral("all: %1 calls, %2 USD").arg(json.value(QStringLiteral("calls")).toInteger()).arg(usd(json.value(QStringLiteral("nanoDollars")).toInteger())));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
