// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/TerminalCell.h"
#include <deque>
#include <initializer_list>

namespace dyad::panels {

/// A line that has left the screen.
struct ScrolledLine {
    TerminalLine cells;
    bool goesOn = false;      ///< it was wrapped at the edge: the next one is the rest of it, unless that one is blank

    bool continuesIn(const TerminalLine &next) const { return goesOn && !next.empty() && next.front().code != 0; }
    /// Breaks lines anew for another width (cells, at least 2): what was wrapped becomes one line first. `followed`: numbers of lines, at most that
    /// behind the last; each becomes the number of the line where its first cell is afterwards.
    static void rewrap(std::deque<ScrolledLine> &lines, int columns, std::initializer_list<int *> followed);
};

} // namespace dyad::panels
