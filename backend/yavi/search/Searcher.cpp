// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/Searcher.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/cache/Cache.h"
#include "backend/yavi/search/NgramVector.h"
#include "backend/yavi/text/Words.h"
#include <QDataStream>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QByteArray bytesOf(const QVector<std::pair<qint64, double>> &places)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const auto &[chunk, score] : places)
        out << chunk << score;
    return bytes;
}

QVector<std::pair<qint64, double>> placesOf(const QByteArray &bytes)
{
    QVector<std::pair<qint64, double>> places;
    for (QDataStream in(bytes); !in.atEnd();) {
        auto &[chunk, score] = places.emplaceBack();
        in >> chunk >> score;
    }
    return places;
}

constexpr int Depth = 100;                   // of each ranking
constexpr double RankConstant = 60;          // of reciprocal rank fusion, as in the paper (Cormack et al. 2009)
constexpr double WordsWeight = 1.0;
constexpr double TrigramsWeight = 0.4;
constexpr double VectorsWeight = 0.6;
constexpr double LeastSimilarity = 0.12;     // below this, two texts share what any two texts share
constexpr double MeantWeight = 1.0;
constexpr double LeastMeant = 0.2;           // embeddings of unrelated texts are seldom orthogonal
constexpr qsizetype ShortestBeginning = 4, LongestBeginning = 5;   // letters of a word that is being typed; stems are not much longer
constexpr qsizetype LongestQuery = 1000;     // characters that count

/// Code, identifiers, CJK: what an index of words does not see.
bool isMoreThanWords(const QString &query)
{
    const auto characters = query.left(LongestQuery).toUcs4();
    return std::ranges::any_of(characters, words::isCjk) || std::ranges::any_of(query, [](QChar c) { return c.isDigit() || u"_:(){}<>=./\\"_s.contains(c); });
}

bool isSameWord(const QString &a, const QString &b)
{
    // Stems of one word may still differ in their last letter or two: "copi" and "copy".
    const auto [shorter, longer] = std::minmax(a, b, [](const QString &x, const QString &y) { return x.size() < y.size(); });
    return a == b || (shorter.size() >= 5 && longer.size() - shorter.size() <= 2 && longer.startsWith(shorter));
}

} // namespace

QVector<WordIndex::Word> Searcher::wordsOf(const QString &query, const WordKey *key, bool clear)
{
    const QString text = query.left(LongestQuery);
    const auto all = words::split(text);
    const bool onlyStopWords = std::ranges::all_of(all, &words::Word::isStop);
    QVector<WordIndex::Word> found;
    const auto touch = [&](qsizetype one, qsizetype next) {
        return one >= 0 && next < all.size() && all[one].isCjk && all[next].isCjk && all[one].start + all[one].length == all[next].start;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        const words::Word &word = all[i];
        if (word.isStop && !onlyStopWords)
            continue;
        const QString folded = words::folded(QStringView(text).sliced(word.start, word.length));
        WordIndex::Word wanted;
        // CJK in pairs, one character only where it stands alone.
        if (key && touch(i - 1, i))
            wanted.forms.append({key->tokenOf(QString(all[i - 1].key + word.key))});
        else if (key && !touch(i, i + 1))
            wanted.forms.append({key->tokenOf(word.key)});
        // unicode61 makes one token of a whole run of CJK: nothing to find there by characters; the trigrams do that.
        if (clear && !word.isCjk)
            wanted.forms.append({folded});
        const bool isTyped = word.start + word.length == text.size() && !word.isCjk && folded.size() >= ShortestBeginning;
        if (isTyped && key)
            wanted.unfinished.append({key->beginningOf(folded)});
        if (isTyped && clear)
            wanted.unfinished.append({folded.left(LongestBeginning), true});
        if (!wanted.forms.isEmpty() && !found.contains(wanted))
            found.append(wanted);
    }
    return found;
}

QStringList Searcher::partsOfQuery(const QString &query)
{
    const QString text = query.left(LongestQuery);
    QStringList chosen;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        QString run;
        for (const QChar c : part) {
            if (c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u':' || c == u'-' || c == u'(' || c.isSurrogate())
                run += c;
        }
        while (!run.isEmpty() && QStringView(u".:-(").contains(run.back()))
            run.chop(1);
        const auto characters = run.toUcs4();
        const bool cjk = std::ranges::any_of(characters, words::isCjk);
        if (cjk) {
            for (qsizetype at = 0; at + 3 <= characters.size(); ++at)
                chosen.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()) + at, 3));
        } else if (characters.size() >= 3 && !words::isStopWord(words::folded(run))) {
            const QString folded = run.toLower();
            chosen.append(folded.size() > 5 && !folded.contains(u'_') ? words::stem(folded) : folded);
        }
    }
    chosen.removeDuplicates();
    return chosen;
}

QVector<Passage::Mark> Searcher::marksIn(const QString &text, const QString &query, qint64 offset)
{
    QVector<QString> keys;
    for (const words::Word &word : words::split(query.left(LongestQuery))) {
        if (!word.isStop)
            keys.append(word.key);
    }
    QVector<Passage::Mark> marks;
    for (const words::Word &word : words::split(text)) {
        if (std::ranges::any_of(keys, [&](const QString &key) { return isSameWord(key, word.key); }))
            marks.append({offset + word.start, word.length});
    }
    return marks;
}

sync::Expected<void> Searcher::byWords(QVector<Ranking> &rankings, const Scope &scope, const SearchQuery &query, const QSet<QString> *documents)
{
    const auto key = m_store.sealing().wordKey(scope);
    const auto clear = m_store.sealing().hasClearWords(scope);
    if (!key || !clear)
        return std::unexpected(key ? clear.error() : key.error());
    bool enough = false;
    if (query.stages & SearchQuery::Words) {
        const auto chunks = m_words.match(scope, wordsOf(query.text, *key ? &**key : nullptr, *clear), documents, Depth);
        if (!chunks)
            return std::unexpected(chunks.error());
        enough = chunks->size() >= Depth && !isMoreThanWords(query.text);
        rankings.append({*chunks, WordsWeight});
    }
    // Parts of words are looked for where whole ones did not find enough, and where the query is code or has no spaces.
    if (!(query.stages & SearchQuery::Trigrams) || enough || !*clear)
        return {};
    const auto chunks = m_words.matchParts(scope, partsOfQuery(query.text), documents, Depth);
    if (!chunks)
        return std::unexpected(chunks.error());
    rankings.append({*chunks, TrigramsWeight});
    return {};
}

sync::Expected<void> Searcher::byVectors(QVector<Ranking> &rankings, const Scope &scope, const SearchQuery &query, const QSet<QString> *documents)
{
    const auto index = m_vectors.of(scope);
    if (!index)
        return std::unexpected(index.error());
    rankings.append({(*index)->nearest(ngram::vectorOf(query.text.left(LongestQuery)), Depth, LeastSimilarity, documents), VectorsWeight});
    // By meaning, too, where something embeds; when it does not answer, words and n-grams still do.
    const auto meant = m_embedder && m_embedder->isOn() ? m_embedder->vectorsOf({query.text.left(LongestQuery)}) : QVector<QByteArray>();
    if (meant && !meant->isEmpty())
        rankings.append({(*index)->nearest(meant->first(), Depth, LeastMeant, documents), MeantWeight});
    return {};
}

sync::Expected<QVector<Searcher::Ranking>> Searcher::rankings(const Scope &scope, const SearchQuery &query, const QSet<QString> *documents)
{
    QVector<Ranking> all;
    if (const auto done = byWords(all, scope, query, documents); !done)
        return std::unexpected(done.error());
    if (query.stages & SearchQuery::Vectors) {
        if (const auto done = byVectors(all, scope, query, documents); !done)
            return std::unexpected(done.error());
    }
    return all;
}

QVector<std::pair<qint64, double>> Searcher::fused(const QVector<Ranking> &rankings)
{
    QHash<qint64, double> scores;
    for (const Ranking &ranking : rankings) {
        for (qsizetype rank = 0; rank < ranking.chunks.size(); ++rank)
            scores[ranking.chunks[rank]] += ranking.weight / (RankConstant + double(rank + 1));
    }
    QVector<std::pair<qint64, double>> ordered;
    for (auto it = scores.begin(); it != scores.end(); ++it)
        ordered.append({it.key(), it.value()});
    std::ranges::sort(ordered, [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    return ordered;
}

sync::Expected<Searcher::Places> Searcher::find(const Scope &scope, const SearchQuery &query)
{
    QSet<QString> documents;
    if (!query.filters.isEmpty()) {
        const auto found = m_store.documentsFor(scope, query.filters);
        if (!found)
            return std::unexpected(found.error());
        documents = *found;
        if (documents.isEmpty())
            return Places();
    }
    const auto rankings = this->rankings(scope, query, query.filters.isEmpty() ? nullptr : &documents);
    if (!rankings)
        return std::unexpected(rankings.error());
    return fused(*rankings);
}

/// Everything that decides what is found is part of the name: the tenant, the project, the words, each filter.
sync::Expected<Searcher::Places> Searcher::places(const Scope &scope, const SearchQuery &query)
{
    if (!m_cache)
        return find(scope, query);
    QByteArray asked;
    QDataStream words(&asked, QIODevice::WriteOnly);
    const SearchFilters &f = query.filters;
    QStringList documents = f.documents ? QStringList(f.documents->begin(), f.documents->end()) : QStringList();
    documents.sort();
    words << scope.tenant << scope.project << query.text << query.stages << f.type << f.language << f.classification << f.base << f.createdFrom << f.createdBefore
          << f.documents.has_value() << documents;
    const auto found = m_cache->get(cachekey::yaviSearch(scope.tenant + u'/' + scope.projectId, crypto::sha256(asked).toHex()), [&] {
        return mapped(find(scope, query), [](const Places &places) {
            return bytesOf(places);
        });
    });
    if (!found)
        return std::unexpected(found.error());
    return placesOf(*found);
}

sync::Expected<QVector<Passage>> Searcher::search(const Scope &scope, const SearchQuery &query)
{
    const auto found = places(scope, query);
    if (!found)
        return std::unexpected(found.error());
    const Places &ordered = *found;
    QVector<Passage> passages;
    const qsizetype most = std::clamp(query.limit, 1, MostResults);
    for (const auto &[chunk, score] : ordered) {
        if (passages.size() == most)
            break;
        auto passage = m_store.passage(scope, chunk);
        if (!passage)
            return std::unexpected(passage.error());
        if (!*passage)
            continue;
        (*passage)->score = score / ordered.first().second;
        (*passage)->marks = marksIn((*passage)->text, query.text, (*passage)->start);
        passages.append(**passage);
    }
    return passages;
}

QJsonObject Passage::toJson() const
{
    QJsonArray highlights;
    for (const Mark &mark : marks)
        highlights.append(QJsonObject{{u"start"_s, mark.start}, {u"length"_s, mark.length}});
    QJsonObject json{{u"document"_s, document}, {u"name"_s, name}, {u"type"_s, type}, {u"heading"_s, heading}, {u"text"_s, text}, {u"start"_s, start}, {u"length"_s, length},
        {u"score"_s, score}, {u"highlights"_s, highlights}};
    if (!url.isEmpty())
        json.insert(u"url"_s, url);
    if (!source.isEmpty())
        json.insert(u"source"_s, source);
    return json;
}

} // namespace dyad::backend::yavi
