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
/// The version that an edit made; nullopt: it is not there. 0: it cannot be told, since rows of the journal cannot be read.
sync::Expected<std::optional<sync::Version>> versionOf(Database &database, qint64 project, sync::DocId doc, sync::SessionId session, sync::Sequence seq);
/// The text as it was at that version, which is durable; also of a file that was deleted. Replays from the nearest snapshot before it.
/// "no-such-version".
sync::Expected<Rope> textAt(Database &database, qint64 project, sync::DocId doc, sync::Version version);
/// Of a row of `files`: the newest durable version.
sync::Expected<sync::Version> headOf(Database &database, qint64 project, sync::DocId doc);
/// How many versions lie between two snapshots that are kept for ever, in a document of that many bytes: so that any version is near
/// one, and all of them together stay about as large as the journal.
sync::Version snapshotWindow(qint64 bytes);
/// Stores a snapshot; of those in its window only it is kept. Inside a transaction.
sync::Expected<void> addSnapshot(Database &database, qint64 project, sync::DocId doc, sync::Version version, const QByteArray &text);

} // namespace dyad::backend::history
