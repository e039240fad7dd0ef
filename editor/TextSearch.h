// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QRegularExpression>
#include <QString>
#include <QVector>

namespace dyad::editor {

class CodeEditor;

struct SearchQuery {
    QString text;
    bool caseSensitive = false, wholeWord = false, regex = false;
    bool operator==(const SearchQuery &) const = default;
};

struct TextMatch {
    qint64 position = 0, length = 0;    ///< bytes
    bool operator==(const TextMatch &) const = default;
};

/// Finds a query in an editor's text, a stretch at a time, so that nobody waits. A match lies within one line. No more than MostMatches
/// are kept. Start anew when the text has changed.
class TextSearch {
public:
    static constexpr int MostMatches = 100'000;

    TextSearch(const CodeEditor &editor, const SearchQuery &query);
    /// Why the query cannot be searched for (a bad regular expression); empty: it can.
    QString error() const { return m_error; }
    /// Works for about that long; false: there is more to do.
    bool scan(qint64 budgetNs);
    bool isComplete() const;
    bool isTruncated() const { return m_matches.size() >= MostMatches; }
    const QVector<TextMatch> &matches() const { return m_matches; }     ///< in order
    /// Up to which position everything has been looked at.
    qint64 scannedTo() const;
    /// Index of the first match at or after position / before it; -1: none.
    int indexFrom(qint64 position) const;
    int indexBefore(qint64 position) const;
    int indexOf(qint64 position, qint64 length) const;
    /// What replaces a match; with a regular expression \1 or $1 stand for its groups.
    QByteArray replacement(const TextMatch &match, const QString &by) const;

private:
    struct Line {
        int number = -1;
        QString text;
        qint64 byte = 0;            // of the line, and the same place in units
        qsizetype unit = 0;
    };
    void scanLine(int line);
    const CodeEditor &m_editor;
    SearchQuery m_query;
    QRegularExpression m_expression;
    QString m_error;
    QVector<TextMatch> m_matches;
    int m_nextLine = 0;
    mutable Line m_line;            // of the last replacement: a line of megabytes is read once, not for each match in it
};

} // namespace dyad::editor
