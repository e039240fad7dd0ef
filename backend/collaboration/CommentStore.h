// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalBatch.h"
#include "backend/platform/keys/AtRest.h"
#include "sync/wire/CommentMessages.h"
#include <vector>

/// The SQL of comments.
namespace dyad::backend::comments {

using Thread = sync::wire::CommentThread;

/// Where the quote of a thread and the text of an entry stand (sealedtext).
Cell threadCell(qint64 project, const QString &thread);
Cell entryCell(qint64 project, const QString &thread, const QString &entry);

/// All threads of the project's files, by file and place; ranges and lines of the newest durable version, whatever the rows say. Blocks;
/// work threads.
sync::Expected<std::vector<Thread>> load(Database &database, qint64 project);

/// Ids that are in use in the store, of threads that load() does not give: their files were deleted.
sync::Expected<QStringList> hiddenIds(Database &database, qint64 project);

// What a journal's batch writes.
JournalBatch::Write added(qint64 project, const Thread &thread);
JournalBatch::Write replied(qint64 project, const QString &thread, const sync::wire::CommentEntry &entry);
JournalBatch::Write edited(qint64 project, const QString &thread, const sync::wire::CommentEntry &entry);
JournalBatch::Write removed(qint64 project, const QString &thread, const QString &entry, bool withThread);
JournalBatch::Write resolved(qint64 project, const Thread &thread);
JournalBatch::Write moved(qint64 project, std::vector<Thread> threads);

} // namespace dyad::backend::comments
