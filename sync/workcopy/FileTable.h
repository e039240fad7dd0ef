// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/TrackedFile.h"
#include <QHash>
#include <QString>
#include <QVector>
#include <functional>
#include <map>
#include <unordered_map>

namespace dyad::sync {

/// The tracked files of a working copy, by document and by path on the disk. References stay good until the file is removed. Main thread.
class FileTable {
public:
    /// Told of each path that begins or ends to be tracked.
    std::function<void(const QString &path, bool known)> onKnown = [](const QString &, bool) {};

    TrackedFile &add(WorkCopyItem item);
    void remove(DocId doc);
    void setPath(TrackedFile &file, const QString &path);
    TrackedFile *find(DocId doc);
    TrackedFile *at(const QString &path);
    const TrackedFile *at(const QString &path) const;
    QVector<TrackedFile *> below(const QString &folder);        ///< in the folder, not the folder itself
    QVector<TrackedFile *> all();
    qsizetype count() const { return qsizetype(files.size()); }

private:
    std::unordered_map<DocId, TrackedFile> files;
    std::map<QString, DocId> paths;
};

} // namespace dyad::sync
