// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/gateway/Router.h"
#include "backend/platform/jobs/JobKinds.h"
#include <functional>

namespace dyad::backend::auth {

/// A new password for who has forgotten the old one, by a token that is mailed to the account's address: good once, for half an hour. The second
/// factor stays what it is. Any thread; blocks. Errors beside Service's: "not-supported" (no mail is set up), "bad-token".
class PasswordReset {
public:
    static constexpr const char *MailKind = "password.mail";
    static constexpr qint64 GoodMs = 30 * 60 * 1000;

    /// To whom, subject, text.
    using SendMail = std::function<sync::Expected<void>(const QString &to, const QString &subject, const QString &text)>;

    /// sendMail null: none is set up.
    PasswordReset(Service &service, SendMail sendMail) : m_service(service), m_database(service.database()), m_sendMail(std::move(sendMail)) { }
    void addTo(JobKinds &kinds);
    bool isOffered() const { return bool(m_sendMail); }
    /// Says nothing about whether there is such an account, and takes the same time.
    sync::Expected<void> ask(const QString &email, Attempt &attempt);
    /// Ends all sign-ins of the account.
    sync::Expected<void> finish(const QString &token, const QString &password, Attempt &attempt);

private:
    sync::Expected<void> mail(const QString &email);
    sync::Expected<QList<qint64>> replace(const QString &account, const QString &hash, const Attempt &attempt);
    Service &m_service;
    Database &m_database;
    const SendMail m_sendMail;
};

/// POST /api/v1/password/forgot, POST /api/v1/password/reset.
void addPasswordRoutes(gateway::Router &router, PasswordReset &reset);

} // namespace dyad::backend::auth
