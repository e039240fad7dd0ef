// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::auth {

/// Who is calling, as a valid access token says.
struct Identity {
    qint64 signIn = 0;       ///< the sign-in that the token belongs to
    QString account;
    QString name;
    QString email;
    bool admin = false;      ///< of the server, not of a project
    qint64 expiresAt = 0;    ///< end of the sign-in, ms since 1970
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
};

} // namespace dyad::backend::auth
