// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/ViewAnchor.h"
#include "editor/CodeEditor.h"

namespace dyad::editor {

namespace {

long displayLine(const CodeEditor &editor, qint64 position)
{
    return editor.send(QsciScintillaBase::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(editor.lineAt(position)));
}

} // namespace

ViewAnchor::ViewAnchor(CodeEditor &editor) : m_editor(editor)
{
    const long top = editor.send(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE);
    const long caretLine = displayLine(editor, editor.caret());
    m_atCaret = caretLine >= top && caretLine < top + editor.send(QsciScintillaBase::SCI_LINESONSCREEN);
    m_position = editor.lineStart(editor.firstVisibleLine());
    m_below = (m_atCaret ? caretLine : displayLine(editor, m_position)) - top;
}

void ViewAnchor::restore(const sync::TextOperation &op) const
{
    // Scintilla has carried its caret along; what is inserted right before the first line pushes that line.
    const int64_t position = m_atCaret ? m_editor.caret() : sync::transformPosition(m_position, op, true);
    const long wanted = std::max(0L, displayLine(m_editor, position) - m_below);
    if (wanted != m_editor.send(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE))
        m_editor.send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(wanted));
}

} // namespace dyad::editor
