// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"
#include "backend/yavi/Scope.h"
#include "backend/yavi/connectors/Connector.h"
#include <QHash>
#include <functional>
#include <vector>

namespace dyad::backend::yavi {

/// The SQL of connectors and their items. Any thread. "not-found", "conflict" (the name is taken), those of the database and the vault.
class ConnectorStore {
public:
    using Vault = std::function<sync::Expected<const KeyVault *>()>;
    ConnectorStore(Database &database, Vault vault) : m_database(database), m_vault(std::move(vault)) { }

    sync::Expected<void> add(const Scope &scope, const Connector &connector);
    sync::Expected<void> change(const Scope &scope, const Connector &connector);
    sync::Expected<std::vector<Connector>> list(const Scope &scope);
    /// With its secrets.
    sync::Expected<Connector> find(const Scope &scope, const QString &id);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    sync::Expected<void> begin(const Scope &scope, const QString &id);
    sync::Expected<void> end(const Scope &scope, const Connector &connector);
    sync::Expected<bool> isAdmin(const QString &account);

    struct Item {
        QString version, document;
        bool owned = true;
    };
    sync::Expected<QHash<QString, Item>> items(const QString &connector);
    sync::Expected<void> putItem(const QString &connector, const QString &key, const Item &item);
    sync::Expected<void> removeItem(const QString &connector, const QString &key);
    /// How many items of any connector are this document.
    sync::Expected<int> usersOf(const QString &document);

    struct Due {
        Scope scope;
        QString connector;
    };
    /// Those whose time has come; each is put off by a while, so that it is not due twice.
    sync::Expected<std::vector<Due>> takeDue(qint64 now, qint64 putOffMs);

private:
    sync::Expected<void> write(const char *statement, const QVariantList &values);
    sync::Expected<QVariant> sealed(const Scope &scope, const Connector &connector);
    sync::Expected<Connector> read(const Scope &scope, const Database::Row &row, bool withSecrets);
    Database &m_database;
    const Vault m_vault;
};

} // namespace dyad::backend::yavi
