// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SearchField.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QPainter>

namespace dyad::app {

using editor::Theme;
using editor::Token;
using panels::ink;
using panels::paintIcon;

SearchField::SearchField(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("searchField"));
    setText(tr("Files, commands, :line"));
    setAccessibleName(tr("Search files and commands"));
    setFixedHeight(26);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void SearchField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(ink(Token::Accent), 2) : QPen(ink(Token::Border), 1));
    painter.setBrush(ink(underMouse() ? Token::Hover : Theme::instance().isDark() ? Token::Bg : Token::Raised));
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 6, 6);
    paintIcon(painter, QRect(11, height() / 2 - 8, 16, 16), QStringLiteral("search"), Token::Muted);
    painter.setPen(ink(Token::Muted));
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    const QString key = tr("Ctrl P");
    const int keyWidth = width() > 200 ? painter.fontMetrics().horizontalAdvance(key) + 12 : 0;
    const QRect label(34, 0, width() - 44 - keyWidth, height());
    painter.drawText(label, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    if (keyWidth == 0)
        return;
    const QRectF cap(width() - keyWidth - 7, 4.5, keyWidth, height() - 9);
    painter.setPen(ink(Token::Border));
    painter.setBrush(ink(Token::Panel));
    painter.drawRoundedRect(cap, 4, 4);
    painter.setPen(ink(Token::Muted));
    small.setPixelSize(11);
    painter.setFont(small);
    painter.drawText(cap, Qt::AlignCenter, key);
}

} // namespace dyad::app
