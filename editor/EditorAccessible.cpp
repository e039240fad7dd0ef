// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/EditorAccessible.h"
#include "editor/CodeEditor.h"
#include "editor/Utf16.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {

void needIndex(const CodeEditor &editor)
{
    if ((editor.send(Sci::SCI_GETLINECHARACTERINDEX) & Sci::SC_LINECHARACTERINDEX_UTF16) == 0)
        editor.send(Sci::SCI_ALLOCATELINECHARACTERINDEX, Sci::SC_LINECHARACTERINDEX_UTF16);
}

long firstUnitOfLine(const CodeEditor &editor, int line)
{
    return editor.send(Sci::SCI_INDEXPOSITIONFROMLINE, static_cast<unsigned long>(line), Sci::SC_LINECHARACTERINDEX_UTF16);
}

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != QLatin1String("dyad::editor::CodeEditor"))
        return nullptr;
    auto *editor = qobject_cast<CodeEditor *>(object);
    return editor ? new EditorAccessible(editor) : nullptr;     // owned by Qt's cache
}

} // namespace

EditorAccessible::EditorAccessible(CodeEditor *editor) : QAccessibleWidget(editor, QAccessible::EditableText), m_editor(editor) { }

void EditorAccessible::install()
{
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

int EditorAccessible::offsetOf(const CodeEditor &editor, qint64 position)
{
    needIndex(editor);
    const int line = editor.lineAt(position);
    return static_cast<int>(firstUnitOfLine(editor, line)
        + editor.send(Sci::SCI_COUNTCODEUNITS, static_cast<unsigned long>(editor.lineStart(line)), static_cast<long>(position)));
}

void EditorAccessible::tell(CodeEditor &editor, const TextEdit &edit)
{
    const int offset = offsetOf(editor, edit.position);
    if (edit.inserted.isEmpty()) {
        QAccessibleTextRemoveEvent event(&editor, offset, QString());
        QAccessible::updateAccessibility(&event);
    } else {
        QAccessibleTextInsertEvent event(&editor, offset, QString::fromUtf8(edit.inserted));
        QAccessible::updateAccessibility(&event);
    }
}

qint64 EditorAccessible::positionOf(const CodeEditor &editor, int offset)
{
    needIndex(editor);
    const auto line = static_cast<int>(editor.send(Sci::SCI_LINEFROMINDEXPOSITION, static_cast<unsigned long>(std::max(0, offset)), Sci::SC_LINECHARACTERINDEX_UTF16));
    const long units = offset - firstUnitOfLine(editor, line);
    if (units <= 0)
        return editor.lineStart(line);
    const long position = editor.send(Sci::SCI_POSITIONRELATIVECODEUNITS, static_cast<unsigned long>(editor.lineStart(line)), units);
    return position > 0 ? position : editor.length();       // 0: beyond the end
}

void *EditorAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State EditorAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.editable = m_editor->isEditable();
    state.readOnly = !m_editor->isEditable();
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

int EditorAccessible::selectionCount() const
{
    return m_editor->hasSelection() ? 1 : 0;
}

void EditorAccessible::selection(int index, int *start, int *end) const
{
    const auto [from, to] = std::minmax({m_editor->anchor(), m_editor->caret()});
    *start = index == 0 ? offsetOf(*m_editor, from) : 0;
    *end = index == 0 ? offsetOf(*m_editor, to) : 0;
}

void EditorAccessible::addSelection(int start, int end)
{
    m_editor->setSelection(positionOf(*m_editor, start), positionOf(*m_editor, end));
}

void EditorAccessible::removeSelection(int)
{
    m_editor->setCaret(m_editor->caret());
}

void EditorAccessible::setSelection(int, int start, int end)
{
    addSelection(start, end);
}

int EditorAccessible::cursorPosition() const
{
    return offsetOf(*m_editor, m_editor->caret());
}

void EditorAccessible::setCursorPosition(int offset)
{
    m_editor->setCaret(positionOf(*m_editor, offset));
}

QString EditorAccessible::text(int start, int end) const
{
    const qint64 from = positionOf(*m_editor, start), to = positionOf(*m_editor, end);
    return to > from ? utf16Of(m_editor->textView(from, to - from)) : QString();
}

int EditorAccessible::characterCount() const
{
    return offsetOf(*m_editor, m_editor->length());
}

QRect EditorAccessible::characterRect(int offset) const
{
    const qint64 position = positionOf(*m_editor, offset);
    const QPoint at = m_editor->pointAt(position);
    const int next = m_editor->pointAt(m_editor->send(Sci::SCI_POSITIONAFTER, static_cast<unsigned long>(position))).x();
    return {m_editor->viewport()->mapToGlobal(at), QSize(std::max(1, next - at.x()), m_editor->lineHeight())};
}

int EditorAccessible::offsetAtPoint(const QPoint &point) const
{
    return offsetOf(*m_editor, m_editor->positionAt(m_editor->viewport()->mapFromGlobal(point)));
}

void EditorAccessible::scrollToSubstring(int start, int)
{
    m_editor->reveal(positionOf(*m_editor, start));
}

QString EditorAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace dyad::editor
