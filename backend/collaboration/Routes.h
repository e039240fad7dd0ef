// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/projects/Service.h"

namespace dyad::backend {

/// What HTTP shows of a project's files: the list, a file's content, the log. All of it is read from the database, so all is durable.
void addCollaborationRoutes(gateway::Router &router, projects::Service &projects, Database &database);

} // namespace dyad::backend
