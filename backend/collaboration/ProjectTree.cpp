// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/ProjectTree.h"
#include "sync/wire/ProjectPath.h"

namespace dyad::backend {

using sync::DocId;
using sync::FileEntry;

namespace {

std::unexpected<ProjectTree::Refusal> taken(const FileEntry &by)
{
    return std::unexpected(ProjectTree::Refusal{{"path-taken", "There is '" + by.path.toStdString() + "' at this place already."}, by.doc});
}

} // namespace

std::unexpected<ProjectTree::Refusal> ProjectTree::noSuchFile()
{
    return std::unexpected(Refusal{{"no-such-file", "There is no such file in the project any more."}, 0});
}

const FileEntry *ProjectTree::find(DocId doc) const
{
    const auto found = m_entries.find(doc);
    return found == m_entries.end() ? nullptr : &found->second;
}

FileEntry *ProjectTree::find(DocId doc)
{
    const auto found = m_entries.find(doc);
    return found == m_entries.end() ? nullptr : &found->second;
}

ProjectTree::Result<QString> ProjectTree::freeKey(const QString &path, FileEntry::Kind kind, DocId except) const
{
    const QString key = sync::path::key(path);
    if (const DocId there = m_byKey.value(key); there != 0 && there != except)
        return taken(m_entries.at(there));
    // A file cannot lie under a file …
    for (qsizetype slash = key.indexOf(u'/'); slash >= 0; slash = key.indexOf(u'/', slash + 1)) {
        const DocId above = m_byKey.value(key.left(slash));
        if (above != 0 && above != except && m_entries.at(above).kind != FileEntry::Kind::Folder)
            return taken(m_entries.at(above));
    }
    if (kind == FileEntry::Kind::Folder)
        return key;
    // … nor take the place of a folder in which something lies.
    for (auto below = m_byKey.lowerBound(key + u'/'); below != m_byKey.end() && below.key().startsWith(key + u'/'); ++below) {
        if (below.value() != except)
            return taken(m_entries.at(below.value()));
    }
    return key;
}

ProjectTree::Result<const FileEntry *> ProjectTree::add(FileEntry entry)
{
    auto path = sync::path::normalize(entry.path);
    if (!path)
        return std::unexpected(Refusal{path.error(), 0});
    entry.path = std::move(*path);
    const auto key = freeKey(entry.path, entry.kind, 0);
    if (!key)
        return std::unexpected(key.error());
    m_byKey.insert(*key, entry.doc);
    const DocId doc = entry.doc;
    return &(m_entries[doc] = std::move(entry));
}

ProjectTree::Result<const FileEntry *> ProjectTree::rename(DocId doc, const QString &path)
{
    FileEntry *entry = find(doc);
    if (!entry)
        return noSuchFile();
    auto normal = sync::path::normalize(path);
    if (!normal)
        return std::unexpected(Refusal{normal.error(), 0});
    const auto key = freeKey(*normal, entry->kind, doc);
    if (!key)
        return std::unexpected(key.error());
    m_byKey.remove(sync::path::key(entry->path));
    m_byKey.insert(*key, doc);
    entry->path = std::move(*normal);
    return entry;
}

ProjectTree::Result<FileEntry> ProjectTree::remove(DocId doc)
{
    const auto found = m_entries.find(doc);
    if (found == m_entries.end())
        return noSuchFile();
    FileEntry entry = std::move(found->second);
    m_byKey.remove(sync::path::key(entry.path));
    m_entries.erase(found);
    return entry;
}

void ProjectTree::restore(FileEntry entry)
{
    m_byKey.insert(sync::path::key(entry.path), entry.doc);
    const DocId doc = entry.doc;
    m_entries[doc] = std::move(entry);
}

} // namespace dyad::backend
