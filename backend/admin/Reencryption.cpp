// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Reencryption.h"
#include "backend/collaboration/CommentStore.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/SealedText.h"
#include <QStringList>

namespace dyad::backend {

/// How a table's encrypted column is read and written: (doc, part, bytes) in the order of its key.
struct Reencryption::Table {
    const char *name;
    const char *after;
    const char *replace;
    bool hasHash;                                ///< of the bytes as they are stored, beside them
};

const Reencryption::Table Reencryption::Tables[] = {
    {"journal", "keys.journal-after", "keys.replace-journal", false},
    {"snapshots", "keys.snapshots-after", "keys.replace-snapshot", true},
};

/// False: it is as it should be.
sync::Expected<bool> Reencryption::row(const Table &table, qint64 project, const Database::Row &row)
{
    const QByteArray stored = row[2].toByteArray();
    const auto current = m_database.atRest()->isCurrent(project, stored);
    if (!current || *current)
        return current ? sync::Expected<bool>(false) : current;
    const Cell cell{table.name, project, row[0].toLongLong(), row[1].toLongLong()};
    const auto plain = m_database.open(cell, stored);
    if (!plain)
        return sync::fail(plain.error().code, plain.error().message + " It is version " + std::to_string(cell.part) + " of document " + std::to_string(cell.row)
                                                  + " of project " + std::to_string(project) + " in " + table.name + ".");
    const auto sealed = m_database.seal(cell, *plain);
    if (!sealed)
        return std::unexpected(sealed.error());
    QVariantList values = {*sealed};
    if (table.hasHash)
        values.append(crypto::sha256(*sealed));
    // Only over what was read: a newer one is written with the newest key anyway.
    values.append({project, cell.row, cell.part, stored});
    const auto done = m_database.run(table.replace, values);
    return done ? sync::Expected<bool>(true) : std::unexpected(done.error());
}

/// False: the table has no more of this project.
sync::Expected<bool> Reencryption::portion(const Table &table, Place &at)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto mine = JobStore(m_database).guard(m_run.job()); !mine)
        return std::unexpected(mine.error());
    const auto rows = m_database.run(table.after, {at.project, at.doc, at.doc, at.part});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &one : rows->rows) {
        if (const auto done = row(table, at.project, one); !done)
            return done;
        at.doc = one[0].toLongLong();
        at.part = one[1].toLongLong();
    }
    return mapped(transaction.commit(), [&] { return !rows->isEmpty(); });
}

/// A hundred rows of text, from the thread and entry on that `at` names; false: there are no more.
sync::Expected<bool> Reencryption::comments(bool ofThreads, qint64 project, std::pair<QString, QString> &at)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto mine = JobStore(m_database).guard(m_run.job()); !mine)
        return std::unexpected(mine.error());
    const auto rows = ofThreads ? m_database.run("keys.quotes-after", {project, at.first}) : m_database.run("keys.comments-after", {project, at.first, at.first, at.second});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &one : rows->rows) {
        at = {one[0].toString(), one[1].toString()};
        const Cell cell = ofThreads ? backend::comments::threadCell(project, at.first) : backend::comments::entryCell(project, at.first, at.second);
        if (const auto done = text(ofThreads ? "keys.replace-quote" : "keys.replace-comment", cell, one); !done)
            return std::unexpected(done.error());
    }
    return mapped(transaction.commit(), [&] { return !rows->isEmpty(); });
}

/// (thread, entry, text) of a comment, or (thread, "", quote).
sync::Expected<void> Reencryption::text(const char *replace, const Cell &cell, const Database::Row &row)
{
    const QString stored = row[2].toString();
    const auto current = sealedtext::isCurrent(m_database, cell.project, stored);
    if (!current || *current)
        return current ? sync::Expected<void>() : std::unexpected(current.error());
    const auto plain = sealedtext::open(m_database, cell, stored);
    const auto sealed = plain ? sealedtext::seal(m_database, cell, *plain) : plain;
    if (!sealed)
        return sync::fail(sealed.error().code, sealed.error().message + " It is a comment of project " + std::to_string(cell.project) + ".");
    const auto done = m_database.run(replace, {*sealed, cell.project, row[0], row[1], stored});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<void> Reencryption::project(Place &at)
{
    if (const auto ready = m_database.atRest()->prepare(at.project); !ready)
        return ready;
    // Few and short: after a loss they are gone through again, and those that are done stay as they are.
    for (const bool ofThreads : {true, false}) {
        std::pair<QString, QString> place;
        for (bool more = true; more;) {
            const auto went = comments(ofThreads, at.project, place);
            if (!went)
                return std::unexpected(went.error());
            more = *went;
            if (const auto mine = m_run.check(); !mine)
                return mine;
        }
    }
    for (; at.table < qint64(std::size(Tables)); ++at.table, at.doc = at.part = -1) {
        for (bool more = true; more;) {
            const auto went = portion(Tables[at.table], at);
            if (!went)
                return std::unexpected(went.error());
            more = *went;
            const QString place = QStringLiteral("%1/%2/%3/%4").arg(at.project).arg(at.table).arg(at.doc).arg(at.part);
            if (const auto mine = m_run.saveProgress(place); !mine)
                return mine;
        }
    }
    return {};
}

sync::Expected<QList<qint64>> Reencryption::projectsFrom(qint64 first)
{
    if (const qint64 only = m_run.job().payload[QStringLiteral("project")].toInteger(); only > 0)
        return QList<qint64>{only};
    return mapped(m_database.run("keys.projects", {first - 1}), [](const Database::Result &found) {
        QList<qint64> projects;
        for (const auto &row : found.rows)
            projects.append(row[0].toLongLong());
        return projects;
    });
}

sync::Expected<void> Reencryption::run()
{
    if (!m_database.atRest())
        return sync::fail("not-supported", "This server has no keys.");
    Place at;
    const QStringList left = m_run.job().progress.split(u'/');
    if (left.size() == 4)
        at = {left[0].toLongLong(), left[1].toLongLong(), left[2].toLongLong(), left[3].toLongLong()};
    for (;;) {
        const auto projects = projectsFrom(at.project);
        if (!projects)
            return std::unexpected(projects.error());
        for (const qint64 id : *projects) {
            if (id != at.project)
                at = {id, 0, -1, -1};
            if (const auto done = project(at); !done)
                return done;
            at = {id + 1, 0, -1, -1};
        }
        if (projects->isEmpty() || m_run.job().payload[QStringLiteral("project")].toInteger() > 0)
            return {};
    }
}

} // namespace dyad::backend
