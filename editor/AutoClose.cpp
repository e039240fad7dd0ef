// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/AutoClose.h"
#include "editor/CodeEditor.h"
#include <QKeyEvent>

namespace dyad::editor {

using Sci = QsciScintillaBase;
using sync::TextOperation;

namespace {

constexpr qsizetype MostMade = 200;
constexpr std::string_view Opening = "([{\"'`", Closing = ")]}\"'`";

char closingOf(char open)
{
    const size_t index = Opening.find(open);
    return index == std::string_view::npos ? '\0' : Closing[index];
}

bool isQuote(char c) { return c == '"' || c == '\'' || c == '`'; }
bool isWord(char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

AutoClose::AutoClose(CodeEditor *editor) : QObject(editor), m_editor(editor)
{
    connect(editor, &Sci::SCN_CHARADDED, this, &AutoClose::onCharAdded);
    connect(editor, &CodeEditor::modified, this, &AutoClose::onModified);
    editor->installEventFilter(this);
}

char AutoClose::at(qint64 position) const
{
    return position < 0 || position >= m_editor->length() ? '\0' : static_cast<char>(m_editor->send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(position)));
}

void AutoClose::onModified(const TextEdit &edit)
{
    for (qint64 &position : m_made)
        if (position >= edit.position)
            position = position < edit.position + edit.removed ? -1 : position - edit.removed + edit.inserted.size();
    m_made.removeAll(-1);
}

bool AutoClose::mayClose(char open) const
{
    const qint64 caret = m_editor->caret();
    const char before = at(caret - 2), after = at(caret);
    // Only where nothing stands that the closing one would be pushed against.
    if (after != '\0' && after != ' ' && after != '\t' && after != '\n' && after != '\r' && after != ';' && after != ',' && !(Closing.find(after) != std::string_view::npos && !isQuote(after)))
        return false;
    if (!isQuote(open))
        return true;
    if (m_editor->languageName().isEmpty() || isWord(before) || before == '\\' || before == open)
        return false;
    const qint64 start = m_editor->lineStart(m_editor->lineAt(caret));
    const QByteArray line = m_editor->textRange(start, caret - 1 - start);
    return line.count(open) % 2 == 0;      // otherwise it closes one itself
}

void AutoClose::onCharAdded(int character)
{
    const char open = static_cast<char>(character);
    if (!m_enabled || m_making || character >= 0x80 || closingOf(open) == '\0' || m_editor->send(Sci::SCI_GETSELECTIONS) != 1 || !mayClose(open))
        return;
    const char close = closingOf(open);
    const qint64 caret = m_editor->caret();
    m_making = true;
    m_editor->editText(TextOperation::insertion(caret, {&close, 1}));
    m_editor->setCaret(caret);
    m_making = false;
    m_made.append(caret);
    if (m_made.size() > MostMade)
        m_made.removeFirst();       // whoever has typed so much since does not come back to it
}

bool AutoClose::surround(char open, char close)
{
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    TextOperation op;
    op.keep(from).insert({&open, 1}).keep(to - from).insert({&close, 1});
    m_editor->editText(op);
    m_editor->setSelection(from + 1, to + 1);
    return true;
}

bool AutoClose::typeOver(char typed)
{
    const qint64 caret = m_editor->caret();
    if (!m_made.contains(caret) || at(caret) != typed)
        return false;
    m_made.removeAll(caret);
    m_editor->setCaret(caret + 1);
    return true;
}

bool AutoClose::deletePair()
{
    const qint64 caret = m_editor->caret();
    if (!m_made.contains(caret) || closingOf(at(caret - 1)) == '\0' || closingOf(at(caret - 1)) != at(caret))
        return false;
    m_editor->editText(TextOperation::deletion(caret - 1, 2));
    return true;
}

bool AutoClose::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_enabled || !m_editor->isEditable() || m_editor->send(Sci::SCI_GETSELECTIONS) != 1)
        return QObject::eventFilter(watched, event);
    m_editor->catchUp();        // before the editor itself does: pairs are looked for now
    const auto *key = static_cast<QKeyEvent *>(event);
    const QString text = key->text();
    const char typed = text.size() == 1 ? text[0].toLatin1() : '\0';
    if (key->key() == Qt::Key_Backspace && key->modifiers() == Qt::NoModifier && !m_editor->hasSelection())
        return deletePair();
    if (typed == '\0' || (key->modifiers() & Qt::ControlModifier))
        return QObject::eventFilter(watched, event);
    if (m_editor->hasSelection() && closingOf(typed) != '\0')
        return surround(typed, closingOf(typed));
    return typeOver(typed);
}

} // namespace dyad::editor
