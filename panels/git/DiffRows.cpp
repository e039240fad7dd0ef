// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/DiffRows.h"

namespace dyad::panels {

QVector<DiffRow> inlineRows(const GitDiff &diff)
{
    QVector<DiffRow> rows;
    for (int hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        rows.append({hunk, -1, -1});
        for (int line = 0; line < diff.hunks[hunk].lines.size(); ++line)
            rows.append({hunk, line, -1});
    }
    return rows;
}

QVector<DiffRow> sideBySideRows(const GitDiff &diff)
{
    using Kind = GitDiffLine::Kind;
    QVector<DiffRow> rows;
    for (int hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        rows.append({hunk, -1, -1});
        const auto &lines = diff.hunks[hunk].lines;
        const int count = static_cast<int>(lines.size());
        for (int i = 0; i < count;) {
            if (lines[i].kind == Kind::Context) {
                rows.append({hunk, i, i});
                ++i;
                continue;
            }
            int removed = i;
            while (removed < count && lines[removed].kind == Kind::Removed)
                ++removed;
            int added = removed;
            while (added < count && lines[added].kind == Kind::Added)
                ++added;
            for (int k = 0; k < std::max(removed - i, added - removed); ++k)
                rows.append({hunk, i + k < removed ? i + k : -1, removed + k < added ? removed + k : -1});
            i = added;
        }
    }
    return rows;
}

} // namespace dyad::panels
