// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <utility>

namespace dyad::backend {

/// A few threads with a bounded queue, for what would block the loop: SQL, hashing. Made and destroyed on the loop thread;
/// the destructor waits for what runs and drops what has not begun.
class WorkQueue : public QObject {
    Q_OBJECT
public:
    WorkQueue(int threads, int bound, QObject *parent = nullptr);
    ~WorkQueue() override;

    /// Where to count what waits or runs; must outlive this. Before others use it.
    void setGauge(std::atomic<int64_t> *gauge) { m_gauge = gauge; }

    /// Loop thread. Drops what has not begun and waits for what runs: before something goes that works here may use.
    void drain();

    /// Any thread. False: the queue is full and nothing was taken.
    bool post(std::function<void()> work);

    /// Loop thread. Runs `work` on a thread of the queue, then `then` with its result on the loop, unless `context` is gone by then.
    template<typename Work, typename Then>
    bool run(QObject *context, Work work, Then then)
    {
        return post([this, guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)]() mutable {
            auto deliver = [guard, then = std::move(then), result = work()]() mutable {
                if (guard)
                    then(std::move(result));
            };
            back(std::move(deliver));
        });
    }

private:
    // std::function wants copies, and results may only move.
    template<typename Deliver>
    void back(Deliver deliver)
    {
        auto shared = std::make_shared<Deliver>(std::move(deliver));
        QMetaObject::invokeMethod(this, [shared] { (*shared)(); }, Qt::QueuedConnection);
    }

    void count(int change);
    QThreadPool m_pool;
    const int m_bound;
    std::atomic<int> m_waiting = 0;
    std::atomic<int64_t> *m_gauge = nullptr;
};

} // namespace dyad::backend
