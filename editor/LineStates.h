// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <KSyntaxHighlighting/State>
#include <vector>

namespace dyad::editor {

/// The highlighter's state at the end of each line, in a gap buffer: lines come and go where somebody types, at no cost there.
class LineStates {
public:
    struct Entry {
        KSyntaxHighlighting::State state;
        bool known = false;
    };
    int size() const { return static_cast<int>(m_before.size() + m_after.size()); }
    Entry &at(int line)
    {
        const auto index = static_cast<size_t>(line);
        return index < m_before.size() ? m_before[index] : m_after[m_after.size() - 1 - (index - m_before.size())];
    }
    void reset(int lines)
    {
        m_before.clear();
        m_after.assign(static_cast<size_t>(lines), Entry());
    }
    void insert(int line, int count)
    {
        moveGap(line);
        m_before.resize(m_before.size() + static_cast<size_t>(count));
    }
    void remove(int line, int count)
    {
        moveGap(line);
        m_after.resize(m_after.size() - std::min(m_after.size(), static_cast<size_t>(count)));
    }

private:
    void moveGap(int line)
    {
        while (static_cast<int>(m_before.size()) > line) {
            m_after.push_back(std::move(m_before.back()));
            m_before.pop_back();
        }
        while (static_cast<int>(m_before.size()) < line && !m_after.empty()) {
            m_before.push_back(std::move(m_after.back()));
            m_after.pop_back();
        }
    }
    std::vector<Entry> m_before, m_after;   // m_after holds the lines behind the gap, last line first
};

} // namespace dyad::editor
