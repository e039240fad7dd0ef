// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/SecondStep.h"
#include "backend/platform/CallRate.h"

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

/// Accounts and how people get into them: the rules. Functions block (SQL; those with passwords also on Argon2id), so they run on work
/// threads. Thread-safe. Errors beside the database's: "unauthorized", "bad-invite", "sign-up-closed", "email-taken", "weak-password",
/// "bad-credentials", "rate-limited".
class Service {
public:
    Service(Database &database, Events &events, const AccountConfig &config);
    void setInvitations(Invitations *invitations) { m_invitations = invitations; }
    /// Before the first request.
    void useVault(const KeyVault &vault) { m_factor.useVault(vault); }

    /// At start: keys; on the very first start the setup invite, else empty.
    sync::Expected<QString> prepare();
    sync::Expected<bool> needsSetup();

    struct NewAccount {
        QString invite, name, email, password;
    };
    sync::Expected<Outcome> signUp(const NewAccount &wish, Attempt &attempt);
    sync::Expected<Outcome> logIn(const QString &email, const QString &password, Attempt &attempt);
    sync::Expected<SignIn> refresh(const QString &refreshToken) { return m_sessions.refresh(refreshToken); }
    sync::Expected<void> logOut(const Identity &who, const Attempt &attempt);
    sync::Expected<Identity> identify(const QString &accessToken) { return m_sessions.identify(accessToken); }
    /// For the person who shares this process: an account of that name without password, found or made.
    sync::Expected<SignIn> localSignIn(const QString &name);
    /// An account without e-mail and password, and its sign-in; inside a transaction of the caller.
    sync::Expected<SignIn> addGuest(const QString &name);
    /// Inside a transaction of the caller: an account for somebody whom an issuer vouches for. invite may be empty where `open`.
    sync::Expected<Account> addForeigner(const QString &name, const QString &email, const QString &invite, bool open);
    /// Whether it is this account's password; tries are counted and limited. "bad-password", "rate-limited".
    sync::Expected<void> checkPassword(const Account &account, const QString &password, Attempt &attempt);

    /// Counts a call of HTTP: "rate-limited" where it is one too many. Which of the two it came with decides how many may.
    enum class Came { SignedIn, WithKey };
    sync::Expected<void> countCall(const QString &account, Came came);
    /// The same where it is only asked: whether it may go on at once. Takes one if so.
    bool takeCall(const QString &account, Came came);
    /// Those of `config`, from now on.
    void setCallRates(const AccountConfig &config);

    const AccountConfig &config() const { return m_config; }
    Database &database() { return m_store.database(); }
    Sessions &sessions() { return m_sessions; }
    SecondFactor &secondFactor() { return m_factor; }
    SecondStep &secondStep() { return m_secondStep; }
    LoginGuard &guard() { return m_guard; }
    /// 256 bits that only this server has; for what follows from them, see crypto::derive().
    const QByteArray &key() const { return m_key; }

private:
    enum class Invite { Setup, Project, None };
    sync::Expected<void> openKey(const QByteArray &stored);
    sync::Expected<Invite> checkInvite(const QString &invite, bool open);
    sync::Expected<Account> insertAccount(const NewAccount &wish, const QString &hash, Invite kind);
    sync::Expected<Outcome> enter(const Account &account, const Attempt &attempt);
    void noteRefused(const std::optional<Account> &account, const Attempt &attempt);

    const AccountConfig &m_config;
    Store m_store;
    Audit m_audit;
    Sessions m_sessions;
    SecondFactor m_factor;
    LoginGuard m_guard;
    SecondStep m_secondStep;
    Invitations *m_invitations = nullptr;
    CallRate m_calls, m_keyCalls;                // by account
    QByteArray m_key;
};

} // namespace dyad::backend::auth
