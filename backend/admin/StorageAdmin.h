// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/jobs/JobStore.h"
#include <QJsonObject>

namespace dyad::backend {

/// What the admins of a server do to keys and jobs. Any thread; blocks. Errors beside the database's and the keys': "no-such-project",
/// "no-such-job".
class StorageAdmin {
public:
    struct Rekey {
        QString project;                         ///< public id; empty: all
        bool newMaster = false;                  ///< makes a newer master key first, where the server keeps it itself
        bool deep = false;                       ///< new data keys too; a job then encrypts again what is stored
    };

    StorageAdmin(Database &database, Audit &audit) : m_database(database), m_audit(audit) { }
    /// {source, master, mastersInUse, encrypts, projects, keys}.
    sync::Expected<QJsonObject> keys();
    /// {master, rewrapped, rotated, job}. While people work.
    sync::Expected<QJsonObject> rekey(const Rekey &wish, const Audit::Entry &by);
    sync::Expected<QJsonObject> jobs(const QString &state, int limit);
    sync::Expected<void> retryJob(qint64 id, const Audit::Entry &by);
    sync::Expected<void> cancelJob(qint64 id, const Audit::Entry &by);

private:
    sync::Expected<qint64> projectNamed(const QString &publicId);
    sync::Expected<int> rotateAll();
    sync::Expected<qint64> startDeep(qint64 project, int &rotated);
    Database &m_database;
    Audit &m_audit;
};

} // namespace dyad::backend
