// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistorySource.h"
#include <memory>

namespace dyad::sync {
class LocalHistory;
}
namespace dyad::app {

class LiveFolder;

/// The server's memory of one file, and of its project. They outlive the folder; then they do not answer.
std::shared_ptr<panels::HistorySource> serverHistory(LiveFolder *live, sync::DocId doc);
std::shared_ptr<panels::ProjectHistorySource> serverProjectHistory(LiveFolder *live);
/// What this computer remembers of a file that is not shared (absolute path), and of a folder.
std::shared_ptr<panels::HistorySource> localHistory(sync::LocalHistory *history, const QString &path);
std::shared_ptr<panels::ProjectHistorySource> localFolderHistory(sync::LocalHistory *history, const QString &folder);

} // namespace dyad::app
