// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Conversation.h"
#include "backend/ai/Generation.h"
#include <QTimer>

namespace dyad::backend::ai {

class AiService;
class LiveAnswers;

/// Keeps the answer of a question in its thread, and tells those who look on, a few times a second. A child of its generation, in its thread.
class AnswerFeed : public QObject
{
    Q_OBJECT
public:
    /// live: nullptr: nobody looks on.
    AnswerFeed(Generation *generation, AiService &service, LiveAnswers *live, const Begun &begun);

private:
    void take(const StreamEvent &event);
    void flush();
    void end(const StreamEvent &event);

    static constexpr int TellEvery = 30;         // ms
    Generation *m_generation;
    AiService &m_service;
    LiveAnswers *m_live;
    const Begun m_begun;
    ChatAnswer m_answer;
    sync::wire::AiChunk m_piece;                 // what was not told yet
    QTimer m_later;
};

} // namespace dyad::backend::ai
