// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/KnowledgeBench.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include "backend/yavi/Processor.h"
#include "backend/yavi/search/Searcher.h"
#include "backend/yavi/text/TextExtractor.h"
#include "tests/bench/BenchReport.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <random>

namespace dyad::bench {
namespace {

using namespace Qt::StringLiterals;
using namespace dyad::backend;
using namespace dyad::backend::yavi;

constexpr int Queries = 300;
constexpr int WordsInDocument = 5000;            // about 45 passages

/// Made texts: words as often as in a language (the n-th one in n), headings, and each fifth document is code.
class Maker {
public:
    explicit Maker(uint64_t seed) : m_random(seed)
    {
        for (int i = 0; i < 30'000; ++i) {
            QString word;
            for (int letter = 0, most = 3 + int(m_random() % 8); letter < most; ++letter)
                word += QChar(u'a' + int(m_random() % 26));
            m_vocabulary.append(word);
        }
    }
    const QString &word() { return m_vocabulary[int(std::pow(double(m_vocabulary.size()), double(m_random() % 1'000'000) / 1e6)) - 1]; }
    /// The words that nobody asks for alone are as common as in a language; a question has rarer ones, too.
    QString query()
    {
        QStringList words;
        for (int i = 0, most = 1 + int(m_random() % 4); i < most; ++i)
            words.append(word());
        return words.join(u' ');
    }
    QString prose()
    {
        QString text;
        for (int i = 0; i < WordsInDocument; ++i) {
            if (i % 400 == 0)
                text += u"\n\n## "_s + word() + u' ' + word() + u"\n\n"_s;
            text += word() + (i % 12 == 11 ? u".\n"_s : u" "_s);
        }
        return text;
    }
    QString code()
    {
        QString text;
        for (int i = 0; i < WordsInDocument / 4; ++i)
            text += u"auto "_s + word() + u'_' + word() + u" = "_s + word() + u"::"_s + word() + u"(value);\n"_s;
        return text;
    }

private:
    std::mt19937_64 m_random;
    QStringList m_vocabulary;
};

class Bench {
public:
    Bench(const QString &folder, const QString &index)
        : m_database(folder + u"/store.db"_s), m_files(folder + u"/documents"_s, &m_database), m_embedder({}), m_folder(folder), m_index(index)
    {
    }
    bool open()
    {
        if (!m_database.migrate())
            return false;
        auto keys = DataKeys::open(m_database, {}, m_folder);
        if (!keys)
            return false;
        m_keys = std::move(*keys);
        m_atRest = std::make_unique<AtRest>(*m_keys, true);
        m_database.setAtRest(m_atRest.get());
        m_store = std::make_unique<Store>(m_database, m_index == u"clear");
        m_vectors = std::make_unique<VectorIndexes>(*m_store);
        Transaction transaction(m_database);
        const auto added = m_database.run("projects.add", {u"p"_s, u"p"_s, QString(), nowMs()});
        if (!added || !transaction.commit())
            return false;
        m_scope.project = added->first()[0].toLongLong();
        m_scope.projectId = u"p"_s;
        return true;
    }
    Store &store() { return *m_store; }
    const Scope &scope() const { return m_scope; }
    VectorIndexes &vectors() { return *m_vectors; }

    bool add(const QString &name, const QByteArray &bytes)
    {
        Document document;
        document.id = crypto::randomId(14);
        document.hash = QString::fromLatin1(crypto::sha256(bytes).toHex());
        document.name = name;
        document.type = mediaType(kindOf(name, bytes), name);
        document.size = bytes.size();
        document.createdAt = nowMs();
        BlobWriter writer(m_files, m_scope.projectId, document.hash);
        m_ids.append(document.id);
        return writer.write(bytes.constData(), bytes.size()) && writer.finish() && m_store->add(m_scope, document);
    }
    /// Seconds until all are ready; nothing: one is not.
    std::optional<double> process()
    {
        std::atomic<int> ready = 0;
        QElapsedTimer clock;
        Processor processor(m_database, *m_store, *m_vectors, m_files, m_embedder);
        processor.setReady([&ready](const Scope &, const QString &) { ++ready; });
        clock.start();
        for (const QString &id : std::as_const(m_ids)) {
            if (!processor.enqueue(m_scope, id))
                return {};
        }
        for (int last = -1; ready < m_ids.size(); last = ready) {
            for (int waited = 0; ready == last && waited < 600; ++waited)
                QThread::msleep(100);
            if (ready == last)
                return {};
        }
        return double(clock.nsecsElapsed()) / 1e9;
    }

private:
    Database m_database;
    Blobs m_files;
    const Embedder m_embedder;
    const QString m_folder, m_index;
    std::unique_ptr<DataKeys> m_keys;
    std::unique_ptr<AtRest> m_atRest;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<VectorIndexes> m_vectors;
    Scope m_scope;
    QStringList m_ids;
};

void note(QFile &corpus, const QJsonObject &line)
{
    if (corpus.isOpen())
        corpus.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? -1 : values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

/// Fills the bench; how many passages.
int64_t fill(Bench &bench, Maker &maker, int64_t wanted, QFile &corpus)
{
    int64_t chunks = 0;
    for (int number = 0; chunks < wanted; ++number) {
        const bool isCode = number % 5 == 4;
        const QString text = isCode ? maker.code() : maker.prose(), name = QString::number(number) + (isCode ? u".cpp"_s : u".md"_s);
        const auto extracted = extractText(isCode ? DocumentKind::Code : DocumentKind::Markdown, text.toUtf8());
        if (!extracted || !bench.add(name, text.toUtf8()))
            return -1;
        for (const ChunkSpan &span : chunksOf(*extracted)) {
            note(corpus, {{u"title"_s, name}, {u"heading"_s, span.heading}, {u"body"_s, extracted->text.mid(span.start, span.length)}});
            ++chunks;
        }
    }
    return chunks;
}

} // namespace

int knowledge(int64_t wanted, uint64_t seed, const QString &index, const QString &corpusFile)
{
    const QTemporaryDir folder;
    QFile corpus(corpusFile);
    if (!crypto::initialize() || !folder.isValid() || (!corpusFile.isEmpty() && !corpus.open(QIODevice::WriteOnly)))
        return 2;
    Bench bench(folder.path(), index);
    Maker maker(seed);
    const int64_t chunks = bench.open() ? fill(bench, maker, wanted, corpus) : -1;
    const CpuClock indexing;
    const auto seconds = chunks > 0 ? bench.process() : std::nullopt;
    const double indexingMs = indexing.milliseconds();
    Searcher searcher(bench.store(), bench.vectors());
    bool ok = seconds && searcher.search(bench.scope(), {u"warm"_s, 10, {}, SearchQuery::All});
    const auto vectors = ok ? bench.vectors().of(bench.scope()) : sync::fail("failed", "");
    ok = ok && vectors && (*vectors)->size() == chunks;
    std::vector<double> times;
    int found = 0;
    for (int i = 0; i < Queries && ok; ++i) {
        const QString query = maker.query();
        note(corpus, {{u"query"_s, query}});
        QElapsedTimer clock;
        clock.start();
        const auto answer = searcher.search(bench.scope(), {query, 10, {}, SearchQuery::All});
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        ok = ok && answer;
        found += answer && !answer->isEmpty();
    }
    // Every query has words of the texts in it.
    ok = ok && found == Queries;
    return printReport("knowledge", ok, chunks, indexingMs, {{u"engine"_s, u"dyad "_s + index}, {u"edits_per_s"_s, seconds ? double(chunks) / *seconds : -1},
        {u"edits_per_cpu_s"_s, double(chunks) / indexingMs * 1000}, {u"p50_ms"_s, percentile(times, 0.5)}, {u"p99_ms"_s, percentile(times, 0.99)}});
}

} // namespace dyad::bench
