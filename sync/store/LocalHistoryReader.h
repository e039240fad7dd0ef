// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/LocalHistory.h"

namespace dyad::sync {

/// The file behind LocalHistory. One thread; all calls block.
class LocalHistoryReader {
public:
    static constexpr Version SnapshotEvery = 200;       ///< versions of a file: so few are replayed to see any of them

    static Expected<std::unique_ptr<LocalHistoryReader>> open(const QString &file);

    /// One more version of a file. Where the text that was known is another than `before`, another program has changed it meanwhile.
    Expected<void> add(const QString &path, const TextOperation &op, const Rope &before, MemberId by, qint64 time);
    Expected<void> move(const QString &from, const QString &to);
    Expected<void> markDeleted(const QString &path, const QByteArray &text, qint64 time);
    /// Forgets what is older, then the files longest unchanged until the rest fits.
    Expected<void> forget(const LocalHistory::Limits &limits, qint64 now);

    Expected<ApiHistory> history(const QString &path, int buckets);
    Expected<QByteArray> textAt(const QString &path, Version version);
    Expected<ApiBlame> blame(const QString &path);
    Expected<ApiRevert> revert(const QString &path, Version first, Version last, MemberId member);
    Expected<ApiTimeline> timeline(const QString &folder, qint64 since, int limit);

private:
    struct File {
        qint64 id = 0;
        Version first = 0, last = 0;                    // versions that are kept: their texts can be told
    };
    explicit LocalHistoryReader(std::unique_ptr<SqliteDatabase> opened) : m_db(std::move(opened)) {}
    Expected<File> find(const QString &path);           // "no-such-file"
    Expected<File> findOrAdd(const QString &path, const Rope &text, qint64 time);
    Expected<Rope> text(const File &file, Version version);
    Expected<std::vector<past::Edit>> edits(const File &file, Version after);
    Expected<void> append(File &file, const TextOperation &op, const Rope &after, MemberId by, qint64 time);
    Expected<void> addSnapshot(const File &file, const Rope &text);
    Expected<void> addEdit(const QString &path, const TextOperation &op, const Rope &before, MemberId by, qint64 time);
    Expected<void> forgetBefore(qint64 time);
    Expected<void> cut(File file, qint64 time);
    Expected<void> drop(qint64 file);
    Expected<qint64> size();

    std::unique_ptr<SqliteDatabase> m_db;
};

} // namespace dyad::sync
