// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/yavi/Document.h"
#include "backend/yavi/KnowledgeBase.h"
#include "backend/yavi/Scope.h"
#include "backend/yavi/search/SearchQuery.h"
#include "backend/yavi/text/Chunker.h"
#include <QSet>
#include <optional>
#include <vector>

namespace dyad::backend {
class Cache;
}

namespace dyad::backend::yavi {

/// The SQL of documents, chunks and knowledge bases. Any thread; writers make their own short transactions.
class Store {
public:
    explicit Store(Database &database) : m_database(database) { }

    /// What was found in a project is forgotten there when its documents change.
    void setCache(Cache *cache) { m_cache = cache; }
    SqlFlavor flavor() const { return m_database.flavor(); }

    // Documents
    struct Added {
        Document document;
        bool isNew = false;      ///< false: the same bytes were there
    };
    sync::Expected<Added> add(const Scope &scope, const Document &document);
    /// "not-found".
    sync::Expected<Document> find(const Scope &scope, const QString &id);
    sync::Expected<std::vector<Document>> list(const Scope &scope, qint64 before, int limit);
    struct Unfinished {
        Scope scope;
        QString document;
    };
    /// The newest one of that name that is not this one; empty: none.
    sync::Expected<QString> named(const Scope &scope, const QString &name, const QString &exceptHash);
    sync::Expected<void> setExtracted(const Scope &scope, const QString &id, const QJsonObject &extracted);
    /// `document` gets the places of `old` in knowledge bases.
    sync::Expected<void> takePlaces(const Scope &scope, const QString &old, const QString &document);
    /// What a stopped server left, queued again.
    sync::Expected<std::vector<Unfinished>> recover();
    /// False: it is not in state `from` any more. Moves that mayBecome() does not know are refused as such.
    sync::Expected<bool> move(const Scope &scope, const QString &id, DocumentState from, DocumentState to, const sync::Error &error = {});
    sync::Expected<void> setProgress(const Scope &scope, const QString &id, int percent);
    sync::Expected<void> setFindings(const Scope &scope, const Document &document);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    sync::Expected<void> putText(const Scope &scope, const QString &id, const QString &text);
    sync::Expected<QString> text(const Scope &scope, const QString &id);

    // Chunks
    struct NewChunk {
        int position = 0;
        ChunkSpan span;
        QString body;
        QByteArray vector;
    };
    /// Their numbers.
    sync::Expected<std::vector<qint64>> addChunks(const Scope &scope, const Document &document, const std::vector<NewChunk> &chunks);
    sync::Expected<void> removeChunks(const Scope &scope, const QString &document);
    struct StoredVector {
        qint64 chunk = 0;
        QString document;
        QByteArray vector;
    };
    sync::Expected<std::vector<StoredVector>> vectors(const Scope &scope);
    /// Nothing where it is gone, or its document is not ready.
    sync::Expected<std::optional<Passage>> passage(const Scope &scope, qint64 chunk);
    enum class Index { Words, Trigrams };
    /// Chunks that match the expression (Searcher makes it), best first; of these documents only, where given.
    sync::Expected<QVector<qint64>> match(const Scope &scope, Index index, const QString &expression, const QSet<QString> *documents, int limit);
    sync::Expected<QSet<QString>> documentsFor(const Scope &scope, const SearchFilters &filters);

    // Knowledge bases. "conflict": the name is taken.
    sync::Expected<void> addBase(const Scope &scope, const KnowledgeBase &base);
    sync::Expected<std::vector<KnowledgeBase>> bases(const Scope &scope);
    sync::Expected<KnowledgeBase> base(const Scope &scope, const QString &id);
    sync::Expected<bool> removeBase(const Scope &scope, const QString &id);
    sync::Expected<void> addToBase(const Scope &scope, const QString &base, const QStringList &documents);

private:
    sync::Expected<Database::Result> write(const char *statement, const QVariantList &values);
    /// `scope`'s searches may find something else from now on.
    void noteChange(const Scope &scope);
    Database &m_database;
    Cache *m_cache = nullptr;
};

} // namespace dyad::backend::yavi
