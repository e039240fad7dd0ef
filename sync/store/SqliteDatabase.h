// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace dyad::sync {

/// A prepared statement while it is used; gives itself back when it goes. Parameters and columns count from 0.
class SqliteStatement {
public:
    explicit SqliteStatement(sqlite3_stmt *of) : statement(of) {}
    SqliteStatement(SqliteStatement &&other) noexcept : statement(std::exchange(other.statement, nullptr)) {}
    ~SqliteStatement();

    SqliteStatement &bind(int index, qint64 value);
    SqliteStatement &bind(int index, const QByteArray &blob);       ///< a null array is NULL
    SqliteStatement &bind(int index, const QString &text);
    Expected<bool> next();                                           ///< true: there is a row
    Expected<void> run();
    qint64 integer(int column) const;
    QByteArray blob(int column) const;
    QString text(int column) const;
    bool isNull(int column) const;

private:
    sqlite3_stmt *statement;
};

/// One connection to an SQLite file of this program, in WAL mode with synchronous=NORMAL: what is committed survives kill -9 of the
/// process. One thread. Errors: "store-unavailable", "store-full", "store-damaged".
class SqliteDatabase {
public:
    static Expected<std::unique_ptr<SqliteDatabase>> open(const QString &file, const char *schema);
    ~SqliteDatabase();

    SqliteStatement statement(const char *sql);     ///< prepared once, kept
    Expected<void> execute(const char *sql);
    /// Runs work in one transaction; rolled back where it returns an error.
    template<typename Work>
    Expected<void> transaction(Work work)
    {
        if (auto begun = execute("BEGIN IMMEDIATE"); !begun)
            return begun;
        Expected<void> done = work();
        if (done)
            done = execute("COMMIT");
        if (!done)
            std::ignore = execute("ROLLBACK");
        return done;
    }

private:
    explicit SqliteDatabase(sqlite3 *handle) : db(handle) {}
    sqlite3 *db;
    std::unordered_map<const char *, sqlite3_stmt *> statements;
};

} // namespace dyad::sync
