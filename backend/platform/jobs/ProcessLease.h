// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QThread>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace dyad::backend {

/// Says in the database that this process lives: what is under way in it (AI calls with their reservations, documents that are read) bears its
/// name, and when the lease has ended another process settles that, however many others live on. By the database's clock. Made after the
/// schema is there and before anything is begun; destroyed after all of that has ended. A thread of its own.
class ProcessLease {
public:
    struct Settings {
        qint64 leaseMs = 60'000;
        qint64 beatMs = 15'000;
        /// A file in a folder that only one process at a time has: the process that wrote its name there before is gone, whatever its lease
        /// says, so what it left need not wait. Empty: none.
        QString file{};
    };
    ProcessLease(Database &database, Settings settings);
    explicit ProcessLease(Database &database) : ProcessLease(database, Settings()) { }
    /// From now on this process is gone.
    ~ProcessLease();
    ProcessLease(const ProcessLease &) = delete;
    ProcessLease &operator=(const ProcessLease &) = delete;
    const QString &name() const { return m_name; }

    /// The name of the process that works on this database here; empty: it has none. Any thread.
    static QString nameOf(const Database &database);

private:
    void endPrevious();
    void loop();
    sync::Expected<void> beat();

    Database &m_database;
    const Settings m_settings;
    const QString m_name;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace dyad::backend
