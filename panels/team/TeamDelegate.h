// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::panels {

/// A person: avatar, name, where, what they do; "Follow" at the right where one can follow.
class TeamDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 52}; }
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    static QRect followRect(const QRect &row);

Q_SIGNALS:
    void followClicked(const QModelIndex &index);
    void personClicked(const QModelIndex &index);

private:
    static void paintPlace(QPainter *painter, const QRect &space, const QModelIndex &index);
    static void paintFollow(QPainter *painter, const QRect &row, bool followed);
};

} // namespace dyad::panels
