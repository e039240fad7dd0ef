// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/UndoGroup.h"

namespace dyad::sync {

/// How an UndoHistory has changed since it was last stored, so that typing writes one group and not thousands. Groups of a stack are
/// numbered from its bottom; a number is used again after an undo.
struct UndoChanges {
    struct Stack {
        uint64_t first = 0;                      ///< groups below are forgotten
        uint64_t from = 0;                       ///< those from here on are gone; `groups` stand there now
        std::vector<UndoGroup> groups;
        std::vector<TextOperation> later;        ///< what others did on top of all that; only where `groups` is empty
        bool operator==(const Stack &) const = default;
    };
    Stack undo, redo;
    int64_t length = 0;                          ///< bytes of the text that both stacks stand on
    bool operator==(const UndoChanges &) const = default;
};

/// Both stacks as a store gives them back.
struct StoredUndo {
    struct Stack {
        uint64_t first = 0;
        std::vector<UndoGroup> groups;
        /// False: they do not follow; the stack is to be dropped.
        bool apply(const UndoChanges::Stack &changes);
    };
    Stack undo, redo;
    int64_t length = 0;
    bool apply(const UndoChanges &changes);
    /// What others did on top, which leads to a text of `lengthAfter` bytes.
    void carry(const TextOperation &op, int64_t lengthAfter);
};

} // namespace dyad::sync
