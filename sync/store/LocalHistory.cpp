// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/LocalHistory.h"
#include "sync/store/LocalHistoryReader.h"
#include <QDateTime>

namespace dyad::sync {

Expected<std::unique_ptr<LocalHistory>> LocalHistory::open(const QString &file, const Limits &limits)
{
    auto reader = LocalHistoryReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    std::unique_ptr<LocalHistory> history(new LocalHistory);
    history->m_reader = std::move(*reader);
    history->m_worker = std::make_unique<QObject>();
    history->m_worker->moveToThread(&history->m_thread);
    history->m_timer.setSingleShot(true);
    history->m_timer.setInterval(WriteEveryMs);
    connect(&history->m_timer, &QTimer::timeout, history.get(), &LocalHistory::handAll);
    connect(&history->m_forget, &QTimer::timeout, history.get(), [self = history.get()] { self->setLimits(self->m_limits); });
    history->m_forget.start(ForgetEveryMs);
    history->m_thread.setObjectName(QStringLiteral("dyad-history"));
    history->m_thread.start(QThread::LowPriority);
    history->setLimits(limits);
    return history;
}

LocalHistory::~LocalHistory()
{
    flush();
    m_thread.quit();
    m_thread.wait();
}

void LocalHistory::setLimits(const Limits &limits)
{
    m_limits = limits;
    if (limits.days <= 0)
        m_waiting.clear();
    work([limits](LocalHistoryReader &reader) { return reader.forget(limits, QDateTime::currentMSecsSinceEpoch()); });
}

void LocalHistory::work(const std::function<Expected<void>(LocalHistoryReader &)> &job)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, job] {
        if (const auto done = job(*m_reader); !done)
            QMetaObject::invokeMethod(this, [this, error = done.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void LocalHistory::note(const QString &path, const TextOperation &op, const Rope &before, MemberId by)
{
    if (m_limits.days <= 0 || path.isEmpty() || op.isEmpty() || before.size() > TextLimit)
        return;
    auto found = m_waiting.find(path);
    if (found != m_waiting.end() && found->by != by) {
        hand(path, std::move(*found));
        m_waiting.erase(found);
        found = m_waiting.end();
    }
    if (found == m_waiting.end())
        found = m_waiting.insert(path, {before, {}, by, 0});
    found->operations.push_back(op);
    found->time = QDateTime::currentMSecsSinceEpoch();
    if (!m_timer.isActive())
        m_timer.start();
}

void LocalHistory::hand(const QString &path, Waiting &&waiting)
{
    const auto shared = std::make_shared<const Waiting>(std::move(waiting));
    work([path, shared](LocalHistoryReader &reader) { return reader.add(path, composeAll(shared->operations), shared->before, shared->by, shared->time); });
}

void LocalHistory::handAll()
{
    auto taken = std::exchange(m_waiting, {});
    for (auto one = taken.begin(); one != taken.end(); ++one)
        hand(one.key(), std::move(*one));
}

void LocalHistory::moved(const QString &from, const QString &to)
{
    handAll();
    work([from, to](LocalHistoryReader &reader) { return reader.move(from, to); });
}

void LocalHistory::deleted(const QString &path, const QByteArray &text)
{
    handAll();
    if (m_limits.days > 0 && text.size() <= TextLimit)
        work([path, text](LocalHistoryReader &reader) { return reader.markDeleted(path, text, QDateTime::currentMSecsSinceEpoch()); });
}

void LocalHistory::flush()
{
    handAll();
    QMetaObject::invokeMethod(m_worker.get(), [] {}, Qt::BlockingQueuedConnection);
}

template<typename T>
void LocalHistory::ask(QObject *context, Reply<T> reply, std::function<Expected<T>(LocalHistoryReader &)> job)
{
    handAll();
    const QPointer<QObject> asker(context);
    QMetaObject::invokeMethod(m_worker.get(), [this, asker, reply = std::move(reply), job = std::move(job)] {
        auto answer = std::make_shared<Expected<T>>(job(*m_reader));
        QMetaObject::invokeMethod(this, [asker, reply, answer] {
            if (asker)
                reply(std::move(*answer));
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void LocalHistory::history(const QString &path, int buckets, QObject *context, Reply<ApiHistory> reply)
{
    ask<ApiHistory>(context, std::move(reply), [path, buckets](LocalHistoryReader &reader) { return reader.history(path, buckets); });
}

void LocalHistory::textAt(const QString &path, Version version, QObject *context, Reply<QByteArray> reply)
{
    ask<QByteArray>(context, std::move(reply), [path, version](LocalHistoryReader &reader) { return reader.textAt(path, version); });
}

void LocalHistory::blame(const QString &path, QObject *context, Reply<ApiBlame> reply)
{
    ask<ApiBlame>(context, std::move(reply), [path](LocalHistoryReader &reader) { return reader.blame(path); });
}

void LocalHistory::revert(const QString &path, Version first, Version last, MemberId member, QObject *context, Reply<ApiRevert> reply)
{
    ask<ApiRevert>(context, std::move(reply), [path, first, last, member](LocalHistoryReader &reader) { return reader.revert(path, first, last, member); });
}

void LocalHistory::timeline(const QString &folder, qint64 since, int limit, QObject *context, Reply<ApiTimeline> reply)
{
    ask<ApiTimeline>(context, std::move(reply), [folder, since, limit](LocalHistoryReader &reader) { return reader.timeline(folder, since, limit); });
}

} // namespace dyad::sync
