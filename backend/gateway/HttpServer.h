// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/gateway/AuditTrail.h"
#include "backend/gateway/HttpConnection.h"
#include "backend/gateway/Listener.h"
#include "backend/gateway/WebSocket.h"
#include "backend/platform/Config.h"
#include "backend/platform/WorkQueue.h"
#include <QTimer>
#include <functional>

namespace dyad::backend::gateway {

/// The door: listens, answers HTTP by the router on the work queues, and hands upgraded sockets on. Loop thread.
class HttpServer : public QObject, public HttpHost {
    Q_OBJECT
public:
    /// Called with each new socket (the receiver's from then on) and the request that it began with, whose `who` is set.
    using SocketTaker = std::function<void(WebSocket *socket, const Request &request)>;

    struct Queues {
        WorkQueue &store, &hash, &outside, &longOnes;       ///< by Lane
    };
    HttpServer(const Config &config, auth::Service &auth, Queues queues, Metrics &metrics);
    ~HttpServer() override;

    Router &mutableRouter() { return m_router; }
    void setSocketTaker(SocketTaker taker) { m_taker = std::move(taker); }
    /// "port-taken", "bad-address", "bad-tls".
    sync::Expected<QUrl> listen();
    /// Reads certificate and key again, for connections from now on; where they are wrong, those that were there stay. "bad-tls".
    sync::Expected<void> reloadTls();
    /// No new sockets; requests are still answered, so that who asks hears why.
    void drain() { m_stopping = true; }
    /// No new connections either; requests that run are answered.
    void stopAccepting();
    quint16 port() const { return m_tcp.serverPort(); }

    const Router &router() const override { return m_router; }
    bool isStopping() const override { return m_stopping; }
    void lookBehindProxy(Request &request) const override;
    bool takesInClear(const QHostAddress &peer, const QString &path) const override;
    void authorize(const Route &route, Request request, QObject *context, Checked then) override;
    void answer(const Route &route, Request request, QObject *context, Answered then) override;
    void authorizeUpgrade(Request request, QObject *context, Checked then) override;
    void takeSocket(ByteSocket *socket, const Request &request) override;

private:
    void onSecureConnection();
    /// Takes a new connection, or refuses it: there may be too many.
    bool take(ByteSocket *socket);
    bool usesTls() const { return !m_config.operations.tlsCertificate.isEmpty() || !m_config.operations.tlsKey.isEmpty(); }
    void warnOfCertificate() const;
    /// Counts a connection until that object is gone.
    void count(QObject *connection, const QHostAddress &address);
    static void refuse(ByteSocket *socket, const char *limit);
    void welcome(WebSocket *upgraded, const Request &request);
    sync::Expected<void> checkUpgrade(const Request &request) const;
    bool isTrusted(const QHostAddress &address) const;
    bool isAllowedOrigin(const Request &request) const;
    sync::Expected<void> identify(const Route &route, Request &request) const;
    WorkQueue &queueOf(Lane lane);
    Response respond(const Route &route, Request request) const;
    /// What needs no work thread; nothing: the route has no such answer to this.
    std::optional<Response> respondAtOnce(const Route &route, const Request &request) const;

    const Config &m_config;
    auth::Service &m_auth;
    Queues m_queues;
    Metrics &m_metrics;
    Router m_router;
    Listener m_tcp;
    QList<std::pair<QHostAddress, int>> m_proxies;     // networks
    AuditTrail m_trail;
    QTimer m_certificateTimer;                   // looks daily how long it lasts
    std::shared_ptr<SocketPoller> m_poller;          // of the upgraded ones, which may outlive this
    SocketTaker m_taker;
    int m_connections = 0;
    QHash<QHostAddress, int> m_perAddress;       // without this machine's own, where a proxy may be
    bool m_stopping = false;
};

} // namespace dyad::backend::gateway
