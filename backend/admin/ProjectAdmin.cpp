// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/ProjectAdmin.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"
#include "backend/projects/Store.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr qint64 Hour = 3'600'000;

QJsonValue timeOrNull(const QVariant &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue(value.toLongLong());
}

QHash<qint64, QJsonArray> ownersOf(const Database::Result &found)
{
    QHash<qint64, QJsonArray> owners;
    for (const auto &row : found.rows)
        owners[row[0].toLongLong()].append(QJsonObject{{u"id"_s, row[1].toString()}, {u"name"_s, row[2].toString()}, {u"disabled"_s, !row[3].isNull()}});
    return owners;
}

} // namespace

sync::Expected<QJsonObject> ProjectAdmin::list(const QString &state, qint64 after)
{
    const auto found = m_database.run("project-admin.list", {after, state, state, state, PageRows + 1});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return QJsonObject{{u"projects"_s, QJsonArray()}};
    const auto owners = m_database.run("project-admin.owners", {found->rows.first()[0], found->rows.last()[0]});
    if (!owners)
        return std::unexpected(owners.error());
    const auto byProject = ownersOf(*owners);
    QJsonArray list;
    for (const auto &row : found->rows.first(std::min<qsizetype>(PageRows, found->rows.size())))
        list.append(QJsonObject{{u"id"_s, row[1].toString()}, {u"name"_s, row[2].toString()}, {u"organisation"_s, row[3].toString()},
                                {u"createdAt"_s, row[4].toLongLong()}, {u"deletedAt"_s, timeOrNull(row[5])}, {u"members"_s, row[6].toLongLong()},
                                {u"files"_s, row[7].toLongLong()}, {u"owners"_s, byProject.value(row[0].toLongLong())}});
    QJsonObject page{{u"projects"_s, list}};
    if (found->rows.size() > PageRows)
        page[u"next"_s] = found->rows[PageRows - 1][0].toLongLong();
    return page;
}

sync::Expected<ProjectAdmin::Found> ProjectAdmin::find(const QString &project)
{
    const auto found = m_database.run("project-admin.find", {project});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("no-such-project", "There is no such project.");
    const auto &row = found->first();
    return Found{row[0].toLongLong(), project, row[1].toString(), !row[2].isNull()};
}

sync::Expected<void> ProjectAdmin::note(const Audit::Entry &by, const QString &action, const Found &project, const QString &detail)
{
    return m_audit.add({by.actor, by.address, action, u"org/%1/project/%2"_s.arg(project.organisation, project.id) + detail});
}

sync::Expected<void> ProjectAdmin::takeOver(const QString &project, const QString &user, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto found = find(project);
    if (!found)
        return std::unexpected(found.error());
    if (found->isDeleted)
        return sync::fail("conflict", "This project is deleted: restore it first.");
    const auto account = m_database.run("admin.account-named", {user, auth::emailKey(user)});
    if (!account)
        return std::unexpected(account.error());
    if (account->isEmpty())
        return sync::fail("no-such-user", "There is no account with that id or e-mail address.");
    const QString id = account->first()[0].toString();
    if (const auto member = projects::Store(m_database).setMember(found->key, id, projects::Role::Owner, 0); !member)
        return std::unexpected(member.error());
    if (const auto noted = note(by, u"project-taken-over"_s, *found, u"/owner="_s + id); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_events.membersChanged(project);
    return {};
}

sync::Expected<void> ProjectAdmin::restore(const QString &project, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto found = find(project);
    if (!found)
        return std::unexpected(found.error());
    const auto restored = m_database.run("project-admin.restore", {found->key});
    if (!restored)
        return std::unexpected(restored.error());
    if (restored->affected == 0)
        return sync::fail("conflict", "This project is not deleted.");
    if (const auto noted = note(by, u"project-restored"_s, *found); !noted)
        return noted;
    return transaction.commit();
}

/// From here on there is no way back: the key is gone.
sync::Expected<void> ProjectAdmin::beginPurge(const Found &project, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto marked = m_database.run("project-admin.begin-purge", {nowMs(), project.key});
    if (!marked)
        return std::unexpected(marked.error());
    if (marked->affected == 0)
        return sync::fail("conflict", "Only a deleted project can be removed for good. Delete it first.");
    if (const auto gone = m_database.run("keys.drop-project", {project.key}); !gone)
        return std::unexpected(gone.error());
    if (const auto noted = note(by, u"project-purged"_s, project); !noted)
        return noted;
    const auto done = transaction.commit();
    if (done && m_database.atRest())
        m_database.atRest()->keys().forget(project.key);
    return done;
}

/// One document at a time: others write meanwhile.
sync::Expected<void> ProjectAdmin::dropDocuments(qint64 key, JobRun *run)
{
    const auto documents = m_database.run("project-admin.documents", {key});
    if (!documents)
        return std::unexpected(documents.error());
    for (const auto &row : documents->rows) {
        for (const char *statement : {"project-admin.drop-journal", "project-admin.drop-snapshots"}) {
            if (const auto gone = m_database.run(statement, {key, row[0]}); !gone)
                return std::unexpected(gone.error());
        }
        if (const auto mine = run ? run->check() : sync::Expected<void>(); !mine)
            return mine;
    }
    return {};
}

sync::Expected<void> ProjectAdmin::dropRest(const Found &project)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const char *statement : {"project-admin.drop-chat", "project-admin.drop-prompts", "project-admin.drop-notices", "project-admin.drop-budget"}) {
        if (const auto gone = m_database.run(statement, {project.id}); !gone)
            return std::unexpected(gone.error());
    }
    if (const auto ended = m_database.run("project-admin.end-keys", {nowMs(), project.id}); !ended)
        return std::unexpected(ended.error());
    // Members, files, comments, rules, invitations and knowledge bases go with the last.
    for (const char *statement : {"keys.drop-project", "project-admin.drop-tree", "project-admin.drop"}) {
        if (const auto gone = m_database.run(statement, {project.key}); !gone)
            return std::unexpected(gone.error());
    }
    return transaction.commit();
}

sync::Expected<void> ProjectAdmin::finishPurge(const Found &project, JobRun *run)
{
    if (const auto files = m_blobs.removeProject(project.id); !files)
        return files;
    if (const auto documents = dropDocuments(project.key, run); !documents)
        return documents;
    return dropRest(project);
}

sync::Expected<void> ProjectAdmin::purge(const QString &project, const Audit::Entry &by)
{
    const auto found = find(project);
    if (!found)
        return std::unexpected(found.error());
    if (const auto begun = beginPurge(*found, by); !begun)
        return begun;
    return finishPurge(*found, nullptr);
}

sync::Expected<int> ProjectAdmin::purgeDeleted(qint64 before, JobRun *run)
{
    int count = 0;
    for (;;) {
        const auto due = m_database.run("project-admin.due", {before});
        if (!due)
            return std::unexpected(due.error());
        if (due->isEmpty())
            return count;
        for (const auto &row : due->rows) {
            const Found project{row[0].toLongLong(), row[1].toString(), row[2].toString(), true};
            if (const auto begun = row[3].isNull() ? beginPurge(project, {}) : sync::Expected<void>(); !begun)
                return std::unexpected(begun.error());
            if (const auto done = finishPurge(project, run); !done)
                return std::unexpected(done.error());
            qCInfo(logStore) << "the deleted project" << project.id << "was removed for good";
            ++count;
        }
    }
}

void ProjectAdmin::addTo(JobKinds &kinds)
{
    kinds.addRegular(u"projects.purge"_s, Hour, [this](JobRun &run) { return mapped(purgeDeleted(nowMs() - m_keepMs, &run), [](int) { return; }); });
}

} // namespace dyad::backend
