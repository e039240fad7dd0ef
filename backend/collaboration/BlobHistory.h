// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "sync/wire/Types.h"
#include <QVector>

/// The versions of a binary or large file: every content that it ever had stays fetchable by its hash. Kept where the snapshots of texts are; what
/// stands there is a description, not the bytes. Blocks; work threads. Errors: the database's, and "no-such-version".
namespace dyad::backend::blobhistory {

struct BlobVersion {
    sync::Version version = 0;
    QString hash;               ///< hex SHA-256
    qint64 size = 0;            ///< bytes
    sync::MemberId member = 0;
    qint64 time = 0;            ///< ms since 1970
};

/// Inside a transaction.
sync::Expected<void> add(Database &database, qint64 project, sync::DocId doc, const BlobVersion &version);
sync::Expected<BlobVersion> at(Database &database, qint64 project, sync::DocId doc, sync::Version version);
/// Newest first, those before a version. Files from before versions were kept have none.
sync::Expected<QVector<BlobVersion>> list(Database &database, qint64 project, sync::DocId doc, sync::Version before, qint64 limit);

} // namespace dyad::backend::blobhistory
