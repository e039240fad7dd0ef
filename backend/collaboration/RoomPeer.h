// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Peer.h"
#include "backend/projects/Role.h"
#include "backend/rights/PathRights.h"
#include "sync/wire/Messages.h"
#include <memory>
#include <optional>
#include <unordered_map>

namespace dyad::backend {

/// One connection in a room.
struct RoomPeer {
    std::shared_ptr<Peer> peer;
    sync::wire::PresentInfo info;                ///< connection, member, name, device
    QString account;
    projects::Role role = projects::Role::Viewer;
    PathRights rights;
    qint64 expiresAt = 0;                        ///< of the membership, ms since 1970; 0: never
    bool follows = false;
    bool comments = false;                       ///< wants to hear of comments
    bool ai = false;                             ///< wants to hear of questions to the AI
    std::unordered_map<sync::DocId, sync::SessionId> open;
    std::optional<sync::wire::Presence> presence;        ///< the last one
    qint64 presenceSentAt = 0;                   ///< ms since 1970
    bool presenceHeld = false;                   ///< `presence` waits for its turn
};

} // namespace dyad::backend
