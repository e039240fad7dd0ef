// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/LiveAnswers.h"
#include "backend/ai/AiService.h"
#include "sync/wire/Codec.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

using sync::wire::AiAnswers;
using sync::wire::AiChunk;
using sync::wire::AiComplete;

namespace {

bool isId(const QString &id)
{
    return id.size() >= 8 && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

} // namespace

LiveAnswers::LiveAnswers(AiService &service, WorkQueue &work)
    : m_service(service)
    , m_work(work)
{
}

template<typename M>
void LiveAnswers::tell(const QString &project, const QString &account, const M &message) const
{
    if (m_tell && !project.isEmpty())
        m_tell(project, account, sync::wire::encodeAs(message));
}

void LiveAnswers::generate(const Asker &asker, sync::wire::AiGenerate &&request, Refused refused)
{
    if (!isId(request.id))
        return refused({"bad-request", "id: 8 to 40 letters, digits, - or _."});
    if (m_running.contains(request.id) || m_beginning.contains(request.id))
        return; // asked twice
    Question question = questionOf(std::move(request), asker.project, asker.account);
    m_beginning.insert(question.id);
    if (question.thread.isEmpty() || !m_busy.contains(question.thread))
        return start(std::move(question), std::move(refused));
    auto &waiting = m_waiting[question.thread];
    if (waiting.size() >= MostWaiting) {
        m_beginning.remove(question.id);
        return refused({"rate-limited", "Too many questions wait in this thread."});
    }
    // The next step of a task goes before what others asked meanwhile.
    const auto at = question.results.empty() ? waiting.end() : waiting.begin();
    waiting.insert(at, {std::move(question), std::move(refused)});
}

void LiveAnswers::start(Question &&question, Refused refused)
{
    const QString id = question.id, thread = question.thread;
    if (!thread.isEmpty())
        m_busy.insert(thread, id);
    const auto work = [&service = m_service, question = std::move(question)] {
        ChatStore store(service.database(), service.vault());
        return conversation::begin(store, question);
    };
    const auto then = [this, id, thread, refused](sync::Expected<Begun> begun) { started(id, thread, std::move(begun), refused); };
    if (!m_work.run(this, work, then))
        then(sync::fail("storage-unavailable", "the work queue is full"));
}

void LiveAnswers::started(const QString &id, const QString &thread, sync::Expected<Begun> begun, const Refused &refused)
{
    m_beginning.remove(id);
    if (!begun) {
        refused(begun.error());
        return failedEarly(id, thread);
    }
    began(*begun);
    if (m_cancelled.remove(id))
        return ended(id, {id, begun->thread.id, u"cancelled"_s, {}, {}, 0, 0, 0, 0, {}, {}});
    m_service.converse(*begun);
}

void LiveAnswers::failedEarly(const QString &id, const QString &thread)
{
    m_cancelled.remove(id);
    if (m_busy.value(thread) != id)
        return;
    m_busy.remove(thread);
    startNext(thread);
}

void LiveAnswers::startNext(const QString &thread)
{
    auto found = m_waiting.find(thread);
    if (found == m_waiting.end() || m_busy.contains(thread))
        return;
    if (found->empty()) {
        m_waiting.erase(found);
        return;
    }
    Waiting next = std::move(found->front());
    found->erase(found->begin());
    if (found->empty())
        m_waiting.erase(found);
    start(std::move(next.question), std::move(next.refused));
}

void LiveAnswers::cancel(const Asker &asker, const QString &id, Refused refused)
{
    const auto found = m_running.find(id);
    if (found != m_running.end()) {
        if (found->second.project != asker.project || (found->second.account != asker.account && !asker.manages))
            return refused({"not-allowed", "Only who asked, or an admin of the project, may stop an answer."});
        return m_service.cancelAnswer(id);
    }
    for (auto &waiting : m_waiting) {
        const auto gone = std::ranges::find_if(waiting, [&](const Waiting &one) { return one.question.id == id && one.question.account == asker.account; });
        if (gone == waiting.end())
            continue;
        m_beginning.remove(id);
        const Refused tell = gone->refused;
        waiting.erase(gone);
        return tell({"cancelled", "The question was taken back before its turn came."});
    }
    if (m_beginning.contains(id))
        m_cancelled.insert(id);
}

AiAnswers LiveAnswers::running(const Asker &asker) const
{
    AiAnswers all;
    for (const auto &[id, one] : m_running) {
        if (one.project != asker.project || (!one.privateTo.isEmpty() && one.privateTo != asker.account))
            continue;
        all.questions.push_back(one.question);
        all.answers.push_back(one.answer);
    }
    return all;
}

/// A full queue loses it for those who come later, and for nobody else.
void LiveAnswers::reviewed(const Asker &asker, const sync::wire::AiReview &review)
{
    const auto keep = [&service = m_service, asker, review]() -> sync::Expected<bool> {
        ChatStore store(service.database(), service.vault());
        const auto thread = store.find(review.thread, asker.project, asker.account);
        if (!thread)
            return std::unexpected(thread.error());
        if (const auto kept = store.addReview(thread->id, asker.account, {review.id, review.path, qint64(review.change), qint64(review.of), review.decision}); !kept)
            return std::unexpected(kept.error());
        return !thread->privateTo.isEmpty();
    };
    (void)m_work.run(this, keep, [this, thread = review.thread](const sync::Expected<bool> &isPrivate) {
        if (isPrivate)
            m_private.insert(thread, *isPrivate);
    });
}

/// A thread that nobody has spoken in since this server started is taken for private: nothing of it is told then.
bool LiveAnswers::isPrivate(const QString &, const QString &thread) const { return m_private.value(thread, true); }

void LiveAnswers::began(const Begun &begun)
{
    if (QThread::currentThread() != thread()) {
        QMetaObject::invokeMethod(this, [this, begun] { began(begun); }, Qt::QueuedConnection);
        return;
    }
    const QString &project = begun.thread.project;
    Running &one = m_running[begun.news.id];
    one = {project, begun.caller.account, begun.thread.privateTo, begun.news, {}};
    one.answer.id = begun.news.id;
    one.answer.thread = begun.thread.id;
    m_busy.insert(begun.thread.id, begun.news.id);
    m_private.insert(begun.thread.id, !begun.thread.privateTo.isEmpty());
    if (begun.isNew)
        threadChanged(begun.thread, false);
    tell(project, one.privateTo, one.question);
}

void LiveAnswers::grew(const QString &id, const AiChunk &piece)
{
    if (QThread::currentThread() != thread()) {
        QMetaObject::invokeMethod(this, [this, id, piece] { grew(id, piece); }, Qt::QueuedConnection);
        return;
    }
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Running &one = found->second;
    AiChunk news = piece;
    news.id = id;
    news.thread = one.answer.thread;
    news.from = one.answer.text.size();
    one.answer.text += piece.text;
    one.answer.reasoning += piece.reasoning;
    one.answer.calls.insert(one.answer.calls.end(), piece.calls.begin(), piece.calls.end());
    if (!piece.note.isEmpty())
        one.answer.note = piece.note;
    tell(one.project, one.privateTo, news);
}

void LiveAnswers::ended(const QString &id, const AiComplete &end)
{
    if (QThread::currentThread() != thread()) {
        QMetaObject::invokeMethod(this, [this, id, end] { ended(id, end); }, Qt::QueuedConnection);
        return;
    }
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    const Running one = std::move(found->second);
    m_running.erase(found);
    AiComplete news = end;
    news.id = id;
    news.thread = one.answer.thread;
    tell(one.project, one.privateTo, news);
    if (m_busy.value(news.thread) == id)
        m_busy.remove(news.thread);
    startNext(news.thread);
}

void LiveAnswers::threadChanged(const ChatStore::Thread &changed, bool removed, std::optional<qint64> limit)
{
    if (QThread::currentThread() != thread()) {
        QMetaObject::invokeMethod(this, [this, changed, removed, limit] { threadChanged(changed, removed, limit); }, Qt::QueuedConnection);
        return;
    }
    tell(changed.project, changed.privateTo,
         sync::wire::AiThread{changed.id, changed.title, !changed.privateTo.isEmpty(), removed, changed.createdBy, quint64(changed.updatedAt), limit});
}

} // namespace dyad::backend::ai
