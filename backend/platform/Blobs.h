// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QCryptographicHash>
#include <QString>
#include <QTemporaryFile>
#include <memory>

namespace dyad::backend {

/// Binary files of projects by their SHA-256, a folder for each project (so that knowing a hash opens nothing in another one).
/// Written aside, fsynced, renamed: what has its name is whole. Any thread; one BlobWriter on one thread at a time.
class Blobs {
public:
    static constexpr qint64 MaximumBytes = qint64(1) << 30;

    explicit Blobs(QString folder);
    /// Whether `hash` is 64 lower-case hex digits.
    static bool isHash(const QString &hash);
    /// Where it lies, or empty where it does not exist.
    QString find(const QString &project, const QString &hash) const;
    bool has(const QString &project, const QString &hash) const { return !find(project, hash).isEmpty(); }
    QString pathOf(const QString &project, const QString &hash) const;
    void removeProject(const QString &project);

private:
    QString folderOf(const QString &project) const;
    const QString m_folder;
};

/// One upload. Destroyed before finish(): nothing stays.
class BlobWriter {
public:
    /// `path`: Blobs::pathOf.
    explicit BlobWriter(QString path, QString hash);
    /// Errors: "storage-unavailable", "blob-too-large".
    sync::Expected<void> write(const char *data, qint64 size);
    /// Checks the hash ("hash-mismatch"), makes it durable and visible. True: new; false: it was there already. Blocks on fsync.
    sync::Expected<bool> finish();

private:
    sync::Expected<void> open();
    const QString m_path;
    const QString m_hash;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
};

} // namespace dyad::backend
