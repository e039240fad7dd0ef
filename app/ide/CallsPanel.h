// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CallHierarchy.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dyad::app {

/// Who calls a function, or what it calls, as a tree that asks when it is unfolded. GUI thread.
class CallsPanel : public QWidget {
    Q_OBJECT
public:
    explicit CallsPanel(QWidget *parent = nullptr);
    /// hierarchy is asked for more; where it goes, what is shown stays.
    void show(editor::CallHierarchy *hierarchy, const QVector<editor::CallItem> &items, editor::CallHierarchy::Direction direction, const QString &folder);

Q_SIGNALS:
    void chosen(const dyad::editor::LanguageLocation &place);

private:
    void fill();
    QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const editor::CallItem &call);
    void unfold(QTreeWidgetItem *item);
    void take(int number, const sync::Expected<QVector<editor::CallItem>> &items);
    void choose(QTreeWidgetItem *item);
    QLabel *m_title;
    QToolButton *m_turn;
    QTreeWidget *m_tree;
    QPointer<editor::CallHierarchy> m_hierarchy;
    QVector<editor::CallItem> m_roots, m_calls;         // m_calls: by the number that an item of the tree keeps
    QVector<QTreeWidgetItem *> m_items;                 // the same
    editor::CallHierarchy::Direction m_direction = editor::CallHierarchy::Direction::Callers;
    QString m_folder;
    int m_round = 0;                                    // answers to an older question are for another tree
};

} // namespace dyad::app
