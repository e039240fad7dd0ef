// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/AdminService.h"
#include "backend/gateway/Router.h"

namespace dyad::backend {

/// What only admins may do (/api/v1/admin/…: users, sessions, verify, backup, audit), and everybody's own sign-ins (/api/v1/sessions).
void addServerAdminRoutes(gateway::Router &router, AdminService &service);

} // namespace dyad::backend
