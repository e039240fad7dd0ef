// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/yavi/Scope.h"
#include <QSet>
#include <QStringList>
#include <QVector>

namespace dyad::backend::yavi {

/// The full-text indexes of the database, asked so that no query costs more than so many rows. Blocks on SQL; any thread.
class WordIndex {
public:
    static constexpr int MostRanked = 5000;      ///< chunks that a query ranks
    static constexpr int Common = 20'000;        ///< a word that so many chunks of a project have decides nothing where there are rarer ones
    static constexpr int MostTerms = 32;

    explicit WordIndex(Database &database) : m_database(database) { }

    /// How a word may stand in the index. Nothing in it is syntax.
    struct Form {
        QString text;
        bool isBeginning = false;                ///< of a word; SQLite only
        bool operator==(const Form &) const = default;
    };
    /// A word of a query.
    struct Word {
        QVector<Form> forms;
        QVector<Form> unfinished;                ///< asked for where no chunk has it: who types has not come to its end
        bool operator==(const Word &) const = default;
    };
    /// Chunks that have any of the words, best first (bm25; the title counts 5 times, the heading twice); of these documents only, where given.
    sync::Expected<QVector<qint64>> match(const Scope &scope, const QVector<Word> &words, const QSet<QString> *documents, int limit);
    /// Chunks that have any of these parts of identifiers or CJK; on PostgreSQL the longest.
    sync::Expected<QVector<qint64>> matchParts(const Scope &scope, const QStringList &parts, const QSet<QString> *documents, int limit);

private:
    using Chunks = sync::Expected<QVector<qint64>>;
    using Forms = QVector<Form>;
    sync::Expected<qint64> count(const Scope &scope, const Forms &forms);
    /// How many chunks have each word that any has, fewest first.
    sync::Expected<QVector<std::pair<qint64, Forms>>> counted(const Scope &scope, const QVector<Word> &words);
    Chunks ranked(const Scope &scope, const Forms &rare, const Forms &others, const QSet<QString> *documents, int limit);
    Chunks chunks(const char *statement, const QVariantList &values);

    Database &m_database;
};

} // namespace dyad::backend::yavi
