// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/DocumentTimeline.h"
#include "backend/collaboration/DocumentHistory.h"

namespace dyad::backend::timeline {

using sync::DocId;
using sync::Version;
namespace past = sync::past;

sync::Expected<std::vector<past::Edit>> editsAfter(Database &database, qint64 project, DocId doc, Version after)
{
    auto entries = history::operationsAfter(database, project, doc, after);
    if (!entries)
        return std::unexpected(entries.error());
    std::vector<past::Edit> edits;
    edits.reserve(entries->size());
    for (auto &entry : *entries)
        edits.push_back({entry.operation.version, entry.operation.member, entry.time, std::move(entry.operation.op)});
    return edits;
}

sync::Expected<Timeline> of(Database &database, qint64 project, DocId doc, int count)
{
    const auto edits = editsAfter(database, project, doc, 0);
    if (!edits)
        return std::unexpected(edits.error());
    return Timeline{edits->size(), past::buckets(*edits, size_t(std::max(1, count)))};
}

sync::Expected<Blame> blame(Database &database, qint64 project, DocId doc)
{
    const ReadTransaction view(database);
    const auto first = history::textAt(database, project, doc, 0);
    if (!first)
        return std::unexpected(first.error());
    const auto edits = editsAfter(database, project, doc, 0);
    if (!edits)
        return std::unexpected(edits.error());
    return Blame{edits->size(), past::authors(first->size(), *edits)};
}

sync::Expected<Revert> revert(Database &database, qint64 project, DocId doc, Version first, Version last, sync::MemberId member)
{
    if (first == 0 || last < first)
        return sync::fail("bad-request", "`first` and `last` are versions, from 1 on.");
    const ReadTransaction view(database);
    auto before = history::textAt(database, project, doc, first - 1);
    if (!before)
        return std::unexpected(before.error());
    const auto edits = editsAfter(database, project, doc, first - 1);
    if (!edits)
        return std::unexpected(edits.error());
    const Version newest = first - 1 + edits->size();
    if (last > newest)
        return sync::fail("no-such-version", "The file has no such version; the newest is " + std::to_string(newest) + ".");
    auto back = past::takeBack(std::move(*before), *edits, last, member);
    if (!back)
        return sync::fail("document-damaged", "The history does not fit the text.");
    return Revert{newest, std::move(*back)};
}

} // namespace dyad::backend::timeline
