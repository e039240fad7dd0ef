// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"
#include "backend/platform/jobs/LeaderLease.h"
#include <QThread>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace dyad::backend {

/// Makes the jobs that are due by the clock. Of all the nodes' schedulers one leads; when it is gone another takes over. What was missed
/// while none ran is made once, not as often as it was missed. Has a thread of its own.
class Scheduler {
public:
    struct Settings {
        qint64 leaseMs = 15'000;
        qint64 tickMs = 5'000;
    };
    /// `made`: called on the scheduler's thread when there is new work.
    Scheduler(Database &database, const JobKinds &kinds, const QString &name, Settings settings, std::function<void()> made = {});
    ~Scheduler();
    bool leads() const { return m_leads; }

private:
    void loop();
    sync::Expected<int> tick();
    sync::Expected<bool> makeIfDue(const JobKinds::Schedule &schedule, qint64 now);

    Database &m_database;
    const JobKinds &m_kinds;
    const Settings m_settings;
    const std::function<void()> m_made;
    LeaderLease m_lease;                         // used on the thread only
    std::atomic<bool> m_leads = false;
    bool m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::unique_ptr<QThread> m_thread;
};

} // namespace dyad::backend
