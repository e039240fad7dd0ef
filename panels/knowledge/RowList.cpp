// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/RowList.h"
#include "panels/knowledge/RowDelegate.h"
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace dyad::panels {

RowList::RowList(const QString &objectName, const QString &accessibleName, QWidget *parent) : QListView(parent), m_model(new RowModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new RowDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(Qt::UserRole).toString()); });
}

QString RowList::currentId() const { return currentIndex().data(Qt::UserRole).toString(); }

QStringList RowList::chosenIds() const
{
    QStringList ids;
    for (const QModelIndex &index : selectedIndexes())
        ids.append(index.data(Qt::UserRole).toString());
    return ids;
}

void RowList::choose(const QString &id)
{
    const int row = m_model->rowOf(id);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT opened(currentId());
    if (event->key() == Qt::Key_Delete && !chosenIds().isEmpty())
        return Q_EMIT deletePressed();
    QListView::keyPressEvent(event);
}

void RowList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        return Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    if (indexAt(event->pos()).isValid())
        Q_EMIT menuRequested(event->globalPos());
}

void RowList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentChangedTo(current.data(Qt::UserRole).toString());
}

} // namespace dyad::panels
