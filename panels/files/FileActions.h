// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>

namespace dyad::panels {

/// What the tree does to files of a folder. A shared folder is an ordinary folder: its working copy sees the change and passes it on.
/// Paths are relative to `root`. Nothing is ever overwritten. Errors carry a sentence for the person. Any thread.
class FileActions {
public:
    explicit FileActions(QString root) : m_root(std::move(root)) {}
    /// Folders on the way are made.
    sync::Expected<void> createFile(const QString &path) const;
    sync::Expected<void> createFolder(const QString &path) const;
    sync::Expected<void> rename(const QString &path, const QString &newPath) const;
    /// To the desktop's trash; "no-trash" where there is none for this place.
    sync::Expected<void> moveToTrash(const QString &path) const;
    sync::Expected<void> deleteForGood(const QString &path) const;
    /// How many files lie at or under a path (at most `limit`).
    int countFiles(const QString &path, int limit = 100'000) const;

private:
    sync::Expected<QString> checked(const QString &path) const;
    QString m_root;
};

} // namespace dyad::panels
