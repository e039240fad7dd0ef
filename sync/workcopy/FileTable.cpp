// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/FileTable.h"

namespace dyad::sync {

TrackedFile &FileTable::add(WorkCopyItem item)
{
    remove(item.doc);
    TrackedFile &file = files[item.doc];
    paths[item.path] = item.doc;
    onKnown(item.path, true);
    file.seen = item.version;
    file.row = std::move(item);
    return file;
}

void FileTable::remove(DocId doc)
{
    const auto found = files.find(doc);
    if (found == files.end())
        return;
    const QString path = found->second.row.path;
    if (const auto named = paths.find(path); named != paths.end() && named->second == doc) {
        paths.erase(named);
        onKnown(path, false);
    }
    files.erase(found);
}

void FileTable::setPath(TrackedFile &file, const QString &path)
{
    if (const auto named = paths.find(file.row.path); named != paths.end() && named->second == file.row.doc) {
        paths.erase(named);
        onKnown(file.row.path, false);
    }
    file.row.path = path;
    paths[path] = file.row.doc;
    onKnown(path, true);
}

TrackedFile *FileTable::find(DocId doc)
{
    const auto found = files.find(doc);
    return found == files.end() ? nullptr : &found->second;
}

TrackedFile *FileTable::at(const QString &path)
{
    const auto named = paths.find(path);
    return named == paths.end() ? nullptr : find(named->second);
}

const TrackedFile *FileTable::at(const QString &path) const { return const_cast<FileTable *>(this)->at(path); }

QVector<TrackedFile *> FileTable::below(const QString &folder)
{
    QVector<TrackedFile *> result;
    const QString prefix = folder + u'/';
    for (auto named = paths.lower_bound(prefix); named != paths.end() && named->first.startsWith(prefix); ++named)
        result.append(find(named->second));
    return result;
}

QVector<TrackedFile *> FileTable::all()
{
    QVector<TrackedFile *> result;
    result.reserve(count());
    for (auto &[doc, file] : files)
        result.append(&file);
    return result;
}

} // namespace dyad::sync
