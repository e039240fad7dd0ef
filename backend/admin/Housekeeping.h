// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/jobs/JobKinds.h"
#include <QSet>

namespace dyad::backend {

/// What a server does by the clock, as jobs: partitions made ahead, ended sign-ins and old jobs forgotten, the audit log's head kept outside
/// of the database, blobs that nothing refers to removed; and encrypting again, when asked for. Outlives the workers.
class Housekeeping {
public:
    /// `dataDirectory`: where audit-heads.jsonl is.
    /// `blobs`: the projects' files, `documents`: those of knowledge bases.
    struct Files {
        Blobs &blobs;
        Blobs &documents;
        qint64 graceMs = 0;
        qint64 copiesBytes = 0;
    };
    Housekeeping(Database &database, Audit &audit, Files files, QString dataDirectory)
        : m_database(database), m_audit(audit), m_files(files), m_data(std::move(dataDirectory)) { }
    void addTo(JobKinds &kinds);
    /// The months from this one on, of what is kept by month; PostgreSQL only. Also at start, so that nothing lands beside them.
    sync::Expected<void> makePartitions();
    sync::Expected<void> keepAuditHead();
    /// Prompts and answers whose time is over, with all else of their call; what was used and paid stays.
    sync::Expected<void> forgetPrompts();
    /// Removes what nothing in the database refers to and nobody has given again for the time of grace. How many. `run` may be null.
    sync::Expected<qint64> sweep(JobRun *run);

private:
    sync::Expected<QSet<QString>> referredIn(const char *referred, const QString &project, qint64 deletedAfter);
    sync::Expected<qint64> sweepIn(Blobs &blobs, const char *referred, JobRun *run);
    sync::Expected<void> forgetSignIns();
    sync::Expected<void> countEdits(JobRun &run);
    Database &m_database;
    Audit &m_audit;
    const Files m_files;
    const QString m_data;
};

} // namespace dyad::backend
