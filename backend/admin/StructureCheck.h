// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Blobs.h"
#include "backend/platform/Database.h"
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::backend {

/// Whether what is stored hangs together: each journal without a gap and as long as its file says, newest snapshots as they were written and
/// what follows them readable, files' bytes there, nothing that belongs to nothing. Replays no history (Verification does), so it is fast
/// enough for every day, and works beside people who edit. One thread; blocks.
class StructureCheck {
public:
    StructureCheck(Database &database, Blobs &blobs) : m_database(database), m_blobs(blobs) { }
    /// {documents, blobs, checks, faults: [{check, project, subject, why}], notices: [the same]}. A notice loses nobody anything: files that nothing
    /// refers to, which the sweep will remove.
    sync::Expected<QJsonObject> run();

private:
    sync::Expected<void> engine();
    sync::Expected<void> relations();
    sync::Expected<void> documents();
    sync::Expected<QString> wrongWith(qint64 project, quint64 doc, const QVariant &newestSnapshot);
    sync::Expected<void> blobs();
    sync::Expected<void> strayBlobs();
    void fault(const QString &check, const QString &project, const QString &subject, const QString &why);

    Database &m_database;
    Blobs &m_blobs;
    qint64 m_documents = 0, m_blobCount = 0, m_checks = 0;
    QJsonArray m_faults, m_notices;
};

} // namespace dyad::backend
