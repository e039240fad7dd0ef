// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/HugeLines.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QLocale>
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr qint64 Edge = 1500;       // bytes; nearer to an end of the stretch another one is shown
constexpr int ChipPadding = 6;
}

HugeLines::HugeLines(CodeEditor *editor) : m_editor(editor)
{
    connect(editor, &CodeEditor::cursorChanged, this, &HugeLines::follow);
    connect(&Theme::instance(), &Theme::changed, this, &HugeLines::look);
    editor->addOverlay(this);
    look();
}

HugeLines::~HugeLines() { m_editor->removeOverlay(this); }

void HugeLines::look() { m_editor->send(Sci::SCI_STYLESETVISIBLE, static_cast<unsigned long>(Hidden), 0); }

bool HugeLines::isHuge(int line) const { return m_editor->lineEnd(line) - m_editor->lineStart(line) > Limit; }

HugeLines::Stretch HugeLines::stretchOf(int line) const
{
    const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
    const qint64 from = line == m_line ? std::clamp(start + m_middle - Shown / 2, start, std::max(start, end - Shown)) : start;
    // Not within a character.
    const auto whole = [&](qint64 at) { return at >= end ? end : static_cast<qint64>(m_editor->send(Sci::SCI_POSITIONBEFORE, static_cast<unsigned long>(std::min(end, at + 1)))); };
    return {from <= start ? start : whole(from), whole(std::min(end, from + Shown))};
}

void HugeLines::style(int line, std::span<char> styles) const
{
    const qint64 start = m_editor->lineStart(line);
    const Stretch shown = stretchOf(line);
    const auto length = m_editor->lineEnd(line) - start;
    std::fill(styles.begin(), styles.begin() + length, Hidden);
    std::fill(styles.begin() + (shown.from - start), styles.begin() + (shown.to - start), '\0');
}

// Another stretch where the caret has gone, and the first one in a line that it has left.
void HugeLines::follow()
{
    const qint64 caret = m_editor->caret();
    const int line = m_editor->lineAt(caret);
    if (!isHuge(line)) {
        m_line = -1;
        return;
    }
    const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
    if (line == m_line) {
        const Stretch shown = stretchOf(line);
        const bool near = (caret < shown.from + Edge && shown.from > start) || (caret > shown.to - Edge && shown.to < end);
        if (!near)
            return;
    }
    m_line = line;
    m_middle = caret - start;
    const Stretch shown = stretchOf(line);
    const long styled = m_editor->send(Sci::SCI_GETENDSTYLED);
    if (styled <= start)
        return;             // the highlighter comes here yet, and asks
    const auto paintStyle = [this](qint64 bytes, char style) { m_editor->send(Sci::SCI_SETSTYLING, static_cast<unsigned long>(bytes), style); };
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(start));
    paintStyle(shown.from - start, Hidden);
    paintStyle(shown.to - shown.from, 0);
    paintStyle(end - shown.to, Hidden);
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(std::max<qint64>(styled, end)));
    m_editor->send(Sci::SCI_SCROLLCARET);
    m_editor->viewport()->update();
}

void HugeLines::paint(QPainter &painter, const QRect &exposed)
{
    const int last = m_editor->lastVisibleLine(), height = m_editor->lineHeight();
    for (int line = m_editor->firstVisibleLine(); line <= last; ++line) {
        if (!isHuge(line))
            continue;
        const Stretch shown = stretchOf(line);
        const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
        const auto chip = [&](qint64 bytes, const QPoint &at, bool before) {
            if (bytes <= 0)
                return;
            const QString size = QLocale().formattedDataSize(bytes);
            const QString text = before ? tr("… %1 before").arg(size) : tr("%1 more …").arg(size);
            const QRect rect(QPoint(at.x(), at.y() + 2), QSize(painter.fontMetrics().horizontalAdvance(text) + 2 * ChipPadding, height - 4));
            if (!rect.intersects(exposed))
                return;
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::instance().color(Token::Raised));
            painter.drawRoundedRect(rect, 4, 4);
            painter.setPen(Theme::instance().color(Token::Muted));
            painter.drawText(rect, Qt::AlignCenter, text);
        };
        painter.setFont(Theme::instance().interfaceFont());
        chip(end - shown.to, m_editor->pointAt(shown.to) + QPoint(ChipPadding, 0), false);
        const QPoint top = m_editor->pointAt(start);
        chip(shown.from - start, QPoint(m_editor->viewport()->width() - 150, top.y() + height), true);
    }
}

} // namespace dyad::editor
