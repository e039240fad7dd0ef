// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Blobs.h"
#include "backend/platform/Database.h"
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::backend {

/// Proves that what is stored is whole: a document's operations, replayed from its first version, must come to every snapshot's bytes and
/// to the version and size that its file has; blobs must hash to their names. One thread; blocks for as long as there is data.
class Verification {
public:
    Verification(Database &database, Blobs &blobs) : m_database(database), m_blobs(blobs) { }
    /// {documents, blobs, operations, bad: [{project, path, why}]}.
    sync::Expected<QJsonObject> run();

private:
    sync::Expected<void> documents();
    sync::Expected<void> blobs();
    sync::Expected<void> comments();
    sync::Expected<QString> wrongWith(qint64 project, quint64 doc);
    void note(const QString &project, const QString &path, const QString &why);

    Database &m_database;
    Blobs &m_blobs;
    qint64 m_documents = 0, m_blobCount = 0, m_operations = 0;
    QJsonArray m_bad;
};

} // namespace dyad::backend
