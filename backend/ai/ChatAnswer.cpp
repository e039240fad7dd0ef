// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ChatAnswer.h"

namespace dyad::backend::ai {

ContentPart *ChatAnswer::toolCall(int index)
{
    const qsizetype at = m_toolIndexes.lastIndexOf(index);
    return at < 0 ? nullptr : &toolCalls[at];
}

void ChatAnswer::add(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    switch (event.kind) {
    case Kind::Started:
        id = event.id;
        model = event.name;
        break;
    case Kind::Text: text += event.text; break;
    case Kind::Reasoning: reasoning += event.text; break;
    case Kind::Signature: signature += event.text; break;
    case Kind::Refusal: refusal += event.text; break;
    case Kind::ToolCall: {
        ContentPart call;
        call.kind = ContentPart::Kind::ToolCall;
        call.id = event.id;
        call.name = event.name;
        call.signature = event.signature;
        m_toolIndexes.append(event.index);
        toolCalls.append(call);
        break;
    }
    case Kind::ToolArguments:
        if (ContentPart *call = toolCall(event.index))
            call->arguments += event.text;
        break;
    case Kind::Usage:
        usage = event.usage;
        hasUsage = true;
        break;
    case Kind::Continued: break;
    case Kind::Finished:
        stop = event.stop;
        rawStop = event.text;
        stopSequence = event.name;
        finished = true;
        break;
    case Kind::Failed: error = event.error; break;
    }
    if (event.kind >= Kind::Text && event.kind <= Kind::ToolArguments)
        m_outputCharacters += event.text.size();
}

ChatMessage ChatAnswer::message() const
{
    ChatMessage message{ChatMessage::Role::Assistant, {}};
    if (!reasoning.isEmpty()) {
        ContentPart part;
        part.kind = ContentPart::Kind::Reasoning;
        part.text = reasoning;
        part.signature = signature;
        message.parts.append(part);
    }
    if (!text.isEmpty())
        message.parts.append(ContentPart::ofText(text));
    message.parts.append(toolCalls);
    return message;
}

} // namespace dyad::backend::ai
