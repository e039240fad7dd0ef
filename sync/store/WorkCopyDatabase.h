// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/SqliteDatabase.h"
#include "sync/store/WorkCopyItem.h"
#include <QVector>
#include <optional>

namespace dyad::sync {

/// What a working copy knows of its files: their states, and of each text a *shadow*, the text that disk and project last had in common.
/// Used on the disk's thread (opened anywhere).
class WorkCopyDatabase {
public:
    static Expected<std::unique_ptr<WorkCopyDatabase>> open(const QString &file);

    Expected<QVector<WorkCopyItem>> items();
    /// text: the new shadow; nullopt leaves it (and forgets an intent).
    Expected<void> save(const WorkCopyItem &item, const std::optional<QByteArray> &text);
    Expected<void> remove(DocId doc);
    Expected<QByteArray> shadow(DocId doc);
    /// The shadow where it is, byte for byte, the project's text at a version.
    Expected<std::optional<std::pair<Version, QByteArray>>> cleanText(DocId doc);
    /// What is about to be written over a file. After a crash in the middle, a file that holds just this was written by us, not by a person.
    Expected<void> saveIntent(DocId doc, const QByteArray &hash, const QByteArray &text);
    Expected<std::optional<QByteArray>> intent(DocId doc, const QByteArray &hash);
    template<typename Work>
    Expected<void> transaction(Work work) { return db->transaction(std::move(work)); }

private:
    explicit WorkCopyDatabase(std::unique_ptr<SqliteDatabase> opened) : db(std::move(opened)) {}
    std::unique_ptr<SqliteDatabase> db;
};

} // namespace dyad::sync
