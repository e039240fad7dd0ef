// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/JournalWriter.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"
#include <QElapsedTimer>
#include <QSet>
#include <QStringList>
#include <iterator>

namespace dyad::backend {
namespace {

/// Every key that this batch needs, before its transaction begins.
sync::Expected<void> prepareKeys(Database &database, const JournalBatch &batch)
{
    qint64 last = 0;                             // batches are mostly of one project
    const auto prepare = [&](qint64 project) {
        const bool known = project == 0 || project == last || !database.atRest();
        last = project;
        return known ? sync::Expected<void>() : database.atRest()->prepare(project);
    };
    for (const auto &row : batch.rows) {
        if (const auto done = prepare(row.project); !done)
            return done;
    }
    for (const auto &item : batch.writes) {
        if (const auto done = prepare(item.project); !done)
            return done;
    }
    return {};
}

/// Project and epoch of each, as a condition on room_owners.
QString fenceCondition(const JournalBatch &batch)
{
    QStringList each;
    for (const auto &[project, epoch] : batch.fences)
        each.append(QStringLiteral("(project = %1 AND epoch = %2)").arg(project).arg(epoch));
    return each.join(QStringLiteral(" OR "));
}

} // namespace

sync::Expected<void> JournalWriter::write(const JournalBatch::Row &row)
{
    const auto bytes = storedrow::bytesOf(m_database, row);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto appended = m_database.run("collaboration.append", {row.project, qint64(row.doc), qint64(row.first), qint64(row.last), row.time, *bytes});
    if (!appended)
        return std::unexpected(appended.error());
    const auto head = m_database.run("collaboration.head", {qint64(row.last), row.size, row.project, qint64(row.doc)});
    if (!head)
        return std::unexpected(head.error());
    if (head->affected != 1)
        return sync::fail("conflict", "A document that is being edited is not in its project any more.");
    return {};
}

sync::Expected<void> JournalWriter::writeRows(const JournalBatch &batch)
{
    if (m_database.flavor() == SqlFlavor::Postgres)
        return writeAtOnce(batch);
    for (const auto &row : batch.rows) {
        if (const auto done = row.project ? write(row) : sync::Expected<void>(); !done)
            return done;
    }
    return {};
}

/// All rows and heads as one statement, so as one round trip and, outside a transaction, one of its own. The division makes it fail as a
/// whole where a document is not in its project any more.
sync::Expected<void> JournalWriter::writeAtOnce(const JournalBatch &batch)
{
    QString values;
    int count = 0;
    for (const auto &row : batch.rows) {
        if (row.project == 0)
            continue;
        const auto bytes = storedrow::bytesOf(m_database, row);
        if (!bytes)
            return std::unexpected(bytes.error());
        values += QStringLiteral("%1(%2::bigint,%3::bigint,%4::bigint,%5::bigint,%6::bigint,%7::bigint,'\\x%8'::bytea)")
                      .arg(count++ ? QStringLiteral(",") : QString()).arg(row.project).arg(row.doc).arg(row.first).arg(row.last).arg(row.time)
                      .arg(row.size).arg(QString::fromLatin1(bytes->toHex()));
    }
    if (count == 0)
        return {};
    const bool fenced = !batch.fences.empty() && !m_database.isWriting();
    const QString sql = sqlfiles::statement(fenced ? "collaboration.append-all-fenced" : "collaboration.append-all", SqlFlavor::Postgres);
    const auto done = m_database.executeOnce(fenced ? sql.arg(values).arg(count).arg(fenceCondition(batch)).arg(batch.fences.size())
                                                    : sql.arg(values).arg(count));
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<void> JournalWriter::store(const JournalBatch &batch)
{
    if (const auto ready = prepareKeys(m_database, batch); !ready)
        return ready;
    // A single statement is a transaction already, and takes no turn: the primary key keeps writers apart.
    if (batch.writes.empty() && m_database.flavor() == SqlFlavor::Postgres)
        return writeAtOnce(batch);
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto held = checkFences(batch); !held)
        return held;
    for (const auto &item : batch.writes) {
        if (const auto done = item.project ? item.write(m_database) : sync::Expected<void>(); !done)
            return done;
    }
    if (const auto done = writeRows(batch); !done)
        return done;
    return transaction.commit();
}

/// The rows stay locked until the transaction ends: nobody takes a room while something is being written for it.
sync::Expected<void> JournalWriter::checkFences(const JournalBatch &batch)
{
    if (batch.fences.empty())
        return {};
    const auto held = m_database.executeOnce(sqlfiles::statement("collaboration.hold-fences", SqlFlavor::Postgres).arg(fenceCondition(batch)));
    if (!held)
        return std::unexpected(held.error());
    return held->rows.size() == qsizetype(batch.fences.size()) ? sync::Expected<void>() : sync::fail("lease-lost", "Another node has a room of this batch.");
}

/// After a failure: takes out what belongs to rooms that others have by now. Whether there was any.
bool JournalWriter::findLost(JournalBatch &batch)
{
    if (batch.fences.empty())
        return false;
    const auto held = m_database.executeOnce(sqlfiles::statement("collaboration.held-fences", SqlFlavor::Postgres).arg(fenceCondition(batch)));
    if (!held)
        return false;
    QSet<qint64> ours;
    for (const auto &row : held->rows)
        ours.insert(row[0].toLongLong());
    for (const auto &[project, epoch] : batch.fences) {
        if (!ours.contains(project))
            batch.lost.push_back(project);
    }
    std::erase_if(batch.fences, [&](const auto &fence) { return !ours.contains(fence.first); });
    batch.drop(batch.lost);
    return !batch.lost.empty();
}

/// After a failure of all of them together: each project alone, so that those whose data are good do not suffer for one whose are not.
sync::Expected<void> JournalWriter::storeEach(JournalBatch &batch, const sync::Expected<void> &together)
{
    QSet<qint64> projects;
    for (const auto &row : batch.rows)
        projects.insert(row.project);
    for (const auto &item : batch.writes)
        projects.insert(item.project);
    projects.remove(0);
    // Where the store does not answer at all, it is nobody's fault.
    if (projects.size() < 2 || !m_database.execute(QStringLiteral("SELECT 1")))
        return together;
    for (const qint64 project : std::as_const(projects)) {
        JournalBatch part;
        std::ranges::copy_if(batch.rows, std::back_inserter(part.rows), [project](const auto &row) { return row.project == project; });
        std::ranges::copy_if(batch.writes, std::back_inserter(part.writes), [project](const auto &item) { return item.project == project; });
        std::ranges::copy_if(batch.fences, std::back_inserter(part.fences), [project](const auto &fence) { return fence.first == project; });
        const auto stored = store(part);
        if (stored)
            continue;
        qCCritical(logStore) << "what belongs to project" << project << "could not be written:" << stored.error().code.c_str() << stored.error().message.c_str();
        batch.refused.push_back(project);
    }
    if (batch.refused.size() == size_t(projects.size())) {
        batch.refused.clear();
        return together;
    }
    batch.drop(batch.refused);
    return {};
}

sync::Expected<void> JournalWriter::commit(JournalBatch &batch)
{
    QElapsedTimer time;
    time.start();
    auto result = store(batch);
    if (!result && findLost(batch))
        result = store(batch);
    if (!result)
        result = storeEach(batch, result);
    Metrics &metrics = m_database.metrics();
    metrics.commitErrors += !result || !batch.refused.empty() ? 1 : 0;
    if (!result)
        return result;
    sync::Version edits = 0;
    for (const auto &row : batch.rows)
        edits += row.project ? row.last - row.first + 1 : 0;
    ++metrics.commits;
    metrics.edits += edits;
    metrics.commitSeconds.observe(double(time.nsecsElapsed()) / 1e9);
    if (edits > 0)
        metrics.batchEdits.observe(double(edits));
    return result;
}

} // namespace dyad::backend
