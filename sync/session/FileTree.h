// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/FileEntry.h"
#include <QHash>
#include <QVector>
#include <optional>

namespace dyad::sync {

/// The files of a project as last known, by number and by path.
class FileTree {
public:
    const QHash<DocId, FileEntry> &files() const { return m_files; }
    const FileEntry *find(DocId doc) const;
    const FileEntry *at(const QString &path) const;
    Version version() const { return m_version; }
    void setVersion(Version version) { m_version = version; }

    void reset(const QVector<FileEntry> &files);
    void put(const FileEntry &entry);
    void remove(DocId doc);
    /// What renaming `doc` to `path` makes of it; what lies in a folder has its own name. nullopt: it is not known.
    std::optional<FileEntry> renamed(DocId doc, const QString &path) const;
    void setVersionOf(DocId doc, Version version, qint64 sizeDelta);
    QVector<FileEntry> list() const { return {m_files.cbegin(), m_files.cend()}; }

private:
    QHash<DocId, FileEntry> m_files;
    QHash<QString, DocId> m_byPath;
    Version m_version = 0;
};

} // namespace dyad::sync
