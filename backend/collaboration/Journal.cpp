// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Journal.h"
#include "backend/collaboration/JournalRow.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include <QSet>
#include <algorithm>
#include <array>

namespace dyad::backend {

Journal::Journal(Database &database, QObject *parent)
    : QObject(parent), m_writer(new JournalWriter(database)), m_gathering(std::make_shared<JournalBatch>())
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &Journal::handOver);
}

Journal::~Journal()
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_writer;
}

void Journal::appendEdit(JournalSlot &slot, qint64 project, sync::DocId doc, const Sequencer::Operation &operation, qint64 size)
{
    const qint64 now = nowMs();
    auto &rows = m_gathering->rows;
    if (slot.batch != m_serial) {
        slot = {m_serial, rows.size()};
        rows.push_back({project, doc, operation.version, operation.version, now, size, {}});
    }
    JournalBatch::Row &row = rows[slot.row];
    row.last = operation.version;
    row.time = now;
    row.size = size;
    journalrow::append(row.operations, operation, now);
    ++m_edits;
    if (m_pace.isActive() && !isWorthWaiting()) {
        m_pace.stop();
        m_scheduled = false;
    }
    schedule();
}

void Journal::append(qint64 project, JournalBatch::Write write)
{
    m_gathering->writes.push_back({project, std::move(write)});
    schedule();
}

void Journal::send(const std::shared_ptr<Peer> &peer, const QByteArray &message, Peer::Kind kind)
{
    m_gathering->deliveries.push_back({peer, message, kind});
    schedule();
}

void Journal::abandon(qint64 project)
{
    m_gathering->drop(std::array{project});
}

void Journal::addFences(JournalBatch &batch) const
{
    QSet<qint64> seen = {0};
    const auto add = [&](qint64 project) {
        if (seen.contains(project))
            return;
        seen.insert(project);
        if (const auto fence = m_fences.constFind(project); fence != m_fences.constEnd())
            batch.fences.push_back({project, *fence});
    };
    for (const auto &row : batch.rows)
        add(row.project);
    for (const auto &item : batch.writes)
        add(item.project);
}

void Journal::whenDurable(QObject *context, std::function<void()> then)
{
    m_gathering->callbacks.push_back({context, std::move(then)});
    schedule();
}

void Journal::schedule()
{
    if (m_scheduled || m_busy)
        return;
    m_scheduled = true;
    // Once the loop has read what the sockets hold now: edits that came together are committed together.
    QMetaObject::invokeMethod(this, &Journal::handOver, Qt::QueuedConnection);
}

bool Journal::isPaced() const
{
    return m_edits < m_expected && m_handedOver.isValid() && m_handedOver.nsecsElapsed() < PaceMs * 1'000'000;
}

bool Journal::awaitsAnswers() const
{
    return m_batchesInVain == 0 && m_edits < m_answers && !m_answersDue.isForever() && !m_answersDue.hasExpired();
}

bool Journal::isWorthWaiting() const
{
    return m_gathering->hasWork() && (isPaced() || awaitsAnswers());
}

/// Before a batch leaves: whether the wait for answers, if it was one, brought at least half of them.
void Journal::noteWait()
{
    if (m_batchesInVain > 0)
        --m_batchesInVain;
    else if (m_waitedFrom >= 0 && (m_edits - m_waitedFrom) * 2 < m_answers - m_waitedFrom)
        m_batchesInVain = VainBatches;
    m_waitedFrom = -1;
    m_answersDue = QDeadlineTimer::Forever;
}

void Journal::handOver()
{
    m_scheduled = false;
    if (m_busy || m_gathering->isEmpty())
        return;
    if (isWorthWaiting()) {
        if (m_waitedFrom < 0 && awaitsAnswers())
            m_waitedFrom = m_edits;
        m_scheduled = true;
        m_pace.start(awaitsAnswers() ? std::max(PaceMs, int(m_answersDue.remainingTime())) : PaceMs);
        return;
    }
    auto batch = std::exchange(m_gathering, std::make_shared<JournalBatch>());
    ++m_serial;
    if (!batch->hasWork()) {
        release(*batch);
        return;
    }
    if (!m_fences.isEmpty())
        addFences(*batch);
    m_busy = true;
    noteWait();
    m_handedOver.start();
    m_expected = std::exchange(m_edits, 0);
    QMetaObject::invokeMethod(m_writer, [this, writer = m_writer, batch] {
        auto result = writer->commit(*batch);
        QMetaObject::invokeMethod(this, [this, batch, result] { onCommitted(batch, result); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void Journal::onCommitted(std::shared_ptr<JournalBatch> batch, const sync::Expected<void> &result)
{
    m_busy = false;
    m_answers = std::min(m_expected + m_edits, int(FullBatch));
    if (const qint64 took = m_handedOver.nsecsElapsed(); took >= PaceMs * 1'000'000)      // a faster disk is paced
        m_answersDue.setPreciseRemainingTime(0, std::min(took / WaitShare, MaxWaitMs * 1'000'000LL), Qt::PreciseTimer);
    if (!batch->lost.empty())
        Q_EMIT moved(drop(QSet<qint64>(batch->lost.begin(), batch->lost.end())));
    if (!batch->refused.empty())
        Q_EMIT failed(drop(QSet<qint64>(batch->refused.begin(), batch->refused.end())));
    if (result)
        release(*batch);
    else
        fail(*batch, result.error());
    if (!m_gathering->isEmpty())
        handOver();
}

void Journal::release(JournalBatch &batch)
{
    std::vector<std::shared_ptr<Peer>> touched;
    for (auto &delivery : batch.deliveries) {
        delivery.peer->queue(delivery.message, delivery.kind);
        if (!std::exchange(delivery.peer->waitsForFlush, true))
            touched.push_back(delivery.peer);
    }
    for (const auto &peer : touched) {
        peer->waitsForFlush = false;
        peer->flush();
    }
    for (const auto &callback : batch.callbacks) {
        if (callback.context)
            callback.then();
    }
}

void Journal::fail(JournalBatch &batch, const sync::Error &error)
{
    qCCritical(logStore) << "the journal could not be written:" << error.code.c_str() << error.message.c_str();
    QSet<qint64> projects;
    for (const auto &row : batch.rows)
        projects.insert(row.project);
    for (const auto &item : batch.writes)
        projects.insert(item.project);
    projects.remove(0);
    Q_EMIT failed(drop(projects));
    // The rooms have closed their peers, which take nothing any more; to the others the barrier has been.
    release(batch);
}

/// What gathered meanwhile stands on what is lost.
QList<qint64> Journal::drop(const QSet<qint64> &projects)
{
    m_gathering->drop(projects);
    return QList<qint64>(projects.begin(), projects.end());
}

} // namespace dyad::backend
