// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/ScrolledLine.h"
#include <algorithm>
#include <vector>

namespace dyad::panels {

namespace {

/// Appends a whole line in pieces; says at which cell of it each piece begins.
std::vector<size_t> breakLine(const TerminalLine &whole, size_t columns, bool goesOn, std::deque<ScrolledLine> &result)
{
    std::vector<size_t> starts;
    size_t at = 0;
    do {
        size_t to = std::min(whole.size(), at + columns);
        if (to < whole.size() && whole[to].width == 0 && to > at + 1)
            --to;       // a wide character stays whole
        starts.push_back(at);
        const auto begin = whole.begin();
        result.push_back({TerminalLine(begin + static_cast<std::ptrdiff_t>(at), begin + static_cast<std::ptrdiff_t>(to)), to < whole.size() || goesOn});
        at = to;
    } while (at < whole.size());
    return starts;
}

} // namespace

void ScrolledLine::rewrap(std::deque<ScrolledLine> &lines, int columns, std::initializer_list<int *> followed)
{
    const auto width = static_cast<size_t>(std::max(columns, 2));
    if (std::none_of(lines.begin(), lines.end(), [width](const ScrolledLine &line) { return line.goesOn || line.cells.size() > width; }))
        return;
    std::deque<ScrolledLine> result;
    std::vector<int> moved(followed.size(), -1);
    for (size_t first = 0; first < lines.size();) {
        TerminalLine whole;
        std::vector<size_t> began;      // where each of the old lines stood in it
        size_t next = first;
        bool more = true;
        while (more) {
            began.push_back(whole.size());
            whole.insert(whole.end(), lines[next].cells.begin(), lines[next].cells.end());
            more = next + 1 < lines.size() && lines[next].continuesIn(lines[next + 1].cells);
            ++next;
        }
        const size_t before = result.size();
        const std::vector<size_t> starts = breakLine(whole, width, lines[next - 1].goesOn, result);
        for (size_t i = 0; i < followed.size(); ++i)
            if (const auto old = static_cast<size_t>(**(followed.begin() + i)); old >= first && old < next)
                moved[i] = static_cast<int>(before + static_cast<size_t>(std::ranges::upper_bound(starts, began[old - first]) - starts.begin()) - 1);
        first = next;
    }
    for (size_t i = 0; i < followed.size(); ++i)        // what is behind them keeps its distance
        **(followed.begin() + i) = moved[i] >= 0 ? moved[i] : **(followed.begin() + i) + static_cast<int>(result.size()) - static_cast<int>(lines.size());
    lines = std::move(result);
}

} // namespace dyad::panels
