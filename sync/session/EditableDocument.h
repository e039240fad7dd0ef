// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/DocumentSession.h"
#include "sync/session/UndoHistory.h"

namespace dyad::sync {

/// What remote and local documents share: the way of an edit through undo history and signals.
class EditableDocument : public DocumentSession {
    Q_OBJECT
public:
    using DocumentSession::DocumentSession;
    Expected<void> edit(const TextOperation &op, Change change) override;
    qint64 undo() override;
    qint64 redo() override;
    bool canUndo() const override { return m_history.canUndo(); }
    bool canRedo() const override { return m_history.canRedo(); }
    void breakUndoGroup() override { m_history.breakGroup(); }
    /// For whoever keeps the undo history over restarts: see UndoHistory::takeChanges.
    std::optional<UndoChanges> takeUndoChanges() { return m_history.takeChanges(text().size()); }
    void undoStoreFailed() { m_history.storeFailed(); }
    /// The undo history of an earlier run, on this very text. False: it stood on another one.
    bool restoreUndo(StoredUndo stored);

protected:
    /// Applies to the text. Nothing else: the undo history and the views learn of it first.
    virtual Expected<void> perform(const TextOperation &op) = 0;
    /// After textChanged of an edit made here: starts it on its way, and tells what it did to the state.
    virtual void performed() {}
    /// Something that others did has been applied to the text. noteForeign, then, where text and undo history may be stored, tellForeign.
    void showForeign(const TextOperation &op, const Change &change);
    void noteForeign(const TextOperation &op) { m_history.foreign(op); }
    void tellForeign(const TextOperation &op, const Change &change);
    /// What can be undone stands on a text that is gone.
    void dropUndo();

private:
    enum class Direction { Undo, Redo };
    qint64 step(Direction direction);
    void announceUndo(bool couldUndo, bool couldRedo);

    UndoHistory m_history;
};

} // namespace dyad::sync
