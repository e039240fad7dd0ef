// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/WebSocketTransport.h"
#include "sync/wire/CloseCode.h"
#include <QAbstractSocket>
#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace dyad::sync {

static QUrl socketUrl(QUrl url)
{
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/ws"));
    url.setFragment(QString());
    url.setQuery(QString());
    return url;
}

WebSocketTransport::WebSocketTransport(const QUrl &server, const QByteArray &accessToken, QObject *parent)
    : Transport(parent), m_url(socketUrl(server)), m_token(accessToken)
{
    m_socket.setOutgoingFrameSize(LargestFrame);
    m_socket.setMaxAllowedIncomingFrameSize(LargestMessage);
    m_socket.setMaxAllowedIncomingMessageSize(LargestMessage);
    m_ping.setInterval(CheckEvery);
    connect(&m_ping, &QTimer::timeout, this, &WebSocketTransport::check);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        prepareSockets();
        m_opened = true;
        m_heard.start();
        m_pinged.start();
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Transport::received);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        // Qt 6.4 takes 1012 and 1013 for invalid and tells 1002 instead, with a sentence that names no other code. Both mean: come again.
        const bool unknown = m_socket.closeCode() == QWebSocketProtocol::CloseCodeProtocolError && m_socket.closeReason().contains(QLatin1String("1002"));
        if (unknown)
            end(static_cast<int>(wire::CloseCode::ServiceRestart), QString());
        else
            end(m_opened ? m_socket.closeCode() : 0, m_socket.closeReason());
    });
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] {
        // Qt tells of a refused upgrade only in words.
        const QString reason = m_socket.errorString();
        end(reason.contains(QLatin1String("401")) ? 4401 : 0, reason);
    });
}

/// The socket says that it closes while it is destroyed, when what it would be told to is gone already.
WebSocketTransport::~WebSocketTransport() { m_socket.disconnect(this); }

void WebSocketTransport::open()
{
    QNetworkRequest request(m_url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("dyad.v1")});
    m_heard.start();
    m_ping.start();
    m_socket.open(request, options);
}

/// Small messages leave at once instead of waiting for the answer to the one before (Nagle). Any bytes are a sign of life: a long frame
/// on a slow line holds up the pongs behind it.
void WebSocketTransport::prepareSockets()
{
    const auto sockets = m_socket.findChildren<QAbstractSocket *>();
    for (QAbstractSocket *socket : sockets) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QIODevice::readyRead, this, [this] { m_heard.start(); });
    }
}

void WebSocketTransport::send(const QByteArray &message)
{
    if (!m_ended) m_socket.sendBinaryMessage(message);
}

void WebSocketTransport::close(int code)
{
    if (m_ended) return;
    m_socket.close(static_cast<QWebSocketProtocol::CloseCode>(code));
    if (m_socket.state() == QAbstractSocket::UnconnectedState) end(code, QString());
}

void WebSocketTransport::check()
{
    if (m_heard.elapsed() < SilentFor) {
        if (m_socket.state() != QAbstractSocket::ConnectedState || m_pinged.elapsed() < PingEvery) return;
        m_pinged.start();
        m_socket.ping();
        return;
    }
    m_socket.abort();
    end(0, tr("The server has not answered for %1 seconds.").arg(SilentFor / 1000));
}

void WebSocketTransport::end(int code, const QString &reason)
{
    if (std::exchange(m_ended, true)) return;
    m_ping.stop();
    Q_EMIT closed(code, reason);
}

} // namespace dyad::sync
