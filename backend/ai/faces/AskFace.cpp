// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/AskFace.h"
#include "backend/ai/providers/Adapter.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

QJsonObject toJson(const Usage &usage)
{
    return {{"input"_L1, qint64(usage.inputUncached)}, {"cacheRead"_L1, qint64(usage.cacheRead)}, {"cacheWrite"_L1, qint64(usage.cacheWrite())},
        {"output"_L1, qint64(usage.output())}, {"reasoning"_L1, qint64(usage.outputReasoning)}, {"reported"_L1, usage.reported}};
}

QString AskFace::name() const { return u"ask"_s; }

sync::Expected<ChatRequest> AskFace::decode(const QJsonObject &body)
{
    const QString text = body["text"_L1].toString();
    if (text.trimmed().isEmpty())
        return sync::fail("bad-request", "text: the question is missing.");
    ChatRequest request;
    request.model = body["model"_L1].toString(u"auto"_s);
    request.stream = true;
    if (body["maxTokens"_L1].isDouble())
        request.maxTokens = body["maxTokens"_L1].toInteger();
    request.messages = {ChatMessage::ofText(ChatMessage::Role::User, text)};
    return request;
}

QByteArray AskFace::encode(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    switch (event.kind) {
    case Kind::Text:
    case Kind::Refusal: return sse({{"text"_L1, event.text}}, "chunk");
    case Kind::Reasoning: return sse({{"reasoning"_L1, event.text}}, "chunk");
    case Kind::Usage: m_usage = event.usage; return {};
    case Kind::Continued: return sse({{"from"_L1, event.text}, {"to"_L1, event.name}}, "continued");
    case Kind::Finished: return sse({{"stop"_L1, ai::name(event.stop)}, {"thread"_L1, m_thread}, {"usage"_L1, ai::toJson(m_usage)},
        {"provider"_L1, m_bill.provider}, {"model"_L1, m_bill.model}, {"nanoDollars"_L1, qint64(m_bill.nanoDollars)}}, "complete");
    case Kind::Failed: return sse({{"code"_L1, ai::name(event.error.kind)}, {"message"_L1, event.error.message}}, "error");
    default: return {};
    }
}

QByteArray AskFace::whole(const ChatAnswer &answer) { return ai::toJson(QJsonObject{{"text"_L1, answer.text}, {"usage"_L1, ai::toJson(answer.usage)}}); }

Face::Refusal AskFace::refuse(const ProviderError &error) const { return problemOf(error); }

} // namespace dyad::backend::ai
