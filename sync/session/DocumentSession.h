// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
// INTERFACE AGREED between rooms; the owner of this folder completes and implements it (additions welcome).
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <QObject>
#include <QString>

namespace dyad::sync {

/// Who made a change of a document's text, as its views see it.
struct Change {
    enum class Origin { Local, Remote, Undo, Disk, Assistant };
    Origin origin = Origin::Local;
    const void *source = nullptr;   ///< the view that already shows it (it ignores the signal); nullptr: nobody
    MemberId member = 0;            ///< for Remote
};

/// One open document: the text as this person sees it, local edits included. The one model that editors, the working copy and
/// proposals edit. Lives on the GUI (or main) thread. In a shared project its authority is the server, in a folder of one's own it
/// is local and acknowledges at once; views need not know.
class DocumentSession : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Waiting: one edit in flight; Buffering: and more composed. Unavailable: the server cannot serve it and there is no text here;
    /// readOnlyReason() says why, and it is asked for again by itself.
    enum class State { Opening, Synchronized, Waiting, Buffering, Offline, Closed, Unavailable };

    /// Always the sum of what textChanged has told: a document that opens tells its first text as an insertion at 0 (unless a store had
    /// it already), before stateChanged leaves Opening.
    virtual const Rope &text() const = 0;
    virtual State state() const = 0;
    virtual bool isWritable() const = 0;
    virtual QString readOnlyReason() const = 0;
    virtual Version version() const = 0;                 ///< last version known from the authority
    /// An edit made here. Applied at once, journaled, sent. Emits textChanged. Returns bad-operation if it does not fit.
    virtual Expected<void> edit(const TextOperation &op, Change change) = 0;
    /// Undo of one's own edits only, transformed over everybody else's. Emits textChanged with Origin::Undo. Return the caret position
    /// after the change (bytes), or -1 where there is nothing to undo.
    virtual qint64 undo() = 0;
    virtual qint64 redo() = 0;
    virtual bool canUndo() const = 0;
    virtual bool canRedo() const = 0;
    virtual void breakUndoGroup() = 0;                   ///< what follows is an undo step of its own (caret moved, save, ...)
    /// Maps a position (bytes) between the local text and the acknowledged version (for presence).
    virtual qint64 toAcknowledged(qint64 position) const = 0;
    virtual qint64 fromVersion(qint64 position, Version version) const = 0;

Q_SIGNALS:
    void textChanged(const dyad::sync::TextOperation &op, const dyad::sync::Change &change);
    void stateChanged(dyad::sync::DocumentSession::State state);
    void canUndoChanged();
};

} // namespace dyad::sync
