// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Identity.h"
#include "backend/platform/Database.h"
#include "backend/platform/KeyVault.h"
#include <QStringList>

namespace dyad::backend::auth {

/// The second factor of an account: codes of an authenticator app, and recovery codes for when it is lost. Writers are called inside a
/// transaction of the caller. Any thread; blocks. Errors beside the database's: "bad-code", "second-factor-on", "second-factor-off".
class SecondFactor {
public:
    static constexpr int RecoveryCodes = 10;
    struct State {
        bool on = false;
        qint64 since = 0;            ///< ms since 1970
        int recoveryCodes = 0;       ///< not used yet
    };
    struct Enrolment {
        QString secret;              ///< base32, for typing
        QString url;                 ///< otpauth://, for a picture
    };

    SecondFactor(Database &database) : m_database(database) { }
    void useVault(const KeyVault &vault) { m_vault = &vault; }

    sync::Expected<State> state(const QString &account);
    /// A new secret, good for nothing until confirm(). "second-factor-on".
    sync::Expected<Enrolment> enrol(const Account &account);
    /// Turns it on with a code of the new secret; gives the recovery codes, which are shown once.
    sync::Expected<QStringList> confirm(const QString &account, const QString &code);
    /// A code of the app or a recovery code; either is good once. usedRecovery says which it was.
    sync::Expected<void> verify(const QString &account, const QString &code, bool &usedRecovery);
    sync::Expected<QStringList> newRecoveryCodes(const QString &account);
    sync::Expected<void> remove(const QString &account);

private:
    struct Secret {
        QByteArray bytes;
        bool confirmed = false;
        qint64 lastStep = 0;
    };
    sync::Expected<Secret> secretOf(const QString &account);
    sync::Expected<void> spendRecovery(const QString &account, const QString &code);
    sync::Expected<void> write(const char *statement, const QVariantList &values);

    Database &m_database;
    const KeyVault *m_vault = nullptr;
};

} // namespace dyad::backend::auth
