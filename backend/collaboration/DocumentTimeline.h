// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "sync/wire/Types.h"
#include <QtGlobal>
#include <vector>

/// A document's whole life, seen from far. Of what is durable. Blocks; work threads. Errors: those of DocumentHistory.
namespace dyad::backend::timeline {

/// Neighbouring versions.
struct Bucket {
    sync::Version first = 0, last = 0;
    qint64 from = 0, to = 0;             ///< ms since 1970
    sync::MemberId member = 0;           ///< who changed most of it
    qint64 inserted = 0, deleted = 0;    ///< bytes, by all
};
struct Timeline {
    sync::Version version = 0;           ///< the newest one
    std::vector<Bucket> buckets;
};
/// All versions in at most `count` buckets of as many versions each.
sync::Expected<Timeline> of(Database &database, qint64 project, sync::DocId doc, int count);

/// A stretch of the newest text that one member wrote, in one go.
struct Range {
    qint64 length = 0;                   ///< bytes
    sync::MemberId member = 0;           ///< 0: it was there from the start
    sync::Version version = 0;           ///< about when: the last one of the run of edits that it comes from
    qint64 time = 0;                     ///< ms since 1970; 0: from the start
    bool operator==(const Range &) const = default;
};
struct Blame {
    sync::Version version = 0;
    std::vector<Range> ranges;           ///< in order; together the whole text
};
sync::Expected<Blame> blame(Database &database, qint64 project, sync::DocId doc);

} // namespace dyad::backend::timeline
