// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTreeView>

namespace dyad::panels {

/// The tree itself: rows of 24 px over the panel's whole width, chevrons in the colours of the theme.
class FileTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit FileTreeView(QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const QModelIndex &index);          ///< Enter or click: show it
    void deleteRequested(const QModelIndex &index);
    void renameRequested(const QModelIndex &index);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed;
};

} // namespace dyad::panels
