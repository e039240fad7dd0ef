// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/AiDoor.h"
#include "backend/collaboration/Journal.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Config.h"
#include "backend/platform/Database.h"
#include "backend/platform/WorkQueue.h"

namespace dyad::backend {

class Cluster;

/// What rooms stand on. Outlives them.
struct RoomContext {
    const Config &config;
    Database &database;
    Journal &journal;
    WorkQueue &work;
    Blobs &blobs;
    AiDoor *ai = nullptr;            ///< nullptr: there is none here
    Cluster *cluster = nullptr;      ///< nullptr: there is only this node
};

} // namespace dyad::backend
