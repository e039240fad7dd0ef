// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitGraph.h"

namespace dyad::panels {

int GitGraph::freeLane()
{
    for (int i = 0; i < m_lanes.size(); ++i)
        if (m_lanes.at(i).waitsFor.isEmpty())
            return i;
    m_lanes.append(Lane());
    return int(m_lanes.size()) - 1;
}

GitGraphRow GitGraph::add(const GitCommit &commit)
{
    GitGraphRow row;
    const QVector<Lane> before = m_lanes;
    row.lane = -1;
    for (int i = 0; i < m_lanes.size() && row.lane < 0; ++i)
        if (m_lanes.at(i).waitsFor == commit.id)
            row.lane = i;
    const bool expected = row.lane >= 0;
    if (!expected) {
        row.lane = freeLane();
        m_lanes[row.lane].color = m_nextColor++;
    }
    row.color = m_lanes.at(row.lane).color;
    // What waited for it ends here; the rest goes through.
    for (int i = 0; i < before.size(); ++i) {
        if (before.at(i).waitsFor == commit.id) {
            row.lines.append({i, -1, before.at(i).color});
            m_lanes[i].waitsFor.clear();
        } else if (!before.at(i).waitsFor.isEmpty()) {
            row.lines.append({i, i, before.at(i).color});
        }
    }
    for (qsizetype p = 0; p < commit.parents.size(); ++p) {
        const QString &parent = commit.parents.at(p);
        int to = -1;
        for (int i = 0; i < m_lanes.size() && to < 0; ++i)
            if (m_lanes.at(i).waitsFor == parent)
                to = i;
        if (to < 0) {
            to = p == 0 ? row.lane : freeLane();
            m_lanes[to] = {parent, p == 0 ? row.color : m_nextColor++};
        }
        row.lines.append({-1, to, m_lanes.at(to).color});
    }
    while (!m_lanes.isEmpty() && m_lanes.constLast().waitsFor.isEmpty())
        m_lanes.removeLast();
    m_width = qMax(m_width, qMax(int(qMax(m_lanes.size(), before.size())), row.lane + 1));
    return row;
}

} // namespace dyad::panels
