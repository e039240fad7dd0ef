// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/TabBar.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QContextMenuEvent>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace dyad::app {

using editor::Token;
using panels::ink;
using panels::paintIcon;

namespace {
constexpr int Height = 36, Side = 14, IconSize = 14, Gap = 8, CloseSize = 16, MostWidth = 240, FarOut = 28;
}

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("editorTabs"));
    setAccessibleName(tr("Open files"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setElideMode(Qt::ElideMiddle);
}

TabBar::Mark TabBar::mark(int index) const
{
    const QVariantList parts = tabData(index).toList();
    return parts.size() == 3 ? Mark{parts.at(0).toBool(), parts.at(1).toBool(), parts.at(2).toString()} : Mark{};
}

void TabBar::setMark(int index, const Mark &mark)
{
    setTabData(index, QVariantList{mark.modified, mark.pinned, mark.icon});
    update();
}

void TabBar::setModified(int index, bool modified)
{
    Mark now = mark(index);
    if (now.modified == modified)
        return;
    now.modified = modified;
    setMark(index, now);
}

void TabBar::setPinned(int index, bool pinned)
{
    Mark now = mark(index);
    now.pinned = pinned;
    setMark(index, now);
    setTabText(index, tabText(index));      // its width is asked for again
}

bool TabBar::isModified(int index) const { return mark(index).modified; }

void TabBar::setFileIcon(int index, const QString &icon)
{
    Mark now = mark(index);
    now.icon = icon;
    setMark(index, now);
}

QSize TabBar::tabSizeHint(int index) const
{
    const int text = fontMetrics().horizontalAdvance(tabText(index));
    return {qMin(MostWidth, Side + IconSize + Gap + text + Gap + CloseSize + Side - 2), Height};
}

QSize TabBar::minimumTabSizeHint(int index) const { return {qMin(140, tabSizeHint(index).width()), Height}; }

QSize TabBar::sizeHint() const { return {QTabBar::sizeHint().width(), Height}; }

QRect TabBar::closeRect(int index) const
{
    const QRect tab = tabRect(index);
    return {tab.right() - Side + 4 - CloseSize, tab.center().y() - CloseSize / 2 + 1, CloseSize, CloseSize};
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int end = count() > 0 ? tabRect(count() - 1).right() : 0;
    painter.fillRect(end, height() - 1, width() - end, 1, ink(Token::Border));
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void TabBar::paintTab(QPainter &painter, int index)
{
    const QRect tab = tabRect(index);
    const bool active = index == currentIndex();
    painter.fillRect(tab, ink(active ? Token::Editor : Token::Panel));
    painter.fillRect(tab.right(), tab.top(), 1, tab.height(), ink(Token::Border));
    if (active)
        painter.fillRect(tab.left(), 0, tab.width(), 2, ink(Token::Accent));
    else
        painter.fillRect(tab.left(), tab.bottom(), tab.width(), 1, ink(Token::Border));
    const QRect icon(tab.left() + Side, tab.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    paintIcon(painter, icon, mark(index).icon, Token::Muted);
    const QRect text(icon.right() + Gap, tab.top() + 1, closeRect(index).left() - icon.right() - Gap - 4, tab.height());
    painter.setPen(ink(active || index == m_hovered ? Token::Text : Token::Muted));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(tabText(index), Qt::ElideMiddle, text.width()));
    paintEnd(painter, index);
    if (active && hasFocus()) {
        painter.setPen(QPen(ink(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(tab).adjusted(3, 5, -4, -4), 4, 4);
    }
}

void TabBar::paintEnd(QPainter &painter, int index)
{
    const QRect close = closeRect(index);
    const bool under = index == m_hovered && m_overClose;
    if (under) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Token::Hover));
        painter.drawRoundedRect(close, 4, 4);
    }
    if (isModified(index) && !under) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Token::Text));
        painter.drawEllipse(QRectF(close).center(), 3.5, 3.5);
    } else if (mark(index).pinned) {
        paintIcon(painter, close.adjusted(2, 2, -2, -2), QStringLiteral("pin"), Token::Accent);
    } else if (under || index == currentIndex() || index == m_hovered) {
        paintIcon(painter, close.adjusted(1, 1, -1, -1), QStringLiteral("x"), Token::Muted);
    }
}

void TabBar::mousePressEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->pos());
    m_pressedClose = tab >= 0 && event->button() == Qt::LeftButton && closeRect(tab).contains(event->pos()) ? tab : -1;
    if (m_pressedClose < 0 && event->button() != Qt::MiddleButton)
        QTabBar::mousePressEvent(event);
}

void TabBar::mouseMoveEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->pos());
    m_overClose = tab >= 0 && closeRect(tab).contains(event->pos());
    m_hovered = tab;
    update();
    if ((event->buttons() & Qt::LeftButton) != 0 && m_pressedClose < 0 && currentIndex() >= 0 && (m_out || isOutside(event->pos()))) {
        m_out = true;
        Q_EMIT draggedOut(currentIndex(), event->globalPosition().toPoint(), false);
        return;
    }
    if ((event->buttons() & Qt::LeftButton) == 0 || m_pressedClose >= 0 || tab < 0 || tab == currentIndex() || isPinned(tab) != isPinned(currentIndex()))
        return;
    // Move only once the pointer is where the tab will be, so that two tabs of unequal width do not change places to and fro.
    const QRect there = tabRect(tab);
    const int width = tabRect(currentIndex()).width();
    const bool right = tab > currentIndex();
    if (right ? event->pos().x() > there.right() - width : event->pos().x() < there.left() + width)
        moveTab(currentIndex(), tab);
}

void TabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->pos());
    const int pressed = std::exchange(m_pressedClose, -1);
    if (std::exchange(m_out, false)) {
        QTabBar::mouseReleaseEvent(event);
        Q_EMIT draggedOut(currentIndex(), event->globalPosition().toPoint(), true);
        return;
    }
    if (tab >= 0 && isPinned(tab) && (event->button() == Qt::MiddleButton || pressed == tab))
        return;         // it is there to stay
    if (tab >= 0 && (event->button() == Qt::MiddleButton || (pressed == tab && closeRect(tab).contains(event->pos()))))
        Q_EMIT tabCloseRequested(tab);
    else
        QTabBar::mouseReleaseEvent(event);
}

bool TabBar::isOutside(const QPoint &at) const { return at.y() < -FarOut || at.y() > height() + FarOut; }

void TabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const int tab = event->reason() == QContextMenuEvent::Mouse ? tabAt(event->pos()) : currentIndex();
    if (tab >= 0)
        Q_EMIT menuRequested(tab, event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(tabRect(tab).bottomLeft()));
}

void TabBar::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    m_overClose = false;
    update();
    QTabBar::leaveEvent(event);
}

bool TabBar::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QTabBar::event(event);
}

} // namespace dyad::app
