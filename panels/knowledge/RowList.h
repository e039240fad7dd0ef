// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/RowModel.h"
#include <QListView>

namespace dyad::panels {

/// A list of KnowledgeRows with the keyboard's and the mouse's ways in. GUI thread.
class RowList : public QListView {
    Q_OBJECT
public:
    RowList(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);
    RowModel *rows() const { return m_model; }
    QString currentId() const;
    QStringList chosenIds() const;
    void choose(const QString &id);

Q_SIGNALS:
    void opened(const QString &id);                  ///< Enter, or a click
    void currentChangedTo(const QString &id);
    void menuRequested(const QPoint &globalPlace);
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    RowModel *m_model;
};

} // namespace dyad::panels
