// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/organisations/Service.h"

namespace dyad::backend::organisations {

/// Organisations, their members, invitations, plans, usage and audit.
void addRoutes(gateway::Router &router, Service &service);

} // namespace dyad::backend::organisations
