// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <QStringList>
#include <optional>

namespace dyad::app {

/// What the command line asks for; docs/automation.md has the words.
struct LaunchOptions {
    struct Target {
        QString path;           ///< absolute
        int line = 0;           ///< from 1; 0: none given
    };
    QList<Target> targets;
    QString screenshot, join, name, theme, script;
    bool share = false, stay = false;
    std::optional<QString> answer;      ///< --help, --version: print this and end

    static sync::Expected<LaunchOptions> parse(const QStringList &arguments, const QString &currentFolder);
    static QString help();
};

} // namespace dyad::app
