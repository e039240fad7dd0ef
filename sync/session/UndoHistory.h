// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/StoredUndo.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace dyad::sync {

/// Undo of one's own edits only, transformed over everybody else's. Plain values; one thread.
///
/// Undoing carries a group over its `later`, and hands `later`, carried over the group, on to the one below. So a foreign edit costs
/// O(1) until somebody undoes. Only the tops of the stacks ever change, so what is to be stored stays small too.
class UndoHistory {
public:
    static constexpr size_t MaxGroups = 5000;       ///< of each stack; older ones are forgotten
    static constexpr size_t MaxBytes = 32 << 20;    ///< of each stack, about; the newest group is kept whatever its size

    /// An edit made here that was just applied; `before` is the text that it was applied to. joinable: it may join the group
    /// before it (typing); false starts a group of its own.
    void edited(const TextOperation &op, const Rope &before, bool joinable);
    /// Somebody else's operation, as applied to the local text.
    void foreign(const TextOperation &op);
    void breakGroup() { m_closed = true; }
    void clear();

    bool canUndo() const { return !m_undo.groups.empty(); }
    bool canRedo() const { return !m_redo.groups.empty(); }
    /// The operation to apply to the local text. The caller applies it and does not report it; nullopt: nothing to undo. It may be empty,
    /// where others deleted all that the group had written.
    std::optional<TextOperation> undo(const Rope &text) { return step(m_undo, m_redo, text); }
    std::optional<TextOperation> redo(const Rope &text) { return step(m_redo, m_undo, text); }

    /// What a store has to write so that it has what is here, on a text of `length` bytes; nullopt: it has it. From then on it counts as
    /// stored, unless storeFailed() follows.
    std::optional<UndoChanges> takeChanges(int64_t length);
    void storeFailed();
    /// What an earlier run had, on a text of `length` bytes. False: it stood on another text; nothing is restored.
    bool restore(StoredUndo stored, int64_t length);

    /// Where the caret belongs after op (bytes): behind its last change.
    static int64_t caretAfter(const TextOperation &op);

private:
    /// Groups with what a store knows of them.
    struct Stack {
        std::vector<UndoGroup> groups;
        uint64_t first = 0;                          // number of the oldest group
        uint64_t clean = 0;                          // the store has all groups with smaller numbers as they are
        size_t laterStored = 0;                      // of the top's `later`, where the top is stored
        size_t bytes = 0;
        bool isChanged = false;

        uint64_t end() const { return first + groups.size(); }
        bool isTopStored() const { return clean == end(); }
        void push(UndoGroup group);
        UndoGroup pop();
        void clear();
        void note(const TextOperation &op);
        void trim();
        UndoChanges::Stack takeChanges();
        void markStored();
        void load(StoredUndo::Stack &&stored);
    };

    static UndoGroup describe(const TextOperation &op, const Rope &before);
    static TextOperation take(Stack &stack);
    bool joins(const UndoGroup &top, const UndoGroup &group, const TextOperation &op) const;
    std::optional<TextOperation> step(Stack &from, Stack &to, const Rope &text);

    Stack m_undo, m_redo;
    bool m_closed = true;
};

} // namespace dyad::sync
