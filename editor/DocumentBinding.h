// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextEdit.h"
#include "sync/session/DocumentSession.h"
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <vector>

namespace dyad::editor {

class CodeEditor;

/// Keeps an editor and a document's session equal. What the user does becomes one edit an action; what others do comes in at most
/// once a frame, composed, and before the user's next action. Several editors may be bound to one session. GUI thread.
class DocumentBinding : public QObject {
    Q_OBJECT
public:
    static constexpr int FrameMs = 16;

    /// editor outlives the binding or takes it along (parent). Fills the editor with the document's text.
    DocumentBinding(CodeEditor *editor, std::shared_ptr<sync::DocumentSession> session, QObject *parent = nullptr);
    ~DocumentBinding() override;

    CodeEditor *editor() const { return m_editor; }
    const std::shared_ptr<sync::DocumentSession> &session() const { return m_session; }
    /// Brings both to the same text now: before positions of one are used in the other.
    void flush();

public Q_SLOTS:
    void undo();
    void redo();
    /// Reads from the session whether it may be edited; follows its stateChanged by itself.
    void onStateChanged();

Q_SIGNALS:
    /// An edit was refused; the editor shows the document's text again.
    void editRefused(const QString &message);

private:
    void onModified(const TextEdit &edit);
    void onActionEnded();
    void onTextChanged(const sync::TextOperation &op, const sync::Change &change);
    void sendLocal();
    void applyRemote();
    void show(const sync::TextOperation &op);
    void reload();
    void followHistory(qint64 (sync::DocumentSession::*step)());

    QPointer<CodeEditor> m_editor;
    std::shared_ptr<sync::DocumentSession> m_session;
    std::vector<sync::TextOperation> m_local;       // the user's, not sent yet
    std::vector<sync::TextOperation> m_remote;      // in the session's text, not in the editor's yet
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    bool m_showing = false, m_loaded = false;
    qint64 m_caret = 0;
};

} // namespace dyad::editor
