// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/StorageAdmin.h"
#include "backend/gateway/Router.h"

namespace dyad::backend {

/// Keys and jobs, for the server's admins.
void addStorageRoutes(gateway::Router &router, StorageAdmin &service, Audit &audit);

} // namespace dyad::backend
