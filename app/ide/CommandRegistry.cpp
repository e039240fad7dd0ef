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
    runIt();
    return true;
}

void CommandRegistry::install(QWidget *window)
{
    for (const Command &command : m_commands) {
        auto *action = new QAction(command.text, window);
        action->setObjectName(command.id);
        action->setShortcuts(command.shortcuts);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, [this, id = command.id] { run(id); });
        window->addAction(action);
        m_actions.insert(command.id, action);
    }
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
    QHash<int, QMenu *> groups;
    for (const Command &command : std::as_const(m_commands)) {
        QMenu *&group = groups[int(command.group)];
        if (!group)
            group = menu->addMenu(groupName(command.group));
        if (QAction *action = m_actions.value(command.id))
            group->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this, &CommandRegistry::refresh);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : std::as_const(m_actions))
            action->setEnabled(true);
    }, Qt::QueuedConnection);
    return menu;
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
