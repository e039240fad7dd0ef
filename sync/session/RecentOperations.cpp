// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/RecentOperations.h"

namespace dyad::sync {

void RecentOperations::add(Version version, const TextOperation &op, MemberId by)
{
    m_steps.push_back({version, op, by});
    if (m_steps.size() > Kept) m_steps.pop_front();
}

std::optional<int64_t> RecentOperations::toNewest(int64_t position, Version version, Version newest, MemberId owner) const
{
    if (version == newest) return position;
    if (version > newest || m_steps.empty()) return std::nullopt;
    bool complete = false;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].version <= version) continue;
        complete = complete || i > 0 || m_steps[i].version == version + 1;
        if (!complete) return std::nullopt;
        position = transformPosition(position, m_steps[i].op, owner != 0 && owner == m_steps[i].by);
    }
    return position;
}

} // namespace dyad::sync
