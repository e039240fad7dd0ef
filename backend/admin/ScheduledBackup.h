// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/OperationsConfig.h"
#include "backend/platform/jobs/JobKinds.h"

namespace dyad::backend {

/// Backups by the clock: one file dyad-DATE-TIME.db each in a folder, whole or not there, the oldest removed. Outlives the workers; blocks.
/// Errors: those of backup::write, "storage-unavailable".
class ScheduledBackup {
public:
    ScheduledBackup(Database &database, Audit &audit, const OperationsConfig &config, QString dataDirectory)
        : m_database(database), m_audit(audit), m_config(config), m_data(std::move(dataDirectory)) { }
    /// Nothing where no folder is named.
    void addTo(JobKinds &kinds);
    /// Writes one now and removes those that are too many. Its file.
    sync::Expected<QString> write();
    /// When the last one was whole, ms since 1970; 0: never.
    static sync::Expected<qint64> last(Database &database);

private:
    sync::Expected<QString> writeFile();
    void removeOld() const;
    Database &m_database;
    Audit &m_audit;
    const OperationsConfig &m_config;
    const QString m_data;
};

} // namespace dyad::backend
