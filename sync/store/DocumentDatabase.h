// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/DocumentStore.h"
#include "sync/store/SqliteDatabase.h"
#include "sync/store/StaleMark.h"
#include <set>
#include <utility>
#include <functional>

namespace dyad::sync {

/// The DocumentStore of one project on this machine, in an SQLite file. One thread (GUI/main).
class DocumentDatabase : public DocumentStore {
public:
    /// file: made where it is not there. Its folder must exist.
    static Expected<std::unique_ptr<DocumentDatabase>> open(const QString &file);

    /// Texts that are known from elsewhere (the files of the working copy): given where nothing is stored, or only an older text without
    /// edits, so that every file of the project opens offline.
    using OtherTexts = std::function<std::optional<std::pair<Version, QByteArray>>(DocId doc)>;
    void setOtherTexts(OtherTexts texts) { others = std::move(texts); }

    Expected<std::optional<StoredDocument>> load(DocId doc) override;
    Expected<void> save(DocId doc, const DocumentRecord &record) override;
    Expected<void> remove(DocId doc) override;
    std::vector<DocId> withHeldEdits() override;
    Expected<std::optional<StoredTree>> loadTree() override;
    Expected<void> saveTree(const StoredTree &tree) override;
    Expected<QByteArray> note(const QString &name) override;
    Expected<void> saveNote(const QString &name, const QByteArray &bytes) override;
    Expected<QString> keepRecovery(DocId doc, const QString &path, const QByteArray &utf8) override;
    std::vector<Recovered> takeRecovered() override { return std::exchange(m_recovered, {}); }

private:
    Expected<std::optional<StoredDocument>> loadOwn(DocId doc);
    DocumentDatabase(std::unique_ptr<SqliteDatabase> opened, const QString &file);
    void setHeldAside();
    void noteSaved(DocId doc, bool saved);
    Expected<int> replay(DocId doc, StoredDocument &document);
    Expected<void> write(DocId doc, const DocumentRecord &record);
    Expected<void> writeBase(DocId doc, const Rope &base, Version version);
    Expected<void> writeUndo(DocId doc, const UndoChanges &changes);
    Expected<void> writeUndoStack(DocId doc, int stack, const UndoChanges::Stack &changes);
    StoredUndo loadUndo(DocId doc);
    Expected<void> appendOperations(DocId doc, const DocumentRecord &record);

    std::unique_ptr<SqliteDatabase> db;
    QString m_folder;                           // where recovery files go
    StaleMark m_stale;
    std::set<DocId> m_unsaved;                  // what could not be written last
    std::vector<Recovered> m_recovered;
    bool m_holdsNothing = false;                // held edits on the disk are not to be trusted, and cannot be deleted
    OtherTexts others;
};

} // namespace dyad::sync
