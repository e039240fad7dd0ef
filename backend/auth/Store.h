// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Identity.h"
#include "backend/platform/Database.h"
#include <QList>
#include <optional>

namespace dyad::backend::auth {

/// The SQL of accounts and sign-ins. Any thread; writers inside a Transaction of the caller.
class Store {
public:
    struct Refresh {
        qint64 signIn = 0;
        QString account;
        qint64 spentAt = 0;          ///< 0: not spent
        QByteArray successor;
        bool repeated = false;
        bool ended = false;
        qint64 usedAt = 0;           ///< of the sign-in, ms since 1970
    };

    explicit Store(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    sync::Expected<qint64> countAccounts();
    sync::Expected<void> add(const Account &account, bool local);
    sync::Expected<std::optional<Account>> byEmail(const QString &email);
    sync::Expected<std::optional<Account>> byId(const QString &id);
    sync::Expected<std::optional<Account>> localByName(const QString &name);

    struct Origin {
        QString device, address, how;
    };
    sync::Expected<qint64> addSignIn(const QString &account, const Origin &origin, qint64 lifeMs);
    sync::Expected<void> noteUsed(qint64 signIn);
    /// Those that have not ended.
    sync::Expected<QList<qint64>> openSignIns(const QString &account);
    /// True: it had not ended before.
    sync::Expected<bool> endSignIn(qint64 signIn, const QString &why);
    sync::Expected<void> addAccess(const QByteArray &hash, qint64 signIn, qint64 expiresAt);
    sync::Expected<std::optional<Identity>> identity(const QByteArray &accessHash);
    sync::Expected<void> addRefresh(const QByteArray &hash, qint64 signIn);
    sync::Expected<std::optional<Refresh>> refresh(const QByteArray &hash);
    sync::Expected<void> spend(const QByteArray &hash, const QByteArray &successor);
    sync::Expected<void> noteRepeated(const QByteArray &hash);
    sync::Expected<bool> wasSpent(const QByteArray &hash);

    /// Empty where the key is not there.
    sync::Expected<QByteArray> state(const QString &key);
    sync::Expected<void> setState(const QString &key, const QByteArray &value);
    sync::Expected<void> dropState(const QString &key);

private:
    sync::Expected<void> write(const char *statement, const QVariantList &values);
    sync::Expected<std::optional<Account>> account(const char *statement, const QVariantList &values);
    Database &m_database;
};

/// How e-mail addresses are compared.
QString emailKey(const QString &email);

} // namespace dyad::backend::auth
