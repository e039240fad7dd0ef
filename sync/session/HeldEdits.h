// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <optional>

namespace dyad::sync {

/// What a client holds of a document beyond its acknowledged text. inflight was (perhaps) sent as `seq` of `session`; pending was not.
/// The text that the person sees is base ∘ inflight ∘ pending.
struct HeldEdits {
    SessionId session = 0;                  ///< 0: never opened at a server
    Sequence seq = 0;                       ///< of the edit in flight, or the last that was used
    std::optional<TextOperation> inflight;  ///< on the base at its version
    TextOperation pending;                  ///< on inflight's result; empty: none
    int64_t runEnd = -1;                    ///< where the run ends that was last acknowledged (see OwnRun), bytes in the acknowledged text; -1: there is none
    bool operator==(const HeldEdits &) const = default;
};

} // namespace dyad::sync
