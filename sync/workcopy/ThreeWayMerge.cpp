// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/ThreeWayMerge.h"
#include "sync/workcopy/TextDiff.h"
#include "sync/workcopy/TextHunk.h"
#include <algorithm>

namespace dyad::sync {

namespace {

struct Range {
    int64_t start = 0, end = 0;     // bytes of the base
};

using Hunks = std::vector<TextHunk>;

bool overlap(const Range &a, const Range &b)
{
    if (a.start == a.end)
        return b.start < a.start && a.start < b.end;
    if (b.start == b.end)
        return a.start < b.start && b.start < a.end;
    return std::max(a.start, b.start) < std::min(a.end, b.end);
}

/// The lines that a hunk touches; for one that is made of whole lines just itself, so that what stands beside it is not drawn in.
class Lines {
public:
    explicit Lines(std::string_view text) : base(text) {}
    Range of(const TextHunk &hunk) const
    {
        const bool whole = isStart(hunk.position) && isStart(hunk.end()) && (hunk.inserted.empty() || hunk.inserted.back() == '\n');
        if (whole)
            return {hunk.position, hunk.end()};
        const auto before = hunk.position == 0 ? std::string_view::npos : base.rfind('\n', size_t(hunk.position) - 1);
        const auto after = base.find('\n', size_t(std::max(hunk.position, hunk.end() - 1)));
        return {before == std::string_view::npos ? 0 : int64_t(before) + 1, after == std::string_view::npos ? int64_t(base.size()) : int64_t(after) + 1};
    }

private:
    bool isStart(int64_t position) const { return position == 0 || base[size_t(position) - 1] == '\n'; }
    std::string_view base;
};

/// Changes that share lines, of both sides.
struct Cluster {
    Range lines;
    Hunks mine, theirs;
};

std::vector<Cluster> clustersOf(const Lines &lines, const Hunks &mine, const Hunks &theirs)
{
    std::vector<Cluster> result;
    auto add = [&](const TextHunk &hunk, bool isMine) {
        const Range range = lines.of(hunk);
        // What both did alike belongs together, even where it covers nothing (the same lines put in).
        const auto alike = [&hunk](const Hunks &others) { return !others.empty() && others.back() == hunk; };
        if (result.empty() || !(overlap(result.back().lines, range) || alike(result.back().mine) || alike(result.back().theirs)))
            result.push_back({range, {}, {}});
        Cluster &last = result.back();
        last.lines = {std::min(last.lines.start, range.start), std::max(last.lines.end, range.end)};
        (isMine ? last.mine : last.theirs).push_back(hunk);
    };
    auto before = [&lines](const TextHunk &a, const TextHunk &b) {
        const Range left = lines.of(a), right = lines.of(b);
        return std::pair(left.start, left.end) < std::pair(right.start, right.end);
    };
    for (auto m = mine.begin(), t = theirs.begin(); m != mine.end() || t != theirs.end();) {
        const bool takeMine = t == theirs.end() || (m != mine.end() && before(*m, *t));      // alike: theirs stands first
        takeMine ? add(*m++, true) : add(*t++, false);
    }
    return result;
}

bool clash(const TextHunk &a, const TextHunk &b)
{
    if (a == b)
        return false;
    const bool atOnePlace = a.position == b.position && (a.erased == 0) == (b.erased == 0);
    return atOnePlace || overlap({a.position, a.end()}, {b.position, b.end()});
}

bool hasConflict(const Cluster &cluster)
{
    return std::any_of(cluster.mine.begin(), cluster.mine.end(), [&cluster](const TextHunk &mine) {
        return std::any_of(cluster.theirs.begin(), cluster.theirs.end(), [&mine](const TextHunk &theirs) { return clash(mine, theirs); });
    });
}

/// Both, from the front; what is the same in both once.
Hunks united(const Cluster &cluster)
{
    Hunks all = cluster.theirs;
    for (const TextHunk &mine : cluster.mine) {
        if (std::find(all.begin(), all.end(), mine) == all.end())
            all.push_back(mine);
    }
    std::stable_sort(all.begin(), all.end(), [](const TextHunk &a, const TextHunk &b) { return std::pair(a.position, a.end()) < std::pair(b.position, b.end()); });
    return all;
}

std::string applied(std::string_view base, const Range &range, const Hunks &hunks)
{
    std::string text;
    int64_t at = range.start;
    for (const TextHunk &hunk : hunks) {
        text += base.substr(size_t(at), size_t(hunk.position - at));
        text += hunk.inserted;
        at = hunk.end();
    }
    return text += base.substr(size_t(at), size_t(range.end - at));
}

} // namespace

MergedText mergeThreeWay(std::string_view base, std::string_view mine, std::string_view theirs)
{
    MergedText merged;
    int64_t at = 0;
    for (const Cluster &cluster : clustersOf(Lines(base), hunksOf(diffTexts(base, mine)), hunksOf(diffTexts(base, theirs)))) {
        merged.text += base.substr(size_t(at), size_t(cluster.lines.start - at));
        at = cluster.lines.end;
        if (!hasConflict(cluster)) {
            merged.text += applied(base, cluster.lines, united(cluster));
            continue;
        }
        const std::string standing = applied(base, cluster.lines, cluster.theirs);
        const int line = 1 + int(std::count(merged.text.begin(), merged.text.end(), '\n'));
        merged.conflicts.push_back({int64_t(merged.text.size()), int64_t(standing.size()), line,
            std::string(base.substr(size_t(cluster.lines.start), size_t(cluster.lines.end - cluster.lines.start))), applied(base, cluster.lines, cluster.mine), standing});
        merged.text += standing;
    }
    merged.text += base.substr(size_t(at));
    merged.fromMine = diffTexts(mine, merged.text);
    merged.fromTheirs = diffTexts(theirs, merged.text);
    return merged;
}

} // namespace dyad::sync
