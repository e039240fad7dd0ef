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

void BreakpointMarks::set(const QSet<int> &lines)
{
    if (lines == this->lines())
        return;
    m_editor->send(Sci::SCI_MARKERDELETEALL, Marker);
    for (const int line : lines)
        if (line >= 1 && line <= m_editor->lineCount())
            m_editor->send(Sci::SCI_MARKERADD, static_cast<unsigned long>(line - 1), Marker);
    m_told = this->lines();
    m_editor->viewport()->update();
}

QSet<int> BreakpointMarks::lines() const
{
    QSet<int> found;
    for (long line = m_editor->send(Sci::SCI_MARKERNEXT, 0, 1L << Marker); line >= 0; line = m_editor->send(Sci::SCI_MARKERNEXT, static_cast<unsigned long>(line + 1), 1L << Marker))
        found.insert(int(line) + 1);
    return found;
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
    const auto at = static_cast<unsigned long>(line - 1);
    if (m_editor->send(Sci::SCI_MARKERGET, at) & (1L << Marker))
        m_editor->send(Sci::SCI_MARKERDELETE, at, Marker);
    else
        m_editor->send(Sci::SCI_MARKERADD, at, Marker);
    m_editor->viewport()->update();
    tell();
}

void BreakpointMarks::tell()
{
    const QSet<int> now = lines();
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
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier && at.x() >= left && at.x() < right) {
            if (event->type() == QEvent::MouseButtonRelease)
                toggle(m_editor->lineAt(m_editor->positionAt(QPoint(m_editor->marginsWidth() + 2, at.y()))) + 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void BreakpointMarks::paint(QPainter &painter, const QRect &)
{
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine(), high = m_editor->lineHeight();
    const int left = int(m_editor->send(Sci::SCI_GETMARGINWIDTHN, 0)), width = int(m_editor->send(Sci::SCI_GETMARGINWIDTHN, NumbersMargin));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_standing > 0 && m_standing - 1 >= first && m_standing - 1 <= last) {
        QColor veil = panels::ink(Token::Warn);
        veil.setAlphaF(0.18F);
        const int top = m_editor->pointAt(m_editor->lineStart(m_standing - 1)).y();
        painter.fillRect(0, top, m_editor->viewport()->width(), high, veil);
        painter.fillRect(0, top, 3, high, panels::ink(Token::Warn));
    }
    const QSet<int> shown = lines();
    for (const int line : shown) {
        if (line - 1 < first || line - 1 > last)
            continue;
        const int top = m_editor->pointAt(m_editor->lineStart(line - 1)).y();
        const qreal radius = qMin(5.0, high / 3.0);
        painter.setPen(QPen(panels::ink(Token::Bad), 1.5));
        painter.setBrush(m_verified.isEmpty() || m_verified.contains(line) ? QBrush(panels::ink(Token::Bad)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(left + qMin(radius + 3, width / 2.0), top + high / 2.0), radius, radius);
    }
    painter.restore();
}

} // namespace dyad::app
