// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/LineNumbers.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr int GapWidth = 6, Padding = 6;
}

LineNumbers::LineNumbers(CodeEditor *editor) : m_editor(editor)
{
    editor->send(Sci::SCI_SETMARGINTYPEN, MarksMargin, Sci::SC_MARGIN_BACK);
    editor->send(Sci::SCI_SETMARGINWIDTHN, MarksMargin, MarksWidth);
    editor->send(Sci::SCI_SETMARGINTYPEN, NumbersMargin, Sci::SC_MARGIN_NUMBER);
    editor->send(Sci::SCI_SETMARGINTYPEN, GapMargin, Sci::SC_MARGIN_BACK);
    editor->send(Sci::SCI_SETMARGINWIDTHN, GapMargin, GapWidth);
    for (const int margin : {MarksMargin, GapMargin})
        editor->send(Sci::SCI_SETMARGINMASKN, static_cast<unsigned long>(margin), 0);
    connect(editor, &CodeEditor::modified, this, [this](const TextEdit &edit) { if (edit.linesAdded != 0) fit(); });
    connect(editor, &CodeEditor::cursorChanged, this, [this](int line) { onCursor(line - 1); });
    const auto refit = [this] { m_digits = 0; fit(); };
    connect(editor, &Sci::SCN_ZOOM, this, refit);
    connect(&Theme::instance(), &Theme::changed, this, refit);
    editor->addOverlay(this);
    fit();
}

LineNumbers::~LineNumbers()
{
    m_editor->removeOverlay(this);
}

void LineNumbers::fit()
{
    const int digits = std::max(3, static_cast<int>(QString::number(m_editor->lineCount()).size()));
    if (std::exchange(m_digits, digits) == digits)
        return;
    const QByteArray widest(digits, '8');
    const long width = m_editor->SendScintilla(Sci::SCI_TEXTWIDTH, static_cast<unsigned long>(Sci::STYLE_LINENUMBER), widest.constData());
    m_editor->send(Sci::SCI_SETMARGINWIDTHN, NumbersMargin, width + Padding);
}

void LineNumbers::onCursor(int line)
{
    if (std::exchange(m_caretLine, line) != line)
        m_editor->viewport()->update();     // the old line's number and the new one's
}

// Scintilla has one colour for all numbers and leaves the margin out of the current line.
void LineNumbers::paint(QPainter &painter, const QRect &)
{
    const Theme &theme = Theme::instance();
    const int line = m_editor->lineAt(m_editor->caret());
    if (m_editor->send(Sci::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0)
        return;         // folded away: its place is another line's
    const int top = m_editor->pointAt(m_editor->lineStart(line)).y();
    const auto width = [this](int margin) { return static_cast<int>(m_editor->send(Sci::SCI_GETMARGINWIDTHN, static_cast<unsigned long>(margin))); };
    const QRect numbers(width(MarksMargin), top, width(NumbersMargin), m_editor->lineHeight());
    if (!m_editor->viewport()->rect().intersects(numbers))
        return;
    if (m_editor->hasFocus())
        painter.fillRect(QRect(0, top, m_editor->marginsWidth() + static_cast<int>(m_editor->send(Sci::SCI_GETMARGINLEFT)), numbers.height()), theme.color(Token::CurrentLine));
    else
        painter.fillRect(numbers, theme.color(Token::Editor));
    const QFont font = m_editor->zoomedFont();
    painter.setFont(font);
    painter.setPen(theme.color(m_editor->hasFocus() ? Token::Text : Token::Muted));
    const int baseline = top + static_cast<int>(m_editor->send(Sci::SCI_GETEXTRAASCENT)) + qCeil(QFontMetricsF(font).ascent());
    const QString text = QString::number(line + 1);
    painter.drawText(QPointF(numbers.right() + 1 - QFontMetricsF(font).horizontalAdvance(text) - 3, baseline), text);
}

} // namespace dyad::editor
