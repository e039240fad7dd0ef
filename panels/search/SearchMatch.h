// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <vector>

namespace dyad::panels {

/// One match. Positions are UTF-8 bytes.
struct SearchMatch {
    qint64 offset = 0;        ///< from the start of the text
    qint64 length = 0;        ///< may be zero for a regular expression
    int line = 1;             ///< 1-based
    int column = 0;           ///< bytes from the start of the line, 0-based
    QByteArray matched;       ///< the matched bytes, for checking before a replacement
    QByteArray preview;       ///< the line, without its indent, at most 300 bytes around the match
    int previewStart = 0;     ///< where the match begins in `preview`
    QByteArray replacement;   ///< what stands there after replacing; computed with the capture groups
};

/// All matches of one file.
struct FileMatches {
    QString path;             ///< absolute
    QString relativePath;     ///< from the folder that was searched, '/' between segments
    std::vector<SearchMatch> matches;
    bool complete = true;     ///< false: the limit cut the list
};

/// What happened in a search, said honestly to the user.
struct SearchSummary {
    enum class End { Running, Finished, Cancelled, LimitReached };
    End end = End::Running;
    qint64 filesSearched = 0;
    qint64 filesMatched = 0;
    qint64 matches = 0;
    qint64 skippedBinary = 0;
    qint64 skippedLarge = 0;
    qint64 unreadable = 0;
    qint64 tooCostly = 0;     ///< files in which a regular expression gave up (PCRE's match limit)
    qint64 elapsedMs = 0;
    qint64 firstResultMs = -1;
};

} // namespace dyad::panels

Q_DECLARE_METATYPE(dyad::panels::SearchSummary)
