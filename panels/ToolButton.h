// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QToolButton>

class QMenu;

namespace dyad::panels {

/// A flat button with an icon in the colours of the theme; follows the theme by itself.
class ToolButton : public QToolButton {
    Q_OBJECT
public:
    ToolButton(const QString &icon, const QString &text, QWidget *parent = nullptr, int iconSize = 16);
    void setIconName(const QString &icon);
    /// A menu that is laid out as the window is, whatever its button is, and leaves the button as it was when it goes.
    static void giveMenu(QToolButton *button, QMenu *menu);

private:
    QString m_icon;
};

} // namespace dyad::panels
