// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/DataKeys.h"

namespace dyad::backend {

/// Where an encrypted value stands. It opens nowhere else.
struct Cell {
    const char *table;                           ///< a literal; tables have one encrypted column
    qint64 project = 0;
    qint64 row = 0;                              ///< a document, or what else the table's key has
    qint64 part = 0;                             ///< a version, or 0
};

/// What values of projects look like on disk: 0xFF, format 1, the data key's version (4 bytes, big endian), then nonce, ciphertext and tag
/// of AES-256-GCM. UTF-8 text, CBOR and zstd never begin with 0xFF, so that values from before encryption are told apart by that byte.
/// Any thread. Errors: "crypto-failed" where a value, or the key that it names, is not what was written; "key-unreachable"; the database's.
/// Only prepare() and seal() also have the others of DataKeys.
class AtRest {
public:
    static constexpr int Overhead = 34;          ///< bytes that an encrypted value is longer

    /// `encrypts`: whether new values are encrypted; those that are can always be read.
    AtRest(DataKeys &keys, bool encrypts) : m_keys(keys), m_encrypts(encrypts) { }
    /// Opens (or makes) the project's key, so that nothing has to be asked for inside of a transaction.
    sync::Expected<void> prepare(qint64 project);
    sync::Expected<QByteArray> seal(const Cell &cell, const QByteArray &plain);
    sync::Expected<QByteArray> open(const Cell &cell, const QByteArray &stored);
    static bool isSealed(const QByteArray &stored) { return stored.startsWith('\xff'); }
    /// Whether it would be written the same way now: with the newest key.
    sync::Expected<bool> isCurrent(qint64 project, const QByteArray &stored);
    bool encrypts() const { return m_encrypts; }
    DataKeys &keys() { return m_keys; }

private:
    DataKeys &m_keys;
    const bool m_encrypts;
};

} // namespace dyad::backend
