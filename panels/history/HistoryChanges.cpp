// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryChanges.h"
#include "sync/workcopy/TextDiff.h"
#include <algorithm>

namespace dyad::panels {

namespace {

using Kind = HistoryLine::Kind;

/// Starts of all lines, and the end of the text.
QVector<qint64> lineStarts(const QByteArray &text)
{
    QVector<qint64> starts{0};
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.append(at + 1);
    if (starts.last() != text.size())
        starts.append(text.size());
    return starts;
}

HistoryLine lineOf(Kind kind, const QByteArray &text, const QVector<qint64> &starts, int index)
{
    QByteArray bytes = text.mid(starts[index], starts[index + 1] - starts[index]);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return {kind, index + 1, QString::fromUtf8(bytes)};
}

/// Lines of `before` that stand as a whole in `after`, with the number that they have there.
QVector<std::pair<int, int>> keptLines(const sync::TextOperation &op, const QVector<qint64> &before, const QVector<qint64> &after)
{
    using Component = sync::TextOperation::Component;
    QVector<std::pair<int, int>> kept;
    qint64 old = 0, now = 0;
    const auto keep = [&](qint64 length) {
        auto line = int(std::lower_bound(before.begin(), before.end(), old) - before.begin());
        for (; line + 1 < before.size() && before[line + 1] <= old + length; ++line) {
            const qint64 there = before[line] - old + now;
            const auto found = std::lower_bound(after.begin(), after.end(), there);
            const auto number = int(found - after.begin());
            if (found != after.end() && *found == there && number + 1 < after.size() && after[number + 1] - there == before[line + 1] - before[line])
                kept.append({line, number});
        }
        old += length;
        now += length;
    };
    for (const Component &component : op) {
        if (component.kind == Component::Kind::Keep)
            keep(component.length);
        else
            (component.kind == Component::Kind::Insert ? now : old) += component.length;
    }
    keep(before.last() - old);
    return kept;
}

/// Same lines far from any change become gaps.
QVector<HistoryLine> folded(const QVector<HistoryLine> &lines, int context)
{
    QVector<bool> near(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same)
            continue;
        for (qsizetype j = std::max<qsizetype>(0, i - context); j <= std::min(lines.size() - 1, i + context); ++j)
            near[j] = true;
    }
    QVector<HistoryLine> result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (near[i])
            result.append(lines[i]);
        else if (!result.isEmpty() && result.last().kind == Kind::Gap)
            ++result.last().number;
        else
            result.append({Kind::Gap, 1, {}});
    }
    return result;
}

} // namespace

QVector<HistoryLine> historyChanges(const QByteArray &before, const QByteArray &after, int context)
{
    if (before == after)
        return {};
    const auto op = sync::diffTexts({before.constData(), size_t(before.size())}, {after.constData(), size_t(after.size())});
    const QVector<qint64> old = lineStarts(before), now = lineStarts(after);
    auto kept = keptLines(op, old, now);
    kept.append({int(old.size()) - 1, int(now.size()) - 1});
    QVector<HistoryLine> lines;
    int oldLine = 0, line = 0;
    for (const auto &[keptOld, keptNow] : kept) {
        for (; oldLine < keptOld; ++oldLine)
            lines.append(lineOf(Kind::Removed, before, old, oldLine));
        for (; line < keptNow; ++line)
            lines.append(lineOf(Kind::Added, after, now, line));
        if (keptNow + 1 < now.size() && keptOld + 1 < old.size()) {
            lines.append(lineOf(Kind::Same, after, now, keptNow));
            ++oldLine;
            ++line;
        }
    }
    return folded(lines, context);
}

} // namespace dyad::panels
