// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/SqliteDatabase.h"
#include <QFile>
#include <sqlite3.h>

namespace dyad::sync {

namespace {

std::unexpected<Error> failure(sqlite3 *db, int code)
{
    const std::string message = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return fail("store-full", "The disk is full: " + message);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail("store-damaged", "A file in Dyad's own folder is damaged: " + message);
    default:
        return fail("store-unavailable", "A file in Dyad's own folder cannot be used: " + message);
    }
}

} // namespace

SqliteStatement::~SqliteStatement()
{
    if (statement) {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
}

SqliteStatement &SqliteStatement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(statement, index + 1, value);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, const QByteArray &blob)
{
    if (!blob.isNull())
        sqlite3_bind_blob64(statement, index + 1, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(statement, index + 1, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Expected<bool> SqliteStatement::next()
{
    if (!statement)
        return fail("store-unavailable", "A statement could not be prepared.");
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return failure(sqlite3_db_handle(statement), code);
}

Expected<void> SqliteStatement::run()
{
    auto row = next();
    return row ? Expected<void>() : std::unexpected(row.error());
}

qint64 SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement, column); }

QByteArray SqliteStatement::blob(int column) const
{
    const void *data = sqlite3_column_blob(statement, column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(statement, column));
}

QString SqliteStatement::text(int column) const { return QString::fromUtf8(blob(column)); }

bool SqliteStatement::isNull(int column) const { return sqlite3_column_type(statement, column) == SQLITE_NULL; }

Expected<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString &file, const char *schema)
{
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, flags, nullptr);
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase(handle));
    if (code != SQLITE_OK)
        return failure(handle, code);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    sqlite3_busy_timeout(handle, 10'000);
    if (auto ready = database->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON"); !ready)
        return std::unexpected(ready.error());
    if (auto made = database->execute(schema); !made)
        return std::unexpected(made.error());
    return database;
}

SqliteDatabase::~SqliteDatabase()
{
    for (const auto &[sql, statement] : statements)
        sqlite3_finalize(statement);
    sqlite3_close(db);
}

SqliteStatement SqliteDatabase::statement(const char *sql)
{
    sqlite3_stmt *&known = statements[sql];
    if (!known)
        sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &known, nullptr);
    return SqliteStatement(known);
}

Expected<void> SqliteDatabase::execute(const char *sql)
{
    const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Expected<void>() : failure(db, code);
}

} // namespace dyad::sync
