// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Payer.h"
#include "backend/ai/providers/Provider.h"
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"

namespace dyad::backend::ai {

/// A key that a person or an organisation has at a provider of this server.
struct ProviderKey {
    QString provider;
    Payer payer = Payer::User;       ///< whose it is; never Server
    QString owner;                   ///< the account, or the organisation
    QUrl baseUrl;                    ///< where the provider was when the key was given: it goes nowhere else
    QString hint;                    ///< its last characters
    qint64 createdAt = 0;            ///< ms
    QByteArray key = {};             ///< secret: never logged, never leaves the server

    /// Whether it may be sent to the provider as it is now.
    bool fits(const Provider &now) const { return provider == now.name && baseUrl == now.baseUrl; }
};

/// Those keys, sealed in the database. Any thread.
class ProviderKeyStore
{
public:
    ProviderKeyStore(Database &database, const KeyVault &vault);
    /// Keeps a key in place of the one before; made: with its hint. "bad-request" where it can be no key.
    sync::Expected<ProviderKey> put(ProviderKey key);
    /// Without the keys themselves.
    sync::Expected<QList<ProviderKey>> of(Payer payer, const QString &owner);
    /// With the key. "not-found".
    sync::Expected<ProviderKey> find(Payer payer, const QString &owner, const QString &provider);
    /// With the keys. One that does not open (its data key is gone) is left out.
    sync::Expected<QList<ProviderKey>> all();
    /// "not-found"
    sync::Expected<void> remove(Payer payer, const QString &owner, const QString &provider);

private:
    sync::Expected<ProviderKey> opened(const Database::Row &row) const;
    Database &m_database;
    const KeyVault &m_vault;
};

} // namespace dyad::backend::ai
