// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/DocumentDatabase.h"
#include "sync/session/ProjectSession.h"
#include "sync/store/StoreCoding.h"
#include <QDataStream>
#include <QDateTime>
#include <QSaveFile>
#include <QFileInfo>
#include <QDir>

namespace dyad::sync {

namespace {

// A base is written anew where so many operations must be replayed to open a document.
constexpr int ReplayAtMost = 64;
constexpr int UndoStack = 0, RedoStack = 1;

constexpr auto Schema = R"(
CREATE TABLE IF NOT EXISTS document(
  doc INTEGER PRIMARY KEY, version INTEGER NOT NULL, base BLOB NOT NULL, base_version INTEGER NOT NULL,
  session INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL DEFAULT 0, inflight BLOB, pending BLOB, run_end INTEGER NOT NULL DEFAULT -1);
CREATE INDEX IF NOT EXISTS held ON document(doc) WHERE inflight IS NOT NULL OR pending IS NOT NULL;
CREATE TABLE IF NOT EXISTS operation(
  doc INTEGER NOT NULL REFERENCES document(doc) ON DELETE CASCADE, version INTEGER NOT NULL, op BLOB NOT NULL,
  PRIMARY KEY(doc, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS undo(doc INTEGER PRIMARY KEY REFERENCES document(doc) ON DELETE CASCADE, length INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS undo_group(
  doc INTEGER NOT NULL REFERENCES document(doc) ON DELETE CASCADE, stack INTEGER NOT NULL, number INTEGER NOT NULL, part INTEGER NOT NULL,
  body BLOB NOT NULL, PRIMARY KEY(doc, stack, number, part)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tree(id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, role TEXT NOT NULL, tree INTEGER NOT NULL, files BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS recovery(id INTEGER PRIMARY KEY, doc INTEGER NOT NULL, path TEXT NOT NULL, time INTEGER NOT NULL, text BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS note(name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
)";

QByteArray encodeFiles(const QVector<FileEntry> &files)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    for (const FileEntry &file : files)
        out << quint64(file.doc) << file.path << quint8(file.kind) << quint64(file.version) << file.size << file.executable << file.hash;
    return coding::compress(bytes);
}

Expected<QVector<FileEntry>> decodeFiles(const QByteArray &stored)
{
    auto bytes = coding::decompress(stored);
    if (!bytes)
        return std::unexpected(bytes.error());
    QVector<FileEntry> files;
    QDataStream in(*bytes);
    in.setVersion(QDataStream::Qt_6_0);
    while (!in.atEnd() && in.status() == QDataStream::Ok) {
        FileEntry file;
        quint64 doc = 0, version = 0;
        quint8 kind = 0;
        in >> doc >> file.path >> kind >> version >> file.size >> file.executable >> file.hash;
        file.doc = doc;
        file.version = version;
        file.kind = FileEntry::Kind(std::min<quint8>(kind, 2));
        files.append(file);
    }
    if (in.status() != QDataStream::Ok)
        return fail("store-damaged", "The stored tree is damaged.");
    return files;
}

/// Stores of earlier programs do not have it.
Expected<void> addRunEnd(SqliteDatabase &db)
{
    const auto isThere = [&] { return db.statement("SELECT 1 FROM pragma_table_info('document') WHERE name = 'run_end'").next(); };
    if (const auto there = isThere(); !there || *there)      // without waiting for whoever writes
        return there ? Expected<void>() : std::unexpected(there.error());
    return db.transaction([&]() -> Expected<void> {
        const auto there = isThere();
        if (!there || *there)
            return there ? Expected<void>() : std::unexpected(there.error());
        return db.execute("ALTER TABLE document ADD COLUMN run_end INTEGER NOT NULL DEFAULT -1");
    });
}

} // namespace

Expected<std::unique_ptr<DocumentDatabase>> DocumentDatabase::open(const QString &file)
{
    auto opened = SqliteDatabase::open(file, Schema);
    if (!opened)
        return std::unexpected(opened.error());
    if (const auto done = addRunEnd(**opened); !done)
        return std::unexpected(done.error());
    std::unique_ptr<DocumentDatabase> documents(new DocumentDatabase(std::move(*opened), file));
    if (documents->m_stale.isSet())
        documents->setHeldAside();
    return documents;
}

DocumentDatabase::DocumentDatabase(std::unique_ptr<SqliteDatabase> opened, const QString &file)
    : db(std::move(opened)), m_folder(QFileInfo(file).absolutePath() + QStringLiteral("/recovery")), m_stale(file + QStringLiteral(".stale"))
{
}

/// The run before could not write at its end, and went on sending. What is held here may have arrived or not: sent again it could come to
/// stand twice, so it becomes recovery files, and the documents come from the server.
void DocumentDatabase::setHeldAside()
{
    for (const DocId doc : withHeldEdits()) {
        auto stored = load(doc);
        if (!stored || !*stored)
            continue;
        Rope text = (*stored)->base;
        const HeldEdits &held = (*stored)->held;
        if ((held.inflight && !apply(text, *held.inflight)) || !apply(text, held.pending))
            continue;
        const QByteArray utf8 = coding::bytesOf(text);
        m_recovered.push_back({doc, keepRecovery(doc, QString(), utf8).value_or(QString()), utf8});
    }
    if (db->transaction([this] { return db->statement("UPDATE document SET session = 0, seq = 0, inflight = NULL, pending = NULL").run(); }))
        m_stale.set(false);
    else
        m_holdsNothing = true;
}

void DocumentDatabase::noteSaved(DocId doc, bool saved)
{
    if (saved)
        m_unsaved.erase(doc);
    else
        m_unsaved.insert(doc);
    if (!m_holdsNothing)
        m_stale.set(!m_unsaved.empty());
}

Expected<std::optional<StoredDocument>> DocumentDatabase::load(DocId doc)
{
    auto own = loadOwn(doc);
    const bool holdsEdits = own && *own && ((*own)->held.inflight || !(*own)->held.pending.isEmpty());
    const auto other = own && !holdsEdits && others ? others(doc) : std::nullopt;
    if (!other || (*own && (*own)->version >= other->first))
        return own;
    StoredDocument newer;
    newer.version = other->first;
    newer.base = Rope(coding::view(other->second));
    if (!*own)
        return newer;
    newer.held = (*own)->held;
    newer.held.runEnd = -1;                     // a place in another text
    newer.undo = std::move((*own)->undo);
    // Coarse on purpose: what stands between the first and the last difference counts as theirs, and is not undone.
    const std::string before = (*own)->base.text();
    if (newer.undo.length == int64_t(before.size()))
        newer.undo.carry(replaceDifference(before, coding::view(other->second)), newer.base.size());
    return newer;
}

Expected<std::optional<StoredDocument>> DocumentDatabase::loadOwn(DocId doc)
{
    StoredDocument result;
    {
        auto row = db->statement("SELECT base, base_version, session, seq, inflight, pending, run_end FROM document WHERE doc = ?");
        auto found = row.bind(0, qint64(doc)).next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return std::nullopt;
        auto base = coding::decompress(row.blob(0));
        auto inflight = coding::decodeOperation(row.blob(4)), pending = coding::decodeOperation(row.blob(5));
        if (!base || !inflight || !pending)
            return fail("store-damaged", "The stored text of a document is damaged.");
        result.base = Rope(coding::view(*base));
        result.version = Version(row.integer(1));
        result.held = {SessionId(row.integer(2)), Sequence(row.integer(3)), std::nullopt, *pending, row.integer(6)};
        if (!row.isNull(4))
            result.held.inflight = *inflight;
    }
    auto replayed = replay(doc, result);
    if (!replayed)
        return std::unexpected(replayed.error());
    result.undo = loadUndo(doc);
    if (*replayed > ReplayAtMost)
        std::ignore = db->transaction([&] { return writeBase(doc, result.base, result.version); });
    return result;
}

Expected<int> DocumentDatabase::replay(DocId doc, StoredDocument &document)
{
    auto row = db->statement("SELECT version, op FROM operation WHERE doc = ? ORDER BY version");
    row.bind(0, qint64(doc));
    for (int count = 0;; ++count) {
        auto more = row.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return count;
        auto op = coding::decodeOperation(row.blob(1));
        if (!op || Version(row.integer(0)) != document.version + 1 || !apply(document.base, *op))
            return fail("store-damaged", "The stored operations of a document do not fit its text.");
        ++document.version;
    }
}

Expected<void> DocumentDatabase::save(DocId doc, const DocumentRecord &record)
{
    auto saved = db->transaction([&] { return write(doc, record); });
    noteSaved(doc, saved || saved.error().code == "store-gap");
    return saved;
}

Expected<void> DocumentDatabase::write(DocId doc, const DocumentRecord &record)
{
    if (record.base) {
        if (auto done = writeBase(doc, *record.base, record.version - record.operations.size()); !done)
            return done;
    }
    if (auto done = appendOperations(doc, record); !done)
        return done;
    auto row = db->statement("UPDATE document SET version = ?, session = ?, seq = ?, inflight = ?, pending = ?, run_end = ? WHERE doc = ?");
    row.bind(0, qint64(record.version)).bind(1, qint64(record.held.session)).bind(2, qint64(record.held.seq));
    if (record.held.inflight)
        row.bind(3, coding::encode(*record.held.inflight));
    if (!record.held.pending.isEmpty())
        row.bind(4, coding::encode(record.held.pending));
    if (auto done = row.bind(5, qint64(record.held.runEnd)).bind(6, qint64(doc)).run(); !done || !record.undo)
        return done;
    return writeUndo(doc, *record.undo);
}

Expected<void> DocumentDatabase::writeUndo(DocId doc, const UndoChanges &changes)
{
    if (auto done = writeUndoStack(doc, UndoStack, changes.undo); !done)
        return done;
    if (auto done = writeUndoStack(doc, RedoStack, changes.redo); !done)
        return done;
    return db->statement("INSERT OR REPLACE INTO undo(doc, length) VALUES(?, ?)").bind(0, qint64(doc)).bind(1, changes.length).run();
}

/// A group is part 0 of its number, what others did on top of it are the parts after.
Expected<void> DocumentDatabase::writeUndoStack(DocId doc, int stack, const UndoChanges::Stack &changes)
{
    auto gone = db->statement("DELETE FROM undo_group WHERE doc = ? AND stack = ? AND (number < ? OR number >= ?)");
    if (auto done = gone.bind(0, qint64(doc)).bind(1, stack).bind(2, qint64(changes.first)).bind(3, qint64(changes.from)).run(); !done)
        return done;
    const auto add = [&](uint64_t number, const QByteArray &body) {
        auto row = db->statement("INSERT INTO undo_group(doc, stack, number, part, body) VALUES(?1, ?2, ?3, "
                                 "(SELECT coalesce(max(part) + 1, 0) FROM undo_group WHERE doc = ?1 AND stack = ?2 AND number = ?3), ?4)");
        return row.bind(0, qint64(doc)).bind(1, stack).bind(2, qint64(number)).bind(3, body).run();
    };
    uint64_t number = changes.from;
    for (const UndoGroup &group : changes.groups) {
        auto done = add(number, coding::encode(group));
        for (auto op = group.later.begin(); done && op != group.later.end(); ++op)
            done = add(number, coding::encode(*op));
        if (!done)
            return done;
        ++number;
    }
    for (const TextOperation &op : changes.later) {
        if (auto done = add(changes.from - 1, coding::encode(op)); !done)
            return done;
    }
    return {};
}

/// What cannot be read is as good as nothing: the text itself does not hang on it.
StoredUndo DocumentDatabase::loadUndo(DocId doc)
{
    StoredUndo undo;
    {
        auto row = db->statement("SELECT length FROM undo WHERE doc = ?");
        if (!row.bind(0, qint64(doc)).next().value_or(false))
            return undo;
        undo.length = row.integer(0);
    }
    auto row = db->statement("SELECT stack, number, part, body FROM undo_group WHERE doc = ? ORDER BY stack, number, part");
    row.bind(0, qint64(doc));
    while (row.next().value_or(false)) {
        auto &stack = row.integer(0) == UndoStack ? undo.undo : undo.redo;
        const auto number = uint64_t(row.integer(1));
        if (stack.groups.empty())
            stack.first = number;
        if (row.integer(2) == 0) {
            auto group = coding::decodeGroup(row.blob(3));
            if (!group || number != stack.first + stack.groups.size())
                return {};
            stack.groups.push_back(std::move(*group));
        } else {
            auto op = coding::decodeOperation(row.blob(3));
            if (!op || stack.groups.empty())
                return {};
            stack.groups.back().later.push_back(std::move(*op));
        }
    }
    return undo;
}

Expected<void> DocumentDatabase::writeBase(DocId doc, const Rope &base, Version version)
{
    auto row = db->statement("INSERT INTO document(doc, version, base, base_version) VALUES(?1, ?2, ?3, ?2) "
                             "ON CONFLICT(doc) DO UPDATE SET version = ?2, base = ?3, base_version = ?2");
    auto done = row.bind(0, qint64(doc)).bind(1, qint64(version)).bind(2, coding::compress(coding::bytesOf(base))).run();
    return done ? db->statement("DELETE FROM operation WHERE doc = ?").bind(0, qint64(doc)).run() : done;
}

Expected<void> DocumentDatabase::appendOperations(DocId doc, const DocumentRecord &record)
{
    Version version = 0;
    {
        auto row = db->statement("SELECT version FROM document WHERE doc = ?");
        auto found = row.bind(0, qint64(doc)).next();
        if (!found)
            return std::unexpected(found.error());
        version = *found ? Version(row.integer(0)) : 0;
        if (!*found || version + record.operations.size() != record.version)
            return fail("store-gap", "The stored document is at another version.");
    }
    for (const TextOperation &op : record.operations) {
        auto row = db->statement("INSERT INTO operation(doc, version, op) VALUES(?, ?, ?)");
        if (auto done = row.bind(0, qint64(doc)).bind(1, qint64(++version)).bind(2, coding::encode(op)).run(); !done)
            return done;
    }
    return {};
}

Expected<void> DocumentDatabase::remove(DocId doc)
{
    return db->statement("DELETE FROM document WHERE doc = ?").bind(0, qint64(doc)).run();
}

std::vector<DocId> DocumentDatabase::withHeldEdits()
{
    std::vector<DocId> result;
    auto row = db->statement("SELECT doc FROM document WHERE inflight IS NOT NULL OR pending IS NOT NULL ORDER BY doc");
    while (row.next().value_or(false))
        result.push_back(DocId(row.integer(0)));
    return result;
}

Expected<std::optional<StoredTree>> DocumentDatabase::loadTree()
{
    auto row = db->statement("SELECT name, role, tree, files FROM tree");
    auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    auto files = decodeFiles(row.blob(3));
    if (!files)
        return std::unexpected(files.error());
    return StoredTree{row.text(0), row.text(1), Version(row.integer(2)), std::move(*files)};
}

Expected<void> DocumentDatabase::saveTree(const StoredTree &tree)
{
    auto row = db->statement("INSERT OR REPLACE INTO tree(id, name, role, tree, files) VALUES(1, ?, ?, ?, ?)");
    return row.bind(0, tree.name).bind(1, tree.role).bind(2, qint64(tree.tree)).bind(3, encodeFiles(tree.files)).run();
}

Expected<QByteArray> DocumentDatabase::note(const QString &name)
{
    auto row = db->statement("SELECT bytes FROM note WHERE name = ?");
    auto found = row.bind(0, name).next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? coding::decompress(row.blob(0)) : Expected<QByteArray>(QByteArray());
}

Expected<void> DocumentDatabase::saveNote(const QString &name, const QByteArray &bytes)
{
    auto row = db->statement("INSERT OR REPLACE INTO note(name, bytes) VALUES(?, ?)");
    return row.bind(0, name).bind(1, coding::compress(bytes)).run();
}

Expected<QString> DocumentDatabase::keepRecovery(DocId doc, const QString &path, const QByteArray &utf8)
{
    const QDateTime now = QDateTime::currentDateTime();
    auto row = db->statement("INSERT INTO recovery(doc, path, time, text) VALUES(?, ?, ?, ?)");
    const auto kept = row.bind(0, qint64(doc)).bind(1, path).bind(2, now.toMSecsSinceEpoch()).bind(3, coding::compress(utf8)).run();
    // A file, so that the person can open it with anything.
    const QString name = path.isEmpty() ? QStringLiteral("file-%1.txt").arg(doc) : path.section(u'/', -1);
    const QString file = QStringLiteral("%1/%2-%3").arg(m_folder, now.toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")), name);
    QSaveFile out(file);
    if (QDir().mkpath(m_folder) && out.open(QIODevice::WriteOnly) && out.write(utf8) == utf8.size() && out.commit())
        return file;
    return kept ? Expected<QString>(QString()) : std::unexpected(kept.error());
}

} // namespace dyad::sync
