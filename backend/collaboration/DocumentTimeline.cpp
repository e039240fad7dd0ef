// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/DocumentTimeline.h"
#include "backend/collaboration/DocumentHistory.h"
#include <algorithm>
#include <span>
#include <unordered_map>

namespace dyad::backend::timeline {

using journalrow::Entry;
using sync::DocId;
using sync::MemberId;
using sync::Version;
using Kind = TextOperation::Component::Kind;

namespace {

constexpr qint64 OneGo = 60'000;         // ms between two edits of a person that still belong together
constexpr size_t LongestRun = 4096;      // operations composed at once

Bucket bucketOf(std::span<const Entry> entries)
{
    Bucket bucket{entries.front().operation.version, entries.back().operation.version, entries.front().time, entries.back().time};
    std::unordered_map<MemberId, qint64> changed;
    for (const Entry &entry : entries) {
        qint64 bytes = 0;
        for (const auto &component : entry.operation.op) {
            bucket.inserted += component.kind == Kind::Insert ? component.length : 0;
            bucket.deleted += component.kind == Kind::Delete ? component.length : 0;
            bytes += component.kind == Kind::Keep ? 0 : component.length;
        }
        changed[entry.operation.member] += bytes;
    }
    bucket.member = std::ranges::max_element(changed, {}, [](const auto &one) { return one.second; })->first;
    return bucket;
}

void append(std::vector<Range> &ranges, Range range)
{
    if (range.length == 0)
        return;
    if (!ranges.empty() && ranges.back().member == range.member && ranges.back().version == range.version)
        ranges.back().length += range.length;
    else
        ranges.push_back(range);
}

/// Reads ranges from the start, a stretch at a time.
class Reader {
public:
    explicit Reader(const std::vector<Range> &ranges) : m_ranges(ranges) {}
    void take(qint64 bytes, std::vector<Range> *into)
    {
        while (bytes > 0 && m_at < m_ranges.size()) {
            Range part = m_ranges[m_at];
            part.length = std::min(part.length - m_inside, bytes);
            bytes -= part.length;
            m_inside += part.length;
            if (m_inside == m_ranges[m_at].length) {
                ++m_at;
                m_inside = 0;
            }
            if (into)
                append(*into, part);
        }
    }
    void takeRest(std::vector<Range> &into) { take(std::numeric_limits<qint64>::max(), &into); }

private:
    const std::vector<Range> &m_ranges;
    size_t m_at = 0;
    qint64 m_inside = 0;
};

std::vector<Range> applied(const std::vector<Range> &ranges, const TextOperation &op, const Range &author)
{
    std::vector<Range> result;
    result.reserve(ranges.size() + 2);
    Reader reader(ranges);
    for (const auto &component : op) {
        if (component.kind == Kind::Insert)
            append(result, {component.length, author.member, author.version, author.time});
        else
            reader.take(component.length, component.kind == Kind::Keep ? &result : nullptr);
    }
    reader.takeRest(result);
    return result;
}

/// How many entries from the first on one person made in one go.
size_t runLength(std::span<const Entry> entries)
{
    size_t n = 1;
    while (n < entries.size() && n < LongestRun && entries[n].operation.member == entries[0].operation.member && entries[n].time - entries[n - 1].time < OneGo)
        ++n;
    return n;
}

} // namespace

sync::Expected<Timeline> of(Database &database, qint64 project, DocId doc, int count)
{
    const auto entries = history::operationsAfter(database, project, doc, 0);
    if (!entries)
        return std::unexpected(entries.error());
    Timeline timeline;
    timeline.version = entries->size();
    const size_t buckets = std::min(entries->size(), size_t(std::max(1, count)));
    for (size_t i = 0; i < buckets; ++i) {
        const size_t first = entries->size() * i / buckets;
        const size_t behind = entries->size() * (i + 1) / buckets;
        timeline.buckets.push_back(bucketOf(std::span(*entries).subspan(first, behind - first)));
    }
    return timeline;
}

sync::Expected<Blame> blame(Database &database, qint64 project, DocId doc)
{
    const auto first = history::textAt(database, project, doc, 0);
    if (!first)
        return std::unexpected(first.error());
    const auto entries = history::operationsAfter(database, project, doc, 0);
    if (!entries)
        return std::unexpected(entries.error());
    Blame blame;
    blame.version = entries->size();
    append(blame.ranges, {first->size(), 0, 0, 0});
    // One person's edits in one go are composed first: a pass over the ranges for each run, not for each key.
    for (std::span<const Entry> rest(*entries); !rest.empty();) {
        const auto run = rest.first(runLength(rest));
        std::vector<TextOperation> operations;
        operations.reserve(run.size());
        for (const Entry &entry : run)
            operations.push_back(entry.operation.op);
        const Entry &last = run.back();
        blame.ranges = applied(blame.ranges, sync::composeAll(operations), {0, last.operation.member, last.operation.version, last.time});
        rest = rest.subspan(run.size());
    }
    return blame;
}

} // namespace dyad::backend::timeline
