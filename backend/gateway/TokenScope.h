// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"

namespace dyad::backend::gateway::tokenscope {

/// Whether the caller's token is for this call: people's are for all. One of a program reads ("read") and writes ("write") what lies in
/// projects - files, documents, comments, connectors, workflows -, never members, invitations, rights, or the project itself; and tells who it
/// is. "not-allowed". Any thread.
sync::Expected<void> check(const Route &route, const Request &request);
/// The same for a socket ("sync").
sync::Expected<void> checkSocket(const Request &request);

} // namespace dyad::backend::gateway::tokenscope
