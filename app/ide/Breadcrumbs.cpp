// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Breadcrumbs.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QMouseEvent>
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;
using panels::paintIcon;

namespace {
constexpr int Height = 26, Left = 16, Chevron = 22;
}

Breadcrumbs::Breadcrumbs(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("breadcrumbs"));
    setAccessibleName(tr("Path of the file"));
    setFixedHeight(Height);
    setMouseTracking(true);
    QFont small = font();
    small.setPixelSize(12);
    setFont(small);
}

void Breadcrumbs::setPath(const QString &path)
{
    m_segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    setAccessibleDescription(path);
    update();
}

void Breadcrumbs::setSymbols(const QStringList &names)
{
    m_symbols = names;
    setAccessibleDescription(all().join(QStringLiteral(", ")));
    update();
}

QVector<QRect> Breadcrumbs::layoutSegments() const
{
    // From the end: the file's own name always fits, what does not fit is left out at the front.
    const QStringList segments = all();
    QVector<QRect> rects(segments.size());
    int total = Left;
    for (const QString &segment : segments)
        total += fontMetrics().horizontalAdvance(segment) + Chevron;
    int x = Left - qMax(0, total - Chevron - width() + Left);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const int text = fontMetrics().horizontalAdvance(segments.at(i));
        rects[i] = QRect(x, 0, text, Height);
        x += text + Chevron;
    }
    return rects;
}

void Breadcrumbs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ink(Token::Editor));
    const QVector<QRect> rects = layoutSegments();
    const QStringList segments = all();
    for (qsizetype i = 0; i < rects.size(); ++i) {
        painter.setPen(ink(i == m_hovered ? Token::Text : Token::Muted));
        painter.drawText(rects.at(i).adjusted(0, 0, 2, 0), Qt::AlignVCenter, segments.at(i));
        if (i + 1 < rects.size())
            paintIcon(painter, QRect(rects.at(i).right() + 5, Height / 2 - 6, 12, 12), QStringLiteral("chevron-right"), Token::Faint);
    }
}

int Breadcrumbs::segmentAt(QPoint at) const
{
    const QVector<QRect> rects = layoutSegments();
    for (qsizetype i = 0; i < rects.size(); ++i)
        if (rects.at(i).contains(at))
            return int(i);
    return -1;
}

void Breadcrumbs::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = segmentAt(event->pos());
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Breadcrumbs::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Breadcrumbs::mouseReleaseEvent(QMouseEvent *event)
{
    const int segment = segmentAt(event->pos());
    if (segment >= m_segments.size())
        Q_EMIT symbolClicked(segment - int(m_segments.size()));
    else if (segment >= 0)
        Q_EMIT segmentClicked(m_segments.mid(0, segment + 1).join(QLatin1Char('/')));
}

} // namespace dyad::app
