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
constexpr qint64 Edge = 1000;       // bytes; nearer to an end of the stretch another one is shown
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

void HugeLines::look()
{
    for (const char style : {Hidden, HiddenToo})
        m_editor->send(Sci::SCI_STYLESETVISIBLE, static_cast<unsigned long>(style), 0);
}

bool HugeLines::isHuge(int line) const { return m_editor->lineEnd(line) - m_editor->lineStart(line) > Limit; }

HugeLines::Stretch HugeLines::stretchOf(int line) const
{
    const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
    if (line != m_line)
        return around(line, start);
    return {std::min(end, start + m_from), std::min(end, start + m_to)};
}

HugeLines::Stretch HugeLines::around(int line, qint64 position) const
{
    const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
    const qint64 from = std::clamp(position - Shown / 2, start, std::max(start, end - Shown));
    // Not within a character.
    const auto whole = [&](qint64 at) { return at >= end ? end : static_cast<qint64>(m_editor->send(Sci::SCI_POSITIONBEFORE, static_cast<unsigned long>(std::min(end, at + 1)))); };
    return {from <= start ? start : whole(from), whole(std::min(end, from + Shown))};
}

void HugeLines::style(int line, std::span<char> styles) const
{
    const qint64 start = m_editor->lineStart(line);
    const Stretch shown = stretchOf(line);
    const auto length = m_editor->lineEnd(line) - start;
    m_editor->send(Sci::SCI_SETPHASESDRAW, Sci::SC_PHASES_ONE);     // each phase goes through all of the line
    for (qint64 at = 0; at < length; ++at)
        styles[static_cast<size_t>(at)] = at / Run % 2 == 0 ? Hidden : HiddenToo;
    std::fill(styles.begin() + (shown.from - start), styles.begin() + (shown.to - start), '\0');
}

// Another stretch where the caret has gone, and the first one in a line that it has left.
void HugeLines::follow()
{
    const qint64 caret = m_editor->caret();
    const int line = m_editor->lineAt(caret);
    const bool huge = isHuge(line);
    if (m_line >= 0 && m_line != line && m_line < m_editor->lineCount()) {
        const Stretch before = stretchOf(m_line);
        show(before, around(m_line, m_editor->lineStart(m_line)));
    }
    if (!huge) {
        m_line = -1;
        return;
    }
    const qint64 start = m_editor->lineStart(line), end = m_editor->lineEnd(line);
    const Stretch before = stretchOf(line);
    if (line == m_line) {
        const bool near = (caret < before.from + Edge && before.from > start) || (caret > before.to - Edge && before.to < end);
        if (!near && before.to - before.from < 2 * Shown)
            return;
    }
    const Stretch now = around(line, caret);
    m_line = line;
    m_from = now.from - start;
    m_to = now.to - start;
    if (m_editor->send(Sci::SCI_GETENDSTYLED) <= start)
        return;             // the highlighter comes here yet, and asks
    show(before, now);
    m_editor->send(Sci::SCI_SCROLLCARET);
}

/// Only what changes is styled: a style for each of ten million bytes takes longer than a key may.
void HugeLines::show(const Stretch &before, const Stretch &now) const
{
    if (before.from == now.from && before.to == now.to)
        return;
    const long styled = m_editor->send(Sci::SCI_GETENDSTYLED);
    hide(before);
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(now.from));
    m_editor->send(Sci::SCI_SETSTYLING, static_cast<unsigned long>(now.to - now.from), 0);
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(styled));
    m_editor->viewport()->update();
}

void HugeLines::hide(const Stretch &part) const
{
    QByteArray styles(part.to - part.from, Hidden);
    for (qsizetype at = 0; at < styles.size(); ++at)
        styles[at] = at / Run % 2 == 0 ? Hidden : HiddenToo;
    m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(part.from));
    m_editor->SendScintilla(Sci::SCI_SETSTYLINGEX, static_cast<unsigned long>(styles.size()), styles.constData());
}

bool HugeLines::take(const TextEdit &edit)
{
    if (m_line < 0 || edit.line > m_line)
        return false;
    if (edit.linesAdded != 0 || edit.line < m_line) {
        m_line = edit.line < m_line && edit.line - edit.linesAdded < m_line ? m_line + edit.linesAdded : -1;     // joined with others it is another line
        return false;
    }
    if (!isHuge(m_line))
        return false;
    const qint64 at = edit.position - m_editor->lineStart(m_line), added = edit.inserted.size();
    const bool shown = at >= m_from && at <= m_to;
    // What is typed at either end of the stretch is in it.
    if (at < m_from)
        m_from = std::max(at, m_from - edit.removed) + added;
    if (at <= m_to)
        m_to = std::max(at, m_to - edit.removed) + added;
    if (!shown && added > 0) {
        const long styled = m_editor->send(Sci::SCI_GETENDSTYLED);
        hide({edit.position, edit.position + added});
        m_editor->send(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(styled));
    }
    return true;
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
