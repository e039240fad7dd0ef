// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/ContextHints.h"
#include "app/ide/context/ContextHit.h"
#include "app/ide/context/FileNames.h"
#include "app/ide/context/Meaning.h"
#include "sync/store/SqliteDatabase.h"
#include <QHash>
#include <QVector>
#include <atomic>
#include <memory>

namespace dyad::app {

/// The words of a project's files in one SQLite file: paths, symbols and text, in chunks, ranked by BM25 with weights and by what ContextHints
/// knows. One connection: use each object in one thread; several may be open at the same file, one of them writing.
class ContextIndex {
public:
    struct Counts {
        int files = 0, read = 0, removed = 0;    ///< in the index; read anew; gone from it
        bool stopped = false;
    };
    /// Errors: those of SqliteDatabase. A damaged file is made anew.
    static sync::Expected<std::unique_ptr<ContextIndex>> open(const QString &file);

    /// Makes the index one of exactly these files below the folder; those that have not changed (size, time) are not read again. Ends early,
    /// with all that is done so far kept, when `stop` is set. named: what language servers know of some of them; those are read again where
    /// that is something new. What was known of a file holds until it changes.
    sync::Expected<Counts> update(const QString &folder, const QStringList &paths, const std::atomic_bool &stop, const NamesOfFiles &named = {});
    /// The best places, at most `most`, and at most two of a file. meaning: of the question; those whose vectors are near join, by their ranks.
    sync::Expected<QVector<ContextHit>> search(const QString &question, const ContextHints &hints, int most, const Meaning &meaning = {}) const;

    /// A chunk whose vector a model has not made yet.
    struct Piece {
        QByteArray hash;                 ///< of its text: what is the same has one vector
        QString text;
    };
    struct Missing {
        int pieces = 0;
        qint64 bytes = 0;                ///< of their texts, about
    };
    sync::Expected<Missing> missing(const QString &model) const;
    /// Some of them, with their text as it is on the disk; those that have changed since they were read are left out until the next update.
    sync::Expected<QVector<Piece>> pieces(const QString &folder, const QString &model, int most) const;
    sync::Expected<void> putVectors(const QString &model, const QVector<std::pair<QByteArray, QByteArray>> &vectors);

    static constexpr qint64 LargestFile = 512 << 10;         ///< bytes
    static constexpr int MostFiles = 50'000;
    static constexpr int MostVectors = 20'000;               ///< of a model: all are looked at for a question
    static constexpr qsizetype LongestPiece = 6000;          ///< UTF-16 units that are sent of a chunk
    static constexpr qint64 LargestAll = qint64(256) << 20;  ///< bytes of all files together; what comes later is left out

private:
    explicit ContextIndex(std::unique_ptr<sync::SqliteDatabase> database) : m_database(std::move(database)) {}
    struct Known {
        qint64 id = 0, size = 0, time = 0, names = 0;
    };
    struct Work {
        QString path;
        qint64 size = 0, time = 0;
        FileNames names = {};            ///< of a language server
        qint64 namesKey = 0;             ///< 0: there are none
    };
    struct Plan {
        QVector<Work> work;
        QVector<qint64> gone;
        Counts counts;
    };
    sync::Expected<Plan> planOf(const QString &folder, const QStringList &paths, const std::atomic_bool &stop, const NamesOfFiles &named) const;
    sync::Expected<QHash<QString, Known>> known() const;
    sync::Expected<void> put(const Work &file, const QString &absolute, const QMultiHash<int, QString> &tags);
    sync::Expected<void> remove(qint64 file);
    sync::Expected<QVector<ContextHit>> near(const Meaning &meaning, const ContextHints &hints) const;
    sync::Expected<int> vectorsOf(const QString &model) const;
    std::unique_ptr<sync::SqliteDatabase> m_database;
};

} // namespace dyad::app
