// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Command.h"
#include <QAction>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QVector>

class QMenu;
class QWidget;

namespace dyad::app {

/// All commands of one window, in the order in which they were added. GUI thread.
class CommandRegistry : public QObject {
    Q_OBJECT
public:
    explicit CommandRegistry(QObject *parent = nullptr);
    /// Also after install(): of an extension, say.
    void add(Command command);
    /// Takes a command away, its shortcuts and its place in the menu with it. Nothing where it is unknown.
    void remove(const QString &id);
    /// Other keys than it was added with; none: an empty list.
    void setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts);
    const Command *find(const QString &id) const;
    const QVector<Command> &all() const { return m_commands; }
    static bool isEnabled(const Command &command);
    /// Runs it where it is enabled; false where it is unknown or disabled.
    bool run(const QString &id);        ///< ran() first
    /// Gives the window an action, and with it the shortcuts, for each command.
    void install(QWidget *window);
    QAction *action(const QString &id) const { return m_actions.value(id); }
    /// A menu with a submenu for each group; enabled states are right whenever it opens.
    QMenu *makeMenu(QWidget *parent);
    static QString groupName(Command::Group group);

Q_SIGNALS:
    void ran(const QString &id);            ///< about to run, by menu, palette or key
    void commandsChanged();         ///< one came or went after install()
    void shortcutsChanged();

private:
    void refresh();
    void installOne(const Command &command);
    void fillMenu();
    QVector<Command> m_commands;
    QHash<QString, qsizetype> m_index;
    QHash<QString, QAction *> m_actions;
    QWidget *m_window = nullptr;
    QPointer<QMenu> m_menu;
};

} // namespace dyad::app
