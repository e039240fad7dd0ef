// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Relay.h"
#include "sync/wire/CloseCode.h"
#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace dyad::backend::gateway {

using sync::wire::CloseCode;

namespace {

constexpr quint64 MessageBytes = quint64(64) << 20;      // more than the owner ever sends at once

} // namespace

Relay::Relay(const QUrl &owner, const Client &client, QObject *parent) : QObject(parent), m_hello(client.hello)
{
    m_socket.setMaxAllowedIncomingMessageSize(MessageBytes);
    m_socket.setMaxAllowedIncomingFrameSize(MessageBytes);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        for (QAbstractSocket *socket : m_socket.findChildren<QAbstractSocket *>())
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        send(m_hello);
    });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Relay::onMessage);
    connect(&m_socket, &QWebSocket::disconnected, this, &Relay::onEnd);
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &Relay::onEnd);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Relay::onEnd);
    m_patience.start(AnswerMs);
    open(owner, client);
}

void Relay::open(const QUrl &owner, const Client &client)
{
    QUrl url = owner;
    url.setScheme(owner.scheme() == QLatin1StringView("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/ws"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + client.token.toLatin1());
    request.setRawHeader("X-Forwarded-For", client.address.toString().toLatin1());
    request.setRawHeader(Header, "1");
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("dyad.v1")});
    m_socket.open(request, options);
}

/// The first one is the welcome, which the client has had from us.
void Relay::onMessage(const QByteArray &message)
{
    if (m_state == State::Open)
        Q_EMIT received(message);
    if (m_state != State::Opening)
        return;
    m_state = State::Open;
    m_patience.stop();
    Q_EMIT opened();
}

void Relay::onEnd()
{
    const State before = std::exchange(m_state, State::Ended);
    m_patience.stop();
    if (before == State::Opening)
        Q_EMIT failed(m_socket.error() == QAbstractSocket::ConnectionRefusedError);
    // An owner that is gone without a word: whoever comes back finds the next one.
    const int code = m_socket.closeCode();
    if (before == State::Open)
        Q_EMIT closed(code <= 1006 ? int(CloseCode::ServiceRestart) : code, m_socket.closeReason());
}

} // namespace dyad::backend::gateway
