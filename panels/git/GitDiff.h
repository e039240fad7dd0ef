// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QVector>

namespace dyad::panels {

/// One line of a hunk. Text is UTF-8 as it stands in the file, its line end included.
struct GitDiffLine {
    enum class Kind { Context, Added, Removed };
    Kind kind = Kind::Context;
    int oldLine = 0, newLine = 0;   ///< 1-based; 0 where it does not exist on that side
    QByteArray text;
    bool noNewline = false;         ///< the file ends here without one
    struct Span {
        int start = 0, length = 0;  ///< bytes
        bool operator==(const Span &) const = default;
    };
    QVector<Span> changed;          ///< the words that differ from the other side's line
    bool operator==(const GitDiffLine &) const = default;
};

struct GitHunk {
    int oldStart = 0, oldCount = 0, newStart = 0, newCount = 0;
    QString heading;                ///< the function it stands in, as Git guesses it
    QVector<GitDiffLine> lines;
    bool operator==(const GitHunk &) const = default;
};

/// The difference of one file between two of: a commit, the index, the files.
struct GitDiff {
    QString path, oldPath;
    bool binary = false;
    bool tooLarge = false;          ///< over the limit; not shown
    int added = 0, removed = 0;     ///< lines
    QVector<GitHunk> hunks;
    QByteArray oldText, newText;    ///< the whole sides, for their colours; empty where they are large
};

/// Marks the changed words of lines that stand for each other in a hunk (removed and added in one run, in order).
void markWords(GitHunk &hunk);

} // namespace dyad::panels
