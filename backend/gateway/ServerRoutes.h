// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/gateway/Router.h"
#include "backend/platform/Database.h"

namespace dyad::backend::gateway {

/// What the server says of itself: server, openapi.json, livez, readyz.
void addServerRoutes(Router &router, auth::Service &auth, Database &database);

/// What the listener for metrics answers: /metrics (Prometheus), /health (JSON).
void addMetricsRoutes(Router &router, Database &database);

} // namespace dyad::backend::gateway
