// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/WordDiff.h"
#include <string_view>
#include <vector>

namespace dyad::panels {
namespace {

constexpr size_t maxWords = 400;

using Span = GitDiffLine::Span;

int classOf(char c)
{
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    return word ? 1 : (c == ' ' || c == '\t' || c == '\r' || c == '\n') ? 2 : 0;
}

std::vector<std::string_view> words(std::string_view line)
{
    std::vector<std::string_view> list;
    for (size_t i = 0; i < line.size();) {
        size_t end = i + 1;
        const int kind = classOf(line[i]);
        while (kind != 0 && end < line.size() && classOf(line[end]) == kind)
            ++end;
        list.push_back(line.substr(i, end - i));
        i = end;
    }
    return list;
}

// Which words of a and of b belong to their longest common subsequence.
std::pair<std::vector<bool>, std::vector<bool>> common(const std::vector<std::string_view> &a, const std::vector<std::string_view> &b)
{
    const size_t columns = b.size() + 1;
    std::vector<uint16_t> best((a.size() + 1) * columns, 0);
    for (size_t i = a.size(); i-- > 0;)
        for (size_t j = b.size(); j-- > 0;)
            best[i * columns + j] = a[i] == b[j] ? uint16_t(best[(i + 1) * columns + j + 1] + 1)
                                                 : std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
    std::vector<bool> inA(a.size()), inB(b.size());
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            inA[i++] = inB[j++] = true;
        else
            best[(i + 1) * columns + j] >= best[i * columns + j + 1] ? ++i : ++j;
    }
    return {inA, inB};
}

QVector<Span> spans(const std::vector<std::string_view> &list, const std::vector<bool> &kept)
{
    QVector<Span> result;
    int at = 0;
    for (size_t i = 0; i < list.size(); ++i) {
        const int length = static_cast<int>(list[i].size());
        if (!kept[i] && !result.isEmpty() && result.last().start + result.last().length == at)
            result.last().length += length;
        else if (!kept[i])
            result.append({at, length});
        at += length;
    }
    return result;
}

// Bytes of the kept words that are not blank.
size_t weight(const std::vector<std::string_view> &list, const std::vector<bool> &kept, bool all)
{
    size_t sum = 0;
    for (size_t i = 0; i < list.size(); ++i)
        if ((all || kept[i]) && classOf(list[i][0]) != 2)
            sum += list[i].size();
    return sum;
}

} // namespace

std::pair<QVector<Span>, QVector<Span>> wordDifference(const QByteArray &before, const QByteArray &after)
{
    const auto a = words({before.constData(), static_cast<size_t>(before.size())});
    const auto b = words({after.constData(), static_cast<size_t>(after.size())});
    if (a.size() > maxWords || b.size() > maxWords)
        return {};
    const auto [inA, inB] = common(a, b);
    // Two lines that share less than a third have nothing to do with each other.
    if (weight(a, inA, false) * 3 < std::max(weight(a, inA, true), weight(b, inB, true)))
        return {};
    return {spans(a, inA), spans(b, inB)};
}

void markWords(GitHunk &hunk)
{
    using Kind = GitDiffLine::Kind;
    for (qsizetype i = 0; i < hunk.lines.size();) {
        qsizetype removed = i;
        while (removed < hunk.lines.size() && hunk.lines[removed].kind == Kind::Removed)
            ++removed;
        qsizetype added = removed;
        while (added < hunk.lines.size() && hunk.lines[added].kind == Kind::Added)
            ++added;
        for (qsizetype k = 0; k < std::min(removed - i, added - removed); ++k)
            std::tie(hunk.lines[i + k].changed, hunk.lines[removed + k].changed)
                = wordDifference(hunk.lines[i + k].text, hunk.lines[removed + k].text);
        i = std::max(added, i + 1);
    }
}

} // namespace dyad::panels
