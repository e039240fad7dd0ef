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

protected:
    /// Applies to the text and starts it on its way. No signals: views learn of the text first.
    virtual Expected<void> perform(const TextOperation &op) = 0;
    /// After textChanged of an edit made here: for signals about what it did to the state.
    virtual void performed() {}
    /// Something that others did has been applied to the text.
    void showForeign(const TextOperation &op, const Change &change);

private:
    enum class Direction { Undo, Redo };
    qint64 step(Direction direction);
    void announceUndo(bool couldUndo, bool couldRedo);

    UndoHistory m_history;
};

} // namespace dyad::sync
