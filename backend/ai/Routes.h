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
/// POST /api/v1/estimate: which model would answer a request, and what it would cost.
void addEstimateRoutes(gateway::Router &router, AiService &service, projects::Service &projects);
/// Asking, and the threads of a project: /api/v1/ask, /api/v1/threads; and the estimate.
void addChatRoutes(gateway::Router &router, AiService &service, projects::Service &projects);
/// What an editor and an agent need: /api/v1/complete, /api/v1/analyze, /api/v1/fetch.
void addCompleteRoutes(gateway::Router &router, AiService &service, projects::Service &projects);
/// Keys of people and organisations at the server's providers: /api/v1/provider-keys, /api/v1/orgs/{org}/provider-keys.
void addProviderKeyRoutes(gateway::Router &router, AiService &service, projects::Service &projects);
/// Whether people's own keys may be used: /api/v1/admin/key-policy, /api/v1/orgs/{org}/key-policy.
void addKeyPolicyRoutes(gateway::Router &router, AiService &service, projects::Service &projects);
/// Asks a provider with its (first) key for its models, and answers how that went.
gateway::Response tellWhetherItAnswers(AiService &service, Provider provider);
/// Providers, budgets, keys, usage: /api/v1/….
void addAdminRoutes(gateway::Router &router, AiService &service, projects::Service &projects);

} // namespace dyad::backend::ai
