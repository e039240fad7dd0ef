// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/LineChanges.h"
#include <QStringList>
#include <vector>

namespace dyad::app {

QString lineChanges(const QString &before, const QString &after)
{
    constexpr qsizetype Most = 500;
    const QStringList a = before.trimmed().split(QLatin1Char('\n')), b = after.trimmed().split(QLatin1Char('\n'));
    if (a.size() > Most || b.size() > Most)
        return after;
    // The longest common rest from every pair of places.
    std::vector<std::vector<int>> rest(size_t(a.size() + 1), std::vector<int>(size_t(b.size() + 1), 0));
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            rest[size_t(i)][size_t(j)] = a[i] == b[j] ? rest[size_t(i + 1)][size_t(j + 1)] + 1 : std::max(rest[size_t(i + 1)][size_t(j)], rest[size_t(i)][size_t(j + 1)]);
    QString out;
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || rest[size_t(i + 1)][size_t(j)] >= rest[size_t(i)][size_t(j + 1)])) {
            out += QStringLiteral("- %1\n").arg(a[i++]);
        } else {
            out += QStringLiteral("+ %1\n").arg(b[j++]);
        }
    }
    return out;
}

} // namespace dyad::app
