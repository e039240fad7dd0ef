// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/yavi/Document.h"
#include "backend/yavi/Scope.h"
#include "backend/yavi/search/IndexText.h"
#include <optional>

namespace dyad::backend::yavi {

/// What of documents stands encrypted in the store: texts, findings, passages with their vectors, and the words of the index (WordKey). Where
/// the store is not encrypted, everything is as it is. Blocks on SQL at a project's first use; any thread. Errors: AtRest's.
class Sealing {
public:
    Sealing(Database &database, bool indexInClear) : m_database(database), m_indexInClear(indexInClear) { }

    /// Nothing: the store has no keys. Before a transaction, that nothing has to be asked for inside of it.
    sync::Expected<std::optional<WordKey>> wordKey(const Scope &scope) const;
    /// Whether new passages are hidden from the index.
    bool hidesWords() const;
    /// Where passages may stand as they are: there are some of before encryption, or the index is in clear.
    sync::Expected<bool> hasClearWords(const Scope &scope) const;

    struct Passage {
        QString heading;
        QString body;
    };
    sync::Expected<QByteArray> sealPassage(const Scope &scope, const QString &document, int position, const Passage &passage) const;
    sync::Expected<Passage> openPassage(const Scope &scope, const QString &document, int position, const QByteArray &sealed) const;
    sync::Expected<QByteArray> sealVector(const Scope &scope, const QString &document, int position, const QByteArray &vector) const;
    sync::Expected<QByteArray> openVector(const Scope &scope, const QString &document, int position, const QByteArray &sealed) const;

    /// Null bytes: it is to be stored as it is.
    sync::Expected<QByteArray> sealText(const Scope &scope, const QString &document, const QString &text) const;
    sync::Expected<QString> openText(const Scope &scope, const QString &document, const QByteArray &sealed) const;

    /// Summary, entities and an industry's values, as they stand in the document's row.
    struct Findings {
        QString summary;
        QString entities;
        QString extracted;
    };
    sync::Expected<Findings> sealFindings(const Scope &scope, const QString &document, const Findings &plain) const;
    /// What does not open is empty, and the log says so: one damaged row is no reason to show no list.
    Findings openFindings(const Scope &scope, const QString &document, const Findings &stored) const;
    sync::Expected<QString> sealExtracted(const Scope &scope, const QString &document, const QString &plain) const;

private:
    Database &m_database;
    const bool m_indexInClear;
};

} // namespace dyad::backend::yavi
