// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::sync {

/// The numbers of docs/protocol.md, "Values".
using DocId = uint64_t;
using Version = uint64_t;
using SessionId = uint64_t;
using Sequence = uint64_t;
using MemberId = uint64_t;
using ConnectionId = uint64_t;

/// The session number that a composed catch-up counts as: it stands left of everybody.
inline constexpr SessionId ComposedSession = 0;

} // namespace dyad::sync
