// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryList.h"
#include "panels/history/HistoryDelegate.h"
#include "panels/history/HistoryModel.h"
#include <QKeyEvent>

namespace dyad::panels {

HistoryList::HistoryList(const QString &objectName, const QString &accessibleName, HistoryModel *model, QWidget *parent)
    : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(fontMetrics().height());       // in a low panel it gives way first; what lies above would be pushed together
    setModel(model);
    setItemDelegate(new HistoryDelegate(this));
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void HistoryList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT chosen(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

} // namespace dyad::panels
