// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/EditableDocument.h"
#include "sync/session/DisownedEdit.h"

namespace dyad::sync {

namespace {

/// op, on a text of `length` bytes, gives way to what somebody else did.
void giveWay(UndoHistory &history, const TextOperation &op, int64_t length)
{
    history.storeFailed();                  // so that all of it is told
    if (auto all = history.takeChanges(length)) {
        StoredUndo stored{{all->undo.first, std::move(all->undo.groups)}, {all->redo.first, std::move(all->redo.groups)}, length};
        (void)disownEdit(stored.undo.groups, op);
        (void)history.restore(std::move(stored), length);
        history.storeFailed();              // what a store has is another one
    }
    history.foreign(op);
}

} // namespace

Expected<void> EditableDocument::edit(const TextOperation &op, Change change)
{
    if (op.isEmpty()) return {};
    if (!isWritable()) return fail("not-allowed", readOnlyReason().toStdString());
    const bool couldUndo = canUndo();
    const bool couldRedo = canRedo();
    const Rope before = text();
    if (auto done = perform(op); !done) return done;
    // What another program wrote is not this person's to undo by a key; it is there like a colleague's edit.
    if (change.origin == Change::Origin::Disk) m_history.foreign(op);
    else if (change.origin == Change::Origin::Remote) giveWay(m_history, op, before.size());
    else m_history.edited(op, before, change.origin == Change::Origin::Local);
    Q_EMIT textChanged(op, change);
    performed();
    announceUndo(couldUndo, couldRedo);
    return {};
}

void EditableDocument::showForeign(const TextOperation &op, const Change &change)
{
    noteForeign(op);
    tellForeign(op, change);
}

void EditableDocument::tellForeign(const TextOperation &op, const Change &change)
{
    if (!op.isEmpty()) Q_EMIT textChanged(op, change);
}

void EditableDocument::dropUndo()
{
    if (!canUndo() && !canRedo()) return;
    m_history.clear();
    Q_EMIT canUndoChanged();
}

bool EditableDocument::restoreUndo(StoredUndo stored)
{
    if (!m_history.restore(std::move(stored), text().size())) return false;
    Q_EMIT canUndoChanged();
    return true;
}

qint64 EditableDocument::undo() { return step(Direction::Undo); }
qint64 EditableDocument::redo() { return step(Direction::Redo); }

qint64 EditableDocument::step(Direction direction)
{
    if (!isWritable()) return -1;
    const bool couldUndo = canUndo();
    const bool couldRedo = canRedo();
    qint64 caret = -1;
    // A group of which others left nothing undoes nothing; the person means the one before it.
    while (caret < 0) {
        const auto op = direction == Direction::Undo ? m_history.undo(text()) : m_history.redo(text());
        if (!op) break;
        if (op->isEmpty()) continue;
        if (!perform(*op)) break;
        caret = UndoHistory::caretAfter(*op);
        Q_EMIT textChanged(*op, Change{Change::Origin::Undo, nullptr, 0});
        performed();
    }
    announceUndo(couldUndo, couldRedo);
    return caret;
}

void EditableDocument::announceUndo(bool couldUndo, bool couldRedo)
{
    if (couldUndo != canUndo() || couldRedo != canRedo()) Q_EMIT canUndoChanged();
}

} // namespace dyad::sync
