// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>

namespace dyad::app {

/// One thing the IDE can do. Menus, the palette and shortcuts are all made from these.
struct Command {
    enum class Group { File, Edit, View, Go, Git, Run, Share, Help };
    QString id;                         ///< stable: "file.save"
    QString text;                       ///< translated, begins with a verb
    Group group = Group::File;
    QList<QKeySequence> shortcuts;      ///< the first one is shown
    QString icon;                       ///< a Lucide name, or empty
    std::function<void()> run;
    std::function<bool()> enabled = {}; ///< empty: always
};

} // namespace dyad::app
