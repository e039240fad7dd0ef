// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/jobs/Job.h"
#include <optional>
#include <vector>

namespace dyad::backend {

/// The table of jobs. A worker holds a job by a lease with an end; when that has passed another takes it, with a higher fence, and what
/// the first one still writes is refused. Any thread; blocks. Errors beside the database's: "lease-lost", "no-such-job".
class JobStore {
public:
    struct Wish {
        QString kind;
        qint64 project = 0;
        QJsonObject payload;
        QString once;                            ///< not where one of that name waits or runs; empty: always
        qint64 delayMs = 0;
        int mostAttempts = 8;
    };

    /// Which jobs a worker takes.
    struct Lane {
        QStringList kinds;                       ///< with `isOnly` these, else all but these
        bool isOnly = false;
        int perProject = 1'000'000;              ///< at once, whoever does them
    };

    explicit JobStore(Database &database) : m_database(database) { }
    /// Inside the caller's transaction where there is one: the deed and its job stand or fall together. The number; 0: there is one already.
    sync::Expected<qint64> add(const Wish &wish);
    /// The next that is due, held for that long. Buries those whose last attempt was lost with its worker.
    sync::Expected<std::optional<Job>> claim(const QString &worker, qint64 leaseMs, const Lane &lane);
    sync::Expected<std::optional<Job>> claim(const QString &worker, qint64 leaseMs) { return claim(worker, leaseMs, Lane()); }
    /// Still there, so keep it for me. "lease-lost": somebody else has it, or it was cancelled.
    sync::Expected<void> extend(const Job &job, qint64 leaseMs);
    /// The same, and where to go on from after a loss.
    sync::Expected<void> saveProgress(const Job &job, const QString &progress, qint64 leaseMs);
    sync::Expected<void> finish(const Job &job);
    /// Again after a while (5 s, 10 s, 20 s … at most 1 h, each up to a quarter longer by chance), or dead.
    sync::Expected<void> fail(const Job &job, const QString &error);
    /// Inside a transaction that writes for the job: "lease-lost" where it is not ours any more. On PostgreSQL it stays ours until the end.
    sync::Expected<void> guard(const Job &job);

    /// Newest first. nullopt: of any state.
    sync::Expected<std::vector<Job>> list(std::optional<Job::State> state, int limit);
    sync::Expected<std::optional<Job>> find(qint64 id);
    /// A dead, done or cancelled one from the start.
    sync::Expected<void> retry(qint64 id);
    /// A running one hears of it at its next heartbeat.
    sync::Expected<void> cancel(qint64 id);
    sync::Expected<qint64> removeOlderThan(qint64 ms);
    /// State's name to how many.
    sync::Expected<QHash<QString, qint64>> counts();
    /// The database's clock: one for all nodes.
    sync::Expected<qint64> now();

    static qint64 delayBefore(int attempt);      ///< without chance; ms

private:
    sync::Expected<void> held(const sync::Expected<Database::Result> &done);
    Database &m_database;
};

} // namespace dyad::backend
