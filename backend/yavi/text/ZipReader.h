// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace dyad::backend::yavi {

/// Reads entries of a zip archive in memory; nothing is ever written to a disk, so names are only names. One thread.
/// Refuses what could hurt before unpacking it (limits::Zip…), and holds entries to the size that they declare.
/// Errors: "damaged-document", "zip-bomb", "encrypted-document", "unsupported-document".
class ZipReader {
public:
    static sync::Expected<ZipReader> open(QByteArray bytes);
    QStringList names() const { return m_names; }
    bool has(const QString &name) const { return m_entries.contains(name); }
    sync::Expected<QByteArray> read(const QString &name);

private:
    struct Entry {
        quint16 method = 0;
        qint64 packed = 0;
        qint64 size = 0;
        quint32 crc = 0;
        qint64 header = 0;
    };
    sync::Expected<void> readDirectory();
    sync::Expected<void> addEntry(qint64 at, qint64 &next);
    sync::Expected<QByteArray> inflate(const Entry &entry, qint64 at) const;
    quint16 u16(qint64 at) const;
    quint32 u32(qint64 at) const;

    QByteArray m_bytes;
    QHash<QString, Entry> m_entries;
    QStringList m_names;
    qint64 m_total = 0;
    qint64 m_unpacked = 0;
};

} // namespace dyad::backend::yavi
