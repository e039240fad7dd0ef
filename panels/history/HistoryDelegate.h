// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryChanges.h"
#include <QStyledItemDelegate>

namespace dyad::panels {

/// A row of the history panel (see HistoryLine).
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintCode(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line, const QString &text);
    static void paintAuthored(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line);
    static void paintSession(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line);
    static void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line);
};

} // namespace dyad::panels
