// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/Types.h"
#include <span>
#include <vector>

/// A document's past, and what can be told of it; the same for a project's documents and for a folder of one's own. Any thread.
namespace dyad::sync::past {

constexpr int64_t OneGo = 60'000;        ///< ms between two edits of a person that still belong together

/// The operation that made `version` out of the one before.
struct Edit {
    Version version = 0;
    MemberId member = 0;
    int64_t time = 0;                    ///< ms since 1970
    TextOperation op;
};

/// Neighbouring versions, seen from far.
struct Change {
    Version first = 0, last = 0;
    int64_t from = 0, to = 0;            ///< ms since 1970
    MemberId member = 0;                 ///< who changed most of it
    int64_t inserted = 0, deleted = 0;   ///< bytes, by all
    bool operator==(const Change &) const = default;
};
/// All edits in at most `count` groups of as many versions each.
std::vector<Change> buckets(std::span<const Edit> edits, size_t count);
/// Goes on with changes as people see them: a person's edits with nobody else's between them, and no pause of OneGo.
void addChanges(std::vector<Change> &changes, std::span<const Edit> edits);

/// A stretch of a text that one member wrote, in one go.
struct Authored {
    int64_t length = 0;                  ///< bytes
    MemberId member = 0;                 ///< 0: it was there from the start
    Version version = 0;                 ///< about when: the last one of the run of edits that it comes from
    int64_t time = 0;                    ///< ms since 1970; 0: from the start
    bool operator==(const Authored &) const = default;
};
/// Who wrote which bytes of the text after all edits, of one that had `length` bytes before them. In order; together the whole text.
std::vector<Authored> authors(int64_t length, std::span<const Edit> edits);
/// The ranges after one more operation, whose inserts are `by` (its length does not matter).
std::vector<Authored> authorsAfter(const std::vector<Authored> &ranges, const TextOperation &op, const Authored &by);

/// What takes back a change that somebody made, in the text after all edits.
struct TakenBack {
    TextOperation op;
    int64_t added = 0;                   ///< bytes that the change had brought ...
    int64_t gone = 0;                    ///< ... and of those, what others have deleted since: nothing to take back
    int64_t restored = 0;                ///< bytes that the change had deleted, and that come back
};
/// Of the versions up to `last`, those that `member` made (0: all). `before`: the text before the first of the edits. "bad-operation"
/// where an edit does not fit.
Expected<TakenBack> takeBack(Rope before, std::span<const Edit> edits, Version last, MemberId member);

} // namespace dyad::sync::past
