// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/WorkCopyDatabase.h"
#include "sync/store/StoreCoding.h"

namespace dyad::sync {

namespace {

constexpr auto Schema = R"(
CREATE TABLE IF NOT EXISTS item(
  doc INTEGER PRIMARY KEY, path TEXT NOT NULL, kind INTEGER NOT NULL, executable INTEGER NOT NULL, version INTEGER NOT NULL, clean INTEGER NOT NULL,
  hash BLOB, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, inode INTEGER NOT NULL, device INTEGER NOT NULL, disk_kind INTEGER NOT NULL, racy INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS shadow(doc INTEGER PRIMARY KEY REFERENCES item(doc) ON DELETE CASCADE, text BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS intent(doc INTEGER PRIMARY KEY REFERENCES item(doc) ON DELETE CASCADE, hash BLOB NOT NULL, text BLOB NOT NULL);
)";

WorkCopyItem itemOf(const SqliteStatement &row)
{
    WorkCopyItem item;
    item.doc = DocId(row.integer(0));
    item.path = row.text(1);
    item.kind = FileEntry::Kind(std::clamp<qint64>(row.integer(2), 0, 2));
    item.executable = row.integer(3) != 0;
    item.version = Version(row.integer(4));
    item.isClean = row.integer(5) != 0;
    item.hash = row.blob(6);
    item.stat.size = row.integer(7);
    item.stat.modifiedNs = row.integer(8);
    item.stat.inode = quint64(row.integer(9));
    item.stat.device = quint64(row.integer(10));
    item.stat.kind = DiskStat::Kind(std::clamp<qint64>(row.integer(11), 0, 4));
    item.stat.racy = row.integer(12) != 0;
    item.stat.executable = item.executable;
    return item;
}

} // namespace

Expected<std::unique_ptr<WorkCopyDatabase>> WorkCopyDatabase::open(const QString &file)
{
    auto opened = SqliteDatabase::open(file, Schema);
    if (!opened)
        return std::unexpected(opened.error());
    return std::unique_ptr<WorkCopyDatabase>(new WorkCopyDatabase(std::move(*opened)));
}

Expected<QVector<WorkCopyItem>> WorkCopyDatabase::items()
{
    QVector<WorkCopyItem> result;
    auto row = db->statement("SELECT doc, path, kind, executable, version, clean, hash, size, modified_ns, inode, device, disk_kind, racy FROM item");
    while (true) {
        auto more = row.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return result;
        result.append(itemOf(row));
    }
}

Expected<void> WorkCopyDatabase::save(const WorkCopyItem &item, const std::optional<QByteArray> &text)
{
    auto row = db->statement("INSERT INTO item VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT(doc) DO UPDATE SET path = ?2, kind = ?3, "
                             "executable = ?4, version = ?5, clean = ?6, hash = ?7, size = ?8, modified_ns = ?9, inode = ?10, device = ?11, disk_kind = ?12, racy = ?13");
    row.bind(0, qint64(item.doc)).bind(1, item.path).bind(2, qint64(item.kind)).bind(3, qint64(item.executable)).bind(4, qint64(item.version));
    row.bind(5, qint64(item.isClean)).bind(6, item.hash).bind(7, item.stat.size).bind(8, item.stat.modifiedNs).bind(9, qint64(item.stat.inode));
    row.bind(10, qint64(item.stat.device)).bind(11, qint64(item.stat.kind)).bind(12, qint64(item.stat.racy));
    if (auto done = row.run(); !done)
        return done;
    if (auto done = db->statement("DELETE FROM intent WHERE doc = ?").bind(0, qint64(item.doc)).run(); !done || !text)
        return done;
    return db->statement("INSERT OR REPLACE INTO shadow(doc, text) VALUES(?, ?)").bind(0, qint64(item.doc)).bind(1, coding::compress(*text)).run();
}

Expected<void> WorkCopyDatabase::remove(DocId doc)
{
    return db->statement("DELETE FROM item WHERE doc = ?").bind(0, qint64(doc)).run();
}

Expected<QByteArray> WorkCopyDatabase::shadow(DocId doc)
{
    auto row = db->statement("SELECT text FROM shadow WHERE doc = ?");
    auto found = row.bind(0, qint64(doc)).next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail("store-damaged", "A shadow text is missing.");
    return coding::decompress(row.blob(0));
}

Expected<std::optional<std::pair<Version, QByteArray>>> WorkCopyDatabase::cleanText(DocId doc)
{
    auto row = db->statement("SELECT item.version, shadow.text FROM item JOIN shadow ON shadow.doc = item.doc WHERE item.doc = ? AND item.clean = 1 AND item.kind = 0");
    auto found = row.bind(0, qint64(doc)).next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    auto text = coding::decompress(row.blob(1));
    if (!text)
        return std::unexpected(text.error());
    return std::pair(Version(row.integer(0)), *text);
}

Expected<void> WorkCopyDatabase::saveIntent(DocId doc, const QByteArray &hash, const QByteArray &text)
{
    auto row = db->statement("INSERT OR REPLACE INTO intent(doc, hash, text) VALUES(?, ?, ?)");
    return row.bind(0, qint64(doc)).bind(1, hash).bind(2, coding::compress(text)).run();
}

Expected<std::optional<QByteArray>> WorkCopyDatabase::intent(DocId doc, const QByteArray &hash)
{
    auto row = db->statement("SELECT text FROM intent WHERE doc = ? AND hash = ?");
    auto found = row.bind(0, qint64(doc)).bind(1, hash).next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    auto text = coding::decompress(row.blob(0));
    if (!text)
        return std::unexpected(text.error());
    return *text;
}

} // namespace dyad::sync
