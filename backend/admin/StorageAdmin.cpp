// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/StorageAdmin.h"
#include "backend/admin/Reencryption.h"
#include "backend/yavi/Resealing.h"
#include "backend/platform/keys/AtRest.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

QJsonObject toJson(const Job &job)
{
    return {{u"id"_s, job.id}, {u"kind"_s, job.kind}, {u"project"_s, job.project}, {u"state"_s, Job::nameOf(job.state)}, {u"attempts"_s, job.attempts},
            {u"mostAttempts"_s, job.mostAttempts}, {u"runAt"_s, job.runAt}, {u"worker"_s, job.worker}, {u"leaseUntil"_s, job.leaseUntil},
            {u"progress"_s, job.progress}, {u"error"_s, job.error}, {u"createdAt"_s, job.createdAt}, {u"updatedAt"_s, job.updatedAt}};
}

std::unexpected<sync::Error> noKeys() { return sync::fail("not-supported", "This server has no keys."); }

} // namespace

sync::Expected<qint64> StorageAdmin::projectNamed(const QString &publicId)
{
    const auto found = m_database.run("keys.project-named", {publicId});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? sync::Expected<qint64>(sync::fail("no-such-project", "There is no such project.")) : found->first()[0].toLongLong();
}

sync::Expected<QJsonObject> StorageAdmin::keys()
{
    if (!m_database.atRest())
        return noKeys();
    DataKeys &keys = m_database.atRest()->keys();
    const auto used = keys.mastersInUse();
    const auto counts = m_database.run("keys.by-project");
    if (!used || !counts)
        return std::unexpected(used ? counts.error() : used.error());
    qint64 all = 0;
    for (const auto &row : counts->rows)
        all += row[2].toLongLong();
    return QJsonObject{{u"source"_s, keys.master().source()}, {u"master"_s, keys.master().id()}, {u"mastersInUse"_s, QJsonArray::fromStringList(*used)},
                       {u"encrypts"_s, m_database.atRest()->encrypts()}, {u"projects"_s, qint64(counts->rows.size())}, {u"keys"_s, all}};
}

sync::Expected<int> StorageAdmin::rotateAll()
{
    DataKeys &keys = m_database.atRest()->keys();
    const auto all = m_database.run("keys.by-project");
    if (!all)
        return std::unexpected(all.error());
    for (const auto &row : all->rows) {
        if (const auto rotated = keys.rotate(row[0].toLongLong()); !rotated)
            return std::unexpected(rotated.error());
    }
    return int(all->rows.size());
}

sync::Expected<qint64> StorageAdmin::startDeep(qint64 project, int &rotated)
{
    if (project > 0) {
        const auto done = m_database.atRest()->keys().rotate(project);
        if (!done)
            return std::unexpected(done.error());
        rotated = 1;
    } else {
        const auto done = rotateAll();
        if (!done)
            return std::unexpected(done.error());
        rotated = *done;
    }
    // Documents and their index are of another room and go by themselves.
    const auto documents = JobStore(m_database).add({.kind = QString::fromLatin1(yavi::Resealing::Kind), .project = project, .payload = {{u"project"_s, project}},
                                                     .once = {}, .delayMs = 0, .mostAttempts = 20});
    if (!documents)
        return documents;
    return JobStore(m_database).add({.kind = QString::fromLatin1(Reencryption::Kind), .project = project, .payload = {{u"project"_s, project}},
                                     .once = {}, .delayMs = 0, .mostAttempts = 20});
}

sync::Expected<QJsonObject> StorageAdmin::rekey(const Rekey &wish, const Audit::Entry &by)
{
    if (!m_database.atRest())
        return noKeys();
    DataKeys &keys = m_database.atRest()->keys();
    const auto project = wish.project.isEmpty() ? sync::Expected<qint64>(0) : projectNamed(wish.project);
    if (!project)
        return std::unexpected(project.error());
    if (const auto made = wish.newMaster ? keys.master().addKey() : sync::Expected<void>(); !made)
        return std::unexpected(made.error());
    const auto rewrapped = keys.rewrap(*project > 0 ? std::optional(*project) : std::nullopt);
    if (!rewrapped)
        return std::unexpected(rewrapped.error());
    int rotated = 0;
    const auto job = wish.deep ? startDeep(*project, rotated) : sync::Expected<qint64>(0);
    if (!job)
        return std::unexpected(job.error());
    const QString what = (wish.newMaster ? u"new master, "_s : QString()) + (wish.deep ? u"deep, "_s : QString()) + (wish.project.isEmpty() ? u"all"_s : wish.project);
    if (const auto noted = m_audit.note({by.actor, by.address, u"keys-changed"_s, what}); !noted)
        return std::unexpected(noted.error());
    return QJsonObject{{u"master"_s, keys.master().id()}, {u"rewrapped"_s, *rewrapped}, {u"rotated"_s, rotated}, {u"job"_s, *job > 0 ? QJsonValue(*job) : QJsonValue()}};
}

sync::Expected<QJsonObject> StorageAdmin::jobs(const QString &state, int limit)
{
    std::optional<Job::State> wanted;
    for (const auto one : {Job::State::Waiting, Job::State::Running, Job::State::Done, Job::State::Dead, Job::State::Cancelled}) {
        if (Job::nameOf(one) == state)
            wanted = one;
    }
    if (!state.isEmpty() && !wanted)
        return sync::fail("bad-request", "state: waiting, running, done, dead or cancelled.");
    return mapped(JobStore(m_database).list(wanted, limit), [](const std::vector<Job> &found) {
        QJsonArray list;
        for (const Job &job : found)
            list.append(toJson(job));
        return QJsonObject{{u"jobs"_s, list}};
    });
}

sync::Expected<void> StorageAdmin::retryJob(qint64 id, const Audit::Entry &by)
{
    if (const auto done = JobStore(m_database).retry(id); !done)
        return done;
    return m_audit.note({by.actor, by.address, u"job-retried"_s, QString::number(id)});
}

sync::Expected<void> StorageAdmin::cancelJob(qint64 id, const Audit::Entry &by)
{
    if (const auto done = JobStore(m_database).cancel(id); !done)
        return done;
    return m_audit.note({by.actor, by.address, u"job-cancelled"_s, QString::number(id)});
}

} // namespace dyad::backend
