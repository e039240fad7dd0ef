// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/ContextRanks.h"
#include <QHash>
#include <QStringList>
#include <algorithm>

namespace dyad::app::contextranks {

namespace {

constexpr qint64 Day = 24 * 3600 * 1000;         // ms
constexpr double OpenBoost = 0.15, RecentBoost = 0.1, GitBoost = 0.25, Aside = 0.6;
constexpr double Smooth = 60;                    // of reciprocal ranks, as is usual: the first does not drown the second

bool isAside(const QString &path)
{
    static const QStringList parts{QStringLiteral("test"), QStringLiteral("tests"), QStringLiteral("__tests__"), QStringLiteral("spec"), QStringLiteral("dist"), QStringLiteral("build"), QStringLiteral("vendor"),
        QStringLiteral("third_party"), QStringLiteral("node_modules"), QStringLiteral("fixtures"), QStringLiteral("generated"), QStringLiteral("locale"), QStringLiteral("locales"), QStringLiteral("translations")};
    const QStringList folders = path.toLower().split(QLatin1Char('/'));
    const QString &name = folders.last();
    return std::any_of(folders.begin(), folders.end() - 1, [](const QString &one) { return parts.contains(one); }) || name.contains(QLatin1String(".test.")) || name.contains(QLatin1String(".spec."))
        || name.endsWith(QLatin1String(".d.ts")) || name.startsWith(QLatin1String("changelog"));
}

} // namespace

double hintFactor(const QString &path, qint64 time, const ContextHints &hints)
{
    double factor = 1;
    if (hints.open.contains(path))
        factor += OpenBoost;
    if (hints.now > 0 && time > hints.now - 30 * Day)
        factor += RecentBoost * (1 - double(std::max<qint64>(0, hints.now - time)) / double(30 * Day));
    if (hints.git && !hints.current.isEmpty())
        factor += GitBoost * hints.git->between(hints.current, path);
    return isAside(path) ? factor * Aside : factor;
}

QVector<ContextHit> fused(const QVector<ContextHit> &byWords, const QVector<ContextHit> &byMeaning, int most)
{
    QVector<ContextHit> all;
    QHash<std::pair<QString, int>, qsizetype> known;
    for (const auto *ranking : {&byWords, &byMeaning})
        for (qsizetype rank = 0; rank < ranking->size(); ++rank) {
            const ContextHit &hit = (*ranking)[rank];
            auto at = known.constFind({hit.path, hit.first});
            if (at == known.constEnd()) {
                at = known.insert({hit.path, hit.first}, all.size());
                all.append(hit);
                all.last().score = 0;
            }
            all[*at].score += 1 / (Smooth + double(rank + 1));
        }
    std::stable_sort(all.begin(), all.end(), [](const ContextHit &a, const ContextHit &b) { return a.score > b.score; });
    QHash<QString, int> ofFile;
    QVector<ContextHit> best;
    for (const ContextHit &hit : std::as_const(all))
        if (best.size() < most && ofFile[hit.path]++ < MostOfFile)
            best.append(hit);
    return best;
}

} // namespace dyad::app::contextranks
