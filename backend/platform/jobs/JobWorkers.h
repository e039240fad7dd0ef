// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"
#include <QObject>
#include <QThread>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace dyad::backend {

/// Threads that take jobs and do them, and one that keeps their leases alive. Made and destroyed on the loop thread.
class JobWorkers {
public:
    struct Settings {
        int threads = 2;
        qint64 leaseMs = 30'000;                 ///< so long after a worker's death its job is taken by another
        qint64 pollMs = 1000;
        JobStore::Lane lane = {};
    };

    JobWorkers(Database &database, const JobKinds &kinds, QString name, Settings settings);
    JobWorkers(Database &database, const JobKinds &kinds, QString name) : JobWorkers(database, kinds, std::move(name), Settings()) { }
    /// Tells running jobs to stop, and waits for them; what they have not finished is somebody's next.
    ~JobWorkers();
    /// There is something new. Any thread.
    void wake();

private:
    struct Running;
    void work();
    void run(JobStore &store, const Job &job);
    void keepAlive();
    bool wait(qint64 ms);

    Database &m_database;
    const JobKinds &m_kinds;
    const QString m_name;
    const Settings m_settings;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::vector<std::shared_ptr<Running>> m_running;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace dyad::backend
