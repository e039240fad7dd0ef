// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::panels {

/// A program that speaks the Debug Adapter Protocol, from resources/debug-adapters.json.
struct DebugAdapter {
    QString type, name;             ///< "lldb"; as a person knows it
    QVector<QStringList> commands;  ///< tried in order
    QVector<QStringList> probes;    ///< of each command: must end well, else it is not there; empty: being in PATH is enough
    QStringList extensions;         ///< of source files that it is for

    static QVector<DebugAdapter> all();
    /// The first command that is there; empty: none is. Runs the probes: may take a second, any thread.
    QStringList find() const;
};

/// What is debugged, and how: an entry of .dyad/launch.json or .vscode/launch.json, or made from an open file.
struct DebugConfiguration {
    QString name, type;
    QStringList adapter;            ///< the adapter's command; empty: found by type
    QString request = QStringLiteral("launch");
    QJsonObject arguments;          ///< of launch or attach, with folders filled in

    QString program() const { return arguments[QLatin1String("program")].toString(); }
    /// Those of the folder, comments and trailing commas allowed. Errors: syntax with the place; no file at all is an empty list.
    static sync::Expected<QVector<DebugConfiguration>> read(const QString &folder);
    /// Puts it before the others of .dyad/launch.json, in place of one of its name.
    sync::Expected<void> write(const QString &folder) const;
};

} // namespace dyad::panels
