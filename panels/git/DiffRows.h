// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitDiff.h"

namespace dyad::panels {

/// A difference as the rows of a view: each a hunk's head, or one line (inline), or a line on each side (side by side).
struct DiffRow {
    int hunk = -1;
    int left = -1, right = -1;   ///< index into the hunk's lines; -1: nothing there; both -1: the hunk's head. Inline: only `left`
    bool isHead() const { return left < 0 && right < 0; }
};

QVector<DiffRow> inlineRows(const GitDiff &diff);
/// Removed and added lines of one run stand beside each other.
QVector<DiffRow> sideBySideRows(const GitDiff &diff);

} // namespace dyad::panels
