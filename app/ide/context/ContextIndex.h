// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/ContextHints.h"
#include "app/ide/context/ContextHit.h"
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
    /// with all that is done so far kept, when `stop` is set.
    sync::Expected<Counts> update(const QString &folder, const QStringList &paths, const std::atomic_bool &stop);
    /// The best places, at most `most`, and at most two of a file.
    sync::Expected<QVector<ContextHit>> search(const QString &question, const ContextHints &hints, int most) const;

    static constexpr qint64 LargestFile = 512 << 10;         ///< bytes
    static constexpr int MostFiles = 50'000;
    static constexpr qint64 LargestAll = qint64(256) << 20;  ///< bytes of all files together; what comes later is left out

private:
    explicit ContextIndex(std::unique_ptr<sync::SqliteDatabase> database) : m_database(std::move(database)) {}
    struct Known {
        qint64 id = 0, size = 0, time = 0;
    };
    sync::Expected<QHash<QString, Known>> known() const;
    sync::Expected<void> put(const QString &path, const QString &absolute, qint64 size, qint64 time, const QMultiHash<int, QString> &tags);
    sync::Expected<void> remove(qint64 file);
    std::unique_ptr<sync::SqliteDatabase> m_database;
};

} // namespace dyad::app
