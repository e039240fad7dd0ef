// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommandRegistry.h"
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace dyad::app {

CommandRegistry::CommandRegistry(QObject *parent)
    : QObject(parent)
{
}

void CommandRegistry::add(Command command)
{
    Q_ASSERT(!command.id.isEmpty() && !m_index.contains(command.id) && command.run);
    m_index.insert(command.id, m_commands.size());
    m_commands.append(std::move(command));
    if (!m_window)
        return;
    installOne(m_commands.constLast());
    fillMenu();
    Q_EMIT commandsChanged();
}

void CommandRegistry::remove(const QString &id)
{
    const auto at = m_index.constFind(id);
    if (at == m_index.constEnd())
        return;
    m_commands.removeAt(*at);
    m_index.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        m_index.insert(m_commands.at(i).id, i);
    if (QAction *action = m_actions.take(id))
        action->deleteLater();
    Q_EMIT commandsChanged();
}

void CommandRegistry::setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts)
{
    const auto at = m_index.constFind(id);
    if (at == m_index.constEnd() || m_commands.at(*at).shortcuts == shortcuts)
        return;
    m_commands[*at].shortcuts = shortcuts;
    if (QAction *action = m_actions.value(id))
        action->setShortcuts(shortcuts);
    Q_EMIT shortcutsChanged();
}

const Command *CommandRegistry::find(const QString &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_commands.at(*found);
}

bool CommandRegistry::isEnabled(const Command &command) { return !command.enabled || command.enabled(); }

bool CommandRegistry::run(const QString &id)
{
    const Command *command = find(id);
    if (!command || !isEnabled(*command))
        return false;
    const auto runIt = command->run;    // a command may change the registry's owner; hold what runs
    Q_EMIT ran(id);
    runIt();
    return true;
}

void CommandRegistry::install(QWidget *window)
{
    m_window = window;
    for (const Command &command : std::as_const(m_commands))
        installOne(command);
}

void CommandRegistry::installOne(const Command &command)
{
    auto *action = new QAction(command.text, m_window);
    action->setObjectName(command.id);
    action->setShortcuts(command.shortcuts);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, [this, id = command.id] { run(id); });
    m_window->addAction(action);
    m_actions.insert(command.id, action);
}

void CommandRegistry::refresh()
{
    // Only what a menu shows: the action itself stays enabled, so that its shortcut asks at the moment it is pressed.
    for (const Command &command : std::as_const(m_commands))
        if (QAction *action = m_actions.value(command.id))
            action->setEnabled(isEnabled(command));
}

QMenu *CommandRegistry::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("mainMenu"));
    m_menu = menu;
    fillMenu();
    connect(menu, &QMenu::aboutToShow, this, &CommandRegistry::refresh);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : std::as_const(m_actions))
            action->setEnabled(true);
    }, Qt::QueuedConnection);
    return menu;
}

void CommandRegistry::fillMenu()
{
    if (!m_menu)
        return;
    m_menu->clear();
    QHash<int, QMenu *> groups;
    for (const Command &command : std::as_const(m_commands)) {
        QMenu *&group = groups[int(command.group)];
        if (!group)
            group = m_menu->addMenu(groupName(command.group));
        if (QAction *action = m_actions.value(command.id))
            group->addAction(action);
    }
}

QString CommandRegistry::groupName(Command::Group group)
{
    switch (group) {
    case Command::Group::File: return QCoreApplication::translate("CommandRegistry", "File");
    case Command::Group::Edit: return QCoreApplication::translate("CommandRegistry", "Edit");
    case Command::Group::View: return QCoreApplication::translate("CommandRegistry", "View");
    case Command::Group::Go: return QCoreApplication::translate("CommandRegistry", "Go");
    case Command::Group::Git: return QCoreApplication::translate("CommandRegistry", "Git");
    case Command::Group::Run: return QCoreApplication::translate("CommandRegistry", "Run");
    case Command::Group::Share: return QCoreApplication::translate("CommandRegistry", "Share");
    case Command::Group::Help: return QCoreApplication::translate("CommandRegistry", "Help");
    }
    return {};
}

} // namespace dyad::app
