// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/issuers/Provider.h"
#include <QJsonArray>
#include <mutex>

namespace dyad::backend::auth {

/// OpenID Connect by discovery: Google, Azure AD, and whoever else speaks it. What the issuer says of itself is kept for an hour; its
/// keys are fetched again when a token names one that is not known, at most once a minute.
class OidcProvider : public Provider {
public:
    static constexpr qint64 KeptMs = 60 * 60 * 1000;
    static constexpr qint64 LeastMs = 60 * 1000;

    using Provider::Provider;
    sync::Expected<QUrl> authorizationUrl(const Question &question) override;
    sync::Expected<Person> redeem(const QString &code, const Question &question, const QString &iss) override;

private:
    struct Metadata {
        QUrl authorization, token, keys;
        QUrl person;                     ///< the userinfo endpoint; may be empty
        bool basic = true;               ///< how the client's secret goes to the token endpoint
        bool namesItself = false;        ///< iss comes with every answer (RFC 9207)
    };
    sync::Expected<Metadata> metadata();
    sync::Expected<Metadata> discover() const;
    sync::Expected<QJsonArray> keys(const QUrl &url, bool anew);
    struct Tokens {
        QByteArray id, access;
    };
    sync::Expected<Tokens> fetchTokens(const Metadata &where, const QString &code, const Question &question) const;
    sync::Expected<QJsonObject> claimsOf(const QByteArray &token, const Metadata &where, const QString &nonce);
    /// Issuers may tell name and address only when asked once more.
    sync::Expected<QJsonObject> withPerson(QJsonObject claims, const Metadata &where, const QByteArray &accessToken) const;
    Person personOf(const QJsonObject &claims) const;

    std::mutex m_lock;
    Metadata m_metadata;
    qint64 m_metadataAt = 0;
    QJsonArray m_keys;
    qint64 m_keysAt = 0;
};

} // namespace dyad::backend::auth
