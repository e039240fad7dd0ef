// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of ChatSession that tells what was decided about the changes of answers, and catches up with it after an absence.
#include "sync/session/ChatSession.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace dyad::sync {

namespace {

constexpr size_t MostUntold = 2000;     // more than that of one thread no server keeps

bool isAbout(const wire::AiReview &review, const QString &id, const QString &path) { return review.id == id && review.path == path; }

} // namespace

void ChatSession::tellReview(const QString &id, const QString &path, size_t change, size_t of, const QString &decision)
{
    if (m_thread.isPrivate || id.isEmpty()) return;
    wire::AiReview review{id, m_thread.id, path, change, of, decision, {}, {}};
    if (m_remote->state() == ProjectSession::State::Live && m_untold.empty()) return sayReview(std::move(review));
    if (m_untold.size() == MostUntold) m_untold.erase(m_untold.begin());
    m_untold.push_back(std::move(review));
}

void ChatSession::sayReview(wire::AiReview review)
{
    review.req = m_remote->nextRequestNumber();
    m_remote->sendAi(wire::Message(std::move(review)));
}

/// Once after each absence. What the others decided meanwhile comes first: an edit of theirs and the same of ours would be there twice.
void ChatSession::catchUpReviews()
{
    if (std::exchange(m_caughtUp, m_losses) == m_losses) return;
    if (m_thread.id.isEmpty()) return tellUntold();
    ApiRequest request;
    request.path = threadPath(m_thread.id);
    auto *call = new ApiCall(m_api, std::move(request), [self = QPointer(this), losses = m_losses](const Expected<ApiAnswer> &answer) {
        if (!self || self->m_losses != losses) return;          // lost again: it is asked anew
        if (answer) self->takeReviews(QJsonDocument::fromJson(answer->body).object());
        self->tellUntold();
    });
    call->start();
}

void ChatSession::takeReviews(const QJsonObject &answer)
{
    const QVector<ChatMessage> messages = messagesOf(answer);
    for (const ChatMessage &message : messages)
        for (const ChatDecision &one : message.decisions) takeReview(message.id, one);
}

/// What was taken back, there or here, is not to be told from what was taken back and brought again; it stays as it is.
void ChatSession::takeReview(const QString &id, const ChatDecision &one)
{
    const bool accepted = one.decision == QLatin1String("accepted");
    const bool undone = std::any_of(m_untold.cbegin(), m_untold.cend(), [&](const wire::AiReview &mine) { return isAbout(mine, id, one.path) && mine.decision == QLatin1String("undone"); });
    if (undone || one.decision == QLatin1String("undone")) return;
    const auto same = [&](const wire::AiReview &mine) { return isAbout(mine, id, one.path) && qint64(mine.change) == one.change; };
    const bool both = std::any_of(m_untold.cbegin(), m_untold.cend(), same);
    if (both && !accepted) return;          // what was accepted here is in the text, and they will hear of it
    wire::AiReview news{id, m_thread.id, one.path, quint64(one.change), quint64(one.of), one.decision, {}, {}};
    if (both) news.member = MemberId(0);    // whoever it was, they were first
    std::erase_if(m_untold, same);
    Q_EMIT reviewed(news);
}

void ChatSession::tellUntold()
{
    if (m_remote->state() != ProjectSession::State::Live) return;
    for (wire::AiReview &review : std::exchange(m_untold, {})) sayReview(std::move(review));
}

} // namespace dyad::sync
