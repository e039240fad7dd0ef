// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QToolButton>

namespace dyad::panels {

/// A flat button with an icon in the colours of the theme; follows the theme by itself.
class ToolButton : public QToolButton {
    Q_OBJECT
public:
    ToolButton(const QString &icon, const QString &text, QWidget *parent = nullptr, int iconSize = 16);
    void setIconName(const QString &icon);

private:
    QString m_icon;
};

} // namespace dyad::panels
