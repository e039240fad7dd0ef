// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentDelegate.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/comments/CommentModel.h"
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr int FileHeight = 28, ThreadHeight = 48, Left = 14, Right = 10, Disc = 22;

QFont sized(const QFont &font, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont other = font;
    other.setPixelSize(pixels);
    other.setWeight(weight);
    return other;
}

/// Draws at the right end of `space`; what is left of it.
QRect drawRight(QPainter *painter, QRect space, const QString &text, Token color)
{
    const int wide = painter->fontMetrics().horizontalAdvance(text);
    painter->setPen(ink(color));
    painter->drawText(space, Qt::AlignRight | Qt::AlignVCenter, text);
    return space.adjusted(0, 0, -wide - 8, 0);
}

} // namespace

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(CommentModel::ThreadRole).toString().isEmpty() ? FileHeight : ThreadHeight};
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(CommentModel::ThreadRole).toString().isEmpty())
        paintFile(painter, option, index);
    else
        paintThread(painter, option, index);
    painter->restore();
}

void CommentDelegate::paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString path = index.data(CommentModel::PathRole).toString();
    const QString name = path.section(QLatin1Char('/'), -1), folder = path.section(QLatin1Char('/'), 0, -2);
    QRect space = option.rect.adjusted(Left, 0, -Right, 0);
    paintIcon(*painter, QRect(space.left(), space.center().y() - 7, 14, 14), editor::Icons::nameForFile(name), Token::Muted);
    space.setLeft(space.left() + 20);
    painter->setFont(sized(option.font, 12));
    space = drawRight(painter, space, QString::number(index.data(CommentModel::RepliesRole).toInt()), Token::Faint);
    painter->setFont(sized(option.font, 12, QFont::DemiBold));
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, space.width());
    painter->setPen(ink(Token::Text));
    painter->drawText(space, Qt::AlignVCenter, shown);
    space.setLeft(space.left() + metrics.horizontalAdvance(shown) + 6);
    painter->setFont(sized(option.font, 12));
    painter->setPen(ink(Token::Faint));
    painter->drawText(space, Qt::AlignVCenter, QFontMetrics(painter->font()).elidedText(folder, Qt::ElideMiddle, space.width()));
}

void CommentDelegate::paintThread(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, ink(Token::Hover));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ink(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const bool resolved = index.data(CommentModel::ResolvedRole).toBool();
    const QRectF disc(option.rect.left() + Left, option.rect.top() + 7, Disc, Disc);
    paintAvatar(*painter, disc, index.data(CommentModel::NameRole).toString(), index.data(CommentModel::ColorRole).toInt());
    const int left = int(disc.right()) + 8;
    QRect top(left, option.rect.top() + 5, option.rect.right() - Right - left, 18);
    painter->setFont(sized(option.font, 12));
    const QString line = CommentModel::tr("line %1").arg(index.data(CommentModel::LineRole).toInt());
    top = drawRight(painter, top, line, Token::Faint);
    painter->setFont(sized(option.font, 12, QFont::DemiBold));
    const QString name = painter->fontMetrics().elidedText(index.data(CommentModel::NameRole).toString(), Qt::ElideRight, top.width());
    painter->setPen(ink(resolved ? Token::Muted : Token::Text));
    painter->drawText(top, Qt::AlignVCenter, name);
    top.setLeft(top.left() + painter->fontMetrics().horizontalAdvance(name) + 6);
    painter->setFont(sized(option.font, 12));
    painter->setPen(ink(Token::Faint));
    painter->drawText(top, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data(CommentModel::TimeRole).toString(), Qt::ElideRight, top.width()));
    QRect words(left, option.rect.top() + 24, option.rect.right() - Right - left, 18);
    if (resolved) {
        paintIcon(*painter, QRect(words.right() - 13, words.center().y() - 6, 13, 13), QStringLiteral("circle-check"), Token::Ok);
        words.setRight(words.right() - 19);
    }
    if (const int replies = index.data(CommentModel::RepliesRole).toInt(); replies > 0) {
        const QString count = QString::number(replies);
        const QRect rest = drawRight(painter, words, count, Token::Muted);
        paintIcon(*painter, QRect(rest.right() - 5, words.center().y() - 6, 12, 12), QStringLiteral("message-square"), Token::Muted);
        words.setRight(rest.right() - 12);
    }
    painter->setFont(sized(option.font, 13));
    painter->setPen(ink(resolved ? Token::Muted : Token::Text));
    painter->drawText(words, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data(CommentModel::TextRole).toString(), Qt::ElideRight, words.width()));
}

} // namespace dyad::panels
