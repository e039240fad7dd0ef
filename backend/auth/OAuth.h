// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/auth/issuers/Provider.h"
#include <QHash>
#include <memory>

namespace dyad::backend::auth {

/// Signing in at an issuer, from start to end: the client starts, its person's browser goes to the issuer and comes back to the server,
/// which sends it on to the client's loopback address with a code that only the client that started can redeem (PKCE twice: the server's
/// towards the issuer, the client's towards the server; RFC 8252). Any thread; blocks on the network too.
/// Errors: "no-such-issuer", "issuer-unreachable", "issuer-refused", "bad-request", "bad-grant", "link-needed", "already-linked" and
/// those of Service.
class OAuth {
public:
    static constexpr qint64 LifeMs = 10 * 60 * 1000;         ///< for the person to sign in at the issuer
    static constexpr qint64 CodeMs = 5 * 60 * 1000;          ///< for the client to redeem our code

    explicit OAuth(Service &service);
    Service &service() { return m_service; }

    struct Wish {
        QString provider;
        QString redirect;            ///< http://127.0.0.1:PORT/… or http://[::1]:PORT/…
        QString state;               ///< the client's; comes back as it is
        QString challenge;           ///< base64url of SHA-256 of the client's verifier
        QString callback;            ///< of this server, as the issuer knows it
    };
    /// Where the browser is to go.
    sync::Expected<QUrl> start(const Wish &wish);
    struct Return {
        QString state, code, error;
        QString iss;                 ///< null where there was none
    };
    /// Where the browser goes next: the client's address, with a code or an error. Fails only where nobody waits for this answer.
    sync::Expected<QUrl> comeBack(const Return &answer, const Attempt &attempt);
    /// Signs in, or makes an account: with an invitation, or where the issuer's people or everybody may.
    sync::Expected<Outcome> redeem(const QString &code, const QString &verifier, const QString &invite, const Attempt &attempt);
    /// For one who is signed in, and has proven it: the account can be got into this way from now on.
    sync::Expected<void> link(const Identity &who, const QString &code, const QString &verifier, const Attempt &attempt);

private:
    struct Flow {
        QByteArray state;
        QString provider;
        Person person;
    };
    /// One statement that changes something, in a transaction of its own.
    sync::Expected<qint64> change(const char *statement, const QVariantList &values);
    Provider::Question questionFor(const QString &state, const QString &callback) const;
    sync::Expected<void> keepAnswer(const QByteArray &state, const QString &code, const Person &person);
    sync::Expected<Flow> flowOf(const QString &code, const QString &verifier);
    sync::Expected<void> endWhatItGave(const QString &code);
    sync::Expected<Account> accountFor(const Flow &flow, const QString &invite, const Attempt &attempt);
    sync::Expected<Account> newAccount(const Flow &flow, const QString &invite);
    sync::Expected<void> addIdentity(const Person &person, const QString &account);
    sync::Expected<std::optional<QString>> accountOf(const Person &person);

    Service &m_service;
    Database &m_database;
    Store m_store;
    Audit m_audit;
    std::vector<std::unique_ptr<Provider>> m_providers;
    Provider *providerNamed(const QString &name) const;
};

} // namespace dyad::backend::auth
