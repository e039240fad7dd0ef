// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <variant>

namespace dyad::backend::auth {

/// Who is calling, as a valid access token says.
struct Identity {
    qint64 signIn = 0;       ///< the sign-in that the token belongs to
    QString account;
    QString name;
    QString email;
    bool admin = false;      ///< of the server, not of a project
    qint64 expiresAt = 0;    ///< end of the sign-in, ms since 1970
    qint64 signedInAt = 0;   ///< its beginning
    QString scopes = {};     ///< of a program's token, separated by spaces; empty: a person, who may all that the account may
    QString onlyProject = {};        ///< public id that the token is for; empty: all

    bool isMachine() const { return !scopes.isEmpty(); }
    bool may(const QString &scope) const { return !isMachine() || scopes.split(u' ').contains(scope); }
};

struct Account {
    QString id;
    QString name;
    QString email;
    bool admin = false;
    QString passwordHash;
};

/// What signing in answers with.
struct SignIn {
    Account account;
    QString accessToken;
    QString refreshToken;
    qint64 expiresIn = 0;    ///< seconds
    QStringList recoveryCodes;   ///< where a second factor was set up on the way: shown this once
};

/// The first factor was right; a second is wanted.
struct Challenge {
    QString ticket;          ///< secret; for the second step
    bool setup = false;      ///< the account has none yet, and the server wants one
    qint64 expiresIn = 0;    ///< seconds
};

using Outcome = std::variant<SignIn, Challenge>;

/// Where somebody tries from.
struct Attempt {
    QString device;          ///< as the client calls itself
    QString address;
    qint64 waitMs = 0;       ///< set with the error "rate-limited"
};

} // namespace dyad::backend::auth
