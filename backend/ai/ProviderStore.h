// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Provider.h"
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"

namespace dyad::backend::ai {

/// The configured providers; their keys are sealed in the database. Any thread.
class ProviderStore
{
public:
    ProviderStore(Database &database, const KeyVault &vault);
    /// "bad-request" where it can be no key. Several keys stand a line each.
    static sync::Expected<void> checkKey(const QByteArray &key);
    /// Adds, or replaces the one of that name. "bad-request" where something in it cannot be.
    sync::Expected<void> put(const Provider &provider);
    sync::Expected<QList<Provider>> all();
    /// "not-found"
    sync::Expected<void> remove(const QString &name);

private:
    sync::Expected<Provider> fromRow(const Database::Row &row) const;
    Database &m_database;
    const KeyVault &m_vault;
};

} // namespace dyad::backend::ai
