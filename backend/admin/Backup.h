// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QString>

/// A backup is one SQLite file, whatever store it came from: the tables as they are, and the folders of files in pieces of 1 MiB in the
/// table backup_files. The key with which secrets are sealed is not in it. Blocks.
namespace dyad::backend::backup {

/// While the server works: everything acknowledged before this began is in it. Errors: the database's, "storage-unavailable".
sync::Expected<void> write(Database &database, const QString &dataDirectory, const QString &file);
/// Only the tables, with the schema as it is: what is kept before the schema is changed. Makes the folder.
sync::Expected<QString> writeBeforeMigration(Database &database, const QString &folder);
/// Into an empty store, for a server that does not run. Files are checked by their hash as they come. Errors: "not-empty",
/// "bad-backup", "schema-too-new", the database's.
sync::Expected<void> restore(const QString &file, const QString &dataDirectory, Database &to);

/// All tables from one store into another, empty one, for a server that does not run; then both are read and compared. How many rows.
/// Files and keys stay where they are. Errors: "not-empty", "same-kind" (neither is SQLite: PostgreSQL has tools for that), "tables-differ".
sync::Expected<qint64> move(Database &from, Database &to);

} // namespace dyad::backend::backup
