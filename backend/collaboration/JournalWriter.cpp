// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/JournalWriter.h"

namespace dyad::backend {

sync::Expected<void> JournalWriter::write(const JournalBatch::Row &row)
{
    const auto appended = m_database.run("collaboration.append", {row.project, qint64(row.doc), qint64(row.first), qint64(row.last), row.time,
                                                                  row.operations});
    if (!appended)
        return std::unexpected(appended.error());
    const auto head = m_database.run("collaboration.head", {qint64(row.last), row.size, row.project, qint64(row.doc)});
    if (!head)
        return std::unexpected(head.error());
    if (head->affected != 1)
        return sync::fail("conflict", "A document that is being edited is not in its project any more.");
    return {};
}

sync::Expected<void> JournalWriter::commit(const JournalBatch &batch)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const auto &item : batch.writes) {
        if (const auto done = item.project ? item.write(m_database) : sync::Expected<void>(); !done)
            return done;
    }
    for (const auto &row : batch.rows) {
        if (const auto done = row.project ? write(row) : sync::Expected<void>(); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace dyad::backend
