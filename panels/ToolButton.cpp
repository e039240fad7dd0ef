// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/ToolButton.h"
#include "editor/Icons.h"
#include <QGuiApplication>
#include <QMenu>

namespace dyad::panels {

using editor::Icons;

ToolButton::ToolButton(const QString &icon, const QString &text, QWidget *parent, int iconSize)
    : QToolButton(parent), m_icon(icon)
{
    setToolTip(text);
    setAccessibleName(text);
    setAutoRaise(true);
    setIconSize({iconSize, iconSize});
    setFixedSize(iconSize + 10, iconSize + 10);
    setFocusPolicy(Qt::TabFocus);
    setIcon(Icons::icon(m_icon));
}

void ToolButton::setIconName(const QString &icon)
{
    m_icon = icon;
    setIcon(Icons::icon(m_icon));
}

void ToolButton::giveMenu(QToolButton *button, QMenu *menu)
{
    menu->setLayoutDirection(QGuiApplication::layoutDirection());
    button->setMenu(menu);
    // A menu takes the mouse for itself: its button never hears that the mouse has left.
    connect(menu, &QMenu::aboutToHide, button, [button] {
        button->setAttribute(Qt::WA_UnderMouse, false);
        button->update();
    });
}

} // namespace dyad::panels
