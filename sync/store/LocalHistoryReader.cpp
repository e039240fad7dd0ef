// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/LocalHistoryReader.h"
#include "sync/store/StoreCoding.h"
#include "sync/workcopy/TextDiff.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace dyad::sync {

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1000;    // ms

constexpr auto Schema = R"(
CREATE TABLE IF NOT EXISTS file(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, first INTEGER NOT NULL, last INTEGER NOT NULL, time INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS edit(
  file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE, version INTEGER NOT NULL, member INTEGER NOT NULL, time INTEGER NOT NULL,
  op BLOB NOT NULL, PRIMARY KEY(file, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS snapshot(
  file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE, version INTEGER NOT NULL, text BLOB NOT NULL, PRIMARY KEY(file, version));
)";

std::unexpected<Error> noSuchFile() { return fail("no-such-file", QCoreApplication::translate("Error", "Nothing is kept of this file's past.").toStdString()); }

std::unexpected<Error> noSuchVersion() { return fail("no-such-version", QCoreApplication::translate("Error", "This version of the file is not kept any more.").toStdString()); }

QVector<ApiMember> members()
{
    return {{LocalHistory::Me, {}, QCoreApplication::translate("LocalHistory", "You"), {}},
            {LocalHistory::AnotherProgram, {}, QCoreApplication::translate("LocalHistory", "Another program"), {}}};
}

} // namespace

Expected<std::unique_ptr<LocalHistoryReader>> LocalHistoryReader::open(const QString &file)
{
    auto opened = SqliteDatabase::open(file, Schema);
    if (!opened)
        return std::unexpected(opened.error());
    return std::unique_ptr<LocalHistoryReader>(new LocalHistoryReader(std::move(*opened)));
}

Expected<LocalHistoryReader::File> LocalHistoryReader::find(const QString &path)
{
    auto row = m_db->statement("SELECT id, first, last FROM file WHERE path = ?");
    auto found = row.bind(0, path).next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return noSuchFile();
    return File{row.integer(0), Version(row.integer(1)), Version(row.integer(2))};
}

Expected<LocalHistoryReader::File> LocalHistoryReader::findOrAdd(const QString &path, const Rope &text, qint64 time)
{
    auto file = find(path);
    if (file || file.error().code != "no-such-file")
        return file;
    if (auto added = m_db->statement("INSERT INTO file(path, first, last, time) VALUES(?, 0, 0, ?)").bind(0, path).bind(1, time).run(); !added)
        return std::unexpected(added.error());
    file = find(path);
    if (!file)
        return file;
    if (auto added = addSnapshot(*file, text); !added)
        return std::unexpected(added.error());
    return file;
}

Expected<void> LocalHistoryReader::addSnapshot(const File &file, const Rope &text)
{
    auto row = m_db->statement("INSERT OR REPLACE INTO snapshot(file, version, text) VALUES(?, ?, ?)");
    return row.bind(0, file.id).bind(1, qint64(file.last)).bind(2, coding::compress(coding::bytesOf(text))).run();
}

Expected<Rope> LocalHistoryReader::text(const File &file, Version version)
{
    if (version < file.first || version > file.last)
        return noSuchVersion();
    Rope text;
    Version from = 0;
    {
        auto row = m_db->statement("SELECT version, text FROM snapshot WHERE file = ? AND version <= ? ORDER BY version DESC LIMIT 1");
        auto found = row.bind(0, file.id).bind(1, qint64(version)).next();
        if (!found)
            return std::unexpected(found.error());
        auto bytes = *found ? coding::decompress(row.blob(1)) : Expected<QByteArray>(noSuchVersion());
        if (!bytes)
            return std::unexpected(bytes.error());
        from = Version(row.integer(0));
        text = Rope(coding::view(*bytes));
    }
    auto row = m_db->statement("SELECT op FROM edit WHERE file = ? AND version > ? AND version <= ? ORDER BY version");
    row.bind(0, file.id).bind(1, qint64(from)).bind(2, qint64(version));
    auto more = row.next();
    for (; more && *more; more = row.next()) {
        auto op = coding::decodeOperation(row.blob(0));
        if (!op || !apply(text, *op))
            return fail("store-damaged", "The kept history of a file is damaged.");
    }
    return more ? Expected<Rope>(std::move(text)) : std::unexpected(more.error());      // half of it is not the text
}

Expected<std::vector<past::Edit>> LocalHistoryReader::edits(const File &file, Version after)
{
    std::vector<past::Edit> edits;
    auto row = m_db->statement("SELECT version, member, time, op FROM edit WHERE file = ? AND version > ? ORDER BY version");
    row.bind(0, file.id).bind(1, qint64(after));
    for (auto more = row.next(); !more || *more; more = row.next()) {
        auto op = more ? coding::decodeOperation(row.blob(3)) : std::unexpected(more.error());
        if (!op)
            return std::unexpected(op.error());
        edits.push_back({Version(row.integer(0)), MemberId(row.integer(1)), row.integer(2), std::move(*op)});
    }
    return edits;
}

Expected<void> LocalHistoryReader::append(File &file, const TextOperation &op, const Rope &after, MemberId by, qint64 time)
{
    ++file.last;
    auto row = m_db->statement("INSERT INTO edit(file, version, member, time, op) VALUES(?, ?, ?, ?, ?)");
    if (auto done = row.bind(0, file.id).bind(1, qint64(file.last)).bind(2, qint64(by)).bind(3, time).bind(4, coding::encode(op)).run(); !done)
        return done;
    if (auto done = m_db->statement("UPDATE file SET last = ?, time = ? WHERE id = ?").bind(0, qint64(file.last)).bind(1, time).bind(2, file.id).run(); !done)
        return done;
    return file.last % SnapshotEvery == 0 ? addSnapshot(file, after) : Expected<void>();
}

Expected<void> LocalHistoryReader::add(const QString &path, const TextOperation &op, const Rope &before, MemberId by, qint64 time)
{
    return m_db->transaction([&] { return addEdit(path, op, before, by, time); });
}

Expected<void> LocalHistoryReader::addEdit(const QString &path, const TextOperation &op, const Rope &before, MemberId by, qint64 time)
{
    if (op.isEmpty())
        return {};
    auto file = findOrAdd(path, before, time);
    if (!file)
        return std::unexpected(file.error());
    const auto known = text(*file, file->last);
    if (!known)     // what cannot be read cannot go on: it begins anew
        return known.error().code == "store-damaged" ? drop(file->id) : std::unexpected(known.error());
    if (!(*known == before)) {
        const std::string now = before.text();
        if (auto done = append(*file, diffTexts(known->text(), now), before, LocalHistory::AnotherProgram, time); !done)
            return done;
    }
    Rope after = before;
    if (auto fits = apply(after, op); !fits)
        return fits;
    return append(*file, op, after, by, time);
}

Expected<void> LocalHistoryReader::move(const QString &from, const QString &to)
{
    return m_db->transaction([&]() -> Expected<void> {
        const auto file = find(from);
        if (!file)
            return file.error().code == "no-such-file" ? Expected<void>() : std::unexpected(file.error());
        // What stood there is gone, and its past with it only where it has none of its own to be asked for: two pasts cannot be one.
        if (auto done = m_db->statement("DELETE FROM file WHERE path = ?").bind(0, to).run(); !done)
            return done;
        return m_db->statement("UPDATE file SET path = ? WHERE id = ?").bind(0, to).bind(1, file->id).run();
    });
}

/// Its last text is a snapshot, so that it can be put back whether or not it was ever edited here.
Expected<void> LocalHistoryReader::markDeleted(const QString &path, const QByteArray &bytes, qint64 time)
{
    const Rope held{coding::view(bytes)};
    return m_db->transaction([&]() -> Expected<void> {
        auto file = findOrAdd(path, held, time);
        if (!file)
            return std::unexpected(file.error());
        const auto known = text(*file, file->last);
        if (!known)
            return std::unexpected(known.error());
        if (*known == held)
            return m_db->statement("UPDATE file SET time = ? WHERE id = ?").bind(0, time).bind(1, file->id).run();
        return append(*file, diffTexts(known->text(), coding::view(bytes)), held, LocalHistory::AnotherProgram, time);
    });
}

Expected<void> LocalHistoryReader::drop(qint64 file) { return m_db->statement("DELETE FROM file WHERE id = ?").bind(0, file).run(); }

Expected<qint64> LocalHistoryReader::size()
{
    auto row = m_db->statement("SELECT coalesce((SELECT sum(length(op)) FROM edit), 0) + coalesce((SELECT sum(length(text)) FROM snapshot), 0)");
    auto found = row.next();
    return found ? Expected<qint64>(row.integer(0)) : std::unexpected(found.error());
}

/// The text at the newest version that is too old becomes the first that is kept.
Expected<void> LocalHistoryReader::cut(File file, qint64 time)
{
    Version first = file.first;
    {
        auto row = m_db->statement("SELECT coalesce(max(version), 0) FROM edit WHERE file = ? AND time < ?");
        auto found = row.bind(0, file.id).bind(1, time).next();
        if (!found)
            return std::unexpected(found.error());
        first = std::max(first, Version(row.integer(0)));
    }
    const auto base = text(file, first);
    if (!base)
        return drop(file.id);
    file.last = first;
    if (auto done = addSnapshot(file, *base); !done)
        return done;
    if (auto done = m_db->statement("DELETE FROM edit WHERE file = ? AND version <= ?").bind(0, file.id).bind(1, qint64(first)).run(); !done)
        return done;
    if (auto done = m_db->statement("DELETE FROM snapshot WHERE file = ? AND version < ?").bind(0, file.id).bind(1, qint64(first)).run(); !done)
        return done;
    return m_db->statement("UPDATE file SET first = ? WHERE id = ?").bind(0, qint64(first)).bind(1, file.id).run();
}

Expected<void> LocalHistoryReader::forgetBefore(qint64 time)
{
    if (auto done = m_db->statement("DELETE FROM file WHERE time < ?").bind(0, time).run(); !done)
        return done;
    std::vector<File> older;
    {
        auto row = m_db->statement("SELECT id, first, last FROM file WHERE EXISTS (SELECT 1 FROM edit WHERE edit.file = id AND edit.time < ?)");
        row.bind(0, time);
        while (row.next().value_or(false))
            older.push_back({row.integer(0), Version(row.integer(1)), Version(row.integer(2))});
    }
    for (const File &file : older) {
        if (auto done = cut(file, time); !done)
            return done;
    }
    return {};
}

Expected<void> LocalHistoryReader::forget(const LocalHistory::Limits &limits, qint64 now)
{
    return m_db->transaction([&]() -> Expected<void> {
        if (auto done = forgetBefore(limits.days <= 0 ? now + Day : now - limits.days * Day); !done)
            return done;
        for (auto bytes = size(); !bytes || *bytes > limits.bytes; bytes = size()) {
            if (!bytes)
                return std::unexpected(bytes.error());
            if (auto done = m_db->execute("DELETE FROM file WHERE id = (SELECT id FROM file ORDER BY time LIMIT 1)"); !done)
                return done;
        }
        return {};
    });
}

Expected<ApiHistory> LocalHistoryReader::history(const QString &path, int buckets)
{
    const auto file = find(path);
    if (!file && file.error().code == "no-such-file")
        return ApiHistory{0, 0, members(), {}};
    if (!file)
        return std::unexpected(file.error());
    const auto all = edits(*file, file->first);
    if (!all)
        return std::unexpected(all.error());
    const auto groups = past::buckets(*all, size_t(std::max(1, buckets)));
    return ApiHistory{DocId(file->id), file->last, members(), {groups.begin(), groups.end()}};
}

Expected<QByteArray> LocalHistoryReader::textAt(const QString &path, Version version)
{
    const auto file = find(path);
    if (!file)
        return std::unexpected(file.error());
    const auto found = text(*file, version);
    return found ? Expected<QByteArray>(coding::bytesOf(*found)) : std::unexpected(found.error());
}

Expected<ApiBlame> LocalHistoryReader::blame(const QString &path)
{
    const auto file = find(path);
    if (!file)
        return std::unexpected(file.error());
    const auto first = text(*file, file->first);
    const auto all = edits(*file, file->first);
    if (!first || !all)
        return std::unexpected(first ? all.error() : first.error());
    return ApiBlame{file->last, members(), past::authors(first->size(), *all)};
}

Expected<ApiRevert> LocalHistoryReader::revert(const QString &path, Version first, Version last, MemberId member)
{
    const auto file = find(path);
    if (!file)
        return std::unexpected(file.error());
    if (first <= file->first || last > file->last || last < first)
        return noSuchVersion();
    const auto before = text(*file, first - 1);
    const auto all = edits(*file, first - 1);
    if (!before || !all)
        return std::unexpected(before ? all.error() : before.error());
    auto back = past::takeBack(*before, *all, last, member);
    return back ? Expected<ApiRevert>(ApiRevert{file->last, std::move(*back)}) : std::unexpected(back.error());
}

Expected<ApiTimeline> LocalHistoryReader::timeline(const QString &folder, qint64 since, int limit)
{
    std::vector<past::Deed> deeds;
    std::unordered_map<DocId, past::KnownFile> files;
    std::vector<std::pair<File, QString>> found;
    {
        auto row = m_db->statement("SELECT id, first, last, path, time FROM file WHERE time > ? AND substr(path, 1, length(?2)) = ?2");
        row.bind(0, since).bind(1, folder + QLatin1Char('/'));
        while (row.next().value_or(false)) {
            const File file{row.integer(0), Version(row.integer(1)), Version(row.integer(2))};
            const bool isGone = !QFileInfo::exists(row.text(3));
            found.emplace_back(file, row.text(3));
            files[DocId(file.id)] = {row.text(3).mid(folder.size() + 1), true, isGone};
            if (isGone)
                deeds.push_back({DocId(file.id), {0, 0, row.integer(4), row.integer(4), LocalHistory::Me, 0, 0}, QStringLiteral("deleted")});
        }
    }
    for (const auto &[file, path] : found) {
        const auto all = edits(file, file.first);
        if (!all)
            return std::unexpected(all.error());
        std::vector<past::Change> changes;
        past::addChanges(changes, *all);
        for (const past::Change &change : changes)
            if (change.to > since)
                deeds.push_back({DocId(file.id), change, {}});
    }
    ApiTimeline timeline{members(), 0, past::sessionsOf(std::move(deeds), files)};
    timeline.all = timeline.sessions.size();
    if (timeline.all > limit)
        timeline.sessions.resize(limit);
    return timeline;
}

} // namespace dyad::sync
