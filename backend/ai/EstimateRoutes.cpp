// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Booking.h"
#include "backend/ai/Conversation.h"
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

struct Asked {
    ChatRequest request;
    Caller caller;
    std::optional<QString> thread = {};          ///< it was asked about as a question there; empty: in a new one
    std::optional<Ledger::Budget> cap = {};      ///< of its thread
};

/// What can be said without the broker: long threads are counted here, and not where answers stream.
struct Counted {
    Asked asked;
    int64_t tokens;
    Complexity complexity;
};

QJsonObject estimate(const Broker &broker, const Counted &counted)
{
    static constexpr const char *tiers[] = {"simple", "everyday", "hard"};
    const Complexity &complexity = counted.complexity;
    QJsonObject result{{"promptTokens"_L1, qint64(counted.tokens)}, {"complexity"_L1, QLatin1StringView(tiers[std::clamp(complexity.tier, 1, 3) - 1])}, {"why"_L1, QJsonArray::fromStringList(complexity.why)}};
    const QJsonArray choices = linesOf(broker.choices(counted.asked.request, counted.asked.caller, counted.tokens, complexity));
    result["choices"_L1] = choices;
    if (counted.asked.thread) // so that a client sees that all of it was counted
        result["thread"_L1] = *counted.asked.thread;
    if (const auto &cap = counted.asked.cap) {
        result["limitNano"_L1] = qint64(cap->limit);
        result["spentNano"_L1] = qint64(cap->spent);
    }
    if (choices.isEmpty())
        return result;
    for (const QLatin1StringView key : {"provider"_L1, "model"_L1, "expectedNano"_L1, "mostNano"_L1, "payer"_L1})
        result[key] = choices.first()[key];
    return result;
}

gateway::Response answerLater(AiService &service, Asked &&asked)
{
    const int64_t tokens = estimateTokens(asked.request);
    const Complexity complexity = Complexity::of(asked.request, tokens);
    const auto counted = std::make_shared<const Counted>(Counted{std::move(asked), tokens, complexity});
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([out, counted](Broker &broker) {
        const QByteArray answer = ai::toJson(estimate(broker, *counted));
        out->begin({200, "application/json", {}, answer.size()});
        out->write(answer);
        out->finish();
    });
    return gateway::Response::streamed(out);
}

/// The question as it would be put into its thread: a body as of POST ask, with tools, and the number of pictures in place of them.
sync::Expected<Asked> inThread(AiService &service, projects::Service &projects, const QJsonObject &body, const QString &account)
{
    Question question = questionOf(body, account);
    question.tools = body["tools"_L1].toArray();
    if (!question.project.isEmpty())
        if (const auto member = projects.find(account, question.project, Permission::AiGenerate); !member)
            return std::unexpected(member.error());
    ChatStore store(service.database(), service.vault());
    auto request = conversation::preview(store, question, body["pictures"_L1].toInt());
    if (!request)
        return std::unexpected(request.error());
    auto caller = booked(service.database(), {account, {}, question.project, {}});
    if (!caller)
        return std::unexpected(caller.error());
    caller->thread = question.thread;
    const auto cap = question.thread.isEmpty() ? sync::Expected<std::optional<Ledger::Budget>>() : Ledger(service.database(), service.vault()).budget(u"thread"_s, question.thread);
    if (!cap)
        return std::unexpected(cap.error());
    return Asked{std::move(*request), std::move(*caller), question.thread.isNull() ? u""_s : question.thread, *cap};
}

/// A body as of POST ask (it has a thread, a context or a mode), or as of /v1/chat/completions, or {text, model?} for a question that stands
/// alone; project: who pays is that of a call in it.
sync::Expected<gateway::Response> tellEstimate(AiService &service, projects::Service &projects, const gateway::Request &request)
{
    QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const bool isQuestion = !body.contains("messages"_L1) && (body.contains("thread"_L1) || body.contains("context"_L1) || body.contains("mode"_L1));
    if (isQuestion) {
        auto asked = inThread(service, projects, body, request.who->account);
        return asked ? answerLater(service, std::move(*asked)) : sync::Expected<gateway::Response>(std::unexpected(asked.error()));
    }
    if (const QString text = body["text"_L1].toString(); !text.isEmpty() && !body.contains("messages"_L1))
        body["messages"_L1] = QJsonArray{QJsonObject{{"role"_L1, u"user"_s}, {"content"_L1, text}}};
    const QString project = body.take("project"_L1).toString();
    auto decoded = OpenAiChatFace().decode(body);
    if (!decoded)
        return std::unexpected(decoded.error());
    auto caller = booked(service.database(), {request.who->account, {}, project, {}});
    if (!caller)
        return std::unexpected(caller.error());
    return answerLater(service, {std::move(*decoded), std::move(*caller)});
}

} // namespace

void addEstimateRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    constexpr qint64 BodyLimit = qint64(8) << 20;
    router.add("POST", "/api/v1/estimate", gateway::Access::SignedIn, gateway::Lane::Store, [&service, &projects](const gateway::Request &request) { return tellEstimate(service, projects, request); }, BodyLimit);
}

} // namespace dyad::backend::ai
