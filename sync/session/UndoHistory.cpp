// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/UndoHistory.h"
#include <algorithm>

namespace dyad::sync {

namespace {

using Component = TextOperation::Component;

constexpr size_t LaterBeforeComposing = 128;
constexpr int64_t LongestKey = 16;      // bytes of what one key press or one input method commit inserts

bool isSpace(char byte) { return byte == ' ' || byte == '\t'; }

/// An operation that is one insert or one delete and nothing else.
struct Simple {
    int64_t position = 0;
    Component::Kind kind = Component::Kind::Keep;
    int64_t length = 0;
    std::string_view text;
};

std::optional<Simple> simple(const TextOperation &op)
{
    Simple result;
    int changes = 0;
    for (const auto component : op) {
        if (component.kind == Component::Kind::Keep) {
            if (changes == 0) result.position = component.length;
            else return std::nullopt;
            continue;
        }
        if (++changes > 1) return std::nullopt;
        result.kind = component.kind;
        result.length = component.length;
        result.text = component.text;
    }
    return changes == 1 ? std::optional(result) : std::nullopt;
}

void compact(std::vector<TextOperation> &operations)
{
    if (operations.size() < 2) return;
    TextOperation all = composeAll(operations);
    operations.clear();
    operations.push_back(std::move(all));
}

size_t weight(const UndoGroup &group)
{
    return sizeof(UndoGroup) + 8 * group.inverse.componentCount() + static_cast<size_t>(group.inverse.insertedBytes());
}

} // namespace

void UndoHistory::Stack::push(UndoGroup group)
{
    if (!groups.empty() && isTopStored() && laterStored < groups.back().later.size()) --clean;     // what others did on it is not stored yet
    bytes += weight(group);
    groups.push_back(std::move(group));
    laterStored = 0;
    isChanged = true;
    trim();
}

UndoGroup UndoHistory::Stack::pop()
{
    UndoGroup top = std::move(groups.back());
    groups.pop_back();
    bytes -= weight(top);
    if (clean > end()) clean = end();
    laterStored = groups.empty() ? 0 : groups.back().later.size();
    isChanged = true;
    return top;
}

void UndoHistory::Stack::clear()
{
    if (groups.empty()) return;
    groups.clear();
    bytes = laterStored = 0;
    clean = first;
    isChanged = true;
}

/// The oldest go, a tenth at once.
void UndoHistory::Stack::trim()
{
    while (groups.size() > 1 && (groups.size() > MaxGroups || bytes > MaxBytes)) {
        const size_t gone = std::max<size_t>(1, groups.size() / 10);
        for (size_t i = 0; i < gone; ++i) bytes -= weight(groups[i]);
        groups.erase(groups.begin(), groups.begin() + static_cast<ptrdiff_t>(gone));
        first += gone;
        clean = std::max(clean, first);
    }
}

void UndoHistory::Stack::note(const TextOperation &op)
{
    if (groups.empty() || op.isEmpty()) return;
    UndoGroup &top = groups.back();
    isChanged = true;
    if (top.caret >= 0) top.caret = transformPosition(top.caret, op, false);
    top.later.push_back(op);
    if (top.later.size() < LaterBeforeComposing) return;
    compact(top.later);
    clean = std::min(clean, end() - 1);
}

/// Where only others have edited, only what they did is to be written.
UndoChanges::Stack UndoHistory::Stack::takeChanges()
{
    UndoChanges::Stack changes{first, clean, {}, {}};
    if (isTopStored() && !groups.empty()) {
        const auto &later = groups.back().later;
        changes.later.assign(later.begin() + static_cast<ptrdiff_t>(std::min(laterStored, later.size())), later.end());
    } else {
        changes.groups.assign(groups.begin() + static_cast<ptrdiff_t>(clean - first), groups.end());
    }
    return changes;
}

void UndoHistory::Stack::markStored()
{
    clean = end();
    laterStored = groups.empty() ? 0 : groups.back().later.size();
    isChanged = false;
}

void UndoHistory::Stack::load(StoredUndo::Stack &&stored)
{
    groups = std::move(stored.groups);
    first = stored.first;
    bytes = 0;
    for (const UndoGroup &group : groups) bytes += weight(group);
    markStored();
    trim();
}

std::optional<UndoChanges> UndoHistory::takeChanges(int64_t length)
{
    if (!m_undo.isChanged && !m_redo.isChanged) return std::nullopt;
    UndoChanges changes{m_undo.takeChanges(), m_redo.takeChanges(), length};
    m_undo.markStored();
    m_redo.markStored();
    return changes;
}

void UndoHistory::storeFailed()
{
    for (Stack *stack : {&m_undo, &m_redo}) {
        stack->clean = stack->first;
        stack->isChanged = true;
    }
}

bool UndoHistory::restore(StoredUndo stored, int64_t length)
{
    m_closed = true;
    if (stored.length != length) {
        storeFailed();      // so that what it holds is overwritten
        return false;
    }
    m_undo.load(std::move(stored.undo));
    m_redo.load(std::move(stored.redo));
    return true;
}

void UndoHistory::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_closed = true;
}

void UndoHistory::foreign(const TextOperation &op)
{
    m_undo.note(op);
    m_redo.note(op);
}

/// The top group's operation, carried to the text of now; what others did meanwhile goes on to the group below.
TextOperation UndoHistory::take(Stack &stack)
{
    UndoGroup top = stack.pop();
    if (top.later.empty()) return std::move(top.inverse);
    compact(top.later);
    auto [now, later] = transform(top.inverse, top.later.front(), Side::Left);
    stack.note(later);
    return std::move(now);
}

UndoGroup UndoHistory::describe(const TextOperation &op, const Rope &before)
{
    UndoGroup entry;
    entry.inverse = invert(op, before);
    const auto one = simple(op);
    if (!one) return entry;
    if (one->kind == Component::Kind::Delete) {
        entry.kind = one->length <= LongestKey ? UndoGroup::Kind::Erasing : UndoGroup::Kind::Other;
        entry.caret = one->position;
    } else if (one->length <= LongestKey && one->text.find('\n') == std::string_view::npos) {
        entry.kind = UndoGroup::Kind::Typing;
        entry.caret = one->position + one->length;
        entry.endsWithSpace = isSpace(one->text.back());
    }
    return entry;
}

/// Typing joins typing where it goes on, until a new word begins; erasing joins erasing on either side of the caret.
bool UndoHistory::joins(const UndoGroup &top, const UndoGroup &entry, const TextOperation &op) const
{
    if (m_closed || top.kind == UndoGroup::Kind::Other || top.kind != entry.kind) return false;
    const auto one = simple(op);
    if (!one) return false;
    if (entry.kind == UndoGroup::Kind::Erasing) return one->position == top.caret || one->position + one->length == top.caret;
    return one->position == top.caret && !(top.endsWithSpace && !isSpace(one->text.front()));
}

void UndoHistory::edited(const TextOperation &op, const Rope &before, bool joinable)
{
    if (op.isEmpty()) return;
    m_redo.clear();
    UndoGroup entry = describe(op, before);
    if (joinable && !m_undo.groups.empty() && joins(m_undo.groups.back(), entry, op)) {
        // The older part is carried over what others did in between, then both are one.
        entry.inverse = compose(entry.inverse, take(m_undo));
    }
    m_undo.push(std::move(entry));
    m_closed = !joinable;
}

std::optional<TextOperation> UndoHistory::step(Stack &from, Stack &to, const Rope &text)
{
    if (from.groups.empty()) return std::nullopt;
    TextOperation op = take(from);
    m_closed = true;
    if (op.isEmpty()) return op;
    UndoGroup entry;
    entry.inverse = invert(op, text);
    to.push(std::move(entry));
    return op;
}

int64_t UndoHistory::caretAfter(const TextOperation &op)
{
    int64_t at = 0;
    int64_t caret = 0;
    for (const auto component : op) {
        if (component.kind != Component::Kind::Delete) at += component.length;
        if (component.kind != Component::Kind::Keep) caret = at;
    }
    return caret;
}

} // namespace dyad::sync
