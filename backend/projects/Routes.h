// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend::projects {

/// Projects, members, invitations, blobs. (Files, content and log read the journal: backend/collaboration/Routes.)
void addRoutes(gateway::Router &router, Service &service);

} // namespace dyad::backend::projects
