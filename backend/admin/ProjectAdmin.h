// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Database.h"
#include "backend/platform/Events.h"
#include "backend/platform/jobs/JobKinds.h"
#include <QJsonObject>

namespace dyad::backend {

/// What the admins of a server do to projects that are not theirs: see which there are, give them an owner, bring deleted ones back, remove
/// them for good; and what removes the deleted ones by the clock. Any thread; blocks. Errors beside the database's: "no-such-project",
/// "no-such-user", "conflict" (it is not deleted).
class ProjectAdmin {
public:
    static constexpr int PageRows = 500;

    /// `keepMs`: how long deleted projects can be brought back.
    ProjectAdmin(Database &database, Blobs &blobs, Events &events, Audit &audit, qint64 keepMs)
        : m_database(database), m_blobs(blobs), m_events(events), m_audit(audit), m_keepMs(keepMs) { }
    Audit &audit() { return m_audit; }
    /// state: "active", "deleted", "ownerless" (no owner who can sign in) or "all". after: what the page before named as `next`; 0: from the first.
    sync::Expected<QJsonObject> list(const QString &state, qint64 after);
    /// `user` (id or e-mail address) is an owner from now on, whatever they were; the others stay what they are.
    sync::Expected<void> takeOver(const QString &project, const QString &user, const Audit::Entry &by);
    sync::Expected<void> restore(const QString &project, const Audit::Entry &by);
    /// A deleted one, now: its key first, so that nothing of it can be read any more, then files, history, comments, chat and all rows. What it
    /// used and cost stays in the accounts.
    sync::Expected<void> purge(const QString &project, const Audit::Entry &by);
    /// Those that were deleted before then, and those whose removal was broken off. How many. `run` may be null.
    sync::Expected<int> purgeDeleted(qint64 before, JobRun *run);
    void addTo(JobKinds &kinds);

private:
    struct Found {
        qint64 key = 0;
        QString id, organisation;
        bool isDeleted = false;
    };
    sync::Expected<Found> find(const QString &project);
    sync::Expected<void> note(const Audit::Entry &by, const QString &action, const Found &project, const QString &detail = {});
    sync::Expected<void> beginPurge(const Found &project, const Audit::Entry &by);
    sync::Expected<void> finishPurge(const Found &project, JobRun *run);
    sync::Expected<void> dropDocuments(qint64 key, JobRun *run);
    sync::Expected<void> dropRest(const Found &project);

    Database &m_database;
    Blobs &m_blobs;
    Events &m_events;
    Audit &m_audit;
    const qint64 m_keepMs;
};

} // namespace dyad::backend
