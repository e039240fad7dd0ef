// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// Checks the id_token of OpenID Connect (Core 3.1.3.7, RFC 8725). Any thread.
namespace dyad::backend::auth::idtoken {

struct Expected {
    QString issuer;                  ///< exactly
    QString clientId;
    QString nonce;
    qint64 nowMs = 0;
    QStringList acr{};               ///< one of these; empty: any
    QStringList amr{};               ///< at least one of these; empty: any
    int maxAge = 0;                  ///< seconds since the person signed in there; 0: any
};
constexpr qint64 SkewSeconds = 60;
constexpr qsizetype LongestToken = 64 << 10;     // bytes

/// The claims, once the signature is by one of the keys ("keys" of a JWKS), with RS256, PS256 or ES256, and every claim is as expected.
/// Errors: "unknown-key" (the keys may have been replaced), "issuer-refused" with the reason.
sync::Expected<QJsonObject> check(const QByteArray &token, const QJsonArray &keys, const Expected &expected);

} // namespace dyad::backend::auth::idtoken
