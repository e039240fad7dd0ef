// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend {

/// GET /api/v1/usage/days.
void addUsageRoutes(gateway::Router &router, projects::Service &projects);

} // namespace dyad::backend
