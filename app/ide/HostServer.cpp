// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/HostServer.h"
#include "app/ide/AppPaths.h"
#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QTcpServer>

namespace dyad::app {

namespace {

constexpr quint16 LowestPort = 20'000, PortAbove = 30'000;     // below what systems give to outgoing connections: one of those must not sit on it when the folder opens again
constexpr int PortTries = 20;

quint16 freePort(const QString &host)
{
    for (int i = 0; i < PortTries; ++i) {
        const auto port = quint16(QRandomGenerator::global()->bounded(LowestPort, PortAbove));
        if (QTcpServer probe; probe.listen(QHostAddress(host), port))
            return port;
    }
    return 0;       // the system's choice
}

} // namespace

HostServer::HostServer(const QString &folder, bool onNetwork, quint16 port, QObject *parent)
    : QObject(parent), m_onNetwork(onNetwork)
{
    backend::Config config;
    config.host = onNetwork ? QStringLiteral("0.0.0.0") : QStringLiteral("127.0.0.1");
    config.port = port != 0 ? port : freePort(config.host);
    AppPaths::ensurePrivate(AppPaths::servers());
    config.dataDirectory = AppPaths::ensurePrivate(AppPaths::servers() + QLatin1Char('/') + AppPaths::keyOf(folder));
    m_server = std::make_unique<backend::Server>(config);
    connect(&m_starting, &QFutureWatcherBase::finished, this, &HostServer::onStarted);
    connect(&m_signingIn, &QFutureWatcherBase::finished, this, &HostServer::onSignedIn);
}

HostServer::~HostServer() = default;

void HostServer::start(const QString &person)
{
    m_person = person;
    m_starting.setFuture(m_server->start());
}

void HostServer::onStarted()
{
    if (m_starting.isCanceled())
        return;
    const auto url = m_starting.result();
    if (!url) {
        Q_EMIT failed(url.error());
        return;
    }
    m_url = *url;
    if (m_onNetwork)
        m_url.setHost(QStringLiteral("127.0.0.1"));
    m_signingIn.setFuture(m_server->createLocalSession(m_person));
}

void HostServer::onSignedIn()
{
    if (m_signingIn.isCanceled())
        return;
    const auto local = m_signingIn.result();
    if (!local) {
        Q_EMIT failed(local.error());
        return;
    }
    sync::ApiSession session;
    session.accessToken = local->accessToken.toUtf8();
    session.refreshToken = local->refreshToken.toUtf8();
    session.expiresIn = local->expiresIn;
    session.user = {local->userId, local->name, {}, false};
    Q_EMIT started(session);
}

QString HostServer::networkAddress()
{
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!(flags & QNetworkInterface::IsUp) || (flags & QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries())
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol && !entry.ip().isLinkLocal())
                return entry.ip().toString();
    }
    return {};
}

QUrl HostServer::publicUrl() const
{
    QUrl url = m_url;
    if (m_onNetwork && !networkAddress().isEmpty())
        url.setHost(networkAddress());
    return url;
}

} // namespace dyad::app
