// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Store.h"
#include "backend/platform/Events.h"

namespace dyad::backend::auth {

/// Sign-ins and their tokens: an access token for 15 minutes, a refresh token that is good once and replaced by the next, thirty days
/// in all. Any thread; blocks. Errors beside the database's: "unauthorized".
class Sessions {
public:
    static constexpr qint64 AccessSeconds = 15 * 60;
    static constexpr qint64 RefreshMs = qint64(30) * 24 * 3600 * 1000;
    static constexpr qint64 LostAnswerMs = 30'000;

    Sessions(Database &database, Events &events) : m_store(database), m_events(events) { }
    void setKey(const QByteArray &key) { m_key = key; }
    /// So long may a sign-in be left unused; 0: for its thirty days.
    void setIdle(qint64 ms) { m_idleMs = ms; }

    /// Inside a transaction of the caller. how: "password", "device", an issuer's name.
    sync::Expected<SignIn> begin(const Account &account, const QString &how, const Attempt &attempt);
    sync::Expected<SignIn> refresh(const QString &refreshToken);
    sync::Expected<Identity> identify(const QString &accessToken);
    /// Inside a transaction of the caller, who calls revoked() for each that it gives back once that is durable.
    sync::Expected<QList<qint64>> endAllOf(const QString &account, qint64 butNot, const QString &why);
    /// The one place from which the end of a sign-in is told: its sockets close, here and, with those who listen to Events, on other nodes.
    void revoked(qint64 signIn) { Q_EMIT m_events.signInEnded(signIn); }

private:
    sync::Expected<SignIn> withTokens(const Account &account, qint64 signIn, const QString &refreshToken);
    sync::Expected<SignIn> rotate(const Store::Refresh &old, const QString &token);
    sync::Expected<SignIn> repeat(const Store::Refresh &old, const QString &token);
    sync::Expected<SignIn> refuseIdle(const Store::Refresh &old, Transaction &transaction);
    sync::Expected<SignIn> refuseReuse(const Store::Refresh &old, Transaction &transaction);

    Store m_store;
    Events &m_events;
    QByteArray m_key;
    qint64 m_idleMs = 0;
};

} // namespace dyad::backend::auth
