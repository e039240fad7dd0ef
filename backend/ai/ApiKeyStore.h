// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Identity.h"
#include "backend/platform/Database.h"
#include <optional>

namespace dyad::backend::ai {

/// Keys with which a team's other tools use this server's own AI endpoints. Only their hashes are stored. Any thread.
class ApiKeyStore
{
public:
    struct Key {
        QString id, name, hint, project;
        qint64 createdAt = 0, lastUsedAt = 0;
    };
    struct Owner {
        QString key, account, project, name;
        bool admin = false;
    };
    explicit ApiKeyStore(Database &database);
    /// The secret itself: shown once, never again.
    sync::Expected<QString> create(const QString &name, const QString &account, const QString &project);
    sync::Expected<std::optional<Owner>> find(const QString &secret);
    sync::Expected<QList<Key>> of(const QString &account);
    /// "not-found"
    sync::Expected<void> revoke(const QString &id, const QString &account);

    /// Every key begins with this; nothing else does.
    static constexpr QLatin1StringView Prefix{"dyad-"};

private:
    Database &m_database;
};

} // namespace dyad::backend::ai
