// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/HunkPatch.h"
#include <QCoreApplication>

namespace dyad::panels {
namespace {

using Kind = GitDiffLine::Kind;

// Where line `number` (0-based) begins; -1 where there are not so many.
qsizetype lineOffset(const QByteArray &text, int number)
{
    qsizetype at = 0;
    for (; number > 0; --number) {
        const qsizetype newline = text.indexOf('\n', at);
        if (newline < 0)
            return number == 1 ? text.size() : -1;
        at = newline + 1;
    }
    return at;
}

// `from`: the kind of line that only the given text has; `to`: the kind that only the result has.
sync::Expected<QByteArray> rewritten(const QByteArray &text, const GitHunk &hunk, const QVector<int> &lines, Kind from, Kind to, int firstLine)
{
    QByteArray before, after;
    for (int i = 0; i < hunk.lines.size(); ++i) {
        const GitDiffLine &line = hunk.lines[i];
        const bool chosen = lines.isEmpty() || lines.contains(i);
        if (line.kind != to)
            before += line.text;
        if (line.kind == Kind::Context || (line.kind == from && !chosen) || (line.kind == to && chosen))
            after += line.text;
    }
    const qsizetype at = lineOffset(text, firstLine);
    if (at < 0 || text.mid(at, before.size()) != before)
        return sync::fail("hunk-changed",
            QCoreApplication::translate("Git", "The file has changed since this was shown. Look at it again.").toStdString());
    return text.left(at) + after + text.mid(at + before.size());
}

// Git counts an empty side from the line before it.
int zeroBased(int start, int count) { return count == 0 ? start : start - 1; }

} // namespace

sync::Expected<QByteArray> patched(const QByteArray &text, const GitHunk &hunk, const QVector<int> &lines)
{
    return rewritten(text, hunk, lines, Kind::Removed, Kind::Added, zeroBased(hunk.oldStart, hunk.oldCount));
}

sync::Expected<QByteArray> unpatched(const QByteArray &text, const GitHunk &hunk, const QVector<int> &lines)
{
    return rewritten(text, hunk, lines, Kind::Added, Kind::Removed, zeroBased(hunk.newStart, hunk.newCount));
}

} // namespace dyad::panels
