// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::backend {
enum class SqlFlavor { Sqlite, Postgres };
}

/// The SQL that is compiled in from resources/sql. Any thread.
namespace dyad::backend::sqlfiles {

/// The statement under "-- name: NAME" in FILE.sql, for "FILE.NAME"; empty where there is none. For PostgreSQL that of
/// postgresql/FILE.sql, where it must differ and so stands there too.
const QString &statement(const char *name, SqlFlavor flavor = SqlFlavor::Sqlite);
/// All their names.
QList<QByteArray> statementNames();

struct Migration {
    int number = 0;      ///< 1, 2, 3 … without gaps
    QString file;
};
/// In order.
QVector<Migration> migrations();
/// The statements of a migration, one by one. PostgreSQL has its own file (postgresql/migrations) where the difference is more than the
/// names of the types.
QStringList statementsOf(const Migration &migration, SqlFlavor flavor = SqlFlavor::Sqlite);
/// A table's definition with the names that PostgreSQL has for the types.
QString inFlavor(QString definition, SqlFlavor flavor);

} // namespace dyad::backend::sqlfiles
