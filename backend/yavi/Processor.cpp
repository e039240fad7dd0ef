// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/Processor.h"
#include "backend/platform/Log.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/extract/Extractors.h"
#include "backend/yavi/search/NgramVector.h"
#include "backend/yavi/text/Entities.h"
#include "backend/yavi/text/Language.h"
#include "backend/yavi/text/Summary.h"
#include "backend/yavi/text/TextExtractor.h"
#include <QElapsedTimer>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr int Threads = 2;
constexpr int Bound = 100'000;
constexpr qsizetype Batch = 200;                // chunks a transaction: others write in between
constexpr int AfterText = 20;                // per cent
constexpr qint64 WorthTellingMs = 300;       // what was read faster has its first progress with its first passages

/// Of this thread's connection: the index's pages are read again and again while it grows.
void useLargerCache(Database &database)
{
    static thread_local Database *done = nullptr;
    if (done != &database && database.flavor() == SqlFlavor::Sqlite && database.execute(u"PRAGMA cache_size = -24000"_s))
        done = &database;
}

std::unexpected<sync::Error> cancelledError()
{
    return sync::fail("cancelled", "Processing was cancelled.");
}

QJsonArray toJson(const QVector<Entity> &entities)
{
    QJsonArray list;
    for (const Entity &one : entities)
        list.append(QJsonObject{{u"type"_s, one.type}, {u"text"_s, one.text}, {u"start"_s, qint64(one.start)}, {u"length"_s, qint64(one.length)}});
    return list;
}

void findOut(Document &document, const ExtractedText &text)
{
    document.language = languageOf(text.text);
    document.classification = classOf(text.text, document.type == u"text/x-code");
    document.summary = document.classification == u"code" ? QString() : summaryOf(text.text);
    document.entities = toJson(entitiesOf(text.text));
    document.characters = text.text.size();
}

} // namespace

Processor::Processor(Database &database, Store &store, VectorIndexes &vectors, Blobs &files, const Embedder &embedder)
    : m_database(database), m_store(store), m_vectors(vectors), m_files(files), m_embedder(embedder), m_jobs(Threads, Bound)
{
}

Processor::~Processor()
{
    m_stopping = true;
    const std::lock_guard lock(m_mutex);
    for (const CancelFlag &flag : std::as_const(m_flags))
        flag->store(true);
}

sync::Expected<void> Processor::enqueue(const Scope &scope, const QString &document)
{
    const CancelFlag flag = newCancelFlag();
    {
        const std::lock_guard lock(m_mutex);
        m_flags.insert(document, flag);
    }
    if (m_jobs.post([this, scope, document, flag] { run(scope, document, flag); }))
        return {};
    const std::lock_guard lock(m_mutex);
    if (m_flags.value(document) == flag)
        m_flags.remove(document);
    return sync::fail("busy", "Too many documents wait to be processed. Try again later.");
}

void Processor::cancel(const QString &document)
{
    const std::lock_guard lock(m_mutex);
    if (const CancelFlag flag = m_flags.value(document))
        flag->store(true);
}

/// Who cancels a document that waits, and tries it again, leaves the first job in the queue: that one must not take the second one's document.
bool Processor::isCurrent(const QString &document, const CancelFlag &flag)
{
    const std::lock_guard lock(m_mutex);
    return m_flags.value(document) == flag;
}

void Processor::run(const Scope &scope, const QString &id, const CancelFlag &cancelled)
{
    useLargerCache(m_database);
    if (!m_stopping && isCurrent(id, cancelled)) {
        const auto begun = m_store.move(scope, id, DocumentState::Queued, DocumentState::Processing);
        const auto document = begun && *begun ? m_store.find(scope, id) : std::unexpected(begun ? sync::Error{"cancelled", ""} : begun.error());
        if (document)
            finish(scope, id, process(scope, *document, cancelled));
    }
    const std::lock_guard lock(m_mutex);
    if (m_flags.value(id) == cancelled)
        m_flags.remove(id);
}

void Processor::finish(const Scope &scope, const QString &id, const sync::Expected<void> &outcome)
{
    if (outcome)
        return;
    if (m_stopping)
        return;                              // stays in "processing": recover() takes it up again, and its first batch clears it
    const bool cancelled = outcome.error().code == "cancelled";
    const auto moved = m_store.move(scope, id, DocumentState::Processing, cancelled ? DocumentState::Cancelled : DocumentState::Failed, outcome.error());
    if (moved && *moved)                     // else another process has it, and these passages are that one's
        (void)m_store.removeChunks(scope, id);
    if (!cancelled)
        qCInfo(logStore) << "document" << id << "failed:" << outcome.error().code.c_str() << (moved && *moved ? "" : "(and is gone)");
}

sync::Expected<void> Processor::process(const Scope &scope, Document document, const CancelFlag &cancelled)
{
    const auto file = m_files.borrow(scope.projectId, document.hash);
    if (!file)
        return std::unexpected(file.error());
    QElapsedTimer reading;
    reading.start();
    const auto text = extractText((*file)->fileName(), document.name, cancelled);
    if (!text)
        return std::unexpected(text.error());
    if (const auto noted = reading.elapsed() < WorthTellingMs ? sync::Expected<void>() : m_store.setProgress(scope, document.id, AfterText); !noted)
        return noted;
    const auto spans = chunksOf(*text);
    if (spans.size() > limits::Passages)
        return sync::fail("too-large", "The document falls into more than " + std::to_string(limits::Passages) + " passages: it has too many headings.");
    findOut(document, *text);
    document.chunks = int(spans.size());
    if (const QString industry = extractors::industryOf(text->text); !industry.isEmpty())
        document.extracted = extractors::toJson(extractors::byRules(industry, text->text), text->text);
    return index(scope, document, text->text, spans, cancelled);
}

sync::Expected<QVector<QByteArray>> Processor::vectorsOf(const QStringList &texts, bool means) const
{
    if (means)
        return m_embedder.vectorsOf(texts);
    QVector<QByteArray> vectors;
    for (const QString &text : texts)
        vectors.append(ngram::vectorOf(text));
    return vectors;
}

/// From `at` on, one batch.
sync::Expected<std::vector<Store::NewChunk>> Processor::batchOf(const Document &document, const QString &text, const QVector<ChunkSpan> &spans, qsizetype at, bool &means) const
{
    std::vector<Store::NewChunk> batch;
    QStringList texts;
    for (qsizetype i = at; i < std::min(at + Batch, spans.size()); ++i) {
        const QString body = text.mid(spans[i].start, spans[i].length);
        batch.push_back({int(i), spans[i], body, {}});
        texts.append(document.name + u' ' + spans[i].heading + u' ' + body);
    }
    auto vectors = vectorsOf(texts, means);
    if (!vectors && at == 0) {
        means = false;                       // what embeds is away: n-grams are better than no document
        vectors = vectorsOf(texts, means);
    }
    if (!vectors)
        return std::unexpected(vectors.error());
    for (size_t i = 0; i < batch.size(); ++i)
        batch[i].vector = (*vectors)[qsizetype(i)];
    return batch;
}

sync::Expected<void> Processor::index(const Scope &scope, const Document &document, const QString &text, const QVector<ChunkSpan> &spans, const CancelFlag &cancelled)
{
    QVector<VectorIndex::Item> items;
    bool means = m_embedder.isOn();
    for (qsizetype at = 0; at < spans.size(); at += Batch) {
        if (*cancelled)
            return cancelledError();
        const auto batch = batchOf(document, text, spans, at, means);
        if (!batch)
            return std::unexpected(batch.error());
        const qsizetype done = at + qsizetype(batch->size());
        const int percent = AfterText + int((100 - AfterText) * done / spans.size());
        if (*cancelled)
            return cancelledError();
        const auto numbers = m_store.addChunks(scope, document, *batch, {std::min(percent, 99), done == spans.size(), at == 0 ? &text : nullptr});
        if (!numbers)
            return std::unexpected(numbers.error());
        for (size_t i = 0; i < batch->size(); ++i)
            items.append({(*numbers)[i], (*batch)[i].vector});
    }
    m_vectors.add(scope, document.id, items);
    if (m_ready)
        m_ready(scope, document.id);
    return {};
}

} // namespace dyad::backend::yavi
