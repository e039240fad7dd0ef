// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/Transport.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace dyad::sync {

/// docs/protocol.md over a real socket: subprotocol dyad.v1, token in the Authorization header, pings.
class WebSocketTransport : public Transport {
    Q_OBJECT
public:
    static constexpr int PingEvery = 5000;                  ///< ms
    static constexpr int CheckEvery = 500;                  ///< ms
    static constexpr int SilentFor = 14000;                 ///< ms without a byte, then it counts as lost: 15 s at the latest
    static constexpr quint64 LargestFrame = 1 << 20;        ///< bytes
    static constexpr quint64 LargestMessage = 24u << 20;    ///< bytes

    /// server: http(s)://HOST:PORT; the path is added here.
    WebSocketTransport(const QUrl &server, const QByteArray &accessToken, QObject *parent = nullptr);
    /// Closes the connection; nobody is told.
    ~WebSocketTransport() override;
    void open() override;
    void send(const QByteArray &message) override;
    void close(int code) override;

private:
    void end(int code, const QString &reason);
    void check();
    void prepareSockets();

    QWebSocket m_socket{QString(), QWebSocketProtocol::VersionLatest, this};
    QUrl m_url;
    QByteArray m_token;
    QTimer m_ping;
    QElapsedTimer m_heard, m_pinged;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace dyad::sync
