// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/FenceLine.h"
#include "sync/proposal/EditTags.h"

namespace dyad::sync {

FenceLine FenceLine::of(std::string_view line)
{
    const size_t indent = line.find_first_not_of(" \t");
    if (indent == std::string_view::npos || (line[indent] != '`' && line[indent] != '~'))
        return {};
    const size_t end = line.find_first_not_of(line[indent], indent);
    const size_t length = (end == std::string_view::npos ? line.size() : end) - indent;
    const std::string_view info = trimmed(line.substr(indent + length));
    if (length < 3 || (line[indent] == '`' && info.find('`') != std::string_view::npos))      // ```code``` within a line
        return {};
    return {line[indent], length, indent, info};
}

bool InnerFences::closes(const FenceLine &mark)
{
    if (!mark.info.empty()) {
        open += areLookedFor ? 1 : 0;
        return false;
    }
    if (open == 0)
        return true;
    --open;
    return false;
}

} // namespace dyad::sync
