// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/ContextIndex.h"
#include "app/ide/context/CodeWords.h"
#include "app/ide/context/ContextRanks.h"
#include "app/ide/context/FileChunker.h"
#include "app/ide/context/SymbolScanner.h"
#include "app/ide/context/TagScanner.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QDateTime>
#include <QtEndian>

namespace dyad::app {

using contextranks::MostOfFile;
using contextranks::fused;
using contextranks::hintFactor;

namespace {

const char *const Schema = R"(
CREATE TABLE IF NOT EXISTS files(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, time INTEGER NOT NULL, names INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS chunks(id INTEGER PRIMARY KEY, file INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, symbols TEXT NOT NULL, hash BLOB NOT NULL DEFAULT x'', size INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS vectors(model TEXT NOT NULL, hash BLOB NOT NULL, vector BLOB NOT NULL, PRIMARY KEY(model, hash)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chunks_of_file ON chunks(file);
CREATE INDEX IF NOT EXISTS chunks_of_hash ON chunks(hash);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(path, symbols, body, tokenize = 'porter unicode61 remove_diacritics 2');
)";

constexpr int BatchFiles = 32, Candidates = 300, MostWords = 24;

// Set once, before they were measured (tests/data/context), and not fitted to those questions.
constexpr double SecondChunk = 0.25, ThirdChunk = 0.1, NameBoost = 0.8;

struct Candidate {
    ContextHit hit;
    qint64 time = 0;
    double bm25 = 0;
};

QString matchOf(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words.mid(0, MostWords))
        quoted.append(QLatin1Char('"') + word + QLatin1Char('"'));
    return quoted.join(QLatin1String(" OR "));
}

/// How much of the file's own name the question says, and the other way round: 0 to 1.
double nameMatch(const QString &path, const QSet<QString> &stems)
{
    const QString base = path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    const QStringList parts = codewords::partsOf(base);
    if (parts.isEmpty())
        return 0;
    int said = 0;
    for (const QString &part : parts)
        said += stems.contains(codewords::stemOf(part)) ? 1 : 0;
    return double(said) / double(parts.size());
}

/// Stands for what a server says of a file; 0: nothing.
qint64 keyOf(const FileNames &names)
{
    if (names.lines.isEmpty())
        return 0;
    QList<std::pair<int, QString>> all;
    for (auto it = names.lines.cbegin(); it != names.lines.cend(); ++it)
        all.append({it.key(), it.value()});
    std::sort(all.begin(), all.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);       // the same in each run: it is kept
    hash.addData(QByteArray(1, names.isAll ? 'a' : 's'));
    for (const auto &[line, name] : std::as_const(all))
        hash.addData(QByteArray::number(line) + ' ' + name.toUtf8() + '\n');
    return std::max<qint64>(1, qFromLittleEndian<qint64>(hash.result().constData()) & std::numeric_limits<qint64>::max());
}

/// Those that stand in their lines: the server may have read another version than the disk has.
QMultiHash<int, QString> standing(const QMultiHash<int, QString> &names, const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(QLatin1Char('\n'));
    QMultiHash<int, QString> kept;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        if (it.key() >= 1 && it.key() <= lines.size() && lines[it.key() - 1].contains(it.value()))
            kept.insert(it.key(), it.value());
    return kept;
}

/// Files by their best chunks; then the chunks, at most two a file.
QVector<ContextHit> ranked(const QVector<Candidate> &candidates, const QStringList &words, const ContextHints &hints, int most)
{
    QSet<QString> stems;
    for (const QString &word : words)
        stems.insert(codewords::stemOf(word));
    struct File {
        double score = 0;
        QVector<ContextHit> hits;
    };
    QHash<QString, File> files;
    QVector<QString> order;
    for (const Candidate &one : candidates) {        // best first
        File &file = files[one.hit.path];
        const double share[] = {1, SecondChunk, ThirdChunk};
        if (file.hits.isEmpty())
            order.append(one.hit.path);
        if (file.hits.size() < 3)
            file.score += share[file.hits.size()] * one.bm25 * (file.hits.isEmpty() ? hintFactor(one.hit.path, one.time, hints) * (1 + NameBoost * nameMatch(one.hit.path, stems)) : 1);
        file.hits.append(one.hit);
    }
    std::stable_sort(order.begin(), order.end(), [&](const QString &a, const QString &b) { return files[a].score > files[b].score; });
    QVector<ContextHit> result;
    for (const QString &path : std::as_const(order))
        for (ContextHit hit : files[path].hits.mid(0, MostOfFile)) {
            hit.score = files[path].score;
            if (result.size() < most)
                result.append(hit);
        }
    return result;
}

} // namespace

sync::Expected<std::unique_ptr<ContextIndex>> ContextIndex::open(const QString &file)
{
    auto database = sync::SqliteDatabase::open(file, Schema);
    if (!database && database.error().code == "store-damaged") {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(end));
        database = sync::SqliteDatabase::open(file, Schema);
    }
    if (!database)
        return std::unexpected(database.error());
    return std::unique_ptr<ContextIndex>(new ContextIndex(std::move(*database)));
}

sync::Expected<QHash<QString, ContextIndex::Known>> ContextIndex::known() const
{
    QHash<QString, Known> all;
    auto rows = m_database->statement("SELECT id, path, size, time, names FROM files");
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return all;
        all.insert(rows.text(1), {rows.integer(0), rows.integer(2), rows.integer(3), rows.integer(4)});
    }
}

sync::Expected<void> ContextIndex::remove(qint64 file)
{
    for (const char *sql : {"DELETE FROM words WHERE rowid IN (SELECT id FROM chunks WHERE file = ?)", "DELETE FROM chunks WHERE file = ?", "DELETE FROM files WHERE id = ?"})
        if (auto done = m_database->statement(sql).bind(0, file).run(); !done)
            return done;
    return {};
}

sync::Expected<void> ContextIndex::put(const Work &one, const QString &absolute, const QMultiHash<int, QString> &tags)
{
    auto row = m_database->statement("INSERT INTO files(path, size, time, names) VALUES(?, ?, ?, ?) RETURNING id");
    const auto made = row.bind(0, one.path).bind(1, one.size).bind(2, one.time).bind(3, one.namesKey).next();
    if (!made)
        return std::unexpected(made.error());
    const qint64 file = row.integer(0);
    if (auto ended = row.next(); !ended)
        return std::unexpected(ended.error());
    const QString pathWords = codewords::searchable(one.path), text = textOf(absolute, LargestFile);
    for (const FileChunk &chunk : one.namesKey != 0 ? chunksOf(one.path, text, standing(one.names.lines, text), !one.names.isAll) : chunksOf(one.path, text, tags)) {
        auto place = m_database->statement("INSERT INTO chunks(file, first, last, symbols, hash, size) VALUES(?, ?, ?, ?, ?, ?) RETURNING id");
        const auto id = place.bind(0, file).bind(1, qint64(chunk.first)).bind(2, qint64(chunk.last)).bind(3, chunk.symbols.join(QLatin1Char(' '))).bind(4, Meaning::keyOf(chunk.text)).bind(5, qint64(std::min(chunk.text.size(), LongestPiece))).next();
        if (!id)
            return std::unexpected(id.error());
        const qint64 number = place.integer(0);
        if (auto ended = place.next(); !ended)
            return std::unexpected(ended.error());
        auto words = m_database->statement("INSERT INTO words(rowid, path, symbols, body) VALUES(?, ?, ?, ?)");
        words.bind(0, number).bind(1, pathWords).bind(2, codewords::searchable(chunk.symbols.join(QLatin1Char(' ')))).bind(3, codewords::searchable(chunk.text));
        if (auto done = words.run(); !done)
            return done;
    }
    return {};
}

sync::Expected<ContextIndex::Plan> ContextIndex::planOf(const QString &folder, const QStringList &paths, const std::atomic_bool &stop, const NamesOfFiles &named) const
{
    auto before = known();
    if (!before)
        return std::unexpected(before.error());
    Plan plan;
    qint64 all = 0;
    for (const QString &path : paths) {
        if (stop)
            return plan.counts.stopped = true, plan;
        const QFileInfo info(folder + QLatin1Char('/') + path);
        if (plan.counts.files >= MostFiles || !isWorthIndexing(path) || info.isSymLink() || !info.isFile() || info.size() > LargestFile || all + info.size() > LargestAll)
            continue;
        ++plan.counts.files;
        all += info.size();
        const Known old = before->take(path);
        const qint64 time = info.lastModified().toMSecsSinceEpoch();
        const FileNames names = named.value(path);
        const qint64 key = keyOf(names);
        const bool same = old.id != 0 && old.size == info.size() && old.time == time;
        if (same && (key == 0 || key == old.names))
            continue;
        if (old.id != 0)
            plan.gone.append(old.id);
        plan.work.append({path, info.size(), time, names, key});
    }
    for (const Known &one : std::as_const(*before)) {
        plan.gone.append(one.id);
        ++plan.counts.removed;
    }
    return plan;
}

sync::Expected<ContextIndex::Counts> ContextIndex::update(const QString &folder, const QStringList &paths, const std::atomic_bool &stop, const NamesOfFiles &named)
{
    auto plan = planOf(folder, paths, stop, named);
    if (!plan)
        return std::unexpected(plan.error());
    Counts counts = plan->counts;
    if (counts.stopped)
        return counts;
    const QVector<Work> &work = plan->work;
    QVector<qint64> &gone = plan->gone;
    // In small transactions: who searches meanwhile does not wait, and what is done stays done.
    for (qsizetype at = 0; (at < work.size() || !gone.isEmpty()) && !stop; at += BatchFiles) {
        QStringList batch;
        // Of what the own scanner knows its names only: those of ctags beside them found less (recall@10 0.793 against 0.800).
        for (const Work &one : work.mid(at, BatchFiles))
            if (one.namesKey == 0 && !SymbolScanner(one.path).knows())
                batch.append(one.path);
        const auto tags = TagScanner::scan(folder, batch, stop);
        if (stop)
            break;                       // else they would be without, for good
        const auto done = m_database->transaction([&]() -> sync::Expected<void> {
            for (const qint64 id : std::exchange(gone, {}))
                if (auto removed = remove(id); !removed)
                    return removed;
            for (const Work &one : work.mid(at, BatchFiles))
                if (auto added = put(one, folder + QLatin1Char('/') + one.path, tags.value(one.path)); !added)
                    return added;
            return {};
        });
        if (!done)
            return std::unexpected(done.error());
        counts.read += int(std::min<qsizetype>(BatchFiles, work.size() - std::min(at, work.size())));
    }
    counts.stopped = stop;
    return counts;
}

sync::Expected<QVector<ContextHit>> ContextIndex::search(const QString &question, const ContextHints &hints, int most, const Meaning &meaning) const
{
    const auto byMeaning = meaning.vector.isEmpty() ? sync::Expected<QVector<ContextHit>>() : near(meaning, hints);
    if (!byMeaning)
        return byMeaning;
    const QStringList words = codewords::wordsOf(question);
    if (words.isEmpty())
        return fused({}, *byMeaning, most);
    auto rows = m_database->statement("SELECT f.path, c.first, c.last, c.symbols, f.time, CAST(bm25(words, 3.0, 2.5, 1.0) * 1000000 AS INTEGER) AS rank FROM words JOIN chunks c ON c.id = words.rowid JOIN files f ON f.id = c.file "
                                      "WHERE words MATCH ?1 AND (?2 = '' OR f.path = ?2 OR substr(f.path, 1, length(?2) + 1) = ?2 || '/') ORDER BY rank LIMIT ?3");
    rows.bind(0, matchOf(words)).bind(1, hints.within).bind(2, qint64(Candidates));
    QVector<Candidate> candidates;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        Candidate one;
        one.hit = {rows.text(0), int(rows.integer(1)), int(rows.integer(2)), rows.text(3).split(QLatin1Char(' '), Qt::SkipEmptyParts), 0};
        one.time = rows.integer(4);
        one.bm25 = -double(rows.integer(5)) / 1e6;
        candidates.append(one);
    }
    if (byMeaning->isEmpty())
        return ranked(candidates, words, hints, most);
    return fused(ranked(candidates, words, hints, contextranks::MostFused), *byMeaning, most);
}

} // namespace dyad::app
