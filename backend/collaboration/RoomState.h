// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/projects/Store.h"
#include "sync/wire/CommentMessages.h"
#include "sync/wire/FileEntry.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace dyad::backend {

/// A project as the database has it: what a room begins with.
struct RoomState {
    qint64 key = 0;
    qint64 epoch = 0;                            ///< under which this node has it; 0: there is only this node
    QString id;
    QString name;
    quint64 tree = 0;
    quint64 nextDoc = 1;
    std::vector<projects::Member> members;
    std::vector<PathRule> rules;
    std::vector<sync::FileEntry> files;
    std::vector<sync::wire::CommentThread> comments;
    QStringList hiddenComments;                  ///< ids of threads of deleted files
};

/// Blocks; work threads. "no-such-project".
sync::Expected<RoomState> loadRoomState(Database &database, const QString &id);

} // namespace dyad::backend
