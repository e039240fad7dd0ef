// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/MalwareScan.h"
#include "backend/platform/blobs/BlobFile.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QCache>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QTemporaryFile>
#include <memory>
#include <mutex>
#include <optional>

namespace dyad::backend {

class BlobRemote;
class BlobWriter;
class Database;

/// Binary files of projects by their SHA-256, a folder for each project (so that knowing a hash opens nothing in another one).
/// Written aside, fsynced, renamed: what has its name is whole. With a remote store the folder holds copies of what lies there: a file is
/// accepted when both have it, and fetched again where the copy was dropped. Any thread that may wait; one BlobWriter on one thread at a time.
/// Errors: "no-such-blob", "storage-unavailable", those of BlobRemote and DataKeys.
class Blobs {
public:
    static constexpr qint64 MaximumBytes = qint64(1) << 30;

    /// `database`: where projects' keys are; none: files are kept as they are.
    explicit Blobs(QString folder, Database *database = nullptr);
    ~Blobs();
    /// Before other threads use this. `prefix`: of all names there.
    void setRemote(std::shared_ptr<BlobRemote> remote, const QString &prefix);
    BlobRemote *remote() const { return m_remote.get(); }
    /// Before other threads use this: what looks at uploads before they are kept.
    void setScan(const MalwareScan &scan) { m_scan = scan; }

    /// Whether `hash` is 64 lower-case hex digits.
    static bool isHash(const QString &hash);
    bool has(const QString &project, const QString &hash);
    /// Of the bytes as they were given, if there is a copy on this machine; else -1. Asks no remote store, so the loop may call it.
    qint64 sizeHere(const QString &project, const QString &hash) const;
    /// Its bytes as they were given; size() is theirs.
    sync::Expected<std::unique_ptr<QIODevice>> open(const QString &project, const QString &hash);
    /// For programs that want a file: the bare bytes, readable by us only, gone with the result.
    sync::Expected<std::unique_ptr<QFile>> borrow(const QString &project, const QString &hash);
    std::shared_ptr<BlobWriter> writer(const QString &project, const QString &hash);
    sync::Expected<void> remove(const QString &project, const QString &hash);
    sync::Expected<void> removeProject(const QString &project);
    /// Who has brought bytes knows them, and may name them where others must see them first. Of the newest 100,000; in memory.
    void noteUpload(const QString &project, const QString &hash, const QString &account);
    bool wasUploadedBy(const QString &project, const QString &hash, const QString &account);

    /// Everything that lies here or in the remote store: project, hash, when it was last given, bytes as stored.
    struct Kept {
        QString project, hash;
        QDateTime given;
        qint64 size = 0;
    };
    sync::Expected<QList<Kept>> all();
    /// Drops the copies that were not used for longest, until no more than that many bytes are left. Only with a remote store. How many.
    qint64 shrinkCopies(qint64 mostBytes);

private:
    friend class BlobWriter;
    QString folderOf(const QString &project) const;
    QString pathOf(const QString &project, const QString &hash) const;
    QString nameOf(const QString &project, const QString &hash) const;
    /// Where it lies now; fetched where it must be.
    sync::Expected<QString> local(const QString &project, const QString &hash);
    sync::Expected<void> fetch(const QString &project, const QString &hash);
    sync::Expected<blobfile::Owner> ownerOf(const QString &project, const QString &hash);
    sync::Expected<void> upload(const QString &project, const QString &hash);

    const QString m_folder;
    Database *const m_database;
    std::shared_ptr<BlobRemote> m_remote;
    QString m_prefix;
    std::optional<MalwareScan> m_scan;
    std::mutex m_mutex;
    QHash<QString, qint64> m_numbers;            // of projects
    QCache<QString, bool> m_uploads{100'000};
};

/// One upload. Destroyed before finish(): nothing stays.
class BlobWriter {
public:
    BlobWriter(Blobs &blobs, QString project, QString hash);
    /// Errors: "storage-unavailable", "blob-too-large".
    sync::Expected<void> write(const char *data, qint64 size);
    /// Checks the hash ("hash-mismatch"), has it scanned where that is set ("malware-found", "scan-unavailable"), makes it durable and visible.
    /// True: new; false: it was there already. Blocks on the scanner, on fsync, and on the remote store where there is one.
    sync::Expected<bool> finish();
    /// Bytes that came.
    qint64 size() const { return m_size; }

private:
    sync::Expected<void> open();
    sync::Expected<void> scan();
    sync::Expected<void> keep();
    Blobs &m_blobs;
    const QString m_project;
    const QString m_hash;
    const QString m_path;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<blobfile::Writer> m_writer;
    qint64 m_size = 0;
};

} // namespace dyad::backend
