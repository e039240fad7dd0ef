// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

/// The SQL that is compiled in from resources/sql. Any thread.
namespace dyad::backend::sqlfiles {

/// The statement under "-- name: NAME" in FILE.sql, for "FILE.NAME"; empty where there is none.
const QString &statement(const char *name);

struct Migration {
    int number = 0;      ///< 1, 2, 3 … without gaps
    QString file;
};
/// In order.
QVector<Migration> migrations();
/// The statements of a migration, one by one.
QStringList statementsOf(const QString &file);

} // namespace dyad::backend::sqlfiles
