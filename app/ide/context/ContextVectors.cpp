// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of ContextIndex that knows chunks by their meaning.
#include "app/ide/context/ContextIndex.h"
#include "app/ide/context/ContextRanks.h"
#include "app/ide/context/FileChunker.h"
#include <QSet>

namespace dyad::app {

sync::Expected<int> ContextIndex::vectorsOf(const QString &model) const
{
    auto rows = m_database->statement("SELECT count(*) FROM vectors WHERE model = ?");
    const auto row = rows.bind(0, model).next();
    return row ? sync::Expected<int>(int(rows.integer(0))) : std::unexpected(row.error());
}

sync::Expected<ContextIndex::Missing> ContextIndex::missing(const QString &model) const
{
    const auto there = vectorsOf(model);
    if (!there)
        return std::unexpected(there.error());
    auto rows = m_database->statement("SELECT count(*), coalesce(sum(size), 0) FROM (SELECT c.hash, max(c.size) AS size FROM chunks c WHERE c.size > 0 AND NOT EXISTS "
                                      "(SELECT 1 FROM vectors v WHERE v.model = ?1 AND v.hash = c.hash) GROUP BY c.hash LIMIT ?2)");
    rows.bind(0, model).bind(1, qint64(std::max(0, MostVectors - *there)));
    if (const auto row = rows.next(); !row)
        return std::unexpected(row.error());
    return Missing{int(rows.integer(0)), rows.integer(1)};
}

sync::Expected<QVector<ContextIndex::Piece>> ContextIndex::pieces(const QString &folder, const QString &model, int most) const
{
    const auto there = vectorsOf(model);
    if (!there)
        return std::unexpected(there.error());
    auto rows = m_database->statement("SELECT c.hash, f.path, c.first, c.last FROM chunks c JOIN files f ON f.id = c.file WHERE c.size > 0 AND NOT EXISTS "
                                      "(SELECT 1 FROM vectors v WHERE v.model = ?1 AND v.hash = c.hash) ORDER BY f.time DESC, c.id LIMIT ?2");
    rows.bind(0, model).bind(1, qint64(std::min(2000, std::max(0, MostVectors - *there))));
    QVector<Piece> found;
    QSet<QByteArray> seen;
    QString path;
    QVector<FileChunk> chunks;
    while (found.size() < most) {
        const auto row = rows.next();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        if (rows.text(1) != path) {      // where a chunk begins does not hang on the names in it
            path = rows.text(1);
            chunks = chunksOf(path, textOf(folder + QLatin1Char('/') + path, LargestFile));
        }
        const auto chunk = std::find_if(chunks.cbegin(), chunks.cend(), [&](const FileChunk &one) { return one.first == rows.integer(2); });
        if (const QByteArray hash = rows.blob(0); chunk != chunks.cend() && !seen.contains(hash) && Meaning::keyOf(chunk->text) == hash) {
            seen.insert(hash);
            found.append({hash, QString(path + QLatin1Char('\n') + chunk->text).left(LongestPiece)});
        }
    }
    return found;
}

sync::Expected<void> ContextIndex::putVectors(const QString &model, const QVector<std::pair<QByteArray, QByteArray>> &vectors)
{
    return m_database->transaction([&]() -> sync::Expected<void> {
        for (const auto &[hash, vector] : vectors) {
            auto row = m_database->statement("INSERT OR REPLACE INTO vectors(model, hash, vector) VALUES(?, ?, ?)");
            row.bind(0, model).bind(1, hash).bind(2, vector);
            if (auto done = row.run(); !done)
                return done;
        }
        // Another branch may want what no file has just now; but not for ever.
        auto old = m_database->statement("DELETE FROM vectors WHERE (SELECT count(*) FROM vectors) > ?1 AND hash NOT IN (SELECT hash FROM chunks)");
        return old.bind(0, qint64(MostVectors) * 3 / 4).run();
    });
}

/// Looks at all: some thousands, a few milliseconds.
sync::Expected<QVector<ContextHit>> ContextIndex::near(const Meaning &meaning, const ContextHints &hints) const
{
    auto rows = m_database->statement("SELECT f.path, c.first, c.last, c.symbols, f.time, v.vector FROM vectors v JOIN chunks c ON c.hash = v.hash JOIN files f ON f.id = c.file "
                                      "WHERE v.model = ?1 AND (?2 = '' OR f.path = ?2 OR substr(f.path, 1, length(?2) + 1) = ?2 || '/')");
    rows.bind(0, meaning.model).bind(1, hints.within);
    QVector<ContextHit> all;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        const double closeness = Meaning::closeness(meaning.vector, rows.blob(5));
        if (closeness <= 0)
            continue;
        ContextHit hit{rows.text(0), int(rows.integer(1)), int(rows.integer(2)), rows.text(3).split(QLatin1Char(' '), Qt::SkipEmptyParts), 0};
        hit.score = closeness * contextranks::hintFactor(hit.path, rows.integer(4), hints);
        all.append(hit);
    }
    std::stable_sort(all.begin(), all.end(), [](const ContextHit &a, const ContextHit &b) { return a.score > b.score; });
    return all.mid(0, contextranks::MostFused);
}

} // namespace dyad::app
