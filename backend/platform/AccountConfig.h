// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace dyad::backend {

/// An OAuth 2.0 provider that people may sign in with.
struct IssuerConfig {
    enum class Kind { Oidc, Azure, Google, GitHub };
    QString name;                             ///< in URLs: letters, digits, "-"
    QString label;                            ///< on the button
    Kind kind = Kind::Oidc;
    QString issuer;                           ///< of OpenID Connect: exactly what its tokens say; of GitHub the web address
    QString apiUrl;                           ///< GitHub only
    QString clientId;
    QString secretFile;                       ///< its first line is the client's secret; or
    QString secretVariable;                   ///< the environment variable that holds it; neither: a public client
    QStringList domains;                      ///< new accounts only for verified e-mail addresses in these; empty: any
    bool signUp = false;                      ///< makes accounts without an invitation
    QStringList acr;                          ///< OpenID Connect: how people must have signed in there, one of these; empty: it is not asked
    QStringList amr;                          ///< and with what, one of these ("mfa", "otp", "hwk"); empty: it is not asked
    int maxAge = 0;                           ///< seconds since they signed in there, at most; 0: any
    bool trustEmail = false;                  ///< takes Azure's e-mail claim for verified: only where the tenant's admin sets it

    /// Read anew each time, so that a changed secret needs no restart. "bad-value".
    sync::Expected<QString> secret() const;
    bool isOidc() const { return kind != Kind::GitHub; }
};

/// How people get accounts and sign in.
struct AccountConfig {
    enum class SignUp { Closed, Invite, Open };
    enum class SecondFactor { Optional, Admins, Everybody };
    SignUp signUp = SignUp::Invite;
    SecondFactor secondFactor = SecondFactor::Optional;
    int passwordLength = 8;                   ///< characters, at least
    int idleDays = 14;                        ///< a sign-in that nobody uses for so long ends; 0: only with its 30 days
    QString breachedFile;                     ///< passwords known from breaches: SHA-1 in hex, ":", a number, sorted; empty: only the built-in list
    int callsPerSecond = 500;                 ///< of HTTP, by one account: far above what a person's programs need
    int callsAtOnce = 5000;                   ///< before that rate counts
    int keyCallsPerSecond = 20'000;           ///< with API keys of one account; what they spend is limited by budgets
    QString publicUrl;                        ///< by which clients reach the server; empty: what they ask for in Host
    QList<IssuerConfig> issuers;

    /// A JSON array of objects, as the configuration's [[auth.issuer]] has them. "bad-value" with a sentence.
    sync::Expected<void> setIssuers(const QString &json);
    QString shownIssuers() const;             ///< the same way back, without secrets
    const IssuerConfig *issuerNamed(const QString &name) const;
};

} // namespace dyad::backend
