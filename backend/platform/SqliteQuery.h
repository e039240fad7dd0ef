// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QSqlError>
#include <expected>
#include <memory>
#include <vector>

class QSqlDatabase;
struct sqlite3;
struct sqlite3_stmt;

namespace dyad::backend {

/// A statement prepared on the connection that Qt's SQLite driver opened, run without the driver: that describes all columns anew each time
/// and turns each text to UTF-16 and back, which is as much work as SQLite's own. Values come out as the driver would give them: qint64,
/// double, QString, QByteArray, a null QVariant. One thread, the connection's; must go before it is closed.
class SqliteQuery {
public:
    /// SQLite's own handle of an open connection; nullptr where Qt brings another copy of SQLite than this program is linked with.
    static sqlite3 *handleOf(const QSqlDatabase &database);

    static std::expected<std::unique_ptr<SqliteQuery>, QSqlError> prepare(sqlite3 *handle, const QString &sql);
    ~SqliteQuery();
    SqliteQuery(const SqliteQuery &) = delete;
    SqliteQuery &operator=(const SqliteQuery &) = delete;

    /// All rows. An invalid QVariant is NULL; an empty text and an empty array are what they are.
    std::expected<Database::Result, QSqlError> run(const QVariantList &values);

private:
    explicit SqliteQuery(sqlite3_stmt *statement) : m_statement(statement) { }
    int bind(int index, const QVariant &value, std::vector<QByteArray> &texts);
    QVariant column(int index) const;
    Database::Row row(int columns) const;

    sqlite3_stmt *const m_statement;
};

} // namespace dyad::backend
