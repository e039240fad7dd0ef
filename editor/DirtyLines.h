// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

namespace dyad::editor {

/// Which lines have to be looked at again: sorted stretches of lines that do not touch. They move as lines come and go.
class DirtyLines {
public:
    struct Stretch {
        int first = 0, last = 0;
        bool operator==(const Stretch &) const = default;
    };
    void clear() { m_stretches.clear(); }
    void mark(int first, int last);
    /// Lines were added (or, negative, removed) after `line`.
    void shift(int line, int added);
    /// The stretch's first line is done; it ends there when nothing is left of it.
    void finishFirstLine(size_t index);
    bool isEmpty() const { return m_stretches.empty(); }
    int firstLine() const { return m_stretches.front().first; }
    const std::vector<Stretch> &stretches() const { return m_stretches; }
    /// Index of the first stretch that has a line in first..last.
    std::optional<size_t> touching(int first, int last) const;
    bool contains(int line) const { return touching(line, line).has_value(); }

private:
    void merge();
    std::vector<Stretch> m_stretches;
};

} // namespace dyad::editor
