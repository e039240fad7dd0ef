// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/TransportCheck.h"
#include "backend/platform/MalwareScan.h"
#include "backend/platform/StoreUrl.h"
#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dyad::app::transport {
namespace {

bool isHere(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == u"localhost" || QHostAddress(host).isLoopback();
}

/// An address whose scheme says that it is plain, and that is not this machine.
bool isPlain(const QString &text)
{
    const QUrl url(text);
    const QString scheme = url.scheme();
    const bool plain = scheme == u"http" || scheme == u"redis" || scheme.endsWith(u"+http"_s);
    return plain && !isHere(url.host());
}

void checkStore(const backend::Config &config, QStringList &found)
{
    const auto store = backend::StoreUrl::parse(config.storeUrl);
    if (config.storeUrl.isEmpty() || !store || store->flavor != backend::SqlFlavor::Postgres || isHere(store->host))
        return;
    if (!store->options.contains(u"sslmode=verify-full"_s))
        found.append(u"store: add ?sslmode=verify-full (and sslrootcert=FILE)."_s);
}

void checkListeners(const backend::Config &config, QStringList &found)
{
    const backend::OperationsConfig &operations = config.operations;
    if (config.storage.api && operations.tlsCertificate.isEmpty() && !isHere(config.host))
        found.append(u"listen: set tls.certificate and tls.key, or listen on 127.0.0.1 behind a proxy that speaks TLS."_s);
    backend::Config metrics;
    if (!config.metricsListen.isEmpty() && metrics.setListen(config.metricsListen) && !isHere(metrics.host))
        found.append(u"metrics: it has no TLS; let it listen on 127.0.0.1, where what collects them reads."_s);
}

} // namespace

QStringList inClear(const backend::Config &config)
{
    QStringList found;
    checkListeners(config, found);
    checkStore(config, found);
    const backend::OperationsConfig &operations = config.operations;
    const std::pair<const char *, QStringList> addresses[] = {
        {"redis", {config.storage.redisUrl}}, {"blobs.store", {config.storage.blobStore}}, {"cluster.url", {config.storage.clusterUrl}},
        {"notices.webhooks", operations.webhooks}, {"audit.forward", {operations.auditForward}}, {"telemetry.endpoint", {operations.otlpEndpoint}},
        {"knowledge.embeddings", {config.knowledge.embeddingsUrl}}};
    for (const auto &[key, list] : addresses) {
        if (std::ranges::any_of(list, isPlain))
            found.append(QString::fromLatin1(key) + u": write an address that begins with https (rediss, azure+https, s3+https)."_s);
    }
    const auto scan = backend::MalwareScan::parse(operations.scanClamd);
    if (scan && !scan->isLocal())
        found.append(u"scan.clamd: it has no TLS; use one on this machine."_s);
    return found;
}

sync::Expected<void> check(const backend::Config &config)
{
    if (config.operations.tlsDemand != backend::OperationsConfig::TlsDemand::Everywhere)
        return {};
    const QStringList found = inClear(config);
    return found.isEmpty() ? sync::Expected<void>()
                           : sync::fail("bad-tls", u"tls.demand is \"everywhere\", but these would be in the clear:\n  %1"_s.arg(found.join(u"\n  "_s)).toStdString());
}

} // namespace dyad::app::transport
