// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Request.h"
#include "backend/rights/Actor.h"

namespace dyad::backend {

/// Of a request that is signed in.
inline Actor actorOf(const gateway::Request &request)
{
    return {request.who->account, request.address.toString(), request.who->admin};
}

} // namespace dyad::backend
