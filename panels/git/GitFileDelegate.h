// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::panels {

/// Paints a group's head with its count, or a changed file: icon, name, folder, and the letter of its change in its colour. Under the
/// mouse the file's actions take the place of the letter.
class GitFileDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Action { None, Stage, Unstage, Discard };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QVector<Action> actionsOf(const QModelIndex &index);
    static QRect actionRect(const QRect &row, int fromRight);
    static Action actionAt(const QRect &row, const QModelIndex &index, const QPoint &position);
};

} // namespace dyad::panels
