// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/search/Embedder.h"
#include "backend/yavi/search/VectorIndexes.h"
#include "backend/yavi/search/WordIndex.h"

namespace dyad::backend::yavi {

/// Search in one project: words (FTS5, bm25 with the title 5 and the heading 2 times the body), trigrams (code, CJK, parts of words) and
/// hashed n-gram vectors, fused by reciprocal rank. Blocks on SQL; thread-safe.
class Searcher {
public:
    static constexpr int MostResults = 100;

    Searcher(Store &store, VectorIndexes &vectors, const Embedder *embedder = nullptr) : m_store(store), m_words(store.database()), m_vectors(vectors), m_embedder(embedder) { }
    /// Chunks' places are kept there for a while; what they say, and whether they are still there, is read each time.
    void setCache(Cache *cache) { m_cache = cache; }
    sync::Expected<QVector<Passage>> search(const Scope &scope, const SearchQuery &query);

    /// What the indexes are asked: the query's words in each form that they may stand in (`key`: hidden ones; `clear`: as they are), and parts
    /// of words for the trigrams.
    static QVector<WordIndex::Word> wordsOf(const QString &query, const WordKey *key, bool clear);
    static QStringList partsOfQuery(const QString &query);
    /// Where the query's words stand in a text, whatever their endings.
    static QVector<Passage::Mark> marksIn(const QString &text, const QString &query, qint64 offset);

private:
    struct Ranking {
        QVector<qint64> chunks;
        double weight = 1;
    };
    sync::Expected<void> byWords(QVector<Ranking> &rankings, const Scope &scope, const SearchQuery &query, const QSet<QString> *documents);
    sync::Expected<void> byVectors(QVector<Ranking> &rankings, const Scope &scope, const SearchQuery &query, const QSet<QString> *documents);
    sync::Expected<QVector<Ranking>> rankings(const Scope &scope, const SearchQuery &query, const QSet<QString> *documents);
    using Places = QVector<std::pair<qint64, double>>;
    sync::Expected<Places> find(const Scope &scope, const SearchQuery &query);
    sync::Expected<Places> places(const Scope &scope, const SearchQuery &query);
    static QVector<std::pair<qint64, double>> fused(const QVector<Ranking> &rankings);

    Store &m_store;
    WordIndex m_words;
    VectorIndexes &m_vectors;
    const Embedder *const m_embedder;
    Cache *m_cache = nullptr;
};

} // namespace dyad::backend::yavi
