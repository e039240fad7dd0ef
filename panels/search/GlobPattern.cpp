// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/GlobPattern.h"
#include <algorithm>

namespace dyad::panels {
namespace {

// Reads one `[...]` at p (behind the bracket); returns the position behind it, or npos where it never closes.
size_t matchClass(std::string_view pattern, size_t p, unsigned char c, bool &hit)
{
    const bool negated = p < pattern.size() && (pattern[p] == '!' || pattern[p] == '^');
    p += negated ? 1 : 0;
    hit = false;
    for (bool first = true; p < pattern.size(); first = false) {
        if (pattern[p] == ']' && !first) {
            hit = (hit != negated) && c != '/';
            return p + 1;
        }
        if (pattern[p] == '\\' && p + 1 < pattern.size())
            ++p;
        const auto low = static_cast<unsigned char>(pattern[p++]);
        auto high = low;
        if (p + 1 < pattern.size() && pattern[p] == '-' && pattern[p + 1] != ']') {
            high = static_cast<unsigned char>(pattern[p + 1]);
            p += 2;
        }
        hit = hit || (low <= c && c <= high);
    }
    return std::string_view::npos;
}

bool wildMatch(std::string_view pattern, std::string_view text);

bool matchStar(std::string_view pattern, std::string_view text)
{
    const bool two = pattern.size() > 1 && pattern[1] == '*';
    const auto rest = pattern.substr(std::min(pattern.find_first_not_of('*'), pattern.size()));
    // "**/" also stands for no folder at all.
    if (two && rest.starts_with('/') && wildMatch(rest.substr(1), text))
        return true;
    for (size_t i = 0;; ++i) {
        if (wildMatch(rest, text.substr(i)))
            return true;
        if (i == text.size() || (!two && text[i] == '/'))
            return false;
    }
}

bool wildMatch(std::string_view pattern, std::string_view text)
{
    while (!pattern.empty()) {
        if (pattern[0] == '*')
            return matchStar(pattern, text);
        if (text.empty())
            return false;
        size_t used = 1;
        bool hit = pattern[0] == text[0];
        if (pattern[0] == '?') {
            hit = text[0] != '/';
        } else if (pattern[0] == '[') {
            const size_t end = matchClass(pattern, 1, static_cast<unsigned char>(text[0]), hit);
            used = end == std::string_view::npos ? pattern.size() : end;
            hit = hit && end != std::string_view::npos;
        } else if (pattern[0] == '\\' && pattern.size() > 1) {
            hit = pattern[1] == text[0];
            used = 2;
        }
        if (!hit)
            return false;
        pattern.remove_prefix(used);
        text.remove_prefix(1);
    }
    return text.empty();
}

bool isPlain(std::string_view text) { return text.find_first_of("*?[\\") == std::string_view::npos; }

} // namespace

GlobPattern::GlobPattern(std::string_view pattern)
    : m_pattern(pattern)
{
    if (pattern == "*" || pattern == "**")
        m_kind = pattern == "**" ? Kind::Any : Kind::General;
    else if (isPlain(pattern))
        m_kind = Kind::Literal;
    else if (pattern.starts_with('*') && isPlain(pattern.substr(1)) && pattern.find('/') == std::string_view::npos)
        m_kind = Kind::Suffix;
}

bool GlobPattern::matches(std::string_view path) const
{
    const std::string_view pattern = m_pattern;
    switch (m_kind) {
    case Kind::Literal:
        return path == pattern;
    case Kind::Any:
        return true;
    case Kind::Suffix:
        return path.ends_with(pattern.substr(1)) && path.substr(0, path.size() - pattern.size() + 1).find('/') == std::string_view::npos;
    case Kind::General:
        break;
    }
    return wildMatch(pattern, path);
}

GlobSet::GlobSet(const std::vector<std::string> &globs)
{
    for (std::string_view glob : globs) {
        while (glob.starts_with("./"))
            glob.remove_prefix(2);
        const bool anchored = glob.starts_with('/');
        if (anchored)
            glob.remove_prefix(1);
        while (glob.ends_with('/') || (glob.size() > 3 && glob.ends_with("/**")))
            glob.remove_suffix(glob.ends_with('/') ? 1 : 3);
        if (!glob.empty())
            m_entries.push_back({GlobPattern(glob), anchored || glob.find('/') != std::string_view::npos});
    }
}

bool GlobSet::matches(std::string_view relativePath) const
{
    for (size_t start = 0;;) {
        const size_t slash = std::min(relativePath.find('/', start), relativePath.size());
        const auto upTo = relativePath.substr(0, slash);
        const auto segment = relativePath.substr(start, slash - start);
        if (std::ranges::any_of(m_entries, [&](const Entry &e) { return e.glob.matches(e.wholePath ? upTo : segment); }))
            return true;
        if (slash == relativePath.size())
            return false;
        start = slash + 1;
    }
}

} // namespace dyad::panels
