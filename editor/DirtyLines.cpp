// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/DirtyLines.h"
#include <algorithm>

namespace dyad::editor {

namespace {
// Beyond this many places at once, looking at what lies between is cheaper than keeping book.
constexpr size_t MostStretches = 512;
}

void DirtyLines::mark(int first, int last)
{
    const auto place = std::lower_bound(m_stretches.begin(), m_stretches.end(), first, [](const Stretch &s, int line) { return s.first < line; });
    m_stretches.insert(place, {first, last});
    merge();
}

void DirtyLines::merge()
{
    std::vector<Stretch> merged;
    merged.reserve(m_stretches.size());
    for (const Stretch &s : m_stretches) {
        if (!merged.empty() && s.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, s.last);
        else
            merged.push_back(s);
    }
    if (merged.size() > MostStretches)
        merged = {{merged.front().first, merged.back().last}};
    m_stretches = std::move(merged);
}

void DirtyLines::shift(int line, int added)
{
    if (added == 0)
        return;
    // A stretch inside a removed one shrinks onto the line where the removal happened.
    const auto moved = [&](int at) { return at <= line ? at : std::max(line, at + added); };
    for (Stretch &s : m_stretches) {
        s.first = moved(s.first);
        s.last = moved(s.last);
    }
    merge();
}

void DirtyLines::finishFirstLine(size_t index)
{
    Stretch &s = m_stretches[index];
    if (++s.first > s.last)
        m_stretches.erase(m_stretches.begin() + static_cast<std::ptrdiff_t>(index));
}

std::optional<size_t> DirtyLines::touching(int first, int last) const
{
    const auto it = std::lower_bound(m_stretches.begin(), m_stretches.end(), first, [](const Stretch &s, int line) { return s.last < line; });
    if (it == m_stretches.end() || it->first > last)
        return std::nullopt;
    return static_cast<size_t>(it - m_stretches.begin());
}

} // namespace dyad::editor
