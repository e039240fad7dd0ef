// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/IgnoreScope.h"
#include <algorithm>

namespace dyad::sync {

void IgnoreScope::addRules(std::string_view text)
{
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        if (auto pattern = IgnorePattern::parse(text.substr(0, end)))
            rules.push_back(std::move(*pattern));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool IgnoreScope::ignores(const IgnoreScope *scope, std::string_view path, bool isFolder)
{
    for (; scope; scope = scope->parent.get()) {
        const auto local = path.substr(std::min(scope->prefix, path.size()));
        for (auto rule = scope->rules.rbegin(); rule != scope->rules.rend(); ++rule) {
            if (rule->matches(local, isFolder))
                return !rule->isNegated();
        }
    }
    return false;
}

} // namespace dyad::sync
