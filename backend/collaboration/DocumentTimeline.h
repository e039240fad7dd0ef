// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "sync/session/PastEdits.h"
#include "sync/wire/Types.h"
#include <vector>

/// A document's whole life, seen from far. Of what is durable. Blocks; work threads. Errors: those of DocumentHistory.
namespace dyad::backend::timeline {

/// The edits after `after`.
sync::Expected<std::vector<sync::past::Edit>> editsAfter(Database &database, qint64 project, sync::DocId doc, sync::Version after);

struct Timeline {
    sync::Version version = 0;           ///< the newest one
    std::vector<sync::past::Change> buckets;
};
/// All versions in at most `count` buckets of as many versions each.
sync::Expected<Timeline> of(Database &database, qint64 project, sync::DocId doc, int count);

struct Blame {
    sync::Version version = 0;
    std::vector<sync::past::Authored> ranges;           ///< in order; together the whole text
};
sync::Expected<Blame> blame(Database &database, qint64 project, sync::DocId doc);

struct Revert {
    sync::Version version = 0;           ///< the newest one, on which the operation stands
    sync::past::TakenBack back;
};
/// What takes back the versions first ... last as far as `member` (0: anybody) made them. Nothing is done yet: it is for the caller to send
/// as an edit. Also "no-such-version", "bad-request".
sync::Expected<Revert> revert(Database &database, qint64 project, sync::DocId doc, sync::Version first, sync::Version last, sync::MemberId member);

} // namespace dyad::backend::timeline
