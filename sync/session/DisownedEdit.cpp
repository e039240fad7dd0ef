// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/DisownedEdit.h"
#include <iterator>
#include <string>

namespace dyad::sync {

namespace {

using Kind = TextOperation::Component::Kind;

TextOperation onlyDeletes(const TextOperation &op)
{
    TextOperation result;
    for (const auto component : op) {
        if (component.kind == Kind::Keep) result.keep(component.length);
        if (component.kind == Kind::Delete) result.erase(component.length);
    }
    return result;
}

/// The edit that a group undoes. It is only carried over others, for which lengths are enough: nobody knows its text any more.
TextOperation editOf(const UndoGroup &group)
{
    TextOperation edit;
    for (const auto component : group.inverse) {
        if (component.kind == Kind::Keep) edit.keep(component.length);
        if (component.kind == Kind::Insert) edit.erase(component.length);
        if (component.kind == Kind::Delete) edit.insert(std::string(static_cast<size_t>(component.length), ' '));
    }
    return edit;
}

void remove(std::vector<UndoGroup> &groups, size_t index)
{
    if (index > 0) {
        auto &below = groups[index - 1].later;
        below.push_back(editOf(groups[index]));
        below.insert(below.end(), groups[index].later.begin(), groups[index].later.end());
        TextOperation all = composeAll(below);
        below.clear();
        below.push_back(std::move(all));
    }
    groups.erase(groups.begin() + static_cast<ptrdiff_t>(index));
}

} // namespace

bool disownEdit(std::vector<UndoGroup> &groups, const TextOperation &op)
{
    TextOperation wanted = op;              // on the text without the groups above
    TextOperation others;                   // what others did above, without those
    for (size_t i = groups.size(); i-- > 0;) {
        std::vector<TextOperation> later = groups[i].later;
        later.push_back(others);
        auto [now, next] = transform(groups[i].inverse, composeAll(later), Side::Left);
        if (onlyDeletes(now) == wanted) {
            remove(groups, i);
            return true;
        }
        wanted = transform(wanted, now, Side::Right).first;
        others = std::move(next);
        if (wanted.isEmpty()) return false;
    }
    return false;
}

} // namespace dyad::sync
