// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/issuers/IdToken.h"
#include <QJsonDocument>
#include <QStringList>
#include <algorithm>
#include <cjose/cjose.h>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth::idtoken {
namespace {

using Verdict = sync::Expected<void>;

std::unexpected<sync::Error> refused(const char *why)
{
    return sync::fail("issuer-refused", why);
}

/// Which kind of key an algorithm wants. Symmetric ones are not here: who knows the client's secret must not be able to make tokens.
QString keyTypeOf(const QString &algorithm)
{
    if (algorithm == u"RS256" || algorithm == u"PS256")
        return u"RSA"_s;
    return algorithm == u"ES256" ? u"EC"_s : QString();
}

std::optional<QJsonObject> decoded(const QByteArray &part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument json = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

Verdict checkHeader(const QJsonObject &header)
{
    if (keyTypeOf(header[u"alg"_s].toString()).isEmpty())
        return refused("The issuer's token is signed with an algorithm that is not allowed.");
    for (const char *forbidden : {"crit", "jku", "jwk", "x5u", "x5c", "b64", "enc"}) {
        if (header.contains(QLatin1StringView(forbidden)))
            return refused("The issuer's token brings keys or rules of its own.");
    }
    const QString type = header[u"typ"_s].toString(u"JWT"_s);
    if (type.compare(u"JWT", Qt::CaseInsensitive) != 0)
        return refused("The issuer's token is of another type.");
    return {};
}

bool fits(const QJsonObject &key, const QJsonObject &header)
{
    const QString algorithm = header[u"alg"_s].toString();
    return key[u"kty"_s].toString() == keyTypeOf(algorithm) && key[u"use"_s].toString(u"sig"_s) == u"sig"
        && key[u"alg"_s].toString(algorithm) == algorithm && (algorithm != u"ES256" || key[u"crv"_s].toString() == u"P-256")
        && (!header.contains(u"kid"_s) || key[u"kid"_s].toString() == header[u"kid"_s].toString());
}

bool isSignedBy(const QByteArray &token, const QJsonObject &key)
{
    const QByteArray json = QJsonDocument(key).toJson(QJsonDocument::Compact);
    const std::unique_ptr<cjose_jwk_t, decltype(&cjose_jwk_release)> jwk(cjose_jwk_import(json.constData(), size_t(json.size()), nullptr), &cjose_jwk_release);
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws(cjose_jws_import(token.constData(), size_t(token.size()), nullptr), &cjose_jws_release);
    // 2048 bits are the least that RFC 7518 allows.
    const bool strong = jwk && (cjose_jwk_get_kty(jwk.get(), nullptr) != CJOSE_JWK_KTY_RSA || cjose_jwk_get_keysize(jwk.get(), nullptr) >= 2048);
    return strong && jws && cjose_jws_verify(jws.get(), jwk.get(), nullptr);
}

Verdict checkSignature(const QByteArray &token, const QJsonObject &header, const QJsonArray &keys)
{
    bool known = false;
    for (const QJsonValue &key : keys) {
        if (!fits(key.toObject(), header))
            continue;
        known = true;
        if (isSignedBy(token, key.toObject()))
            return {};
    }
    if (!known)
        return sync::fail("unknown-key", "The issuer's token is signed with a key that the issuer does not publish.");
    return refused("The signature of the issuer's token is not right.");
}

Verdict checkAudience(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue audience = claims[u"aud"_s];
    const QJsonArray list = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    if (!list.contains(clientId))
        return refused("The issuer's token is meant for another program.");
    if ((list.size() > 1 || claims.contains(u"azp"_s)) && claims[u"azp"_s].toString() != clientId)
        return refused("The issuer's token was made for another program.");
    return {};
}

Verdict checkTimes(const QJsonObject &claims, qint64 nowMs)
{
    const double now = double(nowMs) / 1000;
    if (!claims[u"exp"_s].isDouble() || !claims[u"iat"_s].isDouble())
        return refused("The issuer's token does not say how long it is good.");
    if (claims[u"exp"_s].toDouble() + SkewSeconds <= now)
        return refused("The issuer's token has expired. Are the clocks right?");
    if (claims[u"iat"_s].toDouble() - SkewSeconds > now || claims[u"nbf"_s].toDouble(0) - SkewSeconds > now)
        return refused("The issuer's token is from the future. Are the clocks right?");
    return {};
}

/// How somebody signed in there, where the admin asks for more than that they did.
Verdict checkStrength(const QJsonObject &claims, const Expected &expected)
{
    if (!expected.acr.isEmpty() && !expected.acr.contains(claims[u"acr"_s].toString()))
        return refused("You signed in at the issuer in a way that this server does not take (acr).");
    const QJsonArray methods = claims[u"amr"_s].toArray();
    const auto used = [&methods](const QString &method) { return methods.contains(method); };
    if (!expected.amr.isEmpty() && !std::ranges::any_of(expected.amr, used))
        return refused("You signed in at the issuer without what this server asks for, like a second factor (amr).");
    if (expected.maxAge > 0 && claims[u"auth_time"_s].toDouble(0) + expected.maxAge + SkewSeconds < double(expected.nowMs) / 1000)
        return refused("You signed in at the issuer too long ago. Sign out there and in again.");
    return {};
}

Verdict checkClaims(const QJsonObject &claims, const Expected &expected)
{
    if (claims[u"iss"_s].toString() != expected.issuer)
        return refused("The token is by another issuer.");
    const QString subject = claims[u"sub"_s].toString();
    if (subject.isEmpty() || subject.size() > 255)
        return refused("The issuer's token does not say who it is about.");
    if (expected.nonce.isEmpty() || claims[u"nonce"_s].toString() != expected.nonce)
        return refused("The issuer's token answers another question.");
    if (const auto good = checkAudience(claims, expected.clientId); !good)
        return good;
    if (const auto good = checkTimes(claims, expected.nowMs); !good)
        return good;
    return checkStrength(claims, expected);
}

} // namespace

sync::Expected<QJsonObject> check(const QByteArray &token, const QJsonArray &keys, const Expected &expected)
{
    const QList<QByteArray> parts = token.split('.');
    const auto header = parts.size() == 3 && token.size() <= LongestToken ? decoded(parts[0]) : std::nullopt;
    const auto claims = header ? decoded(parts[1]) : std::nullopt;
    if (!claims)
        return refused("The issuer's token cannot be read.");
    if (const auto good = checkHeader(*header); !good)
        return std::unexpected(good.error());
    if (const auto good = checkSignature(token, *header, keys); !good)
        return std::unexpected(good.error());
    if (const auto good = checkClaims(*claims, expected); !good)
        return std::unexpected(good.error());
    return *claims;
}

} // namespace dyad::backend::auth::idtoken
