// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/CommentMarks.h"
#include "editor/CodeEditor.h"
#include "editor/Indicators.h"
#include "editor/LineNumbers.h"
#include "editor/MarkedScrollBar.h"
#include "editor/PlainTip.h"
#include "editor/Theme.h"
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr int Wide = 13, High = 10, Tail = 3;
const QString Layer = QStringLiteral("comments");
}

CommentMarks::CommentMarks(CodeEditor *editor) : m_editor(editor)
{
    editor->viewport()->setMouseTracking(true);
    editor->viewport()->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, &CommentMarks::tint);
    editor->addOverlay(this);
}

CommentMarks::~CommentMarks() { m_editor->removeOverlay(this); }

void CommentMarks::setMarks(const QVector<CommentMark> &marks)
{
    if (marks.isEmpty() && m_marks.isEmpty())
        return;         // most files, at every key
    m_marks = marks;
    tint();
}

void CommentMarks::setCurrent(const QString &thread)
{
    if (m_current == thread)
        return;
    m_current = thread;
    tint();
}

/// Scintilla carries the tint along with the text until the next marks come.
void CommentMarks::tint()
{
    QVector<MarkedScrollBar::Mark> onBar;
    if (std::exchange(m_tinted, false)) {
        for (const Indicator indicator : {Indicator::Comment, Indicator::CurrentComment}) {
            m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(indicator));
            m_editor->send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(m_editor->length()));
        }
    }
    for (const CommentMark &mark : std::as_const(m_marks)) {
        if (!isShown(mark))
            continue;
        const qint64 to = std::min(mark.to, m_editor->length());
        m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(mark.thread == m_current ? Indicator::CurrentComment : Indicator::Comment));
        if (to > mark.from)
            m_editor->send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(mark.from), static_cast<long>(to - mark.from));
        m_tinted = true;
        const auto line = static_cast<unsigned long>(m_editor->lineAt(std::min(mark.from, m_editor->length())));
        onBar.append({static_cast<int>(m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, line)), Theme::instance().person(mark.color)});
    }
    m_editor->scrollMarks()->setMarks(Layer, onBar);
    m_editor->viewport()->update();
}

QVector<const CommentMark *> CommentMarks::shownAt(int line) const
{
    QVector<const CommentMark *> list;
    for (const CommentMark &mark : m_marks)
        if (isShown(mark) && m_editor->lineAt(std::min(mark.from, m_editor->length())) == line)
            list.append(&mark);
    return list;
}

QRect CommentMarks::bubbleRect(int line) const
{
    const int top = m_editor->pointAt(m_editor->lineStart(line)).y();
    return {2, top + (m_editor->lineHeight() - High - Tail) / 2 + 1, Wide, High};
}

void CommentMarks::paintBubble(QPainter &painter, const QRect &bubble, const QColor &color, bool filled) const
{
    QPainterPath path;
    path.addRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QPainterPath tail;
    tail.addPolygon(QPolygonF{QPointF(bubble.left() + 3, bubble.bottom() - 0.5), QPointF(bubble.left() + 3, bubble.bottom() + Tail), QPointF(bubble.left() + 7, bubble.bottom() - 0.5)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(color, 1));
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(path.united(tail));
}

void CommentMarks::paint(QPainter &painter, const QRect &)
{
    const Theme &theme = Theme::instance();
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine();
    QSet<int> taken;
    for (const CommentMark &mark : std::as_const(m_marks)) {
        const int line = m_editor->lineAt(std::min(mark.from, m_editor->length()));
        if (line < first || line > last || !isShown(mark) || taken.contains(line))
            continue;
        taken.insert(line);
        const QRect bubble = bubbleRect(line);
        paintBubble(painter, bubble, mark.resolved ? theme.color(Token::Faint) : theme.person(mark.color), true);
        const auto here = shownAt(line).size();
        if (here < 2)
            continue;
        QFont small = theme.interfaceFont();
        small.setPixelSize(8);
        small.setWeight(QFont::Bold);
        painter.setFont(small);
        painter.setPen(theme.readableOn(theme.person(mark.color)));
        painter.drawText(bubble, Qt::AlignCenter, here > 9 ? QStringLiteral("+") : QString::number(here));
    }
    if (m_hovered >= first && m_hovered <= last && !taken.contains(m_hovered))
        paintBubble(painter, bubbleRect(m_hovered), theme.color(Token::Faint), false);
}

void CommentMarks::setHovered(int line)
{
    if (std::exchange(m_hovered, line) != line)
        m_editor->viewport()->update(0, 0, LineNumbers::MarksWidth, m_editor->viewport()->height());
}

void CommentMarks::onMove(const QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (at.x() >= LineNumbers::MarksWidth || event->buttons() != Qt::NoButton)
        return setHovered(-1);
    const int line = m_editor->lineAt(m_editor->positionAt({m_editor->marginsWidth() + 1, at.y()}));
    const auto here = shownAt(line);
    setHovered(m_writable || !here.isEmpty() ? line : -1);
    QStringList tips;
    for (const CommentMark *mark : here)
        tips.append(mark->tip);
    if (here.isEmpty() && m_writable)
        tips.append(tr("Comment on this line"));
    QToolTip::showText(event->globalPosition().toPoint(), plainTip(tips.join(QLatin1Char('\n'))), m_editor->viewport());
}

/// The next of the line's threads with every click.
bool CommentMarks::onPress(const QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || at.x() >= LineNumbers::MarksWidth)
        return false;
    const int line = m_editor->lineAt(m_editor->positionAt({m_editor->marginsWidth() + 1, at.y()}));
    const auto here = shownAt(line);
    if (here.isEmpty() && !m_writable)
        return false;
    if (here.isEmpty()) {
        Q_EMIT addRequested(line);
        return true;
    }
    qsizetype next = 0;
    for (qsizetype i = 0; i < here.size(); ++i)
        if (here[i]->thread == m_current)
            next = (i + 1) % here.size();
    Q_EMIT clicked(here[next]->thread);
    return true;
}

bool CommentMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && onPress(static_cast<QMouseEvent *>(event)))
        return true;
    if (event->type() == QEvent::MouseMove)
        onMove(static_cast<QMouseEvent *>(event));
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
