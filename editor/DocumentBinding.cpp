// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/DocumentBinding.h"
#include "editor/CodeEditor.h"
#include <QScopedValueRollback>

namespace dyad::editor {

using sync::TextOperation;

DocumentBinding::DocumentBinding(CodeEditor *editor, std::shared_ptr<sync::DocumentSession> session, QObject *parent)
    : QObject(parent), m_editor(editor), m_session(std::move(session))
{
    m_frame.setSingleShot(true);
    m_sinceFrame.start();
    connect(&m_frame, &QTimer::timeout, this, &DocumentBinding::flush);
    connect(editor, &CodeEditor::modified, this, &DocumentBinding::onModified);
    connect(editor, &CodeEditor::actionBegins, this, &DocumentBinding::flush);
    connect(editor, &CodeEditor::actionEnded, this, &DocumentBinding::onActionEnded);
    connect(editor, &CodeEditor::undoRequested, this, &DocumentBinding::undo);
    connect(editor, &CodeEditor::redoRequested, this, &DocumentBinding::redo);
    connect(m_session.get(), &sync::DocumentSession::textChanged, this, &DocumentBinding::onTextChanged);
    connect(m_session.get(), &sync::DocumentSession::stateChanged, this, &DocumentBinding::onStateChanged);
    reload();
    onStateChanged();
}

DocumentBinding::~DocumentBinding()
{
    if (!m_editor)
        return;         // it went first
    m_editor->settle();
    sendLocal();
}

void DocumentBinding::reload()
{
    const QScopedValueRollback guard(m_showing, true);
    m_local.clear();
    m_remote.clear();
    const qint64 caret = m_editor->caret();
    const auto top = static_cast<unsigned long>(m_editor->send(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE));
    const bool again = std::exchange(m_loaded, true);
    m_editor->setText(m_session->text());
    if (again) {
        m_editor->setCaret(std::min(caret, m_editor->length()));
        m_editor->send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, top);
    }
    m_caret = m_editor->caret();
}

void DocumentBinding::onStateChanged()
{
    const bool untouched = m_local.empty() && m_remote.empty();
    if (untouched && m_editor->length() != m_session->text().size())
        reload();       // it has been opened just now
    m_editor->setEditable(m_session->isWritable());
}

void DocumentBinding::onModified(const TextEdit &edit)
{
    if (m_showing)
        return;
    m_local.push_back(TextOperation::replacement(edit.position, edit.removed, {edit.inserted.constData(), static_cast<size_t>(edit.inserted.size())}));
}

void DocumentBinding::onActionEnded()
{
    const bool edited = !m_local.empty();
    sendLocal();
    // Going elsewhere ends an undo step, typing on does not.
    if (const qint64 caret = m_editor->caret(); std::exchange(m_caret, caret) != caret && !edited && !m_showing)
        m_session->breakUndoGroup();
}

void DocumentBinding::onTextChanged(const TextOperation &op, const sync::Change &change)
{
    if (change.source == this)
        return;
    m_remote.push_back(op);
    if (!m_frame.isActive())
        m_frame.start(static_cast<int>(std::max<qint64>(0, FrameMs - m_sinceFrame.elapsed())));
}

void DocumentBinding::flush()
{
    m_editor->settle();
    sendLocal();
    applyRemote();
}

// What the user has typed was typed on a text without m_remote: each is carried over the other.
void DocumentBinding::sendLocal()
{
    if (m_local.empty())
        return;
    TextOperation local = sync::composeAll(std::exchange(m_local, {}));
    if (!m_remote.empty()) {
        auto [localOverRemote, remoteOverLocal] = sync::transform(local, sync::composeAll(std::exchange(m_remote, {})), sync::Side::Right);
        show(remoteOverLocal);
        local = std::move(localOverRemote);
    }
    if (local.isEmpty())
        return;
    const auto done = m_session->edit(local, {sync::Change::Origin::Local, this, 0});
    if (!done) {
        reload();
        Q_EMIT editRefused(QString::fromStdString(done.error().message));
    }
}

void DocumentBinding::applyRemote()
{
    if (m_remote.empty())
        return;
    m_frame.stop();
    m_sinceFrame.restart();
    if (m_editor->length() == 0)
        reload();       // an empty editor takes the document's line ends along
    else
        show(sync::composeAll(std::exchange(m_remote, {})));
}

void DocumentBinding::show(const TextOperation &op)
{
    const QScopedValueRollback guard(m_showing, true);
    m_editor->applyOperation(op);
    m_caret = m_editor->caret();
}

void DocumentBinding::undo()
{
    followHistory(&sync::DocumentSession::undo);
}

void DocumentBinding::redo()
{
    followHistory(&sync::DocumentSession::redo);
}

void DocumentBinding::followHistory(qint64 (sync::DocumentSession::*step)())
{
    if (!m_session->isWritable())
        return;
    flush();
    const qint64 caret = (m_session.get()->*step)();
    flush();
    if (caret < 0)
        return;
    m_editor->setCaret(caret);
    m_editor->reveal(caret);
    m_caret = caret;
}

} // namespace dyad::editor
