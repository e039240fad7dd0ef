// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"

namespace dyad::backend {

/// Copies all rows of all tables from one database to another of the same schema version, whatever kinds they are.  must have its
/// schema and nothing else. One transaction on either side; blocks. Error "schema-mismatch" beside the databases' own.
sync::Expected<void> copyTables(Database &from, Database &to);

} // namespace dyad::backend
