// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/AzureMaster.h"
#include "backend/platform/BlockingHttp.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr auto Version = "7.4"_L1;
constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QUrl operationUrl(const QString &key, const QString &operation)
{
    QUrl url(operation.isEmpty() ? key : key + u'/' + operation);
    url.setQuery(u"api-version="_s + Version);
    return url;
}

std::string reasonOf(const BlockingHttp::Reply &answer)
{
    const QString code = QJsonDocument::fromJson(answer.body)[u"error"_s][u"code"_s].toString();
    return "status " + std::to_string(answer.status) + (code.isEmpty() ? "" : ", " + code.toStdString());
}

} // namespace

sync::Expected<std::unique_ptr<MasterKey>> AzureMaster::open(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const auto parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const bool local = url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1;
    if (!url.isValid() || (url.scheme() != "https"_L1 && !local) || parts.size() < 2 || parts.size() > 3 || parts[0] != "keys"_L1)
        return sync::fail("bad-value", "Write azure:https://VAULT.vault.azure.net/keys/NAME or …/NAME/VERSION.");
    std::unique_ptr<AzureMaster> master(new AzureMaster(url));
    if (const auto found = master->reload(); !found)
        return std::unexpected(found.error());
    return master;
}

sync::Expected<QByteArray> AzureMaster::call(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    for (int attempt = 0;; ++attempt) {
        const auto token = m_token.get();
        if (!token)
            return std::unexpected(token.error());
        BlockingHttp::Call fetch;
        fetch.method = method;
        fetch.url = url;
        fetch.headers = {{"Authorization", "Bearer " + *token}, {"Content-Type", "application/json"}};
        fetch.body = body;
        const auto answer = BlockingHttp::run(fetch);
        if (!answer)
            return sync::fail("key-unreachable", "The Azure Key Vault is not reached: " + answer.error().message);
        if (answer->good())
            return answer->body;
        if (answer->status == 401 && attempt == 0) {
            m_token.forget();
            continue;
        }
        return sync::fail(answer->status == 400 ? "key-wrong" : "key-unreachable", "The Azure Key Vault refuses " + source().toStdString() + ": " + reasonOf(*answer) + ".");
    }
}

sync::Expected<void> AzureMaster::reload()
{
    const auto answer = call("GET", operationUrl(m_address.toString(), {}), {});
    if (!answer)
        return std::unexpected(answer.error());
    const QUrl found(QJsonDocument::fromJson(*answer)[u"key"_s][u"kid"_s].toString());
    // Whatever the vault says the key is called: keys are sent nowhere else.
    if (found.host() != m_address.host() || found.port() != m_address.port() || !found.path().startsWith(m_address.path()))
        return sync::fail("key-unreachable", "The Azure Key Vault names a key that was not asked for.");
    const std::scoped_lock lock(m_mutex);
    m_id = found.toString();
    return {};
}

QString AzureMaster::id() const
{
    const std::scoped_lock lock(m_mutex);
    return m_id;
}

bool AzureMaster::knows(const QString &id) const
{
    // Old versions of the key stay in the vault.
    const QString name = m_address.toString().section(u'/', 0, 4);
    return id.startsWith(name + u'/');
}

sync::Expected<QByteArray> AzureMaster::ask(const QString &key, const char *operation, const QByteArray &value)
{
    const QJsonObject body{{u"alg"_s, u"RSA-OAEP-256"_s}, {u"value"_s, QString::fromLatin1(value.toBase64(Base64Url))}};
    const auto answer = call("POST", operationUrl(key, QString::fromLatin1(operation)), QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!answer)
        return answer;
    return QByteArray::fromBase64(QJsonDocument::fromJson(*answer)[u"value"_s].toString().toLatin1(), Base64Url);
}

sync::Expected<QByteArray> AzureMaster::wrap(const QByteArray &key, const QByteArray &)
{
    return ask(id(), "wrapkey", key);
}

sync::Expected<QByteArray> AzureMaster::unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &)
{
    if (!knows(id))
        return sync::fail("key-wrong", "The master key " + id.toStdString() + " is not " + source().toStdString() + ".");
    return ask(id, "unwrapkey", wrapped);
}

} // namespace dyad::backend
