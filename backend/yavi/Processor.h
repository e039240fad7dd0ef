// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Blobs.h"
#include "backend/platform/WorkQueue.h"
#include "backend/yavi/Store.h"
#include "backend/yavi/search/Embedder.h"
#include "backend/yavi/search/VectorIndexes.h"
#include "backend/yavi/text/CancelFlag.h"
#include <functional>
#include <mutex>

namespace dyad::backend::yavi {

/// Turns documents that are queued into ones that are ready, on threads of its own: text, findings, chunks. What goes wrong with one
/// document is written on that document and touches no other. Made and destroyed on the loop thread; functions: any thread.
class Processor {
public:
    Processor(Database &database, Store &store, VectorIndexes &vectors, Blobs &files, const Embedder &embedder);
    /// Stops what runs; it is queued again by the next start.
    ~Processor();

    /// Called on a thread of this when a document has become ready; before the first is queued.
    using Ready = std::function<void(const Scope &scope, const QString &document)>;
    void setReady(Ready ready) { m_ready = std::move(ready); }
    /// "busy": too many wait.
    sync::Expected<void> enqueue(const Scope &scope, const QString &document);
    /// Tells the job, if one runs; it ends at its next step.
    void cancel(const QString &document);

private:
    void run(const Scope &scope, const QString &document, const CancelFlag &cancelled);
    bool isCurrent(const QString &document, const CancelFlag &flag);
    sync::Expected<void> process(const Scope &scope, Document document, const CancelFlag &cancelled);
    sync::Expected<void> index(const Scope &scope, const Document &document, const QString &text, const QVector<ChunkSpan> &spans, const CancelFlag &cancelled);
    sync::Expected<std::vector<Store::NewChunk>> batchOf(const Document &document, const QString &text, const QVector<ChunkSpan> &spans, qsizetype at, bool &means) const;
    /// Of what the texts mean, by a model, or of their n-grams.
    sync::Expected<QVector<QByteArray>> vectorsOf(const QStringList &texts, bool means) const;
    void finish(const Scope &scope, const QString &document, const sync::Expected<void> &outcome);

    Database &m_database;
    Store &m_store;
    VectorIndexes &m_vectors;
    Blobs &m_files;
    const Embedder &m_embedder;
    Ready m_ready;
    std::mutex m_mutex;
    QHash<QString, CancelFlag> m_flags;      // of jobs that wait or run
    std::atomic<bool> m_stopping = false;
    WorkQueue m_jobs;                        // last: its threads use all of the above
};

} // namespace dyad::backend::yavi
