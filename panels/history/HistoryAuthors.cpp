// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryAuthors.h"
#include "panels/history/HistoryTimes.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace dyad::panels {

using Kind = HistoryLine::Kind;

namespace {

struct Part {
    qint64 bytes = 0, time = 0;
};

/// Goes through the ranges line by line.
class Walker {
public:
    explicit Walker(const std::vector<sync::past::Authored> &ranges) : m_ranges(ranges) {}
    /// Who wrote how much of the next so many bytes, `ending` of which are the line's end: that counts for nobody unless it is all there is.
    std::map<sync::MemberId, Part> take(qint64 bytes, qint64 ending)
    {
        std::map<sync::MemberId, Part> parts;
        for (qint64 left = bytes; left > 0 && m_at < m_ranges.size();) {
            const auto &range = m_ranges[m_at];
            const qint64 taken = std::min(left, range.length - m_inside);
            const qint64 counted = bytes == ending ? taken : std::min(taken, left - ending);
            if (counted > 0) {
                Part &part = parts[range.member];
                part.bytes += counted;
                part.time = std::max<qint64>(part.time, range.time);
            }
            left -= taken;
            m_inside += taken;
            if (m_inside == range.length) {
                ++m_at;
                m_inside = 0;
            }
        }
        return parts;
    }

private:
    const std::vector<sync::past::Authored> &m_ranges;
    size_t m_at = 0;
    qint64 m_inside = 0;
};

QString nameOf(const QVector<sync::ApiMember> &members, sync::MemberId member)
{
    if (member == 0)
        return QCoreApplication::translate("HistoryAuthors", "From the start");
    for (const auto &one : members)
        if (one.member == member)
            return one.name;
    return QCoreApplication::translate("HistoryAuthors", "Somebody");
}

void describe(HistoryLine &line, const std::map<sync::MemberId, Part> &parts, const QVector<sync::ApiMember> &members)
{
    std::vector<std::pair<sync::MemberId, Part>> most(parts.begin(), parts.end());
    std::ranges::sort(most, std::greater(), [](const auto &one) { return one.second.bytes; });
    QStringList names;
    qint64 time = 0;
    for (const auto &[member, part] : most) {
        names.append(nameOf(members, member));
        time = std::max(time, part.time);
    }
    line.member = most.empty() ? 0 : most.front().first;
    line.who = names.join(QStringLiteral(", "));
    line.when = time > 0 ? historyTime(time) : QString();
}

/// Numbers of the lines that the commit does not have as they are.
std::optional<QVector<int>> uncommitted(const AuthorsInput &input)
{
    if (!input.committed)
        return std::nullopt;
    QVector<int> numbers;
    for (const HistoryLine &line : historyChanges(*input.committed, input.text, 0))
        if (line.kind == Kind::Added)
            numbers.append(line.number);
    return numbers;
}

} // namespace

QVector<HistoryLine> authoredLines(const AuthorsInput &input)
{
    const auto shown = uncommitted(input);
    QVector<HistoryLine> lines;
    Walker walker(input.ranges);
    int number = 0;
    qsizetype next = 0;
    for (qsizetype at = 0; at < input.text.size();) {
        const qsizetype found = input.text.indexOf('\n', at);
        const qsizetype end = found < 0 ? input.text.size() : found + 1;
        QByteArray bytes = input.text.mid(at, end - at);
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        const auto parts = walker.take(end - at, end - at - bytes.size());
        at = end;
        ++number;
        if (shown && (next >= shown->size() || (*shown)[next] != number)) {
            if (lines.isEmpty() || lines.last().kind != Kind::Gap)
                lines.append({Kind::Gap, 0, {}});
            ++lines.last().number;
            continue;
        }
        ++next;
        lines.append({Kind::Authored, number, QString::fromUtf8(bytes)});
        describe(lines.last(), parts, input.members);
    }
    const bool anyShown = std::ranges::any_of(lines, [](const HistoryLine &line) { return line.kind == Kind::Authored; });
    return anyShown ? lines : QVector<HistoryLine>();
}

} // namespace dyad::panels
