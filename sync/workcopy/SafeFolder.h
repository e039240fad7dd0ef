// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/workcopy/DiskStat.h"
#include "sync/workcopy/FileHandle.h"
#include <QByteArray>
#include <QString>
#include <functional>

namespace dyad::sync {

/// A folder that paths cannot leave: every segment is opened by itself and never through a symbolic link, so neither `..`, nor an
/// absolute path, nor a link that somebody swaps in at the right moment leads out. Paths are relative, '/' between segments.
///
/// Errors: "bad-path", "no-such-file", "link-in-the-way" (a segment is a symbolic link), "path-taken", "disk-error" (message says what).
/// One thread.
class SafeFolder {
public:
    explicit SafeFolder(const QString &root);

    const QString &root() const { return rootPath; }
    /// The path still names the folder that was opened: it was not moved away, deleted or covered by a mount.
    bool isStillThere() const;
    DiskStat rootStat() const;
    int descriptor() const { return rootHandle.get(); }

    Expected<DiskStat> stat(const QString &path) const;             ///< Missing is no error
    /// The bytes and the state they belong to. Refuses what is no regular file ("no-such-file") and files over `limit` bytes ("too-large").
    Expected<std::pair<QByteArray, DiskStat>> read(const QString &path, qint64 limit) const;
    Expected<FileHandle> openForReading(const QString &path) const;
    Expected<void> makeFolder(const QString &path);                  ///< with its parents; fine where it is there
    Expected<void> removeFile(const QString &path);
    Expected<void> removeEmptyFolder(const QString &path);           ///< fails where something lies in it
    void removeEmptyParents(const QString &path, const std::function<bool(const QString &)> &keep);
    Expected<void> rename(const QString &from, const QString &to);   ///< never overwrites: "path-taken"
    Expected<DiskStat> setExecutable(const QString &path, bool executable);

    struct Place {
        FileHandle folder;
        QByteArray name;
    };
    /// The open parent folder of path and the last segment. With `create`, missing parents are made.
    Expected<Place> place(const QString &path, bool create = false) const;
    static DiskStat statAt(int folder, const QByteArray &name);
    static std::unexpected<Error> failure(int errnoValue, const QString &path);

private:
    Expected<FileHandle> descend(const FileHandle &folder, const QByteArray &segment, const QString &path, bool create) const;

    QString rootPath;
    FileHandle rootHandle;
};

} // namespace dyad::sync
