// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/jobs/JobWorkers.h"
#include "backend/platform/Log.h"
#include <QElapsedTimer>
#include <utility>

namespace dyad::backend {

/// A job that is being done. Its thread and the one that keeps leases alive share it.
struct JobWorkers::Running : JobRun {
    Running(JobStore &s, Job j, qint64 lease, const std::atomic<bool> &stop) : store(s), held(std::move(j)), leaseMs(lease), stopping(stop) { }

    const Job &job() const override { return held; }

    sync::Expected<void> check() override
    {
        if (lost)
            return sync::fail("lease-lost", "Another worker has this job now, or it was cancelled.");
        return stopping ? sync::fail("stopping", "The server is stopping.") : sync::Expected<void>();
    }

    sync::Expected<void> saveProgress(const QString &progress) override
    {
        if (const auto mine = check(); !mine)
            return mine;
        const auto saved = store.saveProgress(held, progress, leaseMs);
        lost = lost || (!saved && saved.error().code == "lease-lost");
        return saved;
    }

    JobStore &store;
    const Job held;
    const qint64 leaseMs;
    const std::atomic<bool> &stopping;
    std::atomic<bool> lost = false;
};

JobWorkers::JobWorkers(Database &database, const JobKinds &kinds, QString name, Settings settings)
    : m_database(database), m_kinds(kinds), m_name(std::move(name)), m_settings(settings)
{
    for (int i = 0; i < settings.threads; ++i)
        m_threads.emplace_back(QThread::create([this] { work(); }));
    m_threads.emplace_back(QThread::create([this] { keepAlive(); }));
    for (const auto &thread : m_threads) {
        thread->setObjectName(QStringLiteral("jobs"));
        thread->start();
    }
}

JobWorkers::~JobWorkers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_woken.notify_all();
    for (const auto &thread : m_threads)
        thread->wait();
}

void JobWorkers::wake()
{
    m_woken.notify_all();
}

/// False: it is time to go.
bool JobWorkers::wait(qint64 ms)
{
    std::unique_lock lock(m_mutex);
    if (!m_stopping)
        m_woken.wait_for(lock, std::chrono::milliseconds(ms));
    return !m_stopping;
}

void JobWorkers::work()
{
    JobStore store(m_database);
    bool away = false;                           // said once, not each second
    while (!m_stopping) {
        const auto job = store.claim(m_name, m_settings.leaseMs, m_settings.lane);
        if (!job && !std::exchange(away, true))
            qCWarning(logStore) << "no job can be taken:" << job.error().message.c_str();
        away = away && !job;
        if (job && *job)
            run(store, **job);
        else
            (void)wait(m_settings.pollMs);
    }
    m_database.closeThread();
}

void JobWorkers::run(JobStore &store, const Job &job)
{
    const auto running = std::make_shared<Running>(store, job, m_settings.leaseMs, m_stopping);
    {
        const std::scoped_lock lock(m_mutex);
        m_running.push_back(running);
    }
    const auto *function = m_kinds.find(job.kind);
    const auto done = function ? (*function)(*running) : sync::fail("no-such-kind", "This server does not know jobs of the kind " + job.kind.toStdString() + ".");
    {
        const std::scoped_lock lock(m_mutex);
        std::erase(m_running, running);
    }
    if (!done && done.error().code == "lease-lost")
        return;
    // One that was broken off by our own end has not failed: its lease runs out, and another goes on.
    const auto noted = done ? store.finish(job) : done.error().code == "stopping" ? store.extend(job, 0) : store.fail(job, QString::fromStdString(done.error().message));
    if (!done && done.error().code != "stopping")
        qCWarning(logStore) << "job" << job.id << job.kind << "attempt" << job.attempts << "failed:" << done.error().message.c_str();
    if (!noted)
        qCWarning(logStore) << "the end of job" << job.id << job.kind << "was not noted:" << noted.error().message.c_str();
}

void JobWorkers::keepAlive()
{
    JobStore store(m_database);
    QElapsedTimer since;
    since.start();
    while (wait(std::max<qint64>(1, m_settings.leaseMs / 3 - since.elapsed()))) {
        if (since.elapsed() < m_settings.leaseMs / 3)
            continue;                            // woken for new work
        since.restart();
        std::vector<std::shared_ptr<Running>> running;
        {
            const std::scoped_lock lock(m_mutex);
            running = m_running;
        }
        for (const auto &one : running) {
            const auto kept = store.extend(one->held, m_settings.leaseMs);
            if (!kept && kept.error().code == "lease-lost")
                one->lost = true;
        }
    }
    m_database.closeThread();
}

} // namespace dyad::backend
