// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/ProjectAdmin.h"
#include "backend/gateway/Router.h"

namespace dyad::backend {

/// admin/projects: list, give an owner, restore, remove for good.
void addProjectAdminRoutes(gateway::Router &router, ProjectAdmin &service);

} // namespace dyad::backend
