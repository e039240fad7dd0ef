// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/AccountConfig.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Expected.h"
#include <QJsonObject>
#include <QUrl>
#include <memory>

namespace dyad::backend::auth {

/// Whom an issuer vouches for.
struct Person {
    QString issuer, subject;         ///< together: who it is, for ever
    QString name;
    QString email;                   ///< only where the issuer says that it is theirs
};

/// One provider of OAuth 2.0, as a client of which the server acts. Any thread; blocks on the network.
/// Errors: "issuer-unreachable", "issuer-refused"; the message is a sentence for an admin.
class Provider {
public:
    struct Question {
        QString callback;            ///< where the issuer sends the person back to
        QString state, nonce;
        QString verifier;            ///< PKCE's; the issuer sees its SHA-256 only until the code is redeemed
    };
    static std::unique_ptr<Provider> make(const IssuerConfig &config);
    explicit Provider(IssuerConfig config) : m_config(std::move(config)) { }
    virtual ~Provider() = default;

    const IssuerConfig &config() const { return m_config; }
    /// Where the person's browser goes.
    virtual sync::Expected<QUrl> authorizationUrl(const Question &question) = 0;
    /// iss: what stood beside the code (RFC 9207), or null.
    virtual sync::Expected<Person> redeem(const QString &code, const Question &question, const QString &iss) = 0;

    /// base64url of SHA-256.
    static QString challengeOf(const QString &verifier);

protected:
    using Header = QPair<QByteArray, QByteArray>;
    using Fields = QList<QPair<QString, QString>>;
    static QUrl withQuery(const QUrl &url, const Fields &fields);
    static QByteArray form(const Fields &fields);
    /// Goes to the hosts that the admin named, and beside them only to the public internet.
    sync::Expected<QJsonDocument> call(BlockingHttp::Call call) const;
    sync::Expected<QJsonDocument> get(const QUrl &url, const QByteArray &bearer = {}) const;
    static std::unexpected<sync::Error> refused(const QString &why);

private:
    const IssuerConfig m_config;
};

} // namespace dyad::backend::auth
