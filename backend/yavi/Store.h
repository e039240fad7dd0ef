// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/yavi/Document.h"
#include "backend/yavi/KnowledgeBase.h"
#include "backend/yavi/Scope.h"
#include "backend/yavi/Sealing.h"
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
    /// `indexInClear`: see KnowledgeConfig.
    explicit Store(Database &database, bool indexInClear = false) : m_database(database), m_sealing(database, indexInClear) { }

    /// What was found in a project is forgotten there when its documents change.
    void setCache(Cache *cache) { m_cache = cache; }
    Database &database() { return m_database; }
    const Sealing &sealing() const { return m_sealing; }

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
    /// Those that a process which has died had in work (see ProcessLease), queued again and ours, while others live.
    sync::Expected<std::vector<Unfinished>> takeUp();
    /// False: it is not in state `from` any more. Moves that mayBecome() does not know are refused as such.
    sync::Expected<bool> move(const Scope &scope, const QString &id, DocumentState from, DocumentState to, const sync::Error &error = {});
    sync::Expected<void> setProgress(const Scope &scope, const QString &id, int percent);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    sync::Expected<QString> text(const Scope &scope, const QString &id);

    // Chunks
    struct NewChunk {
        int position = 0;
        ChunkSpan span;
        QString body;
        QByteArray vector;
    };
    struct Advance {
        int percent = 0;         ///< of the document's processing, with these
        bool isReady = false;    ///< they are the last ones
        const QString *text = nullptr;       ///< of the document: they are the first ones, and what was found out goes with them
    };
    /// Their numbers, and the document's progress with them, in one transaction. "cancelled": it is not being processed any more.
    sync::Expected<std::vector<qint64>> addChunks(const Scope &scope, const Document &document, const std::vector<NewChunk> &chunks, const Advance &advance);
    sync::Expected<void> removeChunks(const Scope &scope, const QString &document);
    struct StoredVector {
        qint64 chunk = 0;
        QString document;
        QByteArray vector;
    };
    sync::Expected<std::vector<StoredVector>> vectors(const Scope &scope);
    /// Nothing where it is gone, or its document is not ready.
    sync::Expected<std::optional<Passage>> passage(const Scope &scope, qint64 chunk);
    sync::Expected<QSet<QString>> documentsFor(const Scope &scope, const SearchFilters &filters);

    // Knowledge bases. "conflict": the name is taken.
    sync::Expected<void> addBase(const Scope &scope, const KnowledgeBase &base);
    sync::Expected<std::vector<KnowledgeBase>> bases(const Scope &scope);
    sync::Expected<KnowledgeBase> base(const Scope &scope, const QString &id);
    sync::Expected<bool> removeBase(const Scope &scope, const QString &id);
    sync::Expected<void> addToBase(const Scope &scope, const QString &base, const QStringList &documents);

private:
    /// What was read and found out: statements and their values. Passages of before are gone afterwards.
    using Statements = std::vector<std::pair<const char *, QVariantList>>;
    sync::Expected<Statements> findings(const Scope &scope, const Document &document, const QString &text) const;
    sync::Expected<QVariantList> rowOf(const Scope &scope, const Document &document, const NewChunk &chunk, const WordKey *hiding) const;
    sync::Expected<std::vector<qint64>> insert(const std::vector<QVariantList> &rows);
    Document fromRow(const Scope &scope, const Database::Row &row) const;
    sync::Expected<Database::Result> write(const char *statement, const QVariantList &values);
    /// `scope`'s searches may find something else from now on.
    void noteChange(const Scope &scope);
    Database &m_database;
    const Sealing m_sealing;
    Cache *m_cache = nullptr;
};

} // namespace dyad::backend::yavi
