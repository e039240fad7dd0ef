// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QObject>
#include <QString>

namespace dyad::sync {

/// Says what is touched in the folders it was told to watch. Behind it stands what the system offers (inotify on Linux). Costs nothing
/// while nothing happens. Lives on the disk's thread. Paths are relative to the root, '/' between segments.
class FolderWatcher : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// "": the root. Not what lies in its subfolders. Errors: "too-many-folders" (the system's limit is reached), "disk-error".
    virtual Expected<void> watch(const QString &folder) = 0;
    virtual bool isWatching(const QString &folder) const = 0;
    /// The folder and all below it are no longer there under this name.
    virtual void forget(const QString &folder) = 0;

Q_SIGNALS:
    void touched(const QString &path);      ///< made, removed, moved, mode changed, or closed after writing
    void writing(const QString &path);      ///< somebody has it open and writes: `touched` follows when they close it
    void overflowed();                      ///< something was missed: look at everything
    void rootGone();                        ///< the watched folder itself was moved or deleted
};

} // namespace dyad::sync
