// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/team/TeamDelegate.h"
#include "panels/Ink.h"
#include "panels/team/TeamModel.h"
#include <QMouseEvent>
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {
constexpr int Disc = 28, Left = 14;
}

QRect TeamDelegate::followRect(const QRect &row) { return {row.right() - 86, row.top() + 5, 76, 23}; }

void TeamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (chosen)
        painter->fillRect(option.rect, ink(Token::Hover));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ink(Token::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const int color = index.data(TeamModel::ColorRole).toInt();
    const QRectF disc(option.rect.left() + Left, option.rect.center().y() - Disc / 2.0 + 0.5, Disc, Disc);
    paintAvatar(*painter, disc, index.data(TeamModel::NameRole).toString(), color);
    const bool self = index.data(TeamModel::SelfRole).toBool();
    const int left = int(disc.right()) + 10;
    const QRect text(left, option.rect.top() + 8, (self ? option.rect.right() - 10 : followRect(option.rect).left() - 6) - left, 18);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(ink(Token::Text));
    painter->drawText(text, Qt::AlignVCenter, QFontMetrics(bold).elidedText(index.data(TeamModel::NameRole).toString(), Qt::ElideRight, text.width()));
    paintPlace(painter, QRect(left, text.top() + 19, option.rect.right() - 10 - left, 18), index);
    if (!self)
        paintFollow(painter, option.rect, index.data(TeamModel::FollowedRole).toBool());
    painter->restore();
}

void TeamDelegate::paintPlace(QPainter *painter, const QRect &space, const QModelIndex &index)
{
    QFont small = painter->font();
    small.setPixelSize(12);
    small.setWeight(QFont::Normal);
    painter->setFont(small);
    const QString activity = index.data(TeamModel::ActivityRole).toString();
    const QFontMetrics metrics(small);
    const QString branch = metrics.elidedText(index.data(TeamModel::BranchRole).toString(), Qt::ElideMiddle, space.width() / 3);
    QString rest;
    for (const QString &part : {branch, activity})
        rest += part.isEmpty() ? QString() : QStringLiteral(" · ") + part;
    // The file's name gives way, never what the person does.
    const QString place = metrics.elidedText(index.data(TeamModel::PlaceRole).toString(), Qt::ElideMiddle, space.width() - metrics.horizontalAdvance(rest));
    painter->setPen(ink(Token::Muted));
    painter->drawText(space, Qt::AlignVCenter, place + rest);
}

void TeamDelegate::paintFollow(QPainter *painter, const QRect &row, bool followed)
{
    const QRect button = followRect(row);
    QFont plain = painter->font();
    plain.setPixelSize(12);
    plain.setWeight(QFont::Normal);
    painter->setFont(plain);
    painter->setPen(ink(followed ? Token::Accent : Token::Border));
    painter->setBrush(ink(Token::Raised));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    paintIcon(*painter, QRect(button.left() + 9, button.center().y() - 6, 14, 14), followed ? QStringLiteral("eye-off") : QStringLiteral("eye"),
              followed ? Token::Accent : Token::Muted);
    painter->setPen(ink(followed ? Token::Accent : Token::Text));
    painter->drawText(button.adjusted(28, 0, -4, 0), Qt::AlignVCenter, followed ? tr("Stop") : tr("Follow"));
}

bool TeamDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.data(TeamModel::SelfRole).toBool())
        return false;
    if (followRect(option.rect).contains(static_cast<QMouseEvent *>(event)->pos()))
        Q_EMIT followClicked(index);
    else
        Q_EMIT personClicked(index);
    return true;
}

} // namespace dyad::panels
