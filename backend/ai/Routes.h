// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/AiService.h"
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend::ai {

/// The endpoints that speak the providers' own languages: /v1/…, /v1beta/…, /openai/….
void addEndpointRoutes(gateway::Router &router, AiService &service);
/// GET /api/v1/models: who can be asked, and what a token costs today.
void addModelRoutes(gateway::Router &router, AiService &service);
/// Providers, budgets, keys, usage, ask: /api/v1/….
void addAdminRoutes(gateway::Router &router, AiService &service, projects::Service &projects);

} // namespace dyad::backend::ai
