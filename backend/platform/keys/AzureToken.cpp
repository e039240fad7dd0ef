// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/AzureToken.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Clock.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr qint64 Spare = 300'000;

BlockingHttp::Call byClientSecret(const QString &resource)
{
    BlockingHttp::Call fetch;
    fetch.method = "POST";
    const QString authority = qEnvironmentVariable("AZURE_AUTHORITY_HOST", u"https://login.microsoftonline.com"_s);
    fetch.url = QUrl(authority + u'/' + qEnvironmentVariable("AZURE_TENANT_ID") + u"/oauth2/v2.0/token"_s);
    fetch.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    const auto field = [](const char *name, const QString &value) { return QByteArray(name) + '=' + QUrl::toPercentEncoding(value); };
    fetch.body = "grant_type=client_credentials&" + field("client_id", qEnvironmentVariable("AZURE_CLIENT_ID")) + '&'
        + field("client_secret", qEnvironmentVariable("AZURE_CLIENT_SECRET")) + '&' + field("scope", resource + u"/.default"_s);
    return fetch;
}

BlockingHttp::Call byManagedIdentity(const QString &resource)
{
    BlockingHttp::Call fetch;
    const QString endpoint = qEnvironmentVariable("IDENTITY_ENDPOINT");
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, endpoint.isEmpty() ? u"2018-02-01"_s : u"2019-08-01"_s);
    query.addQueryItem(u"resource"_s, resource);
    fetch.url = QUrl(endpoint.isEmpty() ? u"http://169.254.169.254/metadata/identity/oauth2/token"_s : endpoint);
    fetch.url.setQuery(query);
    fetch.headers = {{"Metadata", "true"}};
    if (!endpoint.isEmpty())
        fetch.headers.append({"X-IDENTITY-HEADER", qgetenv("IDENTITY_HEADER")});
    fetch.timeoutMs = 5000;
    return fetch;
}

} // namespace

sync::Expected<QByteArray> AzureToken::signIn()
{
    const BlockingHttp::Call call = qEnvironmentVariableIsSet("AZURE_CLIENT_SECRET") ? byClientSecret(m_resource) : byManagedIdentity(m_resource);
    const auto answer = BlockingHttp::run(call);
    if (!answer || !answer->good())
        return sync::fail("key-unreachable", "Azure does not sign this server in: "
                              + (answer ? "status " + std::to_string(answer->status) + " from " + call.url.host().toStdString() + "." : answer.error().message));
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    m_token = json[u"access_token"_s].toString().toLatin1();
    const qint64 seconds = json[u"expires_in"_s].toVariant().toLongLong();      // a number, or one in quotes
    m_end = nowMs() + seconds * 1000;
    if (m_token.isEmpty())
        return sync::fail("key-unreachable", "Azure's answer to the sign-in holds no token.");
    return m_token;
}

sync::Expected<QByteArray> AzureToken::get()
{
    const std::scoped_lock lock(m_mutex);
    return m_token.isEmpty() || nowMs() > m_end - Spare ? signIn() : sync::Expected<QByteArray>(m_token);
}

void AzureToken::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_token.clear();
}

} // namespace dyad::backend
