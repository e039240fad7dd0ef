// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/OperationsAdmin.h"
#include "backend/gateway/Router.h"

namespace dyad::backend {

/// POST /api/v1/admin/fsck, POST /api/v1/admin/support-bundle.
void addOperationsRoutes(gateway::Router &router, OperationsAdmin &service);

} // namespace dyad::backend
