// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Database.h"
#include "backend/platform/Events.h"
#include <QJsonObject>

namespace dyad::backend {

/// What the admins of a server do to accounts, sign-ins and data. Any thread; blocks. Errors beside the database's: "no-such-user",
/// "no-such-session", "last-admin".
class AdminService {
public:
    /// dataDirectory: where backups are put together before they are sent.
    AdminService(Database &database, Blobs &blobs, Events &events, QString dataDirectory);

    Audit &audit() { return m_audit; }
    sync::Expected<QJsonObject> users();
    /// Ends all sign-ins of the account too; their sockets close at once.
    sync::Expected<void> disable(const QString &user, const Audit::Entry &by);
    /// Takes the second factor off an account that has lost it and ends its sign-ins; the account hears of it. "second-factor-off".
    sync::Expected<void> resetSecondFactor(const QString &user, const Audit::Entry &by);
    sync::Expected<void> enable(const QString &user, const Audit::Entry &by);
    /// Makes an account an admin of this server, or (false) takes that away; never from the last one. Nothing where it is so already.
    sync::Expected<void> setAdmin(const QString &user, bool admin, const Audit::Entry &by);
    /// Of one account, or (empty) of all.
    sync::Expected<QJsonObject> sessions(const QString &account);
    /// owner not empty: only where the sign-in is that account's.
    sync::Expected<void> endSession(qint64 signIn, const QString &owner, const Audit::Entry &by);
    /// Reads every document from its first version on and compares: each snapshot by text and hash, the head, each blob by its hash.
    sync::Expected<QJsonObject> verify();
    /// Writes a backup beside the data and names the file; the caller removes it.
    sync::Expected<QString> backup(const Audit::Entry &by);

private:
    sync::Expected<QString> accountOf(const QString &user);
    /// "last-admin" where no other account could act as one.
    sync::Expected<void> checkOtherAdmins(const QString &account);
    sync::Expected<QList<qint64>> endAll(const QString &account, const QString &why);
    Database &m_database;
    Blobs &m_blobs;
    Events &m_events;
    Audit m_audit;
    const QString m_data;
};

} // namespace dyad::backend
