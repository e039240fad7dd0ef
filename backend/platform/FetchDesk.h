// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/CallRate.h"
#include "backend/platform/WorkQueue.h"
#include <QHash>
#include <memory>

namespace dyad::backend {

/// Where what people name by its address is fetched: on threads of its own, so that a slow server keeps nobody from signing in or searching, so
/// many a minute and so many at once for each account. Made and destroyed on the loop thread; functions: any thread.
class FetchDesk {
public:
    static constexpr int Threads = 6, Bound = 64;
    static constexpr int AtOnce = 2;                             ///< of one account
    static constexpr double PerSecond = 0.5, Burst = 30;         ///< of one account

    FetchDesk() : m_queue(Threads, Bound) { }
    WorkQueue &queue() { return m_queue; }
    /// One place, as long as it is held; none: "rate-limited", with the time to wait in ms.
    using Place = std::shared_ptr<void>;
    Place enter(const QString &account, qint64 now, qint64 &waitMs)
    {
        const std::scoped_lock lock(m_mutex);
        waitMs = m_running.value(account) >= AtOnce ? BusyMs : m_rate.take(account, now);
        if (waitMs > 0)
            return {};
        ++m_running[account];
        return Place(this, [this, account](void *) {
            const std::scoped_lock leave(m_mutex);
            if (--m_running[account] <= 0)
                m_running.remove(account);
        });
    }

private:
    static constexpr qint64 BusyMs = 1000;
    CallRate m_rate{PerSecond, Burst};
    std::mutex m_mutex;
    QHash<QString, int> m_running;
    WorkQueue m_queue;           // last: its works hold places
};

} // namespace dyad::backend
