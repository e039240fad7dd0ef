// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/StoredUndo.h"
#include <iterator>

namespace dyad::sync {

bool StoredUndo::Stack::apply(const UndoChanges::Stack &changes)
{
    if (changes.first == changes.from && changes.from > first + groups.size()) groups.clear();     // all that was stored is forgotten
    if (groups.empty()) first = changes.from;
    if (changes.first < first || changes.from < first || changes.from > first + groups.size() || changes.first > changes.from) return false;
    groups.resize(changes.from - first);
    groups.insert(groups.end(), changes.groups.begin(), changes.groups.end());
    groups.erase(groups.begin(), groups.begin() + static_cast<ptrdiff_t>(changes.first - first));
    first = changes.first;
    if (changes.later.empty()) return true;
    if (groups.empty()) return false;
    auto &later = groups.back().later;
    later.insert(later.end(), changes.later.begin(), changes.later.end());
    return true;
}

bool StoredUndo::apply(const UndoChanges &changes)
{
    length = changes.length;
    return undo.apply(changes.undo) && redo.apply(changes.redo);
}

void StoredUndo::carry(const TextOperation &op, int64_t lengthAfter)
{
    length = lengthAfter;
    for (Stack *stack : {&undo, &redo})
        if (!stack->groups.empty() && !op.isEmpty()) stack->groups.back().later.push_back(op);
}

} // namespace dyad::sync
