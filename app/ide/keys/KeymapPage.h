// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace dyad::app {

class CommandRegistry;
class Keymap;

/// All commands with their keys, in one tab: found by words or by pressing keys as text, changed with Enter, conflicts marked.
class KeymapPage : public QWidget {
    Q_OBJECT
public:
    KeymapPage(Keymap *keymap, CommandRegistry *commands, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void changeRequested(const QString &id);
    void schemeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(QTreeWidgetItem *item);
    void filter();
    void change();
    QString chosen() const;
    Keymap *m_keymap;
    CommandRegistry *m_commands;
    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace dyad::app
