// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalLinks.h"
#include <QRegularExpression>

namespace dyad::panels {

QVector<TerminalLink> findLinks(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<url>https?://[^\\s\"'<>)\\]]+[^\\s\"'<>)\\].,;:!?])"
        "|File \"(?<python>[^\"]+)\", line (?<pyline>\\d+)"
        "|(?<path>(?:~|\\.{0,2})?/?(?:[\\w@+.-]+/)*[\\w@+-][\\w@+.-]*\\.[A-Za-z]\\w*|/(?:[\\w@+.-]+/)+[\\w@+.-]+|(?:[\\w@+.-]+/)*(?:Makefile|Dockerfile)(?=:))"
        "(?:(?::(?<line>\\d+)(?::(?<column>\\d+))?)|\\((?<mline>\\d+)(?:,(?<mcolumn>\\d+))?\\))?"));
    QVector<TerminalLink> links;
    for (auto it = pattern.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        TerminalLink link;
        link.start = static_cast<int>(match.capturedStart());
        link.length = static_cast<int>(match.capturedLength());
        const auto first = [&](const char *a, const char *b, const char *c = "") {
            for (const char *name : {a, b, c})
                if (*name && !match.captured(QLatin1String(name)).isEmpty())
                    return match.captured(QLatin1String(name));
            return QString();
        };
        link.target = first("url", "python", "path");
        link.isUrl = !match.captured(QStringLiteral("url")).isEmpty();
        link.line = first("line", "mline", "pyline").toInt();
        link.column = first("column", "mcolumn").toInt();
        links.append(link);
    }
    return links;
}

} // namespace dyad::panels
