// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include "sync/text/Error.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <vector>

namespace dyad::sync {

/// What an answer would change in one document, hunk by hunk, live while people go on typing: every hunk is an operation on the document
/// as it is now, because each operation that is applied to the document is told to changed(). So a hunk is never stale, and
/// never overwrites: what was typed inside a stretch that it deletes stays. Plain value, one thread.
class Proposal {
public:
    enum class State {
        Pending,
        Accepted,
        Rejected,
        Undone,      ///< was accepted, and taken back
        Obsolete     ///< nothing is left of it: somebody did the same meanwhile
    };
    struct Hunk {
        State state = State::Pending;
        TextOperation operation;   ///< Pending: what accepting does. Accepted: what undoing does. Undone: what redoing does
    };

    /// base: the version at which `before` was the text. Errors of editedText().
    static Expected<Proposal> make(Version base, std::string_view before, const FileEdit &edit);

    Version version() const { return m_version; }
    const std::vector<Hunk> &hunks() const { return m_hunks; }
    /// An operation was applied to the document, whoever's (not those that accept(), acceptAll() and undo() gave out).
    void changed(const TextOperation &operation);
    /// The same for an edit of another answer (by: which) or, while such edits are remembered, of a person (nullptr). An answer that is taken
    /// back (undoes) leaves the hunks as if it had never been there: its undo alone would bring text back that is theirs no more.
    void changedBy(const TextOperation &operation, const Rope &before, const void *by, bool undoes);
    /// Takes a pending hunk over: the operation to be applied to `document` now. "not-pending".
    Expected<TextOperation> accept(size_t hunk, const Rope &document);
    Expected<void> reject(size_t hunk);
    /// All that is pending, as one operation.
    TextOperation acceptAll(const Rope &document);
    /// Takes back what was accepted, as one operation to be applied to `document` now; what others did since stays.
    TextOperation undo(const Rope &document);
    /// Takes back that it was taken back: the operation to be applied to `document` now. "not-pending".
    Expected<TextOperation> redo(size_t hunk, const Rope &document);

    /// Somebody else has accepted the same hunk at the same moment: takes out again what was inserted, and leaves to them what was deleted,
    /// since their edit deletes it too. It is theirs from now on. "not-accepted".
    Expected<TextOperation> giveWay(size_t hunk, const Rope &document);

private:
    /// An edit since another answer's first one.
    struct Past {
        TextOperation operation, inverse;
        const void *by = nullptr;
    };
    struct Memory {
        Rope text;                              ///< before the first
        std::vector<TextOperation> hunks;       ///< as they were on it
        std::vector<Past> past;
    };
    static constexpr size_t MostPast = 2000;
    bool isFollowed(size_t hunk) const;
    bool forget(const TextOperation &operation, const Rope &before, const void *by);
    void follow(std::vector<TextOperation> &hunks, const TextOperation &operation) const;
    TextOperation take(size_t hunk, const Rope &document, State becomes);
    TextOperation takeAll(const Rope &document, State from, State becomes);
    Version m_version = 0;
    std::vector<Hunk> m_hunks;
    Memory m_memory;
};

} // namespace dyad::sync
