// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PaletteDelegate.h"
#include "app/ide/PaletteModel.h"
#include "panels/Ink.h"
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const QRect row = option.rect.adjusted(6, 0, -6, 0);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Token::Hover));
        painter->drawRoundedRect(row, 6, 6);
        painter->setBrush(ink(Token::Accent));
        painter->drawRoundedRect(QRectF(row.left(), row.top() + 7, 3, row.height() - 14), 1.5, 1.5);
    }
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    panels::paintIcon(*painter, QRect(row.left() + 12, row.center().y() - 7, 16, 16), index.data(PaletteModel::IconRole).toString(),
                      enabled ? Token::Muted : Token::Faint);
    const int right = paintShortcut(painter, row, index.data(PaletteModel::ShortcutRole).toString());
    QRect space(row.left() + 38, row.top(), right - row.left() - 50, row.height());
    const int used = paintMatched(painter, space, index.data().toString(), index.data(PaletteModel::PositionsRole).value<QVector<int>>(), enabled);
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (!detail.isEmpty() && space.width() - used > 60) {
        space.setLeft(space.left() + used + 10);
        painter->setPen(ink(Token::Muted));
        QFont small = option.font;
        small.setPixelSize(12);
        painter->setFont(small);
        painter->drawText(space, Qt::AlignVCenter, painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, space.width()));
    }
    painter->restore();
}

int PaletteDelegate::paintShortcut(QPainter *painter, const QRect &row, const QString &shortcut)
{
    int right = row.right() - 8;
    QFont small = painter->font();
    small.setPixelSize(11);
    painter->save();
    painter->setFont(small);
    const QStringList keys = shortcut.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
        const int width = qMax(20, painter->fontMetrics().horizontalAdvance(*key) + 10);
        const QRectF cap(right - width + 0.5, row.center().y() - 8.5, width - 1, 18);
        painter->setPen(ink(Token::Border));
        painter->setBrush(ink(Token::Panel));
        painter->drawRoundedRect(cap, 4, 4);
        painter->setPen(ink(Token::Muted));
        painter->drawText(cap, Qt::AlignCenter, *key);
        right -= width + 3;
    }
    painter->restore();
    return right;
}

int PaletteDelegate::paintMatched(QPainter *painter, const QRect &space, const QString &text, const QVector<int> &positions, bool enabled)
{
    const QFontMetrics metrics = painter->fontMetrics();
    painter->setPen(ink(enabled ? Token::Text : Token::Faint));
    if (metrics.horizontalAdvance(text) > space.width()) {
        painter->drawText(space, Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideMiddle, space.width()));
        return space.width();
    }
    painter->drawText(space, Qt::AlignVCenter, text);
    painter->setPen(ink(Token::Accent));
    for (const int at : positions) {
        // Drawn over itself, placed as in the whole text, so that kerning stays.
        const int x = space.left() + metrics.horizontalAdvance(text.left(at));
        painter->save();
        painter->setClipRect(QRect(x, space.top(), metrics.horizontalAdvance(text.at(at)), space.height()));
        painter->drawText(space, Qt::AlignVCenter, text);
        painter->restore();
    }
    return metrics.horizontalAdvance(text);
}

} // namespace dyad::app
