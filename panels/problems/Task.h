// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/ProblemPattern.h"
#include <QMetaType>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace dyad::panels {

/// Something that a project can do: build, test, run a script.
struct Task {
    enum class Kind { Build, Test, Run, Other };
    QString id;                 ///< stable: "cmake:build:dev", "npm:test", "make:all", "tasks:Label"
    QString name;
    QString origin;             ///< the file that it was found in, from the folder
    Kind kind = Kind::Other;
    QString program;
    QStringList arguments;
    QString folder;             ///< absolute
    QStringList environment;    ///< "NAME=value", on top of the window's
    QString needs = {};         ///< id of a task that comes first...
    QStringList needsUnless = {};   ///< ...as long as none of these files is there; absolute
    QStringList before = {};        ///< ids of tasks that are run first, in this order (dependsOn)
    QVector<ProblemPattern> patterns = {};      ///< problem matchers of its own; those that are built in know the rest
    QString commandLine() const;   ///< as one would type it
};

} // namespace dyad::panels

Q_DECLARE_METATYPE(dyad::panels::Task)
