// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace dyad::sync {

/// A stretch of `before` that a stretch of `after` replaces; bytes, relative to the views given to tokenDiff.
struct Replacement {
    int64_t beforeStart = 0, beforeLength = 0;
    int64_t afterStart = 0, afterLength = 0;
};

/// Myers' O(ND) difference ("An O(ND) Difference Algorithm and Its Variations", 1986) over words, runs of spaces and single other code
/// points. Gives up on texts with little in common (one replacement for all), so its cost is bounded.
std::vector<Replacement> tokenDiff(std::string_view before, std::string_view after);

} // namespace dyad::sync
