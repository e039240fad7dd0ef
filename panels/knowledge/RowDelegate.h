// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/RowModel.h"
#include <QStyledItemDelegate>

namespace dyad::panels {

/// Paints a KnowledgeRow: an icon, the title with its note, the detail with marked words, a thin bar of progress.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintDetail(QPainter *painter, const QRect &space, const KnowledgeRow &row, const QFont &font);
};

} // namespace dyad::panels
