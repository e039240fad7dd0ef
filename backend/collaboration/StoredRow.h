// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalBatch.h"
#include "backend/collaboration/JournalRow.h"
#include "backend/platform/keys/AtRest.h"

/// A row of the journal as the database keeps it: with its check sum, and encrypted where the server encrypts. Any thread.
namespace dyad::backend::storedrow {

/// Where the row that begins with that version stands.
Cell cellOf(qint64 project, sync::DocId doc, sync::Version first);
/// What goes into journal.operations. Errors: those of AtRest.
sync::Expected<QByteArray> bytesOf(Database &database, const JournalBatch::Row &row);
/// What came out of it. "document-damaged", those of AtRest.
sync::Expected<std::vector<journalrow::Entry>> read(Database &database, qint64 project, sync::DocId doc, sync::Version first, const QByteArray &stored);

} // namespace dyad::backend::storedrow
