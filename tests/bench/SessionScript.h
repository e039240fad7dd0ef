// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include "tests/bench/Trace.h"
#include <cstddef>
#include <vector>

namespace dyad::bench {

/// A concurrent trace as a live session under docs/protocol.md: who edits what, when an edit reaches the server, when a client
/// receives its next message.
///
/// Before a transaction its agent has received at least the remote transactions that the trace says it had seen. It may have
/// received more: a client has one edit in flight and composes the rest, so that what another one needs may come with more (the
/// trace was recorded without a server, everything sent at once). Its positions are carried to what its author sees then.
struct SessionScript {
    enum class Kind { Edit, Deliver };      ///< Deliver: the agent's next message from the server
    struct Step {
        Kind kind;
        int agent;
        sync::TextOperation op;             ///< of Edit
    };
    std::vector<Step> steps;
    int agents = 0;
    size_t early = 0;                       ///< transactions whose author had received more than the trace says
};

/// Errors: "not-a-session" (an agent's transactions do not follow each other).
sync::Expected<SessionScript> sessionScript(const Trace &trace);

} // namespace dyad::bench
