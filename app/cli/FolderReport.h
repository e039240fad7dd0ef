// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/LiveFolder.h"
#include "app/cli/Output.h"

namespace dyad::app {

/// How a folder stands, for share, join and sync: {folder, project, name, server, files, problems: [{path, code, message}]}.
QJsonObject folderJson(LiveFolder &folder, const sync::ClientStore::Binding &binding);
/// One line for each path that is not shared.
void notePaths(const Output &output, const QVector<sync::Problem> &problems);
/// Shows how far it is, for a person who waits.
void showProgress(const Output &output, LiveFolder &folder);

} // namespace dyad::app
