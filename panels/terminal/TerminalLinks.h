// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>

namespace dyad::panels {

/// A place in a line of output that can be opened.
struct TerminalLink {
    int start = 0, length = 0;       ///< UTF-16 units of the line
    QString target;                  ///< a path as it stands there, or a URL
    int line = 0, column = 0;        ///< 1-based; 0: not said
    bool isUrl = false;
};

/// Finds "path:line:column", "path(line,column)", 'File "path", line n', plain paths with an ending, and http(s) links.
/// Whether a path exists is the caller's to ask.
QVector<TerminalLink> findLinks(const QString &line);

} // namespace dyad::panels
