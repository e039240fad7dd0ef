// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dyad::panels {

/// A glob as in .gitignore: `*` and `?` stop at '/', `**` does not, `[a-z]`, `\` escapes. Case matters. Thread-safe once made.
class GlobPattern {
public:
    explicit GlobPattern(std::string_view pattern);
    bool matches(std::string_view path) const;

private:
    enum class Kind { Literal, Suffix, Any, General };   // the first three need no backtracking and are nearly all there is
    std::string m_pattern;
    Kind m_kind = Kind::General;
};

/// A list of globs as a person writes them into a field: without '/' it matches any segment of the path, with one the path from the
/// top; a folder that matches takes everything below it.
class GlobSet {
public:
    GlobSet() = default;
    explicit GlobSet(const std::vector<std::string> &globs);
    bool isEmpty() const { return m_entries.empty(); }
    bool matches(std::string_view relativePath) const;

private:
    struct Entry {
        GlobPattern glob;
        bool wholePath;
    };
    std::vector<Entry> m_entries;
};

} // namespace dyad::panels
