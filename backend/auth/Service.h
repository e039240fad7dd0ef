// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/LoginGuard.h"
#include "backend/auth/Store.h"
#include "backend/platform/Events.h"

namespace dyad::backend::auth {

/// What redeems the secret of a project's invitation. Both are called on the caller's thread.
class Invitations {
public:
    virtual ~Invitations() = default;
    /// "bad-invite" where it is not, or no longer, good.
    virtual sync::Expected<void> check(const QString &secret) = 0;
    /// Inside a transaction: makes the account a member.
    virtual sync::Expected<void> redeem(const QString &secret, const QString &account) = 0;
};

/// Accounts and sign-ins: the rules. Functions block (SQL; signUp and logIn also on Argon2id), so they run on work threads. Thread-safe.
/// Errors beside the database's: "unauthorized", "bad-invite", "email-taken", "bad-request", "rate-limited".
class Service {
public:
    static constexpr qint64 AccessSeconds = 15 * 60;
    static constexpr qint64 RefreshMs = qint64(30) * 24 * 3600 * 1000;
    static constexpr qint64 LostAnswerMs = 30'000;

    Service(Database &database, Events &events);
    void setInvitations(Invitations *invitations) { m_invitations = invitations; }

    /// At start: keys; on the very first start the setup invite, else empty.
    sync::Expected<QString> prepare();
    sync::Expected<bool> needsSetup();

    struct NewAccount {
        QString invite, name, email, password;
    };
    sync::Expected<SignIn> signUp(const NewAccount &wish, const QString &device);
    /// waitMs: set with "rate-limited".
    sync::Expected<SignIn> logIn(const QString &email, const QString &password, const QString &device, const QString &address, qint64 &waitMs);
    sync::Expected<SignIn> refresh(const QString &refreshToken);
    sync::Expected<void> logOut(const Identity &who);
    sync::Expected<Identity> identify(const QString &accessToken);
    /// For the person who shares this process: an account of that name without password, found or made.
    sync::Expected<SignIn> localSignIn(const QString &name);
    /// An account without e-mail and password, and its sign-in; inside a transaction of the caller.
    sync::Expected<SignIn> addGuest(const QString &name);

private:
    sync::Expected<void> checkInvite(const QString &invite, bool &isSetup);
    sync::Expected<SignIn> insertAccount(const NewAccount &wish, const QString &hash, bool isSetup, const QString &device);
    sync::Expected<SignIn> beginSignIn(const Account &account, const QString &device);
    sync::Expected<SignIn> withTokens(const Account &account, qint64 signIn, const QString &refreshToken);
    sync::Expected<SignIn> rotate(const Store::Refresh &old, const QString &token);
    sync::Expected<SignIn> repeat(const Store::Refresh &old, const QString &token);
    sync::Expected<SignIn> refuseReuse(const Store::Refresh &old, Transaction &transaction);

    Store m_store;
    Events &m_events;
    LoginGuard m_guard;
    Invitations *m_invitations = nullptr;
    QByteArray m_refreshKey;
};

} // namespace dyad::backend::auth
