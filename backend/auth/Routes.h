// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/gateway/Router.h"

namespace dyad::backend::auth {

/// signup, login, refresh, logout, me.
void addRoutes(gateway::Router &router, Service &service);
/// The **session** of docs/api.md.
QJsonObject toJson(const SignIn &signIn);

} // namespace dyad::backend::auth
