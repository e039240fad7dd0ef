// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace dyad::sync {

/// An operation as a person reads it: whole lines that go, and whole lines that come in their place. Plain value.
struct LineChange {
    int64_t begin = 0, end = 0;     ///< bytes of the text before: the lines that go, line ends included; equal: nothing goes
    std::string removed, added;     ///< whole lines; the last line of a text may lack its end

    static LineChange of(std::string_view before, const TextOperation &operation);
    int removedLines() const { return linesIn(removed); }
    int addedLines() const { return linesIn(added); }
    static int linesIn(std::string_view text);
};

} // namespace dyad::sync
