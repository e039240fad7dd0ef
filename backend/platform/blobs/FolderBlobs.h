// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/blobs/BlobRemote.h"
#include <QDir>

namespace dyad::backend {

/// A folder that several machines share (NFS, a cluster's file system), as a blob store. A file appears whole under its name or not at all.
class FolderBlobs : public BlobRemote {
public:
    explicit FolderBlobs(const QString &folder) : m_folder(folder) { }
    sync::Expected<void> put(const QString &name, QIODevice &bytes) override;
    sync::Expected<bool> get(const QString &name, QIODevice &to) override;
    sync::Expected<void> remove(const QString &name) override;
    sync::Expected<QList<Item>> list(const QString &prefix) override;

private:
    const QDir m_folder;
};

} // namespace dyad::backend
