// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <deque>
#include <optional>

namespace dyad::sync {

/// The last operations of a document as they were acknowledged, so that positions of older versions can be carried to the newest.
class RecentOperations {
public:
    static constexpr size_t Kept = 512;

    /// op leads from the version known so far to `version` (several at once after a catch-up).
    void add(Version version, const TextOperation &op, MemberId by);
    void clear() { m_steps.clear(); }
    /// nullopt: that version is not known any more, or not yet.
    /// The owner's own inserts push the position, others' at the same place do not.
    std::optional<int64_t> toNewest(int64_t position, Version version, Version newest, MemberId owner = 0) const;

private:
    struct Step {
        Version version = 0;
        TextOperation op;
        MemberId by = 0;
    };
    std::deque<Step> m_steps;
};

} // namespace dyad::sync
