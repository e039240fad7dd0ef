// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::sync::wire {

/// WebSocket close codes of docs/protocol.md, section 7.
enum class CloseCode : int {
    Normal = 1000,
    GoingAway = 1001,
    TooLarge = 1009,
    ServiceRestart = 1012,
    SlowConsumer = 1013,
    BadMessage = 4400,
    Unauthorized = 4401,
    NotMember = 4403,
    ProjectGone = 4404,
    Silent = 4408,
    JournalFailed = 4500,
};

} // namespace dyad::sync::wire
