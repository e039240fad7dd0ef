// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QIcon>
#include <QString>

namespace dyad::editor {

/// The icons of the program: Lucide's, drawn in a colour of the theme. They follow a change of the theme by themselves and are crisp
/// at every scale (drawn anew for each device pixel ratio). GUI thread.
class Icons {
public:
    /// name: a file of resources/icons without ".svg". Disabled it is faint. An unknown name gives a null icon.
    static QIcon icon(const QString &name, Token color = Token::Muted);
    /// With another colour while checked, selected or active (a rail's button, a chosen row).
    static QIcon icon(const QString &name, Token color, Token activeColor);
    static QPixmap pixmap(const QString &name, Token color, int logicalSize, qreal devicePixelRatio);
    /// The icon for a file by its name ("CMakeLists.txt", "main.cpp"); folders have their own.
    static QIcon forFile(const QString &fileName);
    static QString nameForFile(const QString &fileName);
    static QIcon forFolder(bool open);
    static QIcon application();
};

} // namespace dyad::editor
