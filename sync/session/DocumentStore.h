// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/HeldEdits.h"
#include "sync/session/StoredUndo.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/FileEntry.h"
#include "sync/wire/Types.h"
#include <QByteArray>
#include <QVector>
#include <optional>
#include <vector>

namespace dyad::sync {

/// A document as load() gives it back.
struct StoredDocument {
    Version version = 0;
    Rope base;                              ///< the acknowledged text at `version`
    HeldEdits held;
    StoredUndo undo{};                      ///< of the text with what is held
};

/// One atomic step of a document's record: perhaps a new base, then acknowledged operations on it, then what is held on top.
struct DocumentRecord {
    std::optional<Rope> base;               ///< replaces base and everything before it; its version is `version` - operations.size()
    std::vector<TextOperation> operations;  ///< acknowledged, in order; each raises the stored version by one
    Version version = 0;                    ///< after operations; a store whose own version + operations.size() is another answers "store-gap"
    HeldEdits held;                         ///< replaces what was held
    std::optional<UndoChanges> undo{};      ///< since the last record that was saved
};

/// The tree as last known, so that a project opens offline.
struct StoredTree {
    QString name, role;
    Version tree = 0;
    QVector<FileEntry> files;
};

/// Keeps one project's documents on this machine, so that edits not acknowledged survive kill -9. Used on one thread (GUI/main).
///
/// What save() records must survive kill -9 of this process when it returns (a committed SQLite transaction in WAL mode with
/// synchronous=NORMAL does); it is called before every edit that is sent, so it has to be quick (< 0.2 ms for small records). That
/// order is what makes an edit apply once: what was sent is always known to have perhaps been sent. Typing that is not yet sent is
/// gathered by the caller and saved within 250 ms.
class DocumentStore {
public:
    virtual ~DocumentStore() = default;
    /// nullopt: nothing is stored of it. Errors: "store-damaged", "store-unavailable".
    virtual Expected<std::optional<StoredDocument>> load(DocId doc) = 0;
    /// All of the record or nothing of it. Errors: "store-gap" (the caller then saves a full base), "store-full", "store-unavailable".
    virtual Expected<void> save(DocId doc, const DocumentRecord &record) = 0;
    virtual Expected<void> remove(DocId doc) = 0;
    /// Documents with edits that were not acknowledged: they are opened first after a start.
    virtual std::vector<DocId> withHeldEdits() = 0;
    virtual Expected<std::optional<StoredTree>> loadTree() = 0;
    virtual Expected<void> saveTree(const StoredTree &tree) = 0;
    /// Small things beside the documents, by name; empty: it is not there. A store that keeps none forgets them.
    virtual Expected<QByteArray> note(const QString &) { return QByteArray(); }
    virtual Expected<void> saveNote(const QString &, const QByteArray &) { return {}; }
    /// Text that could not be merged or sent (a document deleted meanwhile, a refused edit) is kept aside, never thrown away.
    /// Returns the file that the person can open; empty where there is none.
    virtual Expected<QString> keepRecovery(DocId doc, const QString &path, const QByteArray &utf8) = 0;
    /// What was kept aside when the store was opened: the disk had taken nothing at the end of the run before, so nobody knows what of the
    /// edits it holds had been sent. Once.
    struct Recovered {
        DocId doc = 0;
        QString file;
        QByteArray utf8;
    };
    virtual std::vector<Recovered> takeRecovered() { return {}; }
};

} // namespace dyad::sync
