// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::app {

/// A row of the palette: icon, text with what matched in the accent, detail, shortcut.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 30}; }

private:
    static int paintShortcut(QPainter *painter, const QRect &row, const QString &shortcut);
    static int paintMatched(QPainter *painter, const QRect &space, const QString &text, const QVector<int> &positions, bool enabled);
};

} // namespace dyad::app
