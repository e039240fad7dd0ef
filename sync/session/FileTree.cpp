// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/FileTree.h"

namespace dyad::sync {

const FileEntry *FileTree::find(DocId doc) const
{
    const auto found = m_files.constFind(doc);
    return found == m_files.cend() ? nullptr : &*found;
}

const FileEntry *FileTree::at(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.cend() ? nullptr : find(*found);
}

void FileTree::reset(const QVector<FileEntry> &files)
{
    m_files.clear();
    m_byPath.clear();
    m_files.reserve(files.size());
    for (const FileEntry &entry : files) put(entry);
}

void FileTree::put(const FileEntry &entry)
{
    remove(entry.doc);
    m_files.insert(entry.doc, entry);
    m_byPath.insert(entry.path, entry.doc);
}

void FileTree::remove(DocId doc)
{
    const auto found = m_files.constFind(doc);
    if (found == m_files.cend()) return;
    if (m_byPath.value(found->path) == doc) m_byPath.remove(found->path);
    m_files.erase(found);
}

std::optional<FileEntry> FileTree::renamed(DocId doc, const QString &path) const
{
    const FileEntry *entry = find(doc);
    if (!entry) return std::nullopt;
    FileEntry moved = *entry;
    moved.path = path;
    return moved;
}

void FileTree::setVersionOf(DocId doc, Version version, qint64 sizeDelta)
{
    const auto found = m_files.find(doc);
    if (found == m_files.end() || found->version >= version) return;
    found->version = version;
    found->size += sizeDelta;
}

} // namespace dyad::sync
