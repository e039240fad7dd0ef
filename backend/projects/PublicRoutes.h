// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend::projects {

/// Publishing files, and the files for everybody.
void addPublicRoutes(gateway::Router &router, Service &service);

} // namespace dyad::backend::projects
