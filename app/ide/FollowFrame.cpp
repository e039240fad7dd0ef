// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/FollowFrame.h"
#include "panels/Ink.h"
#include <QEvent>
#include <QPainter>

namespace dyad::app {

FollowFrame::FollowFrame(QWidget *area)
    : QWidget(area)
{
    setObjectName(QStringLiteral("followFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    area->installEventFilter(this);
    hide();
}

void FollowFrame::follow(const QString &name, int color)
{
    m_name = name;
    m_color = color;
    setAccessibleName(tr("Following %1").arg(name));
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void FollowFrame::stop()
{
    m_name.clear();
    hide();
}

bool FollowFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::ChildAdded && isVisible())
        raise();
    return QWidget::eventFilter(watched, event);
}

void FollowFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = editor::Theme::instance().person(m_color);
    painter.setPen(QPen(color, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
    QFont small = font();
    small.setPixelSize(12);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    const QString text = tr("Following %1  ·  Esc").arg(m_name);
    const int wide = painter.fontMetrics().horizontalAdvance(text) + 20;
    const QRectF tag((width() - wide) / 2.0, height() - 26, wide, 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(tag.adjusted(0, 0, 0, 6), 6, 6);
    painter.setPen(panels::onPerson(m_color));
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace dyad::app
