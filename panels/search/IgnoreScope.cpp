// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/IgnoreScope.h"
#include <algorithm>
#include <ranges>

namespace dyad::panels {

IgnoreScope::IgnoreScope(Pointer parent, size_t prefixLength)
    : m_parent(std::move(parent))
    , m_prefixLength(prefixLength)
{
}

void IgnoreScope::addRules(std::string_view text)
{
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        addRule(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void IgnoreScope::addRule(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ "))
        line.remove_suffix(1);
    if (line.empty() || line.starts_with('#'))
        return;
    const bool negated = line.starts_with('!');
    if (negated)
        line.remove_prefix(1);
    const bool foldersOnly = line.ends_with('/');
    if (foldersOnly)
        line.remove_suffix(1);
    const bool wholePath = line.find('/') != std::string_view::npos;
    if (line.starts_with('/'))
        line.remove_prefix(1);
    if (!line.empty())
        m_rules.push_back({GlobPattern(line), negated, foldersOnly, wholePath});
}

IgnoreScope::Verdict IgnoreScope::verdict(std::string_view path, bool isFolder) const
{
    const auto local = path.substr(std::min(m_prefixLength, path.size()));
    const auto slash = local.rfind('/');
    const auto name = slash == std::string_view::npos ? local : local.substr(slash + 1);
    for (const Rule &rule : m_rules | std::views::reverse)
        if ((isFolder || !rule.foldersOnly) && rule.glob.matches(rule.wholePath ? local : name))
            return rule.negated ? Verdict::Kept : Verdict::Ignored;
    return Verdict::None;
}

bool IgnoreScope::ignores(const IgnoreScope *scope, std::string_view path, bool isFolder)
{
    for (; scope; scope = scope->m_parent.get())
        if (const Verdict v = scope->verdict(path, isFolder); v != Verdict::None)
            return v == Verdict::Ignored;
    return false;
}

} // namespace dyad::panels
