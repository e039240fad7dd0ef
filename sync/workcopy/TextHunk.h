// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <string>
#include <vector>

namespace dyad::sync {

/// One stretch of a text that an operation replaces; bytes in the text before. Without an end of its own: an insertion.
struct TextHunk {
    int64_t position = 0, erased = 0;
    std::string inserted;
    int64_t end() const { return position + erased; }
    bool operator==(const TextHunk &) const = default;
};

/// The replacements that an operation makes, from the front. Any thread.
std::vector<TextHunk> hunksOf(const TextOperation &op);

} // namespace dyad::sync
