// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/jobs/Scheduler.h"
#include "backend/platform/Log.h"

namespace dyad::backend {

Scheduler::Scheduler(Database &database, const JobKinds &kinds, const QString &name, Settings settings, std::function<void()> made)
    : m_database(database), m_kinds(kinds), m_settings(settings), m_made(std::move(made)), m_lease(database, QStringLiteral("scheduler"), name, settings.leaseMs)
{
    m_thread.reset(QThread::create([this] { loop(); }));
    m_thread->setObjectName(QStringLiteral("scheduler"));
    m_thread->start();
}

Scheduler::~Scheduler()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_woken.notify_all();
    m_thread->wait();
}

void Scheduler::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        const auto made = tick();
        if (!made)
            qCWarning(logStore) << "the scheduler cannot work:" << made.error().message.c_str();
        else if (*made > 0 && m_made)
            m_made();
        lock.lock();
        if (!m_stopping)
            m_woken.wait_for(lock, std::chrono::milliseconds(m_settings.tickMs));
    }
    if (m_lease.epoch() > 0)
        (void)m_lease.release();
    m_database.closeThread();
}

sync::Expected<int> Scheduler::tick()
{
    const auto held = m_lease.hold();
    if (!held) {
        m_leads = false;
        return std::unexpected(held.error());
    }
    if (m_leads != *held)
        qCInfo(logStore) << (*held ? "this node's scheduler leads now, epoch" : "another node's scheduler leads; ours had epoch") << m_lease.epoch();
    m_leads = *held;
    const auto now = JobStore(m_database).now();
    if (!now)
        return std::unexpected(now.error());
    int count = 0;
    for (const auto &schedule : *held ? m_kinds.schedules() : QList<JobKinds::Schedule>()) {
        const auto made = makeIfDue(schedule, *now);
        if (!made)
            return std::unexpected(made.error());
        count += *made;
    }
    return count;
}

sync::Expected<bool> Scheduler::makeIfDue(const JobKinds::Schedule &schedule, qint64 now)
{
    const QString key = QStringLiteral("schedule.") + schedule.kind;
    const auto last = m_database.run("server.state", {key});
    if (!last)
        return std::unexpected(last.error());
    if (!last->isEmpty() && last->first()[0].toByteArray().toLongLong() + schedule.everyMs > now)
        return false;
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto leading = m_lease.guard(); !leading)
        return std::unexpected(leading.error());
    const auto added = JobStore(m_database).add({.kind = schedule.kind, .project = 0, .payload = {}, .once = key, .delayMs = 0, .mostAttempts = 8});
    if (!added)
        return std::unexpected(added.error());
    if (const auto noted = m_database.run("server.set-state", {key, QByteArray::number(now)}); !noted)
        return std::unexpected(noted.error());
    return mapped(transaction.commit(), [&] { return *added > 0; });
}

} // namespace dyad::backend
