// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"

namespace dyad::backend {

/// Copies all rows of all tables from one database to another of the same schema version, whatever kinds they are.  must have its
/// schema and nothing else. One transaction on either side; blocks. Error "schema-mismatch" beside the databases' own.
sync::Expected<void> copyTables(Database &from, Database &to);

/// Reads both databases whole and compares every table by the number of its rows and a hash over what is in them, in whatever order.
/// How many rows they are. "tables-differ" names the first that is not the same.
sync::Expected<qint64> compareTables(Database &one, Database &other);

} // namespace dyad::backend
