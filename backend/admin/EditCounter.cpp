// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/EditCounter.h"
#include "backend/collaboration/DocumentHistory.h"
#include <map>

namespace dyad::backend {

namespace {

constexpr qint64 DayMs = 86'400'000;

} // namespace

/// False: there was nothing that could be counted.
sync::Expected<bool> EditCounter::countIn(qint64 project, quint64 doc, qint64 counted)
{
    const auto entries = history::operationsAfter(m_database, project, doc, sync::Version(counted));
    if (!entries && entries.error().code == "document-damaged")
        return false;                            // fsck tells of it
    if (!entries || entries->empty())
        return entries ? sync::Expected<bool>(false) : std::unexpected(entries.error());
    std::map<std::pair<quint64, qint64>, qint64> made;                // by member and day
    for (const auto &entry : *entries)
        ++made[{entry.operation.member, entry.time / DayMs}];
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto begun = m_database.run("usage.begin-counting", {project, doc, counted}); !begun)
        return std::unexpected(begun.error());
    const auto moved = m_database.run("usage.counted", {qint64(entries->back().operation.version), project, doc, counted});
    if (!moved)
        return std::unexpected(moved.error());
    if (moved->affected == 0)
        return false;                            // somebody else has counted them meanwhile
    for (const auto &[key, edits] : made) {
        if (const auto added = m_database.run("usage.add-edits", {project, key.second, edits, project, key.first}); !added)
            return std::unexpected(added.error());
    }
    return mapped(transaction.commit(), [] { return true; });
}

sync::Expected<int> EditCounter::count(const QString &project, const QString &organisation, int most)
{
    const auto found = m_database.run("usage.uncounted", {project, project, organisation, organisation, most});
    if (!found)
        return std::unexpected(found.error());
    int documents = 0;
    for (const auto &row : found->rows) {
        const auto done = countIn(row[0].toLongLong(), row[1].toULongLong(), row[2].toLongLong());
        if (!done)
            return std::unexpected(done.error());
        documents += *done;
    }
    return documents;
}

} // namespace dyad::backend
