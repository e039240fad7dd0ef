// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/PromptTrim.h"
#include "backend/ai/TokenEstimate.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Role = ChatMessage::Role;

constexpr qsizetype Untouched = 4;       // messages at the end
constexpr qsizetype Long = 2000;         // characters
constexpr qsizetype KeptHead = 800, KeptTail = 400;

bool shorten(ContentPart &part)
{
    const bool text = part.kind == ContentPart::Kind::Text || part.kind == ContentPart::Kind::ToolResult;
    if (!text || part.text.size() <= Long)
        return false;
    const qsizetype gone = part.text.size() - KeptHead - KeptTail;
    part.text = part.text.first(KeptHead) + u"\n[… %1 characters left out by Dyad to fit the model's window …]\n"_s.arg(gone) + part.text.last(KeptTail);
    return true;
}

int shortenOld(ChatRequest &request, int64_t window)
{
    int count = 0;
    for (qsizetype i = 0; i + Untouched < request.messages.size() && estimateTokens(request) > window; ++i) {
        if (request.messages[i].role == Role::System)
            continue;
        for (ContentPart &part : request.messages[i].parts)
            count += shorten(part);
    }
    return count;
}

/// Where the turns begin: with a question of the user's.
QList<qsizetype> turnsOf(const QList<ChatMessage> &messages)
{
    QList<qsizetype> turns;
    for (qsizetype i = 0; i < messages.size(); ++i)
        if (messages[i].role == Role::User)
            turns.append(i);
    return turns;
}

int dropOldTurns(ChatRequest &request, int64_t window)
{
    int count = 0;
    for (QList<qsizetype> turns = turnsOf(request.messages); turns.size() > 1 && estimateTokens(request) > window; turns = turnsOf(request.messages)) {
        for (qsizetype i = turns[1] - 1; i >= turns[0]; --i) {
            if (request.messages[i].role == Role::System)
                continue;
            request.messages.removeAt(i);
            ++count;
        }
    }
    if (count > 0)
        request.messages[turnsOf(request.messages).first()].parts.prepend(
            ContentPart::ofText(u"[Dyad left out the %1 oldest messages of this conversation here, to fit the model's window.]\n\n"_s.arg(count)));
    return count;
}

} // namespace

PromptTrim PromptTrim::toFit(ChatRequest &request, int64_t window)
{
    PromptTrim trim;
    if (window <= 0 || estimateTokens(request) <= window)
        return trim;
    trim.shortened = shortenOld(request, window);
    trim.messages = dropOldTurns(request, window);
    return trim;
}

} // namespace dyad::backend::ai
