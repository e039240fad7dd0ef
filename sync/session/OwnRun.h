// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <optional>
#include <utility>

namespace dyad::sync {

/// Where the run of text ends that this client last had acknowledged, so that what is typed on there while the line is lost stays with it
/// (docs/protocol.md, section 8, promise 5). Plain value.
class OwnRun {
public:
    /// What was acknowledged; it inserted at one place, or there is no run.
    void acknowledged(const TextOperation &op);
    /// Somebody's operation on the acknowledged text.
    void moved(const TextOperation &op);
    void forget() { m_end = None; }
    /// For a store: bytes in the acknowledged text, -1 for no run; and what it gave back.
    int64_t end() const { return m_end; }
    void restore(int64_t end) { m_end = end > 0 ? end : None; }
    /// The insert of `held` that goes on with the run, and what follows it; together they are `held`. Nothing: none does.
    std::optional<std::pair<TextOperation, TextOperation>> split(const TextOperation &held) const;

private:
    static constexpr int64_t None = -1;
    int64_t m_end = None;               // bytes, in the acknowledged text
};

} // namespace dyad::sync
