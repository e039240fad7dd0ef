// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/PastEdits.h"
#include <algorithm>
#include <limits>
#include <unordered_map>

namespace dyad::sync::past {

using Kind = TextOperation::Component::Kind;

namespace {

constexpr size_t LongestRun = 4096;      // operations composed at once

int64_t bytesOf(const TextOperation &op, Kind kind)
{
    int64_t bytes = 0;
    for (const auto component : op)
        if (component.kind == kind) bytes += component.length;
    return bytes;
}

Change summed(std::span<const Edit> edits)
{
    Change change{edits.front().version, edits.back().version, edits.front().time, edits.back().time, 0, 0, 0};
    std::unordered_map<MemberId, int64_t> changed;
    for (const Edit &edit : edits) {
        const int64_t inserted = bytesOf(edit.op, Kind::Insert), deleted = bytesOf(edit.op, Kind::Delete);
        change.inserted += inserted;
        change.deleted += deleted;
        changed[edit.member] += inserted + deleted;
    }
    change.member = std::ranges::max_element(changed, {}, [](const auto &one) { return one.second; })->first;
    return change;
}

void append(std::vector<Authored> &ranges, const Authored &range)
{
    if (range.length == 0) return;
    if (!ranges.empty() && ranges.back().member == range.member && ranges.back().version == range.version) ranges.back().length += range.length;
    else ranges.push_back(range);
}

/// Reads ranges from the start, a stretch at a time.
class Reader {
public:
    explicit Reader(const std::vector<Authored> &ranges) : m_ranges(ranges) {}
    void take(int64_t bytes, std::vector<Authored> *into)
    {
        while (bytes > 0 && m_at < m_ranges.size()) {
            Authored part = m_ranges[m_at];
            part.length = std::min(part.length - m_inside, bytes);
            bytes -= part.length;
            m_inside += part.length;
            if (m_inside == m_ranges[m_at].length) {
                ++m_at;
                m_inside = 0;
            }
            if (into) append(*into, part);
        }
    }
    void takeRest(std::vector<Authored> &into) { take(std::numeric_limits<int64_t>::max(), &into); }

private:
    const std::vector<Authored> &m_ranges;
    size_t m_at = 0;
    int64_t m_inside = 0;
};

/// How many edits from the first on one person made in one go.
size_t runLength(std::span<const Edit> edits)
{
    size_t n = 1;
    while (n < edits.size() && n < LongestRun && edits[n].member == edits[0].member && edits[n].time - edits[n - 1].time < OneGo) ++n;
    return n;
}

TextOperation composed(std::span<const Edit> edits)
{
    std::vector<TextOperation> operations;
    operations.reserve(edits.size());
    for (const Edit &edit : edits) operations.push_back(edit.op);
    return composeAll(operations);
}

/// Goes from the text before a change to the newest one, with what takes the change back as far as it has come.
class Walk {
public:
    explicit Walk(Rope text) : m_text(std::move(text)) {}
    Expected<void> step(const TextOperation &op, bool isOfChange)
    {
        if (auto fits = validate(m_text, op); !fits) return fits;
        if (isOfChange) {
            const TextOperation back = invert(op, m_text);
            m_back = m_back.isEmpty() ? back : compose(back, m_back);
        } else if (!m_back.isEmpty()) {
            const int64_t before = bytesOf(m_back, Kind::Delete);
            m_back = transform(m_back, op, Side::Left).first;
            m_gone += before - bytesOf(m_back, Kind::Delete);
        }
        return apply(m_text, op);
    }
    TakenBack result() &&
    {
        const int64_t erased = bytesOf(m_back, Kind::Delete), restored = bytesOf(m_back, Kind::Insert);
        return {std::move(m_back), erased + m_gone, m_gone, restored};
    }

private:
    Rope m_text;
    TextOperation m_back;
    int64_t m_gone = 0;
};

} // namespace

std::vector<Change> buckets(std::span<const Edit> edits, size_t count)
{
    const size_t groups = std::min(edits.size(), std::max<size_t>(1, count));
    std::vector<Change> result;
    for (size_t i = 0; i < groups; ++i) {
        const size_t first = edits.size() * i / groups;
        result.push_back(summed(edits.subspan(first, edits.size() * (i + 1) / groups - first)));
    }
    return result;
}

void addChanges(std::vector<Change> &changes, std::span<const Edit> edits)
{
    for (const Edit &edit : edits) {
        if (changes.empty() || changes.back().member != edit.member || edit.time - changes.back().to >= OneGo)
            changes.push_back({edit.version, edit.version, edit.time, edit.time, edit.member, 0, 0});
        Change &change = changes.back();
        change.last = edit.version;
        change.to = std::max(change.to, edit.time);
        change.inserted += bytesOf(edit.op, Kind::Insert);
        change.deleted += bytesOf(edit.op, Kind::Delete);
    }
}

std::vector<Authored> authorsAfter(const std::vector<Authored> &ranges, const TextOperation &op, const Authored &by)
{
    std::vector<Authored> result;
    result.reserve(ranges.size() + 2);
    Reader reader(ranges);
    for (const auto component : op) {
        if (component.kind == Kind::Insert) append(result, {component.length, by.member, by.version, by.time});
        else reader.take(component.length, component.kind == Kind::Keep ? &result : nullptr);
    }
    reader.takeRest(result);
    return result;
}

std::vector<Authored> authors(int64_t length, std::span<const Edit> edits)
{
    std::vector<Authored> ranges;
    append(ranges, {length, 0, 0, 0});
    // One person's edits in one go are composed first: a pass over the ranges for each run, not for each key.
    while (!edits.empty()) {
        const auto run = edits.first(runLength(edits));
        const Edit &last = run.back();
        ranges = authorsAfter(ranges, composed(run), {0, last.member, last.version, last.time});
        edits = edits.subspan(run.size());
    }
    return ranges;
}

Expected<TakenBack> takeBack(Rope before, std::span<const Edit> edits, Version last, MemberId member)
{
    const auto isOfChange = [&](const Edit &edit) { return edit.version <= last && (member == 0 || edit.member == member); };
    Walk walk(std::move(before));
    while (!edits.empty()) {
        const bool mine = isOfChange(edits.front());
        size_t n = 1;
        while (n < edits.size() && n < LongestRun && isOfChange(edits[n]) == mine) ++n;
        if (auto done = walk.step(composed(edits.first(n)), mine); !done) return std::unexpected(done.error());
        edits = edits.subspan(n);
    }
    return std::move(walk).result();
}

} // namespace dyad::sync::past
