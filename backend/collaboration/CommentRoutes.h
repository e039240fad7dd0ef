// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend {

/// …/comments and …/comments/markdown of docs/api.md.
void addCommentRoutes(gateway::Router &router, projects::Service &projects, Database &database);

} // namespace dyad::backend
