// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/HttpServer.h"
#include "backend/platform/Log.h"
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>
#include <utility>

namespace dyad::backend::gateway {
namespace {

const QString Subprotocol = QStringLiteral("dyad.v1");

QString peerKey(const QHostAddress &address, quint16 port)
{
    return address.toString() + u' ' + QString::number(port);
}

bool offers(const QByteArray &list, const QByteArray &wanted)
{
    for (const QByteArray &item : list.split(',')) {
        if (item.trimmed() == wanted)
            return true;
    }
    return false;
}

} // namespace

HttpServer::HttpServer(const Config &config, auth::Service &auth, WorkQueue &store, WorkQueue &hash, Metrics &metrics)
    : m_config(config), m_auth(auth), m_store(store), m_hash(hash), m_metrics(metrics),
      m_webSockets(QStringLiteral("dyad"), QWebSocketServer::NonSecureMode)
{
    m_tcp.setListenBacklogSize(1024);
    m_webSockets.setSupportedSubprotocols({Subprotocol});
    m_webSockets.setMaxPendingConnections(1 << 20);      // they are taken at once
    m_webSockets.setHandshakeTimeout(HttpConnection::HeadMs);
    connect(&m_tcp, &QTcpServer::newConnection, this, &HttpServer::onConnection);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &HttpServer::onWebSocket);
}

HttpServer::~HttpServer() = default;

sync::Expected<QUrl> HttpServer::listen()
{
    const QString name = m_config.host == QLatin1StringView("localhost") ? QStringLiteral("127.0.0.1") : m_config.host;
    const QHostAddress address(name);
    if (address.isNull())
        return sync::fail("bad-address", "'" + m_config.host.toStdString() + "' is not an address of this machine; write one like 127.0.0.1, 0.0.0.0 or ::1.");
    if (!m_tcp.listen(address, m_config.port)) {
        const bool taken = m_tcp.serverError() == QAbstractSocket::AddressInUseError;
        const std::string where = name.toStdString() + ":" + std::to_string(m_config.port);
        return sync::fail(taken ? "port-taken" : "bad-address",
                          taken ? "Another program listens on " + where + " already; choose another port, or 0 for any free one."
                                : "Cannot listen on " + where + ": " + m_tcp.errorString().toStdString() + ".");
    }
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(name);
    url.setPort(m_tcp.serverPort());
    return url;
}

void HttpServer::stopAccepting()
{
    m_stopping = true;
    m_tcp.close();
}

void HttpServer::onConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        if (m_connections >= m_config.connectionLimit) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        ++m_metrics.connections;
        // Nagle's algorithm would hold small answers back for up to 40 ms.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QObject::destroyed, this, &HttpServer::release);
        auto *connection = new HttpConnection(socket, *this);
        connection->setParent(this);
    }
}

void HttpServer::release()
{
    --m_connections;
    --m_metrics.connections;
}

sync::Expected<void> HttpServer::identify(const Route &route, Request &request) const
{
    const QString token = request.token();
    if (route.access == Access::Open || (route.access == Access::Either && token.isEmpty()))
        return {};
    auto who = m_auth.identify(token);
    if (!who)
        return std::unexpected(who.error());
    request.who = std::move(*who);
    return {};
}

void HttpServer::authorize(const Route &route, Request request, QObject *context, Checked then)
{
    const bool taken = m_store.run(context, [this, &route, request = std::move(request)]() mutable -> sync::Expected<Request> {
        if (const auto known = identify(route, request); !known)
            return std::unexpected(known.error());
        auto upload = route.upload(request);
        if (!upload)
            return std::unexpected(upload.error());
        request.upload = std::move(*upload);
        return request;
    }, then);
    if (!taken)
        then(sync::fail("busy", "The server is busy. Try again in a moment."));
}

Response HttpServer::respond(const Route &route, Request request) const
{
    if (!request.who) {
        if (const auto known = identify(route, request); !known)
            return Response::problem(known.error());
    }
    auto answered = route.handler(request);
    Response response = answered ? std::move(*answered) : Response::problem(answered.error());
    ++m_metrics.answers[size_t(std::clamp(response.status / 100, 0, 5))];
    return response;
}

void HttpServer::answer(const Route &route, Request request, QObject *context, Answered then)
{
    WorkQueue &queue = route.lane == Lane::Hash ? m_hash : m_store;
    const bool taken = queue.run(context, [this, &route, request = std::move(request)]() mutable { return respond(route, std::move(request)); }, then);
    if (taken)
        return;
    Response busy = Response::problem({"busy", "The server is busy. Try again in a moment."});
    busy.setRetryAfter(1000);
    then(busy);
}

bool HttpServer::isAllowedOrigin(const Request &request) const
{
    const QString origin = QString::fromLatin1(request.header("origin"));
    if (origin.isEmpty() || m_config.origins.contains(origin))
        return true;
    const QString host = QString::fromLatin1(request.header("host"));
    return origin == QLatin1StringView("http://") + host || origin == QLatin1StringView("https://") + host;
}

sync::Expected<void> HttpServer::checkUpgrade(const Request &request) const
{
    if (m_stopping)
        return sync::fail("storage-unavailable", "The server is stopping.");
    if (!isAllowedOrigin(request))
        return sync::fail("bad-origin", "This Origin may not open a socket here.");
    const auto key = QByteArray::fromBase64Encoding(request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (request.method != "GET" || request.header("sec-websocket-version") != "13" || !key || (*key).size() != 16)
        return sync::fail("bad-request", "This is not an upgrade to WebSocket version 13.");
    if (!offers(request.header("sec-websocket-protocol"), Subprotocol.toLatin1()))
        return sync::fail("bad-request", "The socket must speak the subprotocol dyad.v1.");
    if (request.headers.contains("content-length") || request.headers.contains("transfer-encoding"))
        return sync::fail("bad-request", "An upgrade has no body.");
    return {};
}

void HttpServer::authorizeUpgrade(Request request, QObject *context, Checked then)
{
    if (const auto good = checkUpgrade(request); !good) {
        then(std::unexpected(good.error()));
        return;
    }
    const bool taken = m_store.run(context, [this, request = std::move(request)]() mutable -> sync::Expected<Request> {
        auto who = m_auth.identify(request.token());
        if (!who)
            return std::unexpected(who.error());
        request.who = std::move(*who);
        return request;
    }, then);
    if (!taken)
        then(sync::fail("busy", "The server is busy. Try again in a moment."));
}

void HttpServer::takeSocket(QTcpSocket *socket, const Request &request)
{
    const QString key = peerKey(socket->peerAddress(), socket->peerPort());
    m_upgrading.insert(key, *request.who);
    connect(socket, &QObject::destroyed, this, [this, key] { m_upgrading.remove(key); });
    m_webSockets.handleConnection(socket);
}

void HttpServer::onWebSocket()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection()) {
        const QString key = peerKey(socket->peerAddress(), socket->peerPort());
        if (!m_upgrading.contains(key) || m_stopping) {
            socket->close(QWebSocketProtocol::CloseCodeGoingAway);
            socket->deleteLater();
            continue;
        }
        m_taker(socket, m_upgrading.take(key));
    }
}

} // namespace dyad::backend::gateway
