// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Booking.h"
#include "backend/ai/Routes.h"
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QJsonObject toJson(const ModelChoice &choice)
{
    QJsonObject object{{"provider"_L1, choice.candidate.provider.name}, {"model"_L1, choice.candidate.model}, {"expectedNano"_L1, qint64(choice.expected)}, {"mostNano"_L1, qint64(choice.most)},
        {"payer"_L1, name(choice.candidate.provider.payer)}, {"able"_L1, choice.able}, {"strong"_L1, choice.strong}, {"context"_L1, qint64(choice.facts.context)}};
    if (!choice.able)
        object["lacks"_L1] = choice.lacks;
    return object;
}

/// One line a model and provider, though it may have several keys.
QJsonArray linesOf(const QList<ModelChoice> &choices)
{
    QJsonArray list;
    for (const ModelChoice &choice : choices)
        if (choice.candidate.key == 0)
            list.append(toJson(choice));
    return list;
}

QJsonObject estimate(const Broker &broker, const ChatRequest &request, const Caller &caller)
{
    static constexpr const char *tiers[] = {"simple", "everyday", "hard"};
    const int64_t tokens = estimateTokens(request);
    const Complexity complexity = Complexity::of(request, tokens);
    QJsonObject result{{"promptTokens"_L1, qint64(tokens)}, {"complexity"_L1, QLatin1StringView(tiers[std::clamp(complexity.tier, 1, 3) - 1])}, {"why"_L1, QJsonArray::fromStringList(complexity.why)}};
    const QJsonArray choices = linesOf(broker.choices(request, caller, tokens, complexity));
    result["choices"_L1] = choices;
    if (choices.isEmpty())
        return result;
    for (const QLatin1StringView key : {"provider"_L1, "model"_L1, "expectedNano"_L1, "mostNano"_L1, "payer"_L1})
        result[key] = choices.first()[key];
    return result;
}

/// A body as of /v1/chat/completions, or {text, model?} for a question that stands alone; project: who pays is that of a call in it.
sync::Expected<gateway::Response> tellEstimate(AiService &service, const gateway::Request &request)
{
    QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    if (const QString text = body["text"_L1].toString(); !text.isEmpty() && !body.contains("messages"_L1))
        body["messages"_L1] = QJsonArray{QJsonObject{{"role"_L1, u"user"_s}, {"content"_L1, text}}};
    const QString project = body.take("project"_L1).toString();
    const auto decoded = OpenAiChatFace().decode(body);
    if (!decoded)
        return std::unexpected(decoded.error());
    const auto caller = booked(service.database(), {request.who->account, {}, project, {}});
    if (!caller)
        return std::unexpected(caller.error());
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([out, asked = *decoded, caller = *caller](Broker &broker) {
        const QByteArray answer = ai::toJson(estimate(broker, asked, caller));
        out->begin({200, "application/json", {}, answer.size()});
        out->write(answer);
        out->finish();
    });
    return gateway::Response::streamed(out);
}

} // namespace

void addEstimateRoutes(gateway::Router &router, AiService &service)
{
    constexpr qint64 BodyLimit = qint64(8) << 20;
    router.add("POST", "/api/v1/estimate", gateway::Access::SignedIn, gateway::Lane::Store, [&service](const gateway::Request &request) { return tellEstimate(service, request); }, BodyLimit);
}

} // namespace dyad::backend::ai
