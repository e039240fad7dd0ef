// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <string>
#include <string_view>
#include <vector>

namespace dyad::sync {

/// Two texts that came from one, put together.
struct MergedText {
    /// Where both changed the same words in different ways. The merged text has theirs there.
    struct Conflict {
        int64_t position = 0, length = 0;       ///< bytes, of theirs in the merged text
        int line = 1;                           ///< there
        std::string base, mine, theirs;         ///< the lines in question, as each has them
    };
    std::string text;
    TextOperation fromMine, fromTheirs;         ///< what makes either into `text`
    std::vector<Conflict> conflicts;

    bool isClean() const { return conflicts.empty(); }
};

/// diff3 with a finer second look: changes in different lines are both taken; in the same lines both are taken where they are about different
/// words; what both did alike is taken once; lines both have put in at one place both stay, theirs first. What is left is a conflict: theirs
/// stands, mine is in `conflicts`, and the caller keeps the whole of mine as a recovery file and says so. All valid UTF-8. Any thread.
MergedText mergeThreeWay(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace dyad::sync
