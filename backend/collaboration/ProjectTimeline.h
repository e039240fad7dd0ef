// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/ChangeList.h"
#include "backend/rights/PathRights.h"
#include "sync/session/WorkSessions.h"

/// A project's whole life: who changed which files when. Of what is durable. Blocks; work threads. Errors: those of DocumentHistory.
namespace dyad::backend::timeline {

struct ProjectLife {
    QVector<sync::past::WorkSession> sessions;       ///< newest first
    qint64 all = 0;                      ///< how many there are without the limit
};
/// Sessions that ended after `since` and began before `before`, at most `limit`, the newest ones. Of a session that was under way at
/// `since` only what came after. Files that `rights` hide are not in it.
sync::Expected<ProjectLife> ofProject(Database &database, ChangeList &changes, qint64 project, qint64 since, qint64 before, qsizetype limit,
                                      const PathRights &rights);

} // namespace dyad::backend::timeline
