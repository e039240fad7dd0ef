// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/Positions.h"
#include <algorithm>

namespace dyad::sync {

int64_t positionBefore(int64_t position, const TextOperation &op)
{
    using Kind = TextOperation::Component::Kind;
    int64_t before = 0;
    int64_t after = 0;
    for (const auto component : op) {
        if (after >= position && component.kind != Kind::Delete) break;
        switch (component.kind) {
        case Kind::Keep: {
            const int64_t step = std::min(component.length, position - after);
            before += step;
            after += step;
            break;
        }
        case Kind::Insert: after = std::min(after + component.length, position); break;
        case Kind::Delete:
            if (after < position) before += component.length;
            break;
        }
    }
    return before + (position - after);
}

} // namespace dyad::sync
