// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend {

/// What HTTP shows of a file's past: its timeline and who wrote what of it. (The text at a version is `content` with a version.)
void addHistoryRoutes(gateway::Router &router, projects::Service &projects, Database &database);

} // namespace dyad::backend
