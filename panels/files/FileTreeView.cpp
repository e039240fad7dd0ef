// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/files/FileTreeView.h"
#include "panels/Ink.h"
#include "panels/files/FileTreeModel.h"
#include <QKeyEvent>
#include <QPainter>

namespace dyad::panels {

using editor::Token;

FileTreeView::FileTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("fileTree"));
    setAccessibleName(tr("Files"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setLayoutDirection(Qt::LeftToRight); // paths read from the left, like the code, whatever the window's language
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
}

void FileTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool chosen = selectionModel() && selectionModel()->isSelected(index);
    if (chosen || index == m_hovered)
        painter->fillRect(row, ink(Token::Hover));
    if (chosen && hasFocus() && index == currentIndex()) {
        painter->setPen(QPen(ink(Token::Accent), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    drawBranches(painter, QRect(0, option.rect.top(), visualRect(index).left(), option.rect.height()), index);
    plain.rect = QRect(visualRect(index).left(), option.rect.top(), viewport()->width() - visualRect(index).left(), option.rect.height());
    itemDelegateForIndex(index)->paint(painter, plain, index);
}

void FileTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.data(FileTreeModel::FolderRole).toBool() || index.data(FileTreeModel::DraftRole).toBool())
        return;
    const QString icon = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    paintIcon(*painter, QRect(rect.right() - 2, rect.center().y() - 6, 14, 14), icon, Token::Muted);
}

void FileTreeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT opened(at); return;
    case Qt::Key_F2: Q_EMIT renameRequested(at); return;
    case Qt::Key_Delete: Q_EMIT deleteRequested(at); return;
    case Qt::Key_Space:
        if (at.isValid() && model()->hasChildren(at)) {
            setExpanded(at, !isExpanded(at));
            return;
        }
        Q_EMIT opened(at);
        return;
    default: QTreeView::keyPressEvent(event);
    }
}

void FileTreeView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->pos());
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
    setFocus(Qt::MouseFocusReason);
}

void FileTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !at.isValid() || at != m_pressed)
        return;
    if (at.data(FileTreeModel::FolderRole).toBool())
        setExpanded(at, !isExpanded(at));
    else
        Q_EMIT opened(at);
}

void FileTreeView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (at == m_hovered)
        return;
    m_hovered = at;
    viewport()->update();
}

void FileTreeView::leaveEvent(QEvent *event)
{
    m_hovered = QModelIndex();
    viewport()->update();
    QTreeView::leaveEvent(event);
}

} // namespace dyad::panels
