// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/StateLabel.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;
using panels::paintIcon;

namespace {
constexpr int IconSize = 14, Gap = 6, Pad = 6;
}

StateLabel::StateLabel(int pixelSize, QWidget *parent)
    : QAbstractButton(parent)
{
    QFont small = font();
    small.setPixelSize(pixelSize);
    setFont(small);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StateLabel::show(const QString &icon, const QString &text, Token token)
{
    m_icon = icon;
    m_color = token;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void StateLabel::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, clickable);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StateLabel::setChoice(bool choice)
{
    m_choice = choice;
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const int icon = m_icon.isEmpty() ? 0 : IconSize + Gap;
    return {Pad * 2 + icon + (m_choice ? Gap + IconSize : 0) + fontMetrics().horizontalAdvance(text()) + 1, 24};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool clickable = focusPolicy() != Qt::NoFocus;
    if (clickable && (underMouse() || hasFocus())) {
        painter.setPen(hasFocus() ? QPen(ink(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(ink(Token::Hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    int x = Pad;
    if (!m_icon.isEmpty()) {
        paintIcon(painter, QRect(x, (height() - IconSize) / 2, IconSize, IconSize), m_icon, m_color);
        x += IconSize + Gap;
    }
    painter.setPen(ink(m_color));
    const int room = width() - x - (m_choice ? Gap + IconSize + Pad : 0);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, room));
    if (m_choice)
        paintIcon(painter, QRect(width() - Pad - IconSize, (height() - IconSize) / 2, IconSize, IconSize), QStringLiteral("chevron-down"), m_color);
}

} // namespace dyad::app
