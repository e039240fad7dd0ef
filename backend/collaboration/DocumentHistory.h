// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalRow.h"
#include "backend/platform/Database.h"
#include <vector>

/// What the database knows of a document. All of it is durable. Blocks; work threads.
/// Errors beside the database's: "no-such-file", "document-damaged".
namespace dyad::backend::history {

struct Loaded {
    Sequencer::Stored stored;
    sync::Version snapshot = 0;  ///< the newest one
};
/// The newest durable text with the last `keep` operations. Snapshots are checked by their SHA-256, and versions must follow without a
/// gap; where a snapshot is damaged, the one before it and the journal are used.
sync::Expected<Loaded> load(Database &database, qint64 project, sync::DocId doc, size_t keep);
/// The operations after `after`, up to the newest durable one.
sync::Expected<std::vector<journalrow::Entry>> operationsAfter(Database &database, qint64 project, sync::DocId doc, sync::Version after);
/// Stores a snapshot; drops those between the first and it. Inside a transaction.
sync::Expected<void> addSnapshot(Database &database, qint64 project, sync::DocId doc, sync::Version version, const QByteArray &text);

} // namespace dyad::backend::history
