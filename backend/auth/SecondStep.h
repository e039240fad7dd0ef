// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/auth/LoginGuard.h"
#include "backend/auth/SecondFactor.h"
#include "backend/auth/Sessions.h"
#include "backend/platform/AccountConfig.h"

namespace dyad::backend::auth {

/// From the first factor to the sign-in: directly, or over a ticket that only a second factor turns into one. Any thread; blocks.
/// Errors beside the database's: "bad-code", "bad-ticket", "rate-limited".
class SecondStep {
public:
    static constexpr qint64 TicketMs = 5 * 60 * 1000;
    static constexpr int Tries = 5;              ///< a ticket

    SecondStep(Database &database, Sessions &sessions, SecondFactor &factor, LoginGuard &guard, const AccountConfig &config);

    /// Inside a transaction of the caller. how: as Sessions::begin() has it.
    sync::Expected<Outcome> proceed(const Account &account, const QString &how, const Attempt &attempt);
    /// A secret for the account of a ticket whose account must set a second factor up.
    sync::Expected<SecondFactor::Enrolment> enrol(const QString &ticket);
    sync::Expected<SignIn> finish(const QString &ticket, const QString &code, Attempt &attempt);
    bool isWanted(const Account &account) const;

private:
    struct Ticket {
        Account account;
        QString device, how;
        bool setup = false;
    };
    sync::Expected<SignIn> begin(const Account &account, const QString &how, const Attempt &attempt);
    sync::Expected<Ticket> ticketOf(const QByteArray &hash);
    sync::Expected<void> count(const QByteArray &hash);
    sync::Expected<QStringList> prove(const Ticket &ticket, const QString &code, const Attempt &attempt);
    sync::Expected<SignIn> refuse(const Ticket &ticket, const sync::Error &why, const Attempt &attempt);

    Database &m_database;
    Sessions &m_sessions;
    SecondFactor &m_factor;
    LoginGuard &m_guard;
    const AccountConfig &m_config;
    Store m_store;
    Audit m_audit;
};

} // namespace dyad::backend::auth
