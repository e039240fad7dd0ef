// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QMap>
#include <QString>
#include <QStringList>

namespace dyad::app {

/// What stands behind a command's name.
struct CommandLine {
    QString command;
    QStringList words;              ///< what is no option
    QMap<QString, QString> options; ///< without the dashes; flags have an empty value
    bool json = false;
    bool help = false;

    QString option(const QString &name) const { return options.value(name); }
    bool has(const QString &name) const { return options.contains(name); }

    /// withValue, flags: the options that the command knows beside --server, --json and --help. Error "usage".
    static sync::Expected<CommandLine> parse(const QStringList &arguments, const QStringList &withValue, const QStringList &flags);
};

} // namespace dyad::app
