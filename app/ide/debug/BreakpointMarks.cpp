// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/debug/BreakpointMarks.h"
#include "editor/CodeEditor.h"
#include "panels/Ink.h"
#include <QMouseEvent>
#include <QPainter>

namespace dyad::app {

using editor::CodeEditor;
using editor::Token;
using Sci = QsciScintillaBase;

namespace {
constexpr unsigned long Marker = 18;        // no other feature's; only remembers lines, draws nothing
constexpr int NumbersMargin = 1;
}

BreakpointMarks::BreakpointMarks(CodeEditor *editor)
    : QObject(editor), m_editor(editor)
{
    editor->send(Sci::SCI_MARKERDEFINE, Marker, Sci::SC_MARK_EMPTY);
    editor->addOverlay(this);
    editor->viewport()->installEventFilter(this);
    connect(editor, &CodeEditor::modified, this, &BreakpointMarks::tell, Qt::QueuedConnection);
}

void BreakpointMarks::set(const panels::DebugBreakpoints &breakpoints)
{
    if (breakpoints == this->breakpoints())
        return;
    m_editor->send(Sci::SCI_MARKERDELETEALL, Marker);
    m_known.clear();
    for (auto it = breakpoints.begin(); it != breakpoints.end(); ++it)
        if (it.key() >= 1 && it.key() <= m_editor->lineCount())
            m_known.insert(int(m_editor->send(Sci::SCI_MARKERADD, static_cast<unsigned long>(it.key() - 1), Marker)), it.value());
    m_told = this->breakpoints();
    m_editor->viewport()->update();
}

panels::DebugBreakpoints BreakpointMarks::breakpoints() const
{
    panels::DebugBreakpoints found;
    for (auto it = m_known.begin(); it != m_known.end(); ++it)
        if (const long line = m_editor->send(Sci::SCI_MARKERLINEFROMHANDLE, static_cast<unsigned long>(it.key())); line >= 0)
            found.insert(int(line) + 1, it.value());
    return found;
}

void BreakpointMarks::setBreakpoint(int line, const panels::DebugBreakpoint &breakpoint)
{
    panels::DebugBreakpoints now = breakpoints();
    now.insert(line, breakpoint);
    set(now);
    m_told = now;
    Q_EMIT edited(now);
}

void BreakpointMarks::setVerified(const QSet<int> &lines)
{
    m_verified = lines;
    m_editor->viewport()->update();
}

void BreakpointMarks::setStanding(int line)
{
    if (m_standing == line)
        return;
    m_standing = line;
    m_editor->viewport()->update();
}

void BreakpointMarks::toggle(int line)
{
    panels::DebugBreakpoints now = breakpoints();
    if (now.remove(line) == 0)
        now.insert(line, {});
    set(now);
    m_told = now;
    Q_EMIT edited(now);
}

void BreakpointMarks::tell()
{
    const panels::DebugBreakpoints now = breakpoints();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT edited(now);
}

bool BreakpointMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        const int left = int(m_editor->send(Sci::SCI_GETMARGINWIDTHN, 0)), right = left + int(m_editor->send(Sci::SCI_GETMARGINWIDTHN, NumbersMargin));
        const bool ours = mouse->button() == Qt::LeftButton || mouse->button() == Qt::RightButton;
        if (ours && mouse->modifiers() == Qt::NoModifier && at.x() >= left && at.x() < right) {
            const int line = m_editor->lineAt(m_editor->positionAt(QPoint(m_editor->marginsWidth() + 2, at.y()))) + 1;
            if (event->type() == QEvent::MouseButtonRelease)
                mouse->button() == Qt::LeftButton ? toggle(line) : Q_EMIT menuRequested(line, mouse->globalPosition().toPoint());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void BreakpointMarks::paint(QPainter &painter, const QRect &)
{
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine(), high = m_editor->lineHeight();
    const int left = int(m_editor->send(Sci::SCI_GETMARGINWIDTHN, 0));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_standing > 0 && m_standing - 1 >= first && m_standing - 1 <= last) {
        QColor veil = panels::ink(Token::Warn);
        veil.setAlphaF(0.18F);
        const int top = m_editor->pointAt(m_editor->lineStart(m_standing - 1)).y();
        painter.fillRect(0, top, m_editor->viewport()->width(), high, veil);
        painter.fillRect(0, top, 3, high, panels::ink(Token::Warn));
    }
    const panels::DebugBreakpoints shown = breakpoints();
    for (auto it = shown.begin(); it != shown.end(); ++it) {
        if (it.key() - 1 < first || it.key() - 1 > last)
            continue;
        const int top = m_editor->pointAt(m_editor->lineStart(it.key() - 1)).y();
        // At the border of the numbers: two digits stay free, and most of three.
        const qreal radius = qMin(4.5, high / 3.0);
        paintMark(painter, QPointF(left + 1, top + high / 2.0), radius, it.key(), it.value());
    }
    painter.restore();
}

/// A dot; with a line through it where it has a condition or counts; on edge where it only says something.
void BreakpointMarks::paintMark(QPainter &painter, const QPointF &middle, qreal radius, int line, const panels::DebugBreakpoint &breakpoint) const
{
    const bool real = m_verified.isEmpty() || m_verified.contains(line);
    painter.setPen(QPen(panels::ink(Token::Bad), 1.5));
    painter.setBrush(real ? QBrush(panels::ink(Token::Bad)) : QBrush(Qt::NoBrush));
    if (breakpoint.log.isEmpty())
        painter.drawEllipse(middle, radius, radius);
    else
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -radius - 1), middle + QPointF(radius + 1, 0), middle + QPointF(0, radius + 1), middle + QPointF(-radius - 1, 0)}));
    if (breakpoint.condition.isEmpty() && breakpoint.hits.isEmpty())
        return;
    painter.setPen(QPen(panels::ink(real ? Token::Editor : Token::Bad), 1.6));
    painter.drawLine(middle - QPointF(radius / 2, 0), middle + QPointF(radius / 2, 0));
}

} // namespace dyad::app
