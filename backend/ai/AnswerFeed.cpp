// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/AnswerFeed.h"
#include "backend/ai/AiService.h"
#include "backend/ai/LiveAnswers.h"
#include "backend/platform/Log.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

AnswerFeed::AnswerFeed(Generation *generation, AiService &service, LiveAnswers *live, const Begun &begun)
    : QObject(generation)
    , m_generation(generation)
    , m_service(service)
    , m_live(live)
    , m_begun(begun)
{
    m_later.setSingleShot(true);
    m_later.setInterval(TellEvery);
    connect(&m_later, &QTimer::timeout, this, &AnswerFeed::flush);
    connect(generation, &Generation::happened, this, &AnswerFeed::take);
}

void AnswerFeed::take(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    m_answer.add(event);
    switch (event.kind) {
    case Kind::Text:
    case Kind::Refusal: m_piece.text += event.text; break;
    case Kind::Reasoning: m_piece.reasoning += event.text; break;
    case Kind::Continued: m_piece.note = u"%1 failed; %2 goes on"_s.arg(event.text, event.name); break;
    case Kind::Finished:
    case Kind::Failed: return end(event);
    default: return;
    }
    if (!m_later.isActive())
        m_later.start();
}

void AnswerFeed::flush()
{
    if (m_live && m_piece != sync::wire::AiChunk())
        m_live->grew(m_begun.news.id, m_piece);
    m_piece = {};
}

void AnswerFeed::end(const StreamEvent &event)
{
    m_later.stop();
    for (qsizetype i = 0; i < m_answer.toolCalls.size(); ++i) {
        ContentPart &call = m_answer.toolCalls[i];
        if (call.id.isEmpty()) // Gemini's have none; results must find their call
            call.id = u"call_%1_%2"_s.arg(m_begun.news.id).arg(i);
        m_piece.calls.push_back({call.id, call.name, call.arguments});
    }
    flush();
    const bool failed = event.kind == StreamEvent::Kind::Failed;
    const QString text = m_answer.text + m_answer.refusal;
    ChatStore store(m_service.database(), m_service.vault());
    const auto position = conversation::keepAnswer(store, m_begun, m_generation->id(), text, failed ? QList<ContentPart>() : m_answer.toolCalls);
    if (!position)
        qCWarning(logStore) << "an answer could not be kept in its thread:" << position.error().code.c_str();
    if (!m_live)
        return;
    sync::wire::AiComplete news;
    const bool calls = !failed && !m_answer.toolCalls.isEmpty() && event.stop != StopReason::Cancelled && event.stop != StopReason::Budget;
    news.stop = failed ? u"error"_s : calls ? u"tool"_s : QString(name(event.stop));
    news.provider = m_generation->providerName();
    news.model = m_generation->modelName();
    news.input = m_generation->usage().input();
    news.output = m_generation->usage().output();
    news.nanoDollars = m_generation->cost();
    news.position = position.value_or(0);
    if (failed) {
        news.code = name(event.error.kind);
        news.message = event.error.message;
    }
    m_live->ended(m_begun.news.id, news);
}

} // namespace dyad::backend::ai
