// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitFileDelegate.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/git/GitFilesModel.h"
#include <QPainter>

namespace dyad::panels {

using editor::Token;
using Group = GitFilesModel::Group;

namespace {

Token tokenOf(GitChange change)
{
    switch (change) {
    case GitChange::Added: case GitChange::Untracked: return Token::Ok;
    case GitChange::Deleted: case GitChange::Conflicted: return Token::Bad;
    default: return Token::Warn;
    }
}

QString iconOf(GitFileDelegate::Action action)
{
    return action == GitFileDelegate::Action::Stage ? QStringLiteral("plus") : action == GitFileDelegate::Action::Unstage ? QStringLiteral("minus") : QStringLiteral("undo-2");
}

} // namespace

QSize GitFileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, 24}; }

QVector<GitFileDelegate::Action> GitFileDelegate::actionsOf(const QModelIndex &index)
{
    switch (static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt())) {
    case Group::Staged: return {Action::Unstage};
    case Group::Conflicts: return {Action::Stage};
    default: return {Action::Stage, Action::Discard};
    }
}

QRect GitFileDelegate::actionRect(const QRect &row, int fromRight) { return {row.right() - 28 - fromRight * 22, row.top() + 4, 16, 16}; }

GitFileDelegate::Action GitFileDelegate::actionAt(const QRect &row, const QModelIndex &index, const QPoint &position)
{
    const auto actions = actionsOf(index);
    for (int i = 0; i < actions.size(); ++i)
        if (actionRect(row, i).adjusted(-3, -4, 3, 4).contains(position))
            return actions[i];
    return Action::None;
}

void GitFileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool head = index.data(GitFilesModel::IsGroupRole).toBool();
    const bool chosen = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    if (chosen || hovered)
        painter->fillRect(option.rect, ink(Token::Hover));
    if (chosen && (option.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), ink(Token::Accent));
    QRect rest = option.rect.adjusted(8, 0, -12, 0);
    const int y = rest.center().y() - 7;
    QFont font = option.font;
    QFont small = option.font;
    small.setPixelSize(11);
    if (head) {
        paintIcon(*painter, {rest.left(), y + 1, 14, 14}, index.data(GitFilesModel::FoldedRole).toBool() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), Token::Muted);
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(ink(static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt()) == Group::Conflicts ? Token::Bad : Token::Muted));
        painter->drawText(rest.adjusted(18, 0, 0, 0), Qt::AlignVCenter, index.data().toString());
    }
    if (hovered) {
        const auto actions = actionsOf(index);
        for (int i = 0; i < actions.size(); ++i)
            paintIcon(*painter, actionRect(option.rect, i), iconOf(actions[i]), Token::Text);
        rest.setRight(actionRect(option.rect, static_cast<int>(actions.size()) - 1).left() - 6);
    } else {
        const auto change = static_cast<GitChange>(index.data(GitFilesModel::ChangeRole).toInt());
        painter->setFont(small);
        painter->setPen(ink(head ? Token::Muted : tokenOf(change)));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, head ? QLocale().toString(index.data(GitFilesModel::CountRole).toInt()) : QString(letterOf(change)));
        rest.setRight(rest.right() - 24);
    }
    if (!head) {
        const QString name = index.data().toString(), path = index.data(GitFilesModel::PathRole).toString();
        paintIcon(*painter, {rest.left() + 18, y, 16, 16}, editor::Icons::nameForFile(name), Token::Muted);
        rest.setLeft(rest.left() + 40);
        painter->setFont(option.font);
        painter->setPen(ink(Token::Text));
        const QString shown = painter->fontMetrics().elidedText(name, Qt::ElideMiddle, rest.width());
        painter->drawText(rest, Qt::AlignVCenter, shown);
        rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown) + 8);
        painter->setFont(small);
        painter->setPen(ink(Token::Muted));
        if (rest.width() > 24)
            painter->drawText(rest, Qt::AlignVCenter, painter->fontMetrics().elidedText(path.left(std::max<qsizetype>(path.size() - name.size() - 1, 0)), Qt::ElideLeft, rest.width()));
    }
    painter->restore();
}

} // namespace dyad::panels
