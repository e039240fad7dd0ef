// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/jobs/JobStore.h"
#include "backend/platform/Clock.h"
#include <QJsonDocument>
#include <QRandomGenerator>

namespace dyad::backend {
namespace {

constexpr std::array<const char *, 5> StateNames = {"waiting", "running", "done", "dead", "cancelled"};

QString nameOf(Job::State state) { return QString::fromLatin1(StateNames[size_t(state)]); }

Job::State stateOf(const QString &name)
{
    const auto found = std::ranges::find_if(StateNames, [&](const char *one) { return name == QLatin1StringView(one); });
    return Job::State(std::min<ptrdiff_t>(found - StateNames.begin(), ptrdiff_t(Job::State::Cancelled)));
}

Job jobOf(const Database::Row &row)
{
    Job job;
    job.id = row[0].toLongLong();
    job.project = row[1].toLongLong();
    job.kind = row[2].toString();
    job.payload = QJsonDocument::fromJson(row[3].toString().toUtf8()).object();
    job.state = stateOf(row[4].toString());
    job.attempts = row[5].toInt();
    job.mostAttempts = row[6].toInt();
    job.runAt = row[7].toLongLong();
    job.fence = row[8].toLongLong();
    job.worker = row[9].toString();
    job.leaseUntil = row[10].toLongLong();
    job.progress = row[11].toString();
    job.error = row[12].toString();
    job.createdAt = row[13].toLongLong();
    job.updatedAt = row[14].toLongLong();
    return job;
}

constexpr qint64 FirstDelay = 5'000;
constexpr qint64 LongestDelay = 3'600'000;

} // namespace

QString Job::nameOf(State state)
{
    return backend::nameOf(state);
}

qint64 JobStore::delayBefore(int attempt)
{
    return std::min(LongestDelay, FirstDelay << std::clamp(attempt - 1, 0, 20));
}

sync::Expected<qint64> JobStore::now()
{
    if (m_database.flavor() == SqlFlavor::Sqlite)
        return nowMs();                          // there is only this machine
    return mapped(m_database.run("jobs.now"), [](const Database::Result &found) { return found.first()[0].toLongLong(); });
}

sync::Expected<qint64> JobStore::add(const Wish &wish)
{
    const auto time = now();
    if (!time)
        return time;
    const QVariant once = wish.once.isEmpty() ? QVariant() : QVariant(wish.once);
    const QString payload = QString::fromUtf8(QJsonDocument(wish.payload).toJson(QJsonDocument::Compact));
    return mapped(m_database.run("jobs.add", {wish.project, wish.kind, payload, once, wish.mostAttempts, *time + wish.delayMs, *time, *time}),
                  [](const Database::Result &added) { return added.isEmpty() ? 0 : added.first()[0].toLongLong(); });
}

sync::Expected<std::optional<Job>> JobStore::claim(const QString &worker, qint64 leaseMs, const Lane &lane)
{
    const auto time = now();
    if (!time)
        return std::unexpected(time.error());
    if (const auto buried = m_database.run("jobs.bury-lost", {*time, *time}); !buried)
        return std::unexpected(buried.error());
    const QString kinds = u' ' + lane.kinds.join(u' ') + u' ';
    return mapped(m_database.run("jobs.claim", {worker, *time + leaseMs, *time, *time, *time, kinds, lane.isOnly ? 1 : 0, *time, lane.perProject}), [](const Database::Result &found) {
        return found.isEmpty() ? std::optional<Job>() : jobOf(found.first());
    });
}

sync::Expected<void> JobStore::held(const sync::Expected<Database::Result> &done)
{
    if (!done)
        return std::unexpected(done.error());
    if (done->affected != 1)
        return sync::fail("lease-lost", "Another worker has this job now, or it was cancelled.");
    return {};
}

sync::Expected<void> JobStore::extend(const Job &job, qint64 leaseMs)
{
    const auto time = now();
    return time ? held(m_database.run("jobs.extend", {*time + leaseMs, *time, job.id, job.fence})) : std::unexpected(time.error());
}

sync::Expected<void> JobStore::saveProgress(const Job &job, const QString &progress, qint64 leaseMs)
{
    const auto time = now();
    return time ? held(m_database.run("jobs.save-progress", {progress, *time + leaseMs, *time, job.id, job.fence})) : std::unexpected(time.error());
}

sync::Expected<void> JobStore::finish(const Job &job)
{
    const auto time = now();
    return time ? held(m_database.run("jobs.finish", {*time, job.id, job.fence})) : std::unexpected(time.error());
}

sync::Expected<void> JobStore::fail(const Job &job, const QString &error)
{
    const auto time = now();
    if (!time)
        return std::unexpected(time.error());
    const bool dead = job.attempts >= job.mostAttempts;
    const qint64 delay = delayBefore(job.attempts);
    const qint64 chance = QRandomGenerator::global()->bounded(delay / 4 + 1);
    return held(m_database.run("jobs.fail", {nameOf(dead ? Job::State::Dead : Job::State::Waiting), error.left(1000), *time + delay + chance, *time, job.id, job.fence}));
}

sync::Expected<void> JobStore::guard(const Job &job)
{
    const auto found = m_database.run("jobs.guard", {job.id, job.fence});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? sync::fail("lease-lost", "Another worker has this job now, or it was cancelled.") : sync::Expected<void>();
}

sync::Expected<std::vector<Job>> JobStore::list(std::optional<Job::State> state, int limit)
{
    const QString name = state ? nameOf(*state) : QString();
    return mapped(m_database.run("jobs.list", {name, name, limit}), [](const Database::Result &found) {
        std::vector<Job> jobs;
        for (const auto &row : found.rows)
            jobs.push_back(jobOf(row));
        return jobs;
    });
}

sync::Expected<std::optional<Job>> JobStore::find(qint64 id)
{
    return mapped(m_database.run("jobs.find", {id}), [](const Database::Result &found) {
        return found.isEmpty() ? std::optional<Job>() : jobOf(found.first());
    });
}

sync::Expected<void> JobStore::retry(qint64 id)
{
    const auto time = now();
    const auto done = time ? m_database.run("jobs.retry", {*time, *time, id}) : std::unexpected(time.error());
    if (!done)
        return std::unexpected(done.error());
    return done->affected == 1 ? sync::Expected<void>() : sync::fail("no-such-job", "There is no such job, or it waits or runs already.");
}

sync::Expected<void> JobStore::cancel(qint64 id)
{
    const auto done = m_database.run("jobs.cancel", {nowMs(), id});
    if (!done)
        return std::unexpected(done.error());
    return done->affected == 1 ? sync::Expected<void>() : sync::fail("no-such-job", "There is no such job, or it has ended.");
}

sync::Expected<qint64> JobStore::removeOlderThan(qint64 ms)
{
    const auto time = now();
    if (!time)
        return time;
    return mapped(m_database.run("jobs.prune", {*time - ms}), [](const Database::Result &done) { return done.affected; });
}

sync::Expected<QHash<QString, qint64>> JobStore::counts()
{
    return mapped(m_database.run("jobs.counts"), [](const Database::Result &found) {
        QHash<QString, qint64> counts;
        for (const auto &row : found.rows)
            counts.insert(row[0].toString(), row[1].toLongLong());
        return counts;
    });
}

} // namespace dyad::backend
