// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace dyad::sync {

/// Undo of one's own edits only, transformed over everybody else's. Plain values; one thread.
///
/// Each entry undoes one group of edits on the text right after that group; `later` is what others did since, up to the
/// next entry. Undoing carries the entry over its `later`, and hands `later`, carried over the entry, on to the one below. So a
/// foreign edit costs O(1) until somebody undoes.
class UndoHistory {
public:
    static constexpr size_t MaxGroups = 5000;       ///< of each stack; older ones are forgotten

    /// An edit made here that was just applied; `before` is the text that it was applied to. joinable: it may join the group
    /// before it (typing); false starts a group of its own.
    void edited(const TextOperation &op, const Rope &before, bool joinable);
    /// Somebody else's operation, as applied to the local text.
    void foreign(const TextOperation &op);
    void breakGroup() { m_closed = true; }
    void clear();

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// The operation to apply to the local text. The caller applies it and does not report it; nullopt: nothing to undo. It may be empty,
    /// where others deleted all that the group had written.
    std::optional<TextOperation> undo(const Rope &text) { return step(m_undo, m_redo, text); }
    std::optional<TextOperation> redo(const Rope &text) { return step(m_redo, m_undo, text); }

    /// Where the caret belongs after op (bytes): behind its last change.
    static int64_t caretAfter(const TextOperation &op);

private:
    enum class Kind { Other, Typing, Erasing };
    struct Entry {
        TextOperation inverse;
        std::vector<TextOperation> later;
        Kind kind = Kind::Other;
        int64_t caret = -1;                          // where the next edit has to stand to join; bytes, on the text after the entry
        bool endsWithSpace = false;
    };
    using Stack = std::vector<Entry>;

    static void note(Stack &stack, const TextOperation &op);
    static Entry describe(const TextOperation &op, const Rope &before);
    static TextOperation take(Stack &stack);
    static void push(Stack &stack, Entry entry);
    bool joins(const Entry &top, const Entry &entry, const TextOperation &op) const;
    std::optional<TextOperation> step(Stack &from, Stack &to, const Rope &text);

    Stack m_undo, m_redo;
    bool m_closed = true;
};

} // namespace dyad::sync
