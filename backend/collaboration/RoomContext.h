// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Journal.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Config.h"
#include "backend/platform/Database.h"
#include "backend/platform/WorkQueue.h"

namespace dyad::backend {

/// What rooms stand on. Outlives them.
struct RoomContext {
    const Config &config;
    Database &database;
    Journal &journal;
    WorkQueue &work;
    Blobs &blobs;
};

} // namespace dyad::backend
