// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <vector>

namespace dyad::sync {

/// What one step of undo takes back: `inverse` undoes one group of edits on the text right after that group; `later` is what others did
/// since, up to the next group.
struct UndoGroup {
    enum class Kind : uint8_t { Other, Typing, Erasing };
    TextOperation inverse;
    std::vector<TextOperation> later;
    Kind kind = Kind::Other;
    bool endsWithSpace = false;
    int64_t caret = -1;                          ///< where the next edit has to stand to join; bytes, on the text after the group
    bool operator==(const UndoGroup &) const = default;
};

} // namespace dyad::sync
