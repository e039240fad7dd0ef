// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/keys/AtRest.h"

namespace dyad::backend::storedrow {
Cell cellOf(qint64 project, sync::DocId doc, sync::Version first)
{
    return {"journal", project, qint64(doc), qint64(first)};
}

sync::Expected<QByteArray> bytesOf(Database &database, const JournalBatch::Row &row)
{
    QByteArray bytes = row.operations;
    journalrow::seal(bytes);
    return database.seal(cellOf(row.project, row.doc, row.first), bytes);
}

sync::Expected<std::vector<journalrow::Entry>> read(Database &database, qint64 project, sync::DocId doc, sync::Version first, const QByteArray &stored)
{
    const auto bytes = database.open(cellOf(project, doc, first), stored);
    // The key was tried at the start: what does not open with it was changed or moved.
    if (!bytes && bytes.error().code == "crypto-failed")
        return sync::fail("document-damaged", "A row of the journal is not what was written, at version " + std::to_string(first) + ".");
    return bytes ? journalrow::read(*bytes, first) : std::unexpected(bytes.error());
}

} // namespace dyad::backend::storedrow
