// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"
#include <QList>

namespace dyad::backend::ai {

/// Chat threads, kept with their project; texts are sealed. Any thread.
class ChatStore
{
public:
    struct Thread {
        QString id, project, title, privateTo, createdBy;
        qint64 createdAt = 0, updatedAt = 0;
    };
    struct Message {
        qint64 position = 0;
        QString generation, role, account, text;
        qint64 createdAt = 0;
    };
    ChatStore(Database &database, const KeyVault &vault);

    /// privateTo: the only account that sees it; empty: everybody in the project.
    sync::Expected<Thread> create(const QString &project, const QString &title, const QString &account, const QString &privateTo);
    /// "not-found", also where one may not see it.
    sync::Expected<Thread> find(const QString &id, const QString &project, const QString &account);
    sync::Expected<QList<Thread>> of(const QString &project, const QString &account, int limit);
    sync::Expected<qint64> add(const QString &thread, const Message &message);
    sync::Expected<QList<Message>> messages(const QString &thread);

private:
    Database &m_database;
    const KeyVault &m_vault;
};

} // namespace dyad::backend::ai
