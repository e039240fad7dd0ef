// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <KSyntaxHighlighting/State>
#include <cstdint>
#include <vector>

namespace dyad::editor {

/// The highlighter's state at the end of each line, in a gap buffer: lines come and go where somebody types, at no cost there. Most lines of a text end in
/// one of few states, and a state is a heap object of a hundred bytes: each is kept once, a line has its number.
class LineStates {
public:
    using State = KSyntaxHighlighting::State;
    int size() const { return static_cast<int>(m_before.size() + m_after.size()); }
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
        m_before.clear();
        m_after.assign(static_cast<size_t>(lines), 0);
        m_states.resize(1);
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
    size_t distinct() const { return m_states.size() - 1; }     ///< for tests and figures

private:
    static constexpr size_t Recent = 64;        // states that are looked through for one that is the same
    const uint32_t &number(int line) const
    {
        const auto index = static_cast<size_t>(line);
        return index < m_before.size() ? m_before[index] : m_after[m_after.size() - 1 - (index - m_before.size())];
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
    void moveGap(int line)
    {
        while (static_cast<int>(m_before.size()) > line) {
            m_after.push_back(m_before.back());
            m_before.pop_back();
        }
        while (static_cast<int>(m_before.size()) < line && !m_after.empty()) {
            m_before.push_back(m_after.back());
            m_after.pop_back();
        }
    }
    std::vector<uint32_t> m_before, m_after;        // m_after holds the lines behind the gap, last line first; 0: not known
    std::vector<State> m_states = std::vector<State>(1);
    uint32_t m_last = 0;
};

} // namespace dyad::editor
