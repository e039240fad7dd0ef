// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include <QJsonObject>

namespace dyad::backend::auth {

/// What people do with their own account. What could take an account away from its owner wants the password again, or, where there is
/// none, a sign-in of the last ten minutes. Any thread; blocks. Errors beside Service's: "bad-password", "sign-in-again",
/// "bad-code", "last-admin", "owns-projects", "no-such-identity", "last-way-in".
class Profile {
public:
    static constexpr qint64 RecentMs = 10 * 60 * 1000;

    explicit Profile(Service &service);

    sync::Expected<QJsonObject> about(const Identity &who);
    sync::Expected<void> rename(const Identity &who, const QString &name);
    /// What the caller shows to prove it is still the same person.
    struct Proof {
        QString password;
        QString code;            ///< of the second factor, where it is on and asked for
    };
    sync::Expected<void> changeEmail(const Identity &who, const QString &email, const Proof &proof, Attempt &attempt);
    /// Ends all other sign-ins.
    sync::Expected<void> changePassword(const Identity &who, const QString &password, const Proof &proof, Attempt &attempt);
    /// All but the caller's own; how many.
    sync::Expected<qint64> endOthers(const Identity &who, const Proof &proof, Attempt &attempt);
    /// One of the account's own; another than the caller's wants proof. "no-such-session".
    sync::Expected<void> endOne(const Identity &who, qint64 signIn, const Proof &proof, Attempt &attempt);
    /// Everything that the server knows of the person. Secrets are not in it.
    sync::Expected<QJsonObject> exported(const Identity &who);
    /// Takes name, address, password and all ways in off the account and ends its sign-ins. What it wrote stays, without a name.
    sync::Expected<void> remove(const Identity &who, const Proof &proof, Attempt &attempt);

    /// Only that: for what others do with the account.
    sync::Expected<void> prove(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<SecondFactor::Enrolment> enrol(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<QStringList> confirm(const Identity &who, const QString &code, Attempt &attempt);
    sync::Expected<void> turnOff(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<QStringList> newRecoveryCodes(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<void> unlink(const Identity &who, const QString &issuer, const QString &subject, const Proof &proof, Attempt &attempt);

private:
    sync::Expected<void> provenOrRecent(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<Account> proven(const Identity &who, const Proof &proof, Attempt &attempt);
    sync::Expected<void> provenCode(const Account &account, const QString &code, Attempt &attempt);
    sync::Expected<void> changed(const Identity &who, const QString &action, const Attempt &attempt, const char *statement, const QVariantList &values, bool endOthers);
    sync::Expected<void> mayLeave(const Account &account);
    sync::Expected<QList<qint64>> empty(const Account &account, const Attempt &attempt);

    Service &m_service;
    Database &m_database;
    Store m_store;
    Audit m_audit;
};

} // namespace dyad::backend::auth
