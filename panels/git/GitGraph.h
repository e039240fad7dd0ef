// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitHistory.h"
#include <QVector>

namespace dyad::panels {

/// One row of a history drawn as a graph: where its commit stands, and the lines through it.
struct GitGraphRow {
    struct Line {
        int from = 0, to = 0;           ///< lanes at the row's upper and lower edge; -1: begins or ends at the commit
        int color = 0;                  ///< any index; the same along a line
        bool operator==(const Line &) const = default;
    };
    int lane = 0, color = 0;
    QVector<Line> lines;
};

/// Gives each commit of a history (children before parents) its lane, as it is read in pages: goes on where the last page ended.
class GitGraph {
public:
    void clear() { *this = GitGraph(); }
    GitGraphRow add(const GitCommit &commit);
    int width() const { return m_width; }               ///< most lanes so far

private:
    struct Lane {
        QString waitsFor;       // id of the commit that comes next in it; empty: free
        int color = 0;
    };
    int freeLane();
    QVector<Lane> m_lanes;
    int m_nextColor = 0, m_width = 0;
};

} // namespace dyad::panels
