// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/StorageSettings.h"
#include "backend/platform/cache/RedisAddress.h"
#include <QMap>
#include <QStringList>
#include <QUrl>

namespace dyad::app::storagesettings {
namespace {

struct Role {
    const char *name;
    bool backend::StorageConfig::*on;
};

constexpr Role Roles[] = {{"api", &backend::StorageConfig::api}, {"worker", &backend::StorageConfig::worker},
                          {"scheduler", &backend::StorageConfig::scheduler}, {"monitor", &backend::StorageConfig::monitor}};

std::unexpected<sync::Error> bad(const std::string &why)
{
    return sync::fail("bad-value", why);
}

/// Addresses may hold a password where an admin insists; nobody else is to see it.
QString withoutPassword(const QString &text)
{
    return QUrl(text).toString(QUrl::RemovePassword);
}

} // namespace

sync::Expected<void> setRoles(Config &config, const QString &text)
{
    for (const Role &role : Roles)
        config.storage.*role.on = false;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        const auto role = std::ranges::find_if(Roles, [&](const Role &one) { return name.trimmed() == QLatin1StringView(one.name); });
        if (role == std::end(Roles))
            return bad("'" + name.toStdString() + "' is no role: write some of api, worker, scheduler, monitor.");
        config.storage.*role->on = true;
    }
    return {};
}

QString roles(const Config &config)
{
    QStringList names;
    for (const Role &role : Roles) {
        if (config.storage.*role.on)
            names.append(QString::fromLatin1(role.name));
    }
    return names.join(u',');
}

sync::Expected<void> setMasterKey(Config &config, const QString &text)
{
    static const QStringList kinds = {QStringLiteral("file"), QStringLiteral("environment"), QStringLiteral("credential"), QStringLiteral("pkcs11"),
                                      QStringLiteral("azure")};
    if (!text.isEmpty() && (!text.contains(u':') || !kinds.contains(text.section(u':', 0, 0))))
        return bad("write file:/path, environment:NAME, credential:NAME, pkcs11:/module.so?token=T&object=O&pin-file=F or azure:https://VAULT/keys/NAME.");
    config.storage.masterKey = text;
    return {};
}

sync::Expected<void> setEncrypt(Config &config, const QString &text)
{
    if (text != QLatin1StringView("on") && text != QLatin1StringView("off"))
        return bad("on or off.");
    config.storage.encrypt = text == QLatin1StringView("on");
    return {};
}

sync::Expected<void> setBlobStore(Config &config, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool known = scheme == QLatin1StringView("file") || scheme == QLatin1StringView("azure+https") || scheme == QLatin1StringView("azure+http") || scheme == QLatin1StringView("s3+https")
        || scheme == QLatin1StringView("s3+http");
    const bool isFolder = scheme == QLatin1StringView("file") && url.host().isEmpty() && url.path().size() > 1;
    if (!text.isEmpty() && !isFolder && (!known || url.host().isEmpty() || url.userName().isEmpty()))
        return bad("write file:///SHARED/FOLDER, azure+https://ACCOUNT@ACCOUNT.blob.core.windows.net/CONTAINER or s3+https://ACCESSKEY@HOST/BUCKET?region=REGION.");
    config.storage.blobStore = text;
    return {};
}

QString blobStore(const Config &config)
{
    return withoutPassword(config.storage.blobStore);
}

sync::Expected<void> setRedis(Config &config, const QString &text)
{
    if (const auto address = backend::RedisAddress::of(text); !text.isEmpty() && !address)
        return std::unexpected(address.error());
    config.storage.redisUrl = text;
    return {};
}

QString redis(const Config &config)
{
    return withoutPassword(config.storage.redisUrl);
}

sync::Expected<void> setClusterUrl(Config &config, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    if (!text.isEmpty() && (!known || url.host().isEmpty() || !url.userInfo().isEmpty() || url.path().size() > 1))
        return bad("write http://HOST:PORT or https://HOST:PORT, as the other servers reach this one.");
    config.storage.clusterUrl = text;
    return {};
}

} // namespace dyad::app::storagesettings
