// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PanelTabs.h"
#include "panels/Ink.h"
#include <QMouseEvent>
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;

namespace {
constexpr int Height = 36, Side = 9, Line = 2;      // px
}

PanelTabs::PanelTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);        // where it is narrow, the names are cut
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize PanelTabs::tabSizeHint(int index) const { return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * Side, Height}; }

void PanelTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool active = i == currentIndex();
        painter.setPen(ink(active || i == m_hovered ? Token::Text : Token::Muted));
        painter.drawText(tab, Qt::AlignCenter, fontMetrics().elidedText(tabText(i), Qt::ElideRight, tab.width() - 6));
        if (active)
            painter.fillRect(tab.left() + Side, tab.bottom() - 5, tab.width() - 2 * Side, Line, ink(Token::Accent));
        if (active && hasFocus()) {
            painter.setPen(QPen(ink(Token::Accent), 2));
            painter.drawRoundedRect(QRectF(tab).adjusted(2, 4, -2, -3), 4, 4);
        }
    }
}

void PanelTabs::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = tabAt(event->pos());
    update();
    QTabBar::mouseMoveEvent(event);
}

void PanelTabs::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

} // namespace dyad::app
