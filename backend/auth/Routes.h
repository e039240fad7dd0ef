// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/DeviceFlow.h"
#include "backend/auth/MachineTokens.h"
#include "backend/auth/OAuth.h"
#include "backend/auth/Profile.h"
#include "backend/gateway/Router.h"

namespace dyad::backend::auth {

/// signup, login and its second step, refresh, logout.
void addRoutes(gateway::Router &router, Service &service);
/// Below /api/v1/me: the caller's own account.
void addProfileRoutes(gateway::Router &router, Profile &profile);
/// Signing in at an issuer.
void addOAuthRoutes(gateway::Router &router, OAuth &oauth, Profile &profile);
/// Tokens for programs.
void addMachineTokenRoutes(gateway::Router &router, MachineTokens &tokens);
/// Signing in with a code that another sign-in approves.
void addDeviceRoutes(gateway::Router &router, DeviceFlow &devices);

/// The **session** of docs/api.md.
QJsonObject toJson(const SignIn &signIn);
/// A session, or the problem "second-factor" or "second-factor-setup" with the ticket.
gateway::Response toResponse(const Outcome &outcome);
/// The problem; with "rate-limited" the time to wait.
gateway::Response toResponse(const sync::Error &error, const Attempt &attempt);
Attempt attemptOf(const gateway::Request &request);

} // namespace dyad::backend::auth
