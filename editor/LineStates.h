// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <KSyntaxHighlighting/State>
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace dyad::editor {

/// The highlighter's state at the end of each line, in a gap buffer: lines come and go where somebody types, at no cost there. Most lines of a text end in
/// one of few states, and a state is a heap object of a hundred bytes: each is kept once, a line has its number.
class LineStates {
public:
    using State = KSyntaxHighlighting::State;
    int size() const { return static_cast<int>(m_lines.size() - m_gapSize); }
    bool isKnown(int line) const { return number(line) != 0; }
    /// Of a line that is known; of others: the state in which a text begins.
    const State &at(int line) const { return m_states[number(line)]; }
    /// True: the line was known, with the same state.
    bool set(int line, const State &state)
    {
        uint32_t &kept = const_cast<uint32_t &>(number(line));
        const uint32_t now = numberOf(state);
        return std::exchange(kept, now) == now;
    }
    void reset(int lines)
    {
        m_lines = std::vector<uint32_t>(static_cast<size_t>(lines));
        m_gap = m_gapSize = 0;
        m_states.resize(1);
    }
    void insert(int line, int count)
    {
        const auto more = static_cast<size_t>(count);
        moveGap(static_cast<size_t>(line));
        if (m_gapSize < more) {
            const size_t room = more + m_lines.size() / 64 + 64;
            m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(m_gap), room, 0);
            m_gapSize += room;
        }
        std::fill_n(m_lines.begin() + static_cast<std::ptrdiff_t>(m_gap), more, 0);
        m_gap += more;
        m_gapSize -= more;
    }
    void remove(int line, int count)
    {
        moveGap(static_cast<size_t>(line));
        m_gapSize += std::min(static_cast<size_t>(count), m_lines.size() - m_gapSize - m_gap);
    }
    size_t distinct() const { return m_states.size() - 1; }     ///< for tests and figures

private:
    static constexpr size_t Recent = 64;        // states that are looked through for one that is the same
    const uint32_t &number(int line) const
    {
        const auto index = static_cast<size_t>(line);
        return m_lines[index < m_gap ? index : index + m_gapSize];
    }
    uint32_t numberOf(const State &state)
    {
        if (m_last < m_states.size() && m_last > 0 && m_states[m_last] == state)
            return m_last;
        const size_t end = m_states.size() > Recent ? m_states.size() - Recent : 1;
        for (size_t i = m_states.size() - 1; i >= end; --i)
            if (m_states[i] == state)
                return m_last = static_cast<uint32_t>(i);
        m_states.push_back(state);
        return m_last = static_cast<uint32_t>(m_states.size() - 1);
    }
    void moveGap(size_t line)
    {
        line = std::min(line, m_lines.size() - m_gapSize);
        const auto at = [this](size_t index) { return m_lines.begin() + static_cast<std::ptrdiff_t>(index); };
        if (line < m_gap)
            std::move_backward(at(line), at(m_gap), at(m_gap + m_gapSize));
        else
            std::move(at(m_gap + m_gapSize), at(line + m_gapSize), at(m_gap));
        m_gap = line;
    }
    std::vector<uint32_t> m_lines;          // 0: not known
    size_t m_gap = 0, m_gapSize = 0;        // in m_lines; what stands in it means nothing
    std::vector<State> m_states = std::vector<State>(1);
    uint32_t m_last = 0;
};

} // namespace dyad::editor
