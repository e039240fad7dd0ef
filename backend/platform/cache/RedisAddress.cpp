// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/RedisAddress.h"
#include <QUrl>
#include <QUrlQuery>

namespace dyad::backend {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<sync::Error> bad(const std::string &why)
{
    return sync::fail("bad-value", why);
}

/// A misspelt file of an authority must not silently become "whom the machine trusts".
sync::Expected<void> readFiles(RedisAddress &address, const QUrlQuery &query)
{
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        QString *into = name == "sslrootcert"_L1 ? &address.authority : name == "sslcert"_L1 ? &address.certificate : name == "sslkey"_L1 ? &address.key : nullptr;
        if (!into)
            return bad("Redis's address has '" + name.toStdString() + "'; known are sslrootcert, sslcert and sslkey.");
        *into = value;
    }
    if (!query.isEmpty() && !address.encrypted)
        return bad("Files of certificates want rediss:// (TLS).");
    if (address.certificate.isEmpty() != address.key.isEmpty())
        return bad("Redis's address wants sslcert and sslkey together.");
    return {};
}

} // namespace

sync::Expected<RedisAddress> RedisAddress::of(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool encrypted = url.scheme() == "rediss"_L1;
    bool isNumber = true;
    const QString path = url.path().mid(1);
    const int number = path.isEmpty() ? 0 : path.toInt(&isNumber);
    if ((!encrypted && url.scheme() != "redis"_L1) || url.host().isEmpty() || !isNumber || number < 0)
        return bad("write redis://HOST:6379 or redis://HOST:6379/NUMBER, with TLS rediss://HOST:6379.");
    RedisAddress address{url.host(), url.port(6379), number, url.userName(QUrl::FullyDecoded).toUtf8(), url.password(QUrl::FullyDecoded).toUtf8(), encrypted, {}, {}, {}};
    if (auto read = readFiles(address, QUrlQuery(url)); !read)
        return std::unexpected(read.error());
    return address;
}

} // namespace dyad::backend
