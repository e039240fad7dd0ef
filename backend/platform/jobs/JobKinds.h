// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobStore.h"
#include <QMap>
#include <functional>

namespace dyad::backend {

/// What a job's function is given. One thread.
class JobRun {
public:
    virtual ~JobRun() = default;
    virtual const Job &job() const = 0;
    /// Says where it is; another worker goes on from there. "lease-lost": stop, it is somebody else's now, or was cancelled.
    virtual sync::Expected<void> saveProgress(const QString &progress) = 0;
    /// The same question without a word.
    virtual sync::Expected<void> check() = 0;
};

/// The kinds of jobs that a server can do, by name. Filled before workers start, then only read.
class JobKinds {
public:
    /// Runs on a worker's thread; an error is another attempt. "lease-lost" and "stopping" are none.
    using Function = std::function<sync::Expected<void>(JobRun &)>;

    void add(const QString &kind, Function function) { m_functions.insert(kind, std::move(function)); }
    /// One that waits for other computers, or as long as its maker likes: such have workers of their own, so that nothing else waits for them.
    void addSlow(const QString &kind, Function function)
    {
        add(kind, std::move(function));
        m_slow.append(kind);
    }
    const QStringList &slowKinds() const { return m_slow; }
    const Function *find(const QString &kind) const
    {
        const auto found = m_functions.constFind(kind);
        return found == m_functions.constEnd() ? nullptr : &*found;
    }

    /// Made again and again by the leading scheduler.
    struct Schedule {
        QString kind;
        qint64 everyMs = 0;
    };
    void addRegular(const QString &kind, qint64 everyMs, Function function)
    {
        add(kind, std::move(function));
        m_schedules.append({kind, everyMs});
    }
    const QList<Schedule> &schedules() const { return m_schedules; }

private:
    QMap<QString, Function> m_functions;
    QList<Schedule> m_schedules;
    QStringList m_slow;
};

} // namespace dyad::backend
