// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/wire/FileEntry.h"
#include <QMap>
#include <QString>
#include <unordered_map>

namespace dyad::backend {

/// The paths of one project, by the rules of docs/protocol.md section 6. Plain values; one thread.
class ProjectTree {
public:
    /// What a change of the tree can answer with; "path-taken" names the document that has the path.
    struct Refusal {
        sync::Error error;
        sync::DocId doc = 0;
    };
    template<typename T>
    using Result = std::expected<T, Refusal>;

    const sync::FileEntry *find(sync::DocId doc) const;
    sync::FileEntry *find(sync::DocId doc);
    const std::unordered_map<sync::DocId, sync::FileEntry> &entries() const { return m_entries; }

    /// entry.path is normalised here. "bad-path", "path-taken".
    Result<const sync::FileEntry *> add(sync::FileEntry entry);
    /// "no-such-file", "bad-path", "path-taken".
    Result<const sync::FileEntry *> rename(sync::DocId doc, const QString &path);
    Result<sync::FileEntry> remove(sync::DocId doc);
    /// From the database, where all was checked before.
    void restore(sync::FileEntry entry);

private:
    Result<QString> freeKey(const QString &path, sync::FileEntry::Kind kind, sync::DocId except) const;
    static std::unexpected<Refusal> noSuchFile();

    std::unordered_map<sync::DocId, sync::FileEntry> m_entries;
    QMap<QString, sync::DocId> m_byKey;          // in order, so that what lies under a folder stands together
};

} // namespace dyad::backend
