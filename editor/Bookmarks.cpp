// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Bookmarks.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include "editor/MarkedScrollBar.h"
#include "editor/Theme.h"
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr int Size = 11, Left = 1;      // logical pixels
const QString Layer = QStringLiteral("bookmarks");
}

Bookmarks::Bookmarks(CodeEditor *editor) : QObject(editor), m_editor(editor)
{
    connect(editor, &CodeEditor::modified, this, &Bookmarks::onModified);
    connect(&Theme::instance(), &Theme::changed, this, &Bookmarks::show);
    editor->addOverlay(this);
}

void Bookmarks::toggle()
{
    const int line = m_editor->lineAt(m_editor->caret());
    if (!m_lines.removeOne(line)) {
        m_lines.append(line);
        std::sort(m_lines.begin(), m_lines.end());
    }
    show();
    Q_EMIT changed();
}

void Bookmarks::next(bool forward)
{
    if (m_lines.isEmpty())
        return;
    const int line = m_editor->lineAt(m_editor->caret());
    const auto after = std::upper_bound(m_lines.cbegin(), m_lines.cend(), line);
    const auto before = std::lower_bound(m_lines.cbegin(), m_lines.cend(), line);
    const int to = forward ? (after == m_lines.cend() ? m_lines.first() : *after) : (before == m_lines.cbegin() ? m_lines.last() : *(before - 1));
    m_editor->setCaret(m_editor->lineStart(to));
    m_editor->reveal(m_editor->caret());
}

void Bookmarks::clear() { setLines({}); }

QVector<int> Bookmarks::lines() const { return m_lines; }

void Bookmarks::setLines(const QVector<int> &lines)
{
    QVector<int> there = lines;
    there.removeIf([this](int line) { return line < 0 || line >= m_editor->lineCount(); });
    std::sort(there.begin(), there.end());
    if (there == m_lines)
        return;
    m_lines = there;
    show();
    Q_EMIT changed();
}

// A line that is joined with the one before takes its mark there.
void Bookmarks::onModified(const TextEdit &edit)
{
    if (edit.linesAdded == 0 || m_lines.isEmpty())
        return;
    const bool appended = edit.removed == 0 && edit.position + edit.inserted.size() == m_editor->length();
    if (edit.foreign && (m_editor->length() == 0 || (m_parked && appended))) {
        m_parked = true;
        return;
    }
    m_parked = false;
    const bool whole = edit.position == m_editor->lineStart(edit.line);     // a break before a line's first character pushes the line itself
    QVector<int> moved;
    for (const int line : std::as_const(m_lines)) {
        const bool behind = line > edit.line || (line == edit.line && whole && edit.linesAdded > 0);
        const int to = behind ? std::max(edit.line, line + edit.linesAdded) : line;
        if (moved.isEmpty() || moved.last() != to)
            moved.append(to);
    }
    if (moved == m_lines)
        return;
    m_lines = moved;
    show();
    Q_EMIT changed();
}

void Bookmarks::show()
{
    QVector<MarkedScrollBar::Mark> marks;
    for (const int line : std::as_const(m_lines))
        marks.append({static_cast<int>(m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line))), Theme::instance().color(Token::Accent), 0});
    m_editor->scrollMarks()->setMarks(Layer, marks);
    m_editor->viewport()->update();
}

void Bookmarks::paint(QPainter &painter, const QRect &exposed)
{
    if (m_lines.isEmpty() || exposed.left() > Left + Size)
        return;
    const int height = m_editor->lineHeight();
    for (const int line : std::as_const(m_lines)) {
        const bool folded = m_editor->send(QsciScintillaBase::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0;
        if (folded || line < m_editor->firstVisibleLine() || line > m_editor->lastVisibleLine())
            continue;
        const int top = m_editor->pointAt(m_editor->lineStart(line)).y();
        painter.drawPixmap(Left, top + (height - Size) / 2, Icons::pixmap(QStringLiteral("bookmark"), Token::Accent, Size, m_editor->devicePixelRatioF()));
    }
}

} // namespace dyad::editor
