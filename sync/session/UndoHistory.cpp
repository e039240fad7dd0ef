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

} // namespace

void UndoHistory::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_closed = true;
}

void UndoHistory::note(Stack &stack, const TextOperation &op)
{
    if (stack.empty() || op.isEmpty()) return;
    Entry &top = stack.back();
    if (top.caret >= 0) top.caret = transformPosition(top.caret, op, false);
    top.later.push_back(op);
    if (top.later.size() >= LaterBeforeComposing) compact(top.later);
}

void UndoHistory::foreign(const TextOperation &op)
{
    note(m_undo, op);
    note(m_redo, op);
}

void UndoHistory::push(Stack &stack, Entry entry)
{
    if (stack.size() >= MaxGroups) stack.erase(stack.begin(), stack.begin() + MaxGroups / 10);
    stack.push_back(std::move(entry));
}

/// The top entry's operation, carried to the text of now; what others did meanwhile goes on to the entry below.
TextOperation UndoHistory::take(Stack &stack)
{
    Entry top = std::move(stack.back());
    stack.pop_back();
    if (top.later.empty()) return std::move(top.inverse);
    compact(top.later);
    auto [now, later] = transform(top.inverse, top.later.front(), Side::Left);
    note(stack, later);
    return std::move(now);
}

UndoHistory::Entry UndoHistory::describe(const TextOperation &op, const Rope &before)
{
    Entry entry;
    entry.inverse = invert(op, before);
    const auto one = simple(op);
    if (!one) return entry;
    if (one->kind == Component::Kind::Delete) {
        entry.kind = one->length <= LongestKey ? Kind::Erasing : Kind::Other;
        entry.caret = one->position;
    } else if (one->length <= LongestKey && one->text.find('\n') == std::string_view::npos) {
        entry.kind = Kind::Typing;
        entry.caret = one->position + one->length;
        entry.endsWithSpace = isSpace(one->text.back());
    }
    return entry;
}

/// Typing joins typing where it goes on, until a new word begins; erasing joins erasing on either side of the caret.
bool UndoHistory::joins(const Entry &top, const Entry &entry, const TextOperation &op) const
{
    if (m_closed || top.kind == Kind::Other || top.kind != entry.kind) return false;
    const auto one = simple(op);
    if (!one) return false;
    if (entry.kind == Kind::Erasing) return one->position == top.caret || one->position + one->length == top.caret;
    return one->position == top.caret && !(top.endsWithSpace && !isSpace(one->text.front()));
}

void UndoHistory::edited(const TextOperation &op, const Rope &before, bool joinable)
{
    if (op.isEmpty()) return;
    m_redo.clear();
    Entry entry = describe(op, before);
    if (joinable && !m_undo.empty() && joins(m_undo.back(), entry, op)) {
        // The older part is carried over what others did in between, then both are one.
        entry.inverse = compose(entry.inverse, take(m_undo));
    }
    push(m_undo, std::move(entry));
    m_closed = !joinable;
}

std::optional<TextOperation> UndoHistory::step(Stack &from, Stack &to, const Rope &text)
{
    if (from.empty()) return std::nullopt;
    TextOperation op = take(from);
    m_closed = true;
    if (op.isEmpty()) return op;
    Entry entry;
    entry.inverse = invert(op, text);
    push(to, std::move(entry));
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
