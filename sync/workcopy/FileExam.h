// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/WorkCopyDatabase.h"
#include "sync/text/TextOperation.h"
#include "sync/workcopy/DiskRoom.h"
#include <QByteArray>

namespace dyad::sync {

/// A file on the disk, read and understood. Made in the disk's jobs.
struct FileExam {
    static constexpr qint64 LargestText = 16 * 1024 * 1024;     ///< bytes; what is larger travels as a blob

    QString path;
    DiskStat stat;              ///< Missing: it is gone, or no regular file any more
    bool isText = false;        ///< valid UTF-8 without NUL, and not too large
    QByteArray bytes;           ///< texts only
    QByteArray hash;            ///< hex SHA-256
    Error error;                ///< code not empty: it could not be read

    // Against a tracked text:
    QByteArray shadow;
    TextOperation op;           ///< shadow → bytes
    bool isOurs = false;        ///< just what we were about to write when an earlier run ended

    bool isReadable() const { return stat.isFile() && error.code.empty(); }
    static FileExam of(const DiskRoom &room, const QString &path);
    /// With the difference to the shadow of a text.
    static FileExam against(const DiskRoom &room, WorkCopyDatabase &database, const WorkCopyItem &item);
    static QByteArray hashOf(const QByteArray &bytes);

private:
    void readLarge(const DiskRoom &room);
};

} // namespace dyad::sync
