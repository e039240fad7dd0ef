// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <memory>

namespace dyad::backend {

class Database;

/// How a blob lies on a disk or in a remote store: a head, then pieces of 64 KiB, each compressed by zstd where that pays and encrypted where
/// the server encrypts, bound to its project, its hash, its number and whether it is the last. Files of versions before this are
/// the bare bytes. One thread each. Errors: "storage-unavailable", "crypto-failed", those of DataKeys.
namespace blobfile {

/// Whose it is: bound to every piece.
struct Owner {
    Database *database = nullptr;                ///< none: nothing is encrypted
    qint64 project = 0;                          ///< whose key
    QByteArray name;                             ///< "PROJECT/HASH"
};

class Writer {
public:
    /// `file`: open, empty, outlives this.
    Writer(QFile &file, Owner owner) : m_file(file), m_owner(std::move(owner)) { }
    sync::Expected<void> write(const char *data, qint64 size);
    sync::Expected<void> finish();

private:
    sync::Expected<void> begin();
    sync::Expected<void> piece(bool last);
    QFile &m_file;
    const Owner m_owner;
    QByteArray m_key;
    quint32 m_keyVersion = 0;
    QByteArray m_waiting;
    qint64 m_size = 0;
    quint32 m_number = 0;
};

/// The bytes as they were given, in order; size() is theirs. A piece that does not open ends it with an error.
sync::Expected<std::unique_ptr<QIODevice>> open(const QString &path, const Owner &owner);
/// Of the bytes as they were given; -1 where there is no such file.
qint64 sizeOf(const QString &path);
/// Whether the file is the bare bytes.
bool isBare(const QString &path);

} // namespace blobfile
} // namespace dyad::backend
