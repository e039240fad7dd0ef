// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QMap>
#include <QString>

namespace dyad::backend {

/// Encrypts what must not be read out of a stolen database: AES-256-GCM with a fresh 96-bit random nonce a value, bound to the
/// table, row and column that it stands in, so that a value moved elsewhere does not open. The keys stand in a file of their
/// own beside the database, readable by its owner only; new values use the newest key, old ones name theirs.
/// Thread-safe after open().
class KeyVault {
public:
    /// Where a value stands.
    struct Place {
        QString table, row, column;
    };
    /// Reads the key file, or makes it (mode 0600) where there is none. "data-not-writable", "key-file-bad".
    static sync::Expected<KeyVault> open(const QString &file);

    /// "crypto-failed" only where OpenSSL has no randomness or memory.
    sync::Expected<QByteArray> seal(const QByteArray &plain, const Place &place) const;
    /// "crypto-failed" where the value was changed, moved, or its key is not in the file.
    sync::Expected<QByteArray> open(const QByteArray &sealed, const Place &place) const;
    quint32 newestVersion() const { return m_keys.lastKey(); }

private:
    QMap<quint32, QByteArray> m_keys;
};

} // namespace dyad::backend
