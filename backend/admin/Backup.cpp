// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Backup.h"
#include "backend/admin/TableCopy.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dyad::backend::backup {
namespace {

constexpr qint64 PieceBytes = 1 << 20;

std::unexpected<sync::Error> storageError(const QString &what)
{
    return sync::fail("storage-unavailable", what.toStdString());
}

sync::Expected<void> command(Database &database, const QString &sql, const QVariantList &values = {})
{
    const auto done = database.execute(sql, values);
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<void> copyDatabase(Database &from, const QString &file)
{
    if (from.flavor() == SqlFlavor::Sqlite) {
        const auto done = from.executeOnce(u"VACUUM INTO '%1'"_s.arg(QString(file).replace(u'\'', u"''"_s)));
        return done ? sync::Expected<void>() : std::unexpected(done.error());
    }
    Database to(file);
    const auto version = from.schemaVersion();
    const auto made = version ? to.migrate(*version) : std::unexpected(version.error());
    if (!made)
        return made;
    return copyTables(from, to);
}

sync::Expected<void> addFile(Database &to, const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(file.errorString());
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (qint64 piece = 0; piece == 0 || !file.atEnd(); ++piece) {
        const QByteArray bytes = file.read(PieceBytes);
        sum.addData(bytes);
        if (const auto kept = command(to, u"INSERT INTO backup_files (name, piece, bytes) VALUES (?, ?, ?)"_s, {name, piece, bytes}); !kept)
            return kept;
    }
    // An encrypted file has another one than its name says.
    return command(to, u"INSERT INTO backup_sums (name, sha256) VALUES (?, ?)"_s, {name, QString::fromLatin1(sum.result().toHex())});
}

/// Names of 64 hex digits, which are what their bytes hash to; everything else there is on its way or not ours.
bool isBlobName(const QString &name)
{
    return name.size() == 64 && std::ranges::all_of(name, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

sync::Expected<void> addFiles(Database &to, const QString &dataDirectory)
{
    if (const auto made = command(to, u"CREATE TABLE backup_files (name TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (name, piece))"_s); !made)
        return made;
    if (const auto made = command(to, u"CREATE TABLE backup_sums (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL)"_s); !made)
        return made;
    Transaction transaction(to);
    if (!transaction.begun())
        return transaction.begun();
    const QDir data(dataDirectory);
    QDirIterator files(dataDirectory, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!isBlobName(files.fileName()))
            continue;
        if (const auto added = addFile(to, path, data.relativeFilePath(path)); !added)
            return added;
    }
    return transaction.commit();
}

/// One blob aside, checked, then under its name.
sync::Expected<void> restoreFile(Database &from, const QString &dataDirectory, const QString &name)
{
    const QString path = QDir(dataDirectory).filePath(name);
    if (name.startsWith(u'/') || name.contains(".."_L1) || !isBlobName(QFileInfo(name).fileName()))
        return sync::fail("bad-backup", "The backup names a file that is none of ours.");
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return storageError(u"%1 cannot be written"_s.arg(path));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 piece = 0;; ++piece) {
        const auto found = from.execute(u"SELECT bytes FROM backup_files WHERE name = ? AND piece = ?"_s, {name, piece});
        if (!found)
            return std::unexpected(found.error());
        if (found->isEmpty())
            break;
        const QByteArray bytes = found->first()[0].toByteArray();
        hash.addData(bytes);
        if (file.write(bytes) != bytes.size())
            return storageError(file.errorString());
    }
    // Backups of versions before encryption have no sums: there the name is it.
    const auto sum = from.execute(u"SELECT sha256 FROM backup_sums WHERE name = ?"_s, {name});
    const QString wanted = sum && !sum->isEmpty() ? sum->first()[0].toString() : QFileInfo(name).fileName();
    if (QString::fromLatin1(hash.result().toHex()) != wanted)
        return sync::fail("bad-backup", "The backup is damaged: the file " + name.toStdString() + " is not what was saved.");
    return file.commit() ? sync::Expected<void>() : storageError(file.errorString());
}

sync::Expected<void> requireEmpty(Database &to)
{
    const auto accounts = to.execute(u"SELECT (SELECT count(*) FROM accounts) + (SELECT count(*) FROM projects) + (SELECT count(*) FROM server_state)"_s);
    if (!accounts)
        return std::unexpected(accounts.error());
    if (accounts->first()[0].toLongLong() > 0)
        return sync::fail("not-empty", "There is a server's data already; a backup is restored into an empty store.");
    return {};
}

} // namespace

sync::Expected<void> write(Database &database, const QString &dataDirectory, const QString &file)
{
    // The database first: blobs are there before anything speaks of them.
    if (const auto copied = copyDatabase(database, file); !copied)
        return copied;
    Database out(file);
    if (const auto added = addFiles(out, dataDirectory); !added)
        return added;
    // One file, with nothing of it in a log beside it.
    return command(out, u"PRAGMA journal_mode=DELETE"_s);
}

sync::Expected<QString> writeBeforeMigration(Database &database, const QString &folder)
{
    const auto version = database.schemaVersion();
    if (!version)
        return std::unexpected(version.error());
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString file = folder + u"/schema-%1-%2.db"_s.arg(*version).arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    QFile::remove(file);
    if (const auto copied = copyDatabase(database, file); !copied)
        return std::unexpected(copied.error());
    Database out(file);
    const auto marked = command(out, u"CREATE TABLE backup_files (name TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (name, piece))"_s);
    const auto whole = marked ? command(out, u"PRAGMA journal_mode=DELETE"_s) : marked;
    return mapped(whole, [&] { return file; });
}

sync::Expected<qint64> move(Database &from, Database &to)
{
    if (from.flavor() == SqlFlavor::Postgres && to.flavor() == SqlFlavor::Postgres)
        return sync::fail("same-kind", "Both stores are PostgreSQL: use pg_dump and pg_restore.");
    for (Database *database : {&from, &to}) {
        if (const auto good = database->migrate(); !good)
            return std::unexpected(good.error());
    }
    if (const auto empty = requireEmpty(to); !empty)
        return std::unexpected(empty.error());
    if (const auto copied = copyTables(from, to); !copied)
        return std::unexpected(copied.error());
    return compareTables(from, to);
}

sync::Expected<void> restore(const QString &file, const QString &dataDirectory, Database &to)
{
    // Worked on in a copy: what is kept of a backup stays as it was made.
    const QTemporaryDir scratch(dataDirectory + u"/restore-XXXXXX"_s);
    const QString copy = scratch.filePath(u"backup.db"_s);
    if (!QFile::copy(file, copy) || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
        return storageError(u"the backup %1 cannot be read"_s.arg(file));
    Database from(copy);
    const auto names = from.execute(u"SELECT DISTINCT name FROM backup_files ORDER BY name"_s);
    if (!names)
        return sync::fail("bad-backup", "This file is not a backup of dyad-server.");
    for (Database *database : {&from, &to}) {
        if (const auto good = database->migrate(); !good)
            return good;
    }
    if (const auto empty = requireEmpty(to); !empty)
        return empty;
    for (const auto &row : names->rows) {
        if (const auto restored = restoreFile(from, dataDirectory, row[0].toString()); !restored)
            return restored;
    }
    return copyTables(from, to);
}

} // namespace dyad::backend::backup
