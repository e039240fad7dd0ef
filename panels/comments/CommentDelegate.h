// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::panels {

/// A row of the list of comments: a file, or a thread with who began it, where, and the first words.
class CommentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintThread(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace dyad::panels
