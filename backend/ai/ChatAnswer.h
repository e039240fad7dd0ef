// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatMessage.h"
#include "backend/ai/StreamEvent.h"

namespace dyad::backend::ai {

/// Gathers the events of an answer into the whole of it.
class ChatAnswer
{
public:
    void add(const StreamEvent &event);

    QString id;
    QString model;
    QString text;
    QString reasoning;
    QString signature;
    QString refusal;
    QList<ContentPart> toolCalls; ///< in the order in which they began
    Usage usage;
    bool hasUsage = false;
    StopReason stop = StopReason::Stop;
    QString rawStop;
    QString stopSequence; ///< at which it stopped, where that is told
    bool finished = false;
    ProviderError error;

    /// The answer as a message for the next request.
    ChatMessage message() const;
    /// Characters that the model made, for an estimate of tokens when nobody tells.
    qsizetype outputCharacters() const { return m_outputCharacters; }

private:
    ContentPart *toolCall(int index);
    QList<int> m_toolIndexes;
    qsizetype m_outputCharacters = 0;
};

} // namespace dyad::backend::ai
