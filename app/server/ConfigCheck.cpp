// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ConfigCheck.h"
#include "app/server/TransportCheck.h"
#include "backend/gateway/Tls.h"
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/cache/Redis.h"
#include "backend/platform/keys/MasterKey.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace dyad::app {

sync::Expected<void> ConfigCheck::run() const
{
    if (const auto good = transport::check(m_config); !good)
        return good;
    for (const auto check : {&ConfigCheck::checkTls, &ConfigCheck::checkSecrets, &ConfigCheck::checkBlobs, &ConfigCheck::checkRedis, &ConfigCheck::checkMasterKey}) {
        if (const auto good = (this->*check)(); !good)
            return good;
    }
    return {};
}

sync::Expected<void> ConfigCheck::checkTls() const
{
    const backend::OperationsConfig &operations = m_config.operations;
    if (operations.tlsCertificate.isEmpty() && operations.tlsKey.isEmpty())
        return {};
    const auto tls = backend::gateway::Tls::load(operations.tlsCertificate, operations.tlsKey);
    if (!tls)
        return std::unexpected(tls.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (tls->ends <= now)
        return sync::fail("bad-tls", tls->complaint(now).toStdString());
    return {};
}

/// Each file of a secret can be read and has a first line. What is in it is not said.
sync::Expected<void> ConfigCheck::checkSecrets() const
{
    const std::pair<const char *, QString> files[] = {
        {"store-password-file", m_config.storePasswordFile}, {"redis-password-file", m_config.storage.redisPasswordFile},
        {"blobs.secret-file", m_config.storage.blobSecretFile}, {"mail.password-file", m_config.operations.mailPasswordFile},
        {"mail.authority", m_config.operations.mailAuthority}, {"notices.secret-file", m_config.operations.webhookSecretFile},
        {"telemetry.header-file", m_config.operations.otlpHeaderFile}, {"knowledge.embeddings-key-file", m_config.knowledge.embeddingsKeyFile}};
    for (const auto &[key, path] : files) {
        if (path.isEmpty())
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return sync::fail("no-secret", std::string(key) + ": '" + path.toStdString() + "' cannot be read: " + file.errorString().toStdString() + ".");
        if (file.readLine().trimmed().isEmpty())
            return sync::fail("no-secret", std::string(key) + ": the first line of '" + path.toStdString() + "' is empty.");
    }
    return {};
}

sync::Expected<void> ConfigCheck::checkBlobs() const
{
    const auto remote = backend::BlobRemote::open(m_config.storage);
    return remote ? sync::Expected<void>() : sync::fail(remote.error().code, "blobs.store: " + remote.error().message);
}

sync::Expected<void> ConfigCheck::checkRedis() const
{
    if (m_config.storage.redisUrl.isEmpty())
        return {};
    const auto redis = backend::Redis::open(m_config.storage);
    return redis ? sync::Expected<void>() : sync::fail(redis.error().code, "redis: " + redis.error().message);
}

/// Where it needs no other machine: a file that is there, the environment, a credential. A file that is not there is made at the first start.
sync::Expected<void> ConfigCheck::checkMasterKey() const
{
    const QString source = m_config.storage.masterKey, data = QDir(m_config.dataDirectory).absolutePath();
    if (source.startsWith("pkcs11:"_L1) || source.startsWith("azure:"_L1))
        return {};
    if (const QString file = backend::MasterKey::fileOf(source, data); !file.isEmpty() && !QFile::exists(file))
        return {};
    const auto key = backend::MasterKey::open(source, data, false);
    return key ? sync::Expected<void>() : sync::fail(key.error().code, "keys.master: " + key.error().message);
}

QStringList ConfigCheck::warnings() const
{
    QStringList found;
    const backend::OperationsConfig &operations = m_config.operations;
    const bool isLoopback = m_config.host == "localhost"_L1 || QHostAddress(m_config.host).isLoopback();
    const bool isClear = m_config.storage.api && !isLoopback && operations.tlsCertificate.isEmpty() && operations.trustedProxies.isEmpty();
    if (isClear && operations.tlsDemand == backend::OperationsConfig::TlsDemand::Off)
        found.append(QCoreApplication::translate("ConfigCheck", "The server speaks plain HTTP on %1, beyond this machine, and no proxy is trusted: passwords and text cross the network in the clear. "
                                                                "Set tls.certificate and tls.key, or name the proxy that speaks TLS in proxies.").arg(m_config.host));
    else if (isClear)
        found.append(QCoreApplication::translate("ConfigCheck", "The server listens on %1 without TLS, and no proxy is trusted: other machines are turned away (tls.demand). "
                                                                "Set tls.certificate and tls.key, or name the proxy that speaks TLS in proxies.").arg(m_config.host));
    if (!operations.tlsCertificate.isEmpty()) {
        if (const auto tls = backend::gateway::Tls::load(operations.tlsCertificate, operations.tlsKey)) {
            const QString complaint = tls->complaint(QDateTime::currentDateTimeUtc());
            if (!complaint.isEmpty())
                found.append(complaint);
        }
    }
    return found;
}

} // namespace dyad::app
