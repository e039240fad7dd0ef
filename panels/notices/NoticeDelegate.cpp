// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/notices/NoticeDelegate.h"
#include "panels/Ink.h"
#include "panels/notices/NoticesModel.h"
#include <QLocale>
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr int Side = 14, Icon = 16, Gap = 8, Above = 7, Dot = 6;

} // namespace

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * Above + 3 * option.fontMetrics.height()};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, ink(Token::Hover));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ink(Token::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    const bool read = index.data(NoticesModel::ReadRole).toBool();
    const QRect icon(option.rect.left() + Side, option.rect.top() + Above + 1, Icon, Icon);
    paintIcon(*painter, mirrored(icon), index.data(NoticesModel::IconRole).toString(), read ? Token::Muted : Token::Accent);
    const int left = icon.right() + Gap, line = option.fontMetrics.height();
    const QRect text(left, option.rect.top() + Above, option.rect.right() - Side - Dot - left, 2 * line);
    painter->setFont(option.font);
    painter->setPen(ink(read ? Token::Muted : Token::Text));
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const QString whole = index.data(Qt::DisplayRole).toString();
    const QString shown = painter->fontMetrics().elidedText(whole, Qt::ElideRight, 2 * text.width() - 40);
    painter->drawText(mirrored(text), align | Qt::TextWordWrap, shown);
    painter->setPen(ink(Token::Muted));
    painter->drawText(mirrored(QRect(left, text.bottom() + 1, text.width(), line)), align | Qt::AlignVCenter,
                      QLocale().toString(index.data(NoticesModel::TimeRole).toDateTime(), QLocale::ShortFormat));
    if (!read) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Token::Accent));
        painter->drawEllipse(mirrored(QRect(option.rect.right() - Side, option.rect.top() + Above + 5, Dot, Dot)));
    }
    painter->restore();
}

} // namespace dyad::panels
