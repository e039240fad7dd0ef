// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/gateway/HttpConnection.h"
#include "backend/platform/Config.h"
#include "backend/platform/WorkQueue.h"
#include <QHash>
#include <QTcpServer>
#include <QWebSocketServer>
#include <functional>

class QWebSocket;

namespace dyad::backend::gateway {

/// The door: listens, answers HTTP by the router on the work queues, and hands upgraded sockets on. Loop thread.
class HttpServer : public QObject, public HttpHost {
    Q_OBJECT
public:
    /// Called with each new socket (the receiver's from then on) and who is behind it.
    using SocketTaker = std::function<void(QWebSocket *socket, const auth::Identity &who)>;

    HttpServer(const Config &config, auth::Service &auth, WorkQueue &store, WorkQueue &hash, Metrics &metrics);
    ~HttpServer() override;

    Router &mutableRouter() { return m_router; }
    void setSocketTaker(SocketTaker taker) { m_taker = std::move(taker); }
    /// "port-taken", "bad-address".
    sync::Expected<QUrl> listen();
    /// No new connections, no new sockets; requests that run are answered.
    void stopAccepting();
    quint16 port() const { return m_tcp.serverPort(); }

    const Router &router() const override { return m_router; }
    bool isStopping() const override { return m_stopping; }
    void authorize(const Route &route, Request request, QObject *context, Checked then) override;
    void answer(const Route &route, Request request, QObject *context, Answered then) override;
    void authorizeUpgrade(Request request, QObject *context, Checked then) override;
    void takeSocket(QTcpSocket *socket, const Request &request) override;

private:
    void onConnection();
    void onWebSocket();
    void release();
    sync::Expected<void> checkUpgrade(const Request &request) const;
    bool isAllowedOrigin(const Request &request) const;
    sync::Expected<void> identify(const Route &route, Request &request) const;
    Response respond(const Route &route, Request request) const;

    const Config &m_config;
    auth::Service &m_auth;
    WorkQueue &m_store;
    WorkQueue &m_hash;
    Metrics &m_metrics;
    Router m_router;
    QTcpServer m_tcp;
    QWebSocketServer m_webSockets;
    SocketTaker m_taker;
    QHash<QString, auth::Identity> m_upgrading;      // by the peer's address and port
    int m_connections = 0;
    bool m_stopping = false;
};

} // namespace dyad::backend::gateway
