// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/DataKeys.h"
#include "backend/platform/keys/KeyFile.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>

namespace dyad::backend {

/// Encrypts what must not be read out of a stolen database: AES-256-GCM with a fresh 96-bit random nonce a value, bound to the
/// table, row and column that it stands in, so that a value moved elsewhere does not open. New values use the newest data key of their
/// project, old ones name theirs. (Values from before there were data keys were encrypted with the keys of vault.key itself; they are read.)
/// Any thread.
class KeyVault {
public:
    /// Where a value stands.
    struct Place {
        QString table, row, column;
        qint64 project = DataKeys::Server;
    };
    /// With the store's own data keys where the database has them (Database::setAtRest), else as below.
    static sync::Expected<KeyVault> of(Database &database, const QString &dataDirectory);
    /// With the keys in this file only, which is made (mode 0600) where there is none. "data-not-writable", "key-file-bad".
    static sync::Expected<KeyVault> open(const QString &file);

    /// "crypto-failed" only where OpenSSL has no randomness or memory; those of DataKeys.
    sync::Expected<QByteArray> seal(const QByteArray &plain, const Place &place) const;
    /// "crypto-failed" where the value was changed, moved, or its key is not there.
    sync::Expected<QByteArray> open(const QByteArray &sealed, const Place &place) const;
    /// Whether it would be encrypted the same way now: with the project's newest key.
    sync::Expected<bool> isCurrent(const QByteArray &sealed, qint64 project) const;

private:
    sync::Expected<QByteArray> keyOf(const QByteArray &sealed, qint64 project) const;
    DataKeys *m_data = nullptr;
    keyfile::Keys m_file;
};

} // namespace dyad::backend
