// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/issuers/Provider.h"
#include "backend/auth/issuers/GitHubProvider.h"
#include "backend/auth/issuers/OidcProvider.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/EgressGuard.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

constexpr int CallMs = 10'000;
constexpr qint64 AnswerBytes = 1 << 20;

QByteArray escaped(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

std::unique_ptr<Provider> Provider::make(const IssuerConfig &config)
{
    if (config.isOidc())
        return std::make_unique<OidcProvider>(config);
    return std::make_unique<GitHubProvider>(config);
}

QString Provider::challengeOf(const QString &verifier)
{
    return QString::fromLatin1(crypto::sha256(verifier.toLatin1()).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray Provider::form(const Fields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + escaped(name) + '=' + escaped(value);
    return text;
}

QUrl Provider::withQuery(const QUrl &url, const Fields &fields)
{
    QUrl result = url;
    const QString before = url.query(QUrl::FullyEncoded);
    result.setQuery((before.isEmpty() ? QString() : before + u'&') + QString::fromLatin1(form(fields)), QUrl::StrictMode);
    return result;
}

std::unexpected<sync::Error> Provider::refused(const QString &why)
{
    return sync::fail("issuer-refused", why.toStdString());
}

sync::Expected<QJsonDocument> Provider::call(BlockingHttp::Call call) const
{
    const bool isNamed = call.url.host() == QUrl(m_config.issuer).host() || call.url.host() == QUrl(m_config.apiUrl).host();
    if (!isNamed) {
        const auto address = egress::check(call.url);
        if (!address)
            return sync::fail("issuer-unreachable", "The issuer leads to an address that is not on the public internet.");
        call.address = *address;
    } else if (call.url.scheme() != QUrl(m_config.issuer).scheme()) {
        return sync::fail("issuer-unreachable", "The issuer leads to an address with another scheme than its own.");
    }
    call.headers.append(Header{"Accept", "application/json"});
    call.headers.append(Header{"User-Agent", "dyad-server/" DYAD_VERSION});
    call.timeoutMs = CallMs;
    call.mostBytes = AnswerBytes;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return sync::fail("issuer-unreachable", "The issuer " + m_config.name.toStdString() + " cannot be reached: " + reply.error().message);
    const QJsonDocument answer = QJsonDocument::fromJson(reply->body);
    if (reply->status != 200) {
        // The code of the error only: what else stands there is the issuer's text.
        const QString code = answer[u"error"_s].toString().left(60);
        return refused(u"The issuer answered %1 %2"_s.arg(reply->status).arg(code));
    }
    if (answer.isNull())
        return refused(u"The issuer's answer is not JSON."_s);
    return answer;
}

sync::Expected<QJsonDocument> Provider::get(const QUrl &url, const QByteArray &bearer) const
{
    BlockingHttp::Call request;
    request.url = url;
    if (!bearer.isEmpty())
        request.headers.append(Header{"Authorization", "Bearer " + bearer});
    return call(std::move(request));
}

} // namespace dyad::backend::auth
