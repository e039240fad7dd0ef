// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/CommentStore.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/SealedText.h"
#include "sync/session/CommentAnchor.h"
#include <algorithm>
#include <span>

namespace dyad::backend::comments {

using sync::wire::CommentEntry;

namespace {

QVariant orNull(const std::optional<uint64_t> &value)
{
    return value ? QVariant(qint64(*value)) : QVariant();
}

std::optional<uint64_t> optionalOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<uint64_t>(value.toULongLong());
}

sync::Expected<void> run(Database &database, const char *statement, const QVariantList &values)
{
    const auto done = database.run(statement, values);
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<void> addEntry(Database &database, qint64 project, const QString &thread, const CommentEntry &entry)
{
    const auto text = sealedtext::seal(database, entryCell(project, thread, entry.entry), entry.text);
    if (!text)
        return std::unexpected(text.error());
    return run(database, "comments.add-entry", {project, thread, entry.entry, qint64(entry.member), qint64(entry.time), *text});
}

struct Rows {
    std::vector<Thread> threads;             ///< by doc
    std::vector<sync::Version> heads;        ///< of each thread's document
};

/// Opens what is kept of a comment. One that is damaged is no reason to hide the others: it is empty then.
sync::Expected<QString> openText(Database &database, const Cell &cell, const QVariant &stored)
{
    const auto text = sealedtext::open(database, cell, stored.toString());
    if (text || text.error().code != "crypto-failed")
        return text;
    qCWarning(logRoom) << "a comment of project" << cell.project << "does not open";
    return QString();
}

sync::Expected<Rows> rowsOf(Database &database, qint64 project, const Database::Result &threads, const Database::Result &entries)
{
    QHash<QString, std::vector<CommentEntry>> byThread;
    for (const auto &row : entries.rows) {
        const auto text = openText(database, entryCell(project, row[0].toString(), row[1].toString()), row[5]);
        if (!text)
            return std::unexpected(text.error());
        byThread[row[0].toString()].push_back({row[1].toString(), row[2].toULongLong(), row[3].toULongLong(), *text, optionalOf(row[4])});
    }
    Rows rows;
    for (const auto &row : threads.rows) {
        const auto quote = openText(database, threadCell(project, row[0].toString()), row[6]);
        if (!quote)
            return std::unexpected(quote.error());
        Thread thread{row[0].toString(), row[1].toULongLong(), row[2].toULongLong(), row[3].toLongLong(), row[4].toLongLong(), row[5].toULongLong(),
                      *quote, byThread.take(row[0].toString()), optionalOf(row[7]), optionalOf(row[8])};
        if (thread.entries.empty())
            continue;
        rows.threads.push_back(std::move(thread));
        rows.heads.push_back(row[9].toULongLong());
    }
    return rows;
}

/// Carries the threads of one document, some of which are behind, to its newest durable version.
sync::Expected<void> catchUp(Database &database, qint64 project, std::span<Thread> threads, sync::Version head)
{
    const auto oldest = std::ranges::min_element(threads, {}, &Thread::version)->version;
    const auto operations = history::operationsAfter(database, project, threads.front().doc, oldest);
    if (!operations)
        return std::unexpected(operations.error());
    for (const auto &entry : *operations) {
        if (entry.operation.version > head)
            break;
        for (Thread &thread : threads)
            sync::commentanchor::follow(thread, entry.operation.version, entry.operation.op);
    }
    const auto text = history::textAt(database, project, threads.front().doc, head);
    if (!text)
        return std::unexpected(text.error());
    for (Thread &thread : threads)
        thread.line = sync::commentanchor::lineAt(*text, thread.from);
    return {};
}

} // namespace

Cell threadCell(qint64 project, const QString &thread)
{
    return sealedtext::cell("comment_threads", project, thread);
}

Cell entryCell(qint64 project, const QString &thread, const QString &entry)
{
    return sealedtext::cell("comment_entries", project, thread + u'/' + entry);
}

sync::Expected<std::vector<Thread>> load(Database &database, qint64 project)
{
    const auto threads = database.run("comments.threads", {project});
    const auto entries = threads && threads->isEmpty() ? sync::Expected<Database::Result>(Database::Result()) : database.run("comments.entries", {project});
    if (!threads || !entries)
        return std::unexpected(threads ? entries.error() : threads.error());
    auto opened = rowsOf(database, project, *threads, *entries);
    if (!opened)
        return std::unexpected(opened.error());
    Rows rows = std::move(*opened);
    for (size_t first = 0, last = 0; first < rows.threads.size(); first = last) {
        bool behind = false;
        for (last = first; last < rows.threads.size() && rows.threads[last].doc == rows.threads[first].doc; ++last)
            behind = behind || rows.threads[last].version < rows.heads[last];
        if (!behind)
            continue;
        const auto caught = catchUp(database, project, std::span(rows.threads).subspan(first, last - first), rows.heads[first]);
        // A damaged document is no reason to hide what was said about it.
        if (!caught && caught.error().code == "storage-unavailable")
            return std::unexpected(caught.error());
        if (!caught)
            qCWarning(logRoom) << "comments stay where they were:" << caught.error().code.c_str();
    }
    return std::move(rows.threads);
}

sync::Expected<QStringList> hiddenIds(Database &database, qint64 project)
{
    return mapped(database.run("comments.hidden", {project}), [](const Database::Result &found) {
        QStringList ids;
        for (const auto &row : found.rows)
            ids.append(row[0].toString());
        return ids;
    });
}

JournalBatch::Write added(qint64 project, const Thread &thread)
{
    return [project, thread](Database &database) -> sync::Expected<void> {
        const auto quote = sealedtext::seal(database, threadCell(project, thread.thread), thread.quote);
        if (!quote)
            return std::unexpected(quote.error());
        const auto made = run(database, "comments.add-thread", {project, thread.thread, qint64(thread.doc), qint64(thread.version), thread.from, thread.to,
                                                                qint64(thread.line), *quote});
        return made ? addEntry(database, project, thread.thread, thread.entries.front()) : made;
    };
}

JournalBatch::Write replied(qint64 project, const QString &thread, const CommentEntry &entry)
{
    return [project, thread, entry](Database &database) { return addEntry(database, project, thread, entry); };
}

JournalBatch::Write edited(qint64 project, const QString &thread, const CommentEntry &entry)
{
    return [project, thread, entry](Database &database) -> sync::Expected<void> {
        const auto text = sealedtext::seal(database, entryCell(project, thread, entry.entry), entry.text);
        if (!text)
            return std::unexpected(text.error());
        return run(database, "comments.edit-entry", {*text, orNull(entry.edited), project, thread, entry.entry});
    };
}

JournalBatch::Write removed(qint64 project, const QString &thread, const QString &entry, bool withThread)
{
    return [project, thread, entry, withThread](Database &database) -> sync::Expected<void> {
        const auto gone = run(database, "comments.remove-entry", {project, thread, entry});
        return gone && withThread ? run(database, "comments.remove-thread", {project, thread}) : gone;
    };
}

JournalBatch::Write resolved(qint64 project, const Thread &thread)
{
    return [project, id = thread.thread, by = orNull(thread.resolvedBy), at = orNull(thread.resolvedAt)](Database &database) {
        return run(database, "comments.resolve", {by, at, project, id});
    };
}

JournalBatch::Write moved(qint64 project, std::vector<Thread> threads)
{
    return [project, threads = std::move(threads)](Database &database) -> sync::Expected<void> {
        for (const Thread &thread : threads) {
            const auto done = run(database, "comments.move", {qint64(thread.version), thread.from, thread.to, qint64(thread.line), project, thread.thread,
                                                              qint64(thread.version)});
            if (!done)
                return done;
        }
        return {};
    };
}

} // namespace dyad::backend::comments
