// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/issuers/OidcProvider.h"
#include "backend/auth/issuers/IdToken.h"
#include "backend/platform/Clock.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

bool isGoodEndpoint(const QUrl &url, const QUrl &issuer)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.fragment().isEmpty()
        && (url.scheme() == u"https" || (url.scheme() == issuer.scheme() && url.host() == issuer.host()));
}

} // namespace

sync::Expected<OidcProvider::Metadata> OidcProvider::discover() const
{
    const auto answer = get(QUrl(config().issuer + (config().issuer.endsWith(u'/') ? u""_s : u"/"_s) + u".well-known/openid-configuration"_s));
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonObject json = answer->object();
    if (json[u"issuer"_s].toString() != config().issuer)
        return refused(u"The issuer calls itself '%1', not '%2' as configured."_s.arg(json[u"issuer"_s].toString().left(200), config().issuer));
    const auto url = [&json](const QString &name) { return QUrl(json[name].toString(), QUrl::StrictMode); };
    Metadata found{url(u"authorization_endpoint"_s), url(u"token_endpoint"_s), url(u"jwks_uri"_s), {}};
    for (const QUrl &endpoint : {found.authorization, found.token, found.keys}) {
        if (!isGoodEndpoint(endpoint, QUrl(config().issuer)))
            return refused(u"The issuer's description has an endpoint that is missing or not https."_s);
    }
    if (const QUrl person = url(u"userinfo_endpoint"_s); isGoodEndpoint(person, QUrl(config().issuer)))
        found.person = person;
    const QJsonArray methods = json[u"token_endpoint_auth_methods_supported"_s].toArray();
    found.basic = methods.isEmpty() || methods.contains(u"client_secret_basic"_s);
    found.namesItself = json[u"authorization_response_iss_parameter_supported"_s].toBool();
    return found;
}

sync::Expected<OidcProvider::Metadata> OidcProvider::metadata()
{
    {
        const std::lock_guard lock(m_lock);
        if (m_metadataAt > 0 && nowMs() - m_metadataAt < KeptMs)
            return m_metadata;
    }
    const auto found = discover();
    if (!found)
        return found;
    const std::lock_guard lock(m_lock);
    m_metadata = *found;
    m_metadataAt = nowMs();
    return m_metadata;
}

sync::Expected<QJsonArray> OidcProvider::keys(const QUrl &url, bool anew)
{
    {
        const std::lock_guard lock(m_lock);
        const qint64 age = m_keysAt > 0 ? nowMs() - m_keysAt : KeptMs;
        if (age < (anew ? LeastMs : KeptMs))
            return m_keys;
        m_keysAt = nowMs();              // also where it fails: nobody makes us ask more often
    }
    const auto answer = get(url);
    const std::lock_guard lock(m_lock);
    if (!answer) {
        if (m_keys.isEmpty())
            m_keysAt = 0;                // nothing to go on with
        return std::unexpected(answer.error());
    }
    m_keys = answer->object()[u"keys"_s].toArray();
    return m_keys;
}

sync::Expected<QUrl> OidcProvider::authorizationUrl(const Question &question)
{
    return mapped(metadata(), [&](const Metadata &where) {
        Fields fields = {{u"response_type"_s, u"code"_s}, {u"scope"_s, u"openid profile email"_s}, {u"client_id"_s, config().clientId},
            {u"redirect_uri"_s, question.callback}, {u"state"_s, question.state}, {u"nonce"_s, question.nonce},
            {u"code_challenge"_s, challengeOf(question.verifier)}, {u"code_challenge_method"_s, u"S256"_s}};
        if (!config().acr.isEmpty())
            fields.append({u"acr_values"_s, config().acr.join(u' ')});
        if (config().maxAge > 0)
            fields.append({u"max_age"_s, QString::number(config().maxAge)});
        return withQuery(where.authorization, fields);
    });
}

sync::Expected<OidcProvider::Tokens> OidcProvider::fetchTokens(const Metadata &where, const QString &code, const Question &question) const
{
    const auto secret = config().secret();
    if (!secret)
        return std::unexpected(sync::Error{"issuer-refused", secret.error().message});
    Fields fields = {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"redirect_uri"_s, question.callback}, {u"code_verifier"_s, question.verifier}};
    BlockingHttp::Call request;
    request.method = "POST";
    request.url = where.token;
    request.headers.append(Header{"Content-Type", "application/x-www-form-urlencoded"});
    if (!secret->isEmpty() && where.basic) {
        const QByteArray pair = QUrl::toPercentEncoding(config().clientId) + ':' + QUrl::toPercentEncoding(*secret);
        request.headers.append(Header{"Authorization", "Basic " + pair.toBase64()});
    } else {
        fields.append({u"client_id"_s, config().clientId});
        if (!secret->isEmpty())
            fields.append({u"client_secret"_s, *secret});
    }
    request.body = form(fields);
    const auto answer = call(std::move(request));
    if (!answer)
        return std::unexpected(answer.error());
    const Tokens tokens{answer->object()[u"id_token"_s].toString().toLatin1(), answer->object()[u"access_token"_s].toString().toLatin1()};
    return tokens.id.isEmpty() ? refused(u"The issuer gave no id_token."_s) : sync::Expected<Tokens>(tokens);
}

sync::Expected<QJsonObject> OidcProvider::claimsOf(const QByteArray &token, const Metadata &where, const QString &nonce)
{
    const idtoken::Expected expected{config().issuer, config().clientId, nonce, nowMs(), config().acr, config().amr, config().maxAge};
    for (const bool anew : {false, true}) {
        const auto published = keys(where.keys, anew);
        if (!published)
            return std::unexpected(published.error());
        const auto claims = idtoken::check(token, *published, expected);
        if (claims || claims.error().code != "unknown-key" || anew)
            return claims ? claims : sync::Expected<QJsonObject>(std::unexpected(sync::Error{"issuer-refused", claims.error().message}));
    }
    std::unreachable();
}

sync::Expected<QJsonObject> OidcProvider::withPerson(QJsonObject claims, const Metadata &where, const QByteArray &accessToken) const
{
    if (claims.contains(u"email"_s) || where.person.isEmpty() || accessToken.isEmpty())
        return claims;
    const auto answer = get(where.person, accessToken);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonObject person = answer->object();
    if (person[u"sub"_s] != claims[u"sub"_s])
        return refused(u"The issuer tells of somebody else than its token."_s);
    for (const QString &name : {u"name"_s, u"preferred_username"_s, u"email"_s, u"email_verified"_s}) {
        if (!claims.contains(name) && person.contains(name))
            claims.insert(name, person[name]);
    }
    return claims;
}

Person OidcProvider::personOf(const QJsonObject &claims) const
{
    Person person{config().issuer, claims[u"sub"_s].toString(), claims[u"name"_s].toString(), {}};
    // Azure's claim may hold what the account's holder typed in.
    const bool verified = config().kind == IssuerConfig::Kind::Azure ? config().trustEmail : claims[u"email_verified"_s].toBool();
    if (verified)
        person.email = claims[u"email"_s].toString();
    if (person.name.isEmpty())
        person.name = claims[u"preferred_username"_s].toString(claims[u"email"_s].toString());
    return person;
}

sync::Expected<Person> OidcProvider::redeem(const QString &code, const Question &question, const QString &iss)
{
    const auto where = metadata();
    if (!where)
        return std::unexpected(where.error());
    if (iss.isNull() ? where->namesItself : iss != config().issuer)
        return refused(u"The answer is by another issuer than was asked."_s);
    const auto tokens = fetchTokens(*where, code, question);
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto claims = claimsOf(tokens->id, *where, question.nonce);
    if (!claims)
        return std::unexpected(claims.error());
    return mapped(withPerson(*claims, *where, tokens->access), [this](const QJsonObject &all) { return personOf(all); });
}

} // namespace dyad::backend::auth
