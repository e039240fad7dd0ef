// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/notices/NoticeStore.h"

namespace dyad::backend::notices {

/// /api/v1/notifications.
void addRoutes(gateway::Router &router, NoticeStore &store);

} // namespace dyad::backend::notices
