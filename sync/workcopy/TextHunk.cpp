// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextHunk.h"

namespace dyad::sync {

std::vector<TextHunk> hunksOf(const TextOperation &op)
{
    using Kind = TextOperation::Component::Kind;
    std::vector<TextHunk> result;
    int64_t at = 0;
    bool open = false;
    for (const auto &component : op) {
        if (component.kind == Kind::Keep) {
            at += component.length;
            open = false;
            continue;
        }
        if (!open)
            result.push_back({at, 0, {}});
        open = true;
        if (component.kind == Kind::Insert)
            result.back().inserted += component.text;
        else
            at += component.length, result.back().erased += component.length;
    }
    return result;
}

} // namespace dyad::sync
