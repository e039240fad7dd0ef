// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/Task.h"
#include <QVector>

namespace dyad::panels {

/// Finds the tasks of a folder: CMakePresets.json (configure, build, test), package.json (scripts, with the package manager whose lock
/// file is there), Makefile (targets), tasks.json (.dyad/ or .vscode/). Reads files; quick, any thread.
QVector<Task> detectTasks(const QString &folder);

} // namespace dyad::panels
