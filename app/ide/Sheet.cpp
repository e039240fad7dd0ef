// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Sheet.h"
#include "panels/Ink.h"
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;

namespace {
constexpr int Radius = 10, Margin = 12, TopOffset = 5;
}

Sheet::Sheet(QWidget *window, Place place, bool dim)
    : QWidget(window), m_card(new QWidget(this)), m_place(place), m_dim(dim)
{
    m_card->setObjectName(QStringLiteral("card"));
    hide();
    window->installEventFilter(this);
    m_card->installEventFilter(this);
}

void Sheet::setCardWidth(int width)
{
    m_width = width;
    placeCard();
}

void Sheet::openSheet()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    placeCard();
    show();
    raise();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Sheet::closeSheet()
{
    if (!isVisible())
        return;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void Sheet::placeCard()
{
    const int wide = qMin(m_width, width() - 2 * Margin);
    m_card->setFixedWidth(wide);
    m_card->adjustSize();
    // As high as its words are at this width: a hint alone knows only what they would like.
    const QLayout *layout = m_card->layout();
    const int wanted = layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(wide) : m_card->sizeHint().height();
    const int high = qMin(wanted, height() - 2 * Margin);
    const int y = m_place == Place::Top ? TopOffset : qMax(Margin, (height() - high) * 2 / 5);
    m_card->setGeometry((width() - wide) / 2, y, wide, high);
    update();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        placeCard();
    }
    if (watched == m_card && event->type() == QEvent::LayoutRequest)
        placeCard();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Only what lies in the card takes part.
    QWidget *at = QApplication::focusWidget();
    QWidget *candidate = at ? at : m_card;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
    } while (candidate != at && !(m_card->isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled() && (candidate->focusPolicy() & Qt::TabFocus)));
    candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dim) {
        QColor veil = ink(Token::Bg);
        veil.setAlpha(150);
        painter.fillRect(rect(), veil);
    }
    const QRectF box = QRectF(m_card->geometry());
    painter.setPen(Qt::NoPen);
    for (int ring = 14; ring > 0; --ring) {     // a soft shadow without an effect that paints everything twice
        painter.setBrush(QColor(0, 0, 0, editor::Theme::instance().isDark() ? 7 : 3));
        painter.drawRoundedRect(box.adjusted(-ring, -ring + 4, ring, ring + 4), Radius + ring, Radius + ring);
    }
    painter.setPen(ink(Token::Border));
    painter.setBrush(ink(Token::Raised));
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), Radius, Radius);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_closable)
        closeSheet();
    else
        QWidget::keyPressEvent(event);
    event->accept();        // nothing below the sheet hears its keys
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    if (m_closable && !m_card->geometry().contains(event->pos()))
        closeSheet();
}

} // namespace dyad::app
