// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalBatch.h"
#include "backend/collaboration/JournalWriter.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>
#include <memory>

namespace dyad::backend {

/// Where a document's row of the gathering batch is.
struct JournalSlot {
    quint64 batch = 0;
    size_t row = 0;
};

/// Makes things durable in the order in which they came, and lets out what may only then be seen. What comes while a transaction is
/// being committed gathers for the next one. Loop thread; the commits run in a thread of their own with their own connection.
class Journal : public QObject {
    Q_OBJECT
public:
    explicit Journal(Database &database, QObject *parent = nullptr);
    /// Waits for the transaction that runs; what only gathered is dropped (nobody was told of it).
    ~Journal() override;

    /// An operation that the sequencer has accepted; `size`: bytes of the document after it.
    void appendEdit(JournalSlot &slot, qint64 project, sync::DocId doc, const Sequencer::Operation &operation, qint64 size);
    /// Anything else that belongs to a project; runs inside the batch's transaction on the journal's thread.
    void append(qint64 project, JournalBatch::Write write);
    /// Leaves when everything appended so far is durable.
    void send(const std::shared_ptr<Peer> &peer, const QByteArray &message, Peer::Kind kind = Peer::Kind::Broadcast);
    /// The number of the batch that gathers now, and whether a batch is durable (or failed, and its rooms with it).
    quint64 gathering() const { return m_serial; }
    bool isSettled(quint64 batch) const { return batch < m_serial && !(m_busy && batch + 1 == m_serial); }
    /// Runs when everything appended so far is durable, unless `context` is gone or its project failed.
    void whenDurable(QObject *context, std::function<void()> then);

    /// From now on what is appended for this project is written only while this epoch of its room is the newest. Where there are several nodes.
    void setFence(qint64 project, qint64 epoch) { m_fences.insert(project, epoch); }
    /// Forgets what has gathered for a project whose room is another node's now.
    void abandon(qint64 project);

Q_SIGNALS:
    /// Nothing of these projects that was not acknowledged is kept: their rooms must go.
    void failed(const QList<qint64> &projects);
    /// The same, because another node has their rooms now.
    void moved(const QList<qint64> &projects);

private:
    void schedule();
    void handOver();
    bool isWorthWaiting() const;
    bool isPaced() const;
    bool awaitsAnswers() const;
    void noteWait();
    void onCommitted(std::shared_ptr<JournalBatch> batch, const sync::Expected<void> &result);
    void addFences(JournalBatch &batch) const;
    void release(JournalBatch &batch);
    void fail(JournalBatch &batch, const sync::Error &error);
    QList<qint64> drop(const QSet<qint64> &projects);

    // Where the disk is faster than the people, a transaction waits up to this long for as many edits as the last one had: fewer and
    // fuller ones cost much less for each edit. An edit after a pause is not held up.
    static constexpr int PaceMs = 1;
    // Where it is slower, those who were just answered would come too late for the batch that gathered meanwhile and wait for two
    // transactions instead of one. So it waits a fraction of the last one's time for them. When they do not come, because they are far
    // away or think, so many batches go without waiting; and one that is full enough gains nothing by it.
    static constexpr int WaitShare = 4, MaxWaitMs = 5, VainBatches = 16, FullBatch = 64;

    QThread m_thread;
    QElapsedTimer m_handedOver;
    QDeadlineTimer m_answersDue{QDeadlineTimer::Forever};
    QTimer m_pace;
    JournalWriter *m_writer;                     // lives in m_thread
    std::shared_ptr<JournalBatch> m_gathering;
    quint64 m_serial = 1;                        // of m_gathering
    int m_edits = 0;                             // in m_gathering
    int m_expected = 0;                          // what the last batch had
    int m_answers = 0;                           // that, and what had gathered when it was durable
    int m_waitedFrom = -1;                       // m_edits when the wait for answers began
    int m_batchesInVain = 0;                     // that still go without it
    QHash<qint64, qint64> m_fences;              // epoch by project
    bool m_busy = false;
    bool m_scheduled = false;
};

} // namespace dyad::backend
