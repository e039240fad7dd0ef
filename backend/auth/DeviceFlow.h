// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"

namespace dyad::backend::auth {

/// Signing in where there is no keyboard or browser (the shape of RFC 8628): the device shows a short code, somebody who is signed in
/// approves it, the device, which asks now and then, gets a sign-in of that account. Any thread; blocks. Errors beside the database's:
/// "authorization-pending", "slow-down", "access-denied", "expired-token", "no-such-device", "rate-limited".
class DeviceFlow {
public:
    static constexpr qint64 LifeMs = 10 * 60 * 1000;
    static constexpr qint64 IntervalMs = 5000;
    static constexpr int MostWaiting = 20;       ///< of one address

    struct Begun {
        QString deviceCode;          ///< secret
        QString userCode;            ///< "BCDF-GHJK"
        qint64 expiresIn = 0, interval = 0;      ///< seconds
    };
    struct Asking {
        QString device, address;
        qint64 since = 0, until = 0; ///< ms since 1970
    };

    explicit DeviceFlow(Service &service) : m_service(service), m_database(service.database()), m_audit(service.database()) { }
    const AccountConfig &accounts() const { return m_service.config(); }
    sync::Expected<Begun> begin(const Attempt &attempt);
    sync::Expected<SignIn> poll(const QString &deviceCode, const Attempt &attempt);
    /// Who waits with this code. Wrong ones are counted and limited.
    sync::Expected<Asking> inspect(const Identity &who, const QString &userCode, Attempt &attempt);
    sync::Expected<void> decide(const Identity &who, const QString &userCode, bool approved, Attempt &attempt);

private:
    sync::Expected<SignIn> redeem(const QByteArray &hash, const QString &account, const Attempt &attempt);
    Service &m_service;
    Database &m_database;
    Audit m_audit;
};

} // namespace dyad::backend::auth
