// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TokenDiff.h"
#include <algorithm>

namespace dyad::sync {

namespace {

// Where more edits than this are needed, the two texts are strangers and matching single words would only be noise.
constexpr int MaxEdits = 300;
constexpr size_t MaxTokens = 20'000;

enum class Class { Word, Space, Other };

Class classOf(unsigned char c)
{
    if (c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
        return Class::Word;
    return c == ' ' || c == '\t' ? Class::Space : Class::Other;
}

std::vector<std::string_view> tokens(std::string_view text)
{
    std::vector<std::string_view> result;
    for (size_t start = 0; start < text.size();) {
        const Class kind = classOf(text[start]);
        size_t end = start + 1;
        while (kind != Class::Other && end < text.size() && classOf(text[end]) == kind)
            ++end;
        result.push_back(text.substr(start, end - start));
        start = end;
    }
    return result;
}

using Tokens = std::vector<std::string_view>;
struct Match { int before, after; };

/// The furthest reaching points of each number of edits; walked back to give the matches.
class Myers {
public:
    Myers(const Tokens &before, const Tokens &after) : a(before), b(after) {}

    bool run()
    {
        std::vector<int> furthest(2 * MaxEdits + 3, 0);
        for (int edits = 0; edits <= MaxEdits; ++edits) {
            trace.push_back(furthest);
            if (step(furthest, edits))
                return true;
        }
        return false;
    }

    std::vector<Match> matches() const
    {
        std::vector<Match> result;
        int x = int(a.size()), y = int(b.size());
        for (int edits = int(trace.size()) - 1; edits >= 0; --edits) {
            const auto &v = trace[edits];
            const int k = x - y;
            const int fromK = goesDown(v, k, edits) ? k + 1 : k - 1;
            const int fromX = edits == 0 ? 0 : at(v, fromK), fromY = edits == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY)
                result.push_back({--x, --y});
            x = fromX;
            y = fromY;
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

private:
    static int at(const std::vector<int> &v, int k) { return v[k + MaxEdits + 1]; }
    static bool goesDown(const std::vector<int> &v, int k, int edits)
    {
        return k == -edits || (k != edits && at(v, k - 1) < at(v, k + 1));
    }

    bool step(std::vector<int> &v, int edits) const
    {
        for (int k = -edits; k <= edits; k += 2) {
            int x = edits == 0 ? 0 : goesDown(v, k, edits) ? at(v, k + 1) : at(v, k - 1) + 1;
            int y = x - k;
            while (x < int(a.size()) && y < int(b.size()) && a[x] == b[y]) {
                ++x;
                ++y;
            }
            v[k + MaxEdits + 1] = x;
            if (x == int(a.size()) && y == int(b.size()))
                return true;
        }
        return false;
    }

    const Tokens &a;
    const Tokens &b;
    std::vector<std::vector<int>> trace;
};

std::vector<Replacement> gapsBetween(const std::vector<Match> &matches, const Tokens &a, const Tokens &b)
{
    std::vector<Replacement> result;
    int64_t beforeAt = 0, afterAt = 0;
    int i = 0, j = 0;
    auto gapTo = [&](int nextBefore, int nextAfter) {
        Replacement gap{beforeAt, 0, afterAt, 0};
        for (; i < nextBefore; ++i)
            gap.beforeLength += int64_t(a[i].size());
        for (; j < nextAfter; ++j)
            gap.afterLength += int64_t(b[j].size());
        beforeAt += gap.beforeLength;
        afterAt += gap.afterLength;
        if (gap.beforeLength || gap.afterLength)
            result.push_back(gap);
    };
    for (const Match &match : matches) {
        gapTo(match.before, match.after);
        beforeAt += int64_t(a[i++].size());
        afterAt += int64_t(b[j++].size());
    }
    gapTo(int(a.size()), int(b.size()));
    return result;
}

} // namespace

std::vector<Replacement> tokenDiff(std::string_view before, std::string_view after)
{
    const std::vector<Replacement> whole{{0, int64_t(before.size()), 0, int64_t(after.size())}};
    const Tokens a = tokens(before), b = tokens(after);
    if (a.empty() || b.empty() || a.size() + b.size() > MaxTokens)
        return whole;
    Myers myers(a, b);
    return myers.run() ? gapsBetween(myers.matches(), a, b) : whole;
}

} // namespace dyad::sync
