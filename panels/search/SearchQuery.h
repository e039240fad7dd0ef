// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace dyad::panels {

/// What to look for and where. A value; copied into the threads that search.
struct SearchQuery {
    QString pattern;
    bool regularExpression = false;   ///< PCRE, one line at a time unless the pattern names \n
    bool caseSensitive = false;
    bool wholeWord = false;
    bool respectIgnoreFiles = true;   ///< .gitignore, .ignore and .git/info/exclude
    QStringList include;              ///< globs; empty: everything
    QStringList exclude;              ///< globs; a folder that matches is not entered
    int maxMatches = 20000;           ///< over all files; what is beyond is not looked for, and said so
    qint64 maxFileSize = 256 * 1024 * 1024;   ///< bytes; larger files are counted as skipped
    /// Text of open documents that may differ from disk, by absolute path, UTF-8. Searched instead of the file.
    QHash<QString, QByteArray> openTexts;
    /// Not empty: these files alone (absolute paths in the folder, also of files that are gone), as far as the rest of the query lets them be found.
    QStringList only;
    std::optional<QString> replacement;   ///< fills SearchMatch::replacement; with $1, ${name}, \n, \t for expressions
};

} // namespace dyad::panels
