// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/FrameReader.h"
#include "backend/gateway/SocketPoller.h"
#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>

class QSslSocket;

namespace dyad::backend::gateway {

/// The server's end of a WebSocket that has been upgraded. Holds no buffer while nothing is on its way, so that thousands of quiet ones cost
/// little; what the system takes at once is sent without a copy. Loop thread.
class WebSocket : public QObject, private SocketPoller::Client {
    Q_OBJECT
public:
    /// `descriptor`: connected, not blocking, owned from now on. `early`: what came behind the request; it is read from the loop.
    WebSocket(int descriptor, std::shared_ptr<SocketPoller> poller, const QByteArray &early);
    /// Over TLS, where only Qt's socket has the keys; it is owned from now on. What it has read already is read from the loop.
    explicit WebSocket(QSslSocket *secure);
    ~WebSocket() override;

    /// Bytes; longer messages are refused (1009), longer outgoing ones sent in several frames.
    void setLimits(quint64 frame, quint64 message);
    /// As it is, outside of any frame.
    void sendRaw(const QByteArray &bytes);
    /// A binary message. Bytes (of the message) that have not left at once wait, and bytesWritten() tells when they go.
    void send(const QByteArray &message);
    void ping();
    /// Says goodbye; disconnected() follows when the other side has answered or is gone.
    void close(int code = 1000, const QString &reason = {});
    /// Ends it at once.
    void abort();
    qint64 bytesToWrite() const;

Q_SIGNALS:
    // All from the loop, none inside of a call of this object, but disconnected() from abort().
    void received(const QByteArray &message);
    void receivedText();
    /// Any bytes at all: of a long message on a slow line it is all that tells that there is somebody.
    void heard();
    void bytesWritten(qint64 bytes);
    void disconnected();

private:
    enum class State { Open, Closing, Closed };
    void onReadable() override;
    void onWritable() override;
    void readSecure();
    void onSecureWritten(qint64 bytes);
    void readEarly(const QByteArray &early);
    void feed(QByteArrayView bytes);
    bool take(FrameReader::Kind kind, QByteArray &&payload);
    void answerClose(const QByteArray &payload);
    void sendFrame(quint8 head, QByteArrayView payload);
    void write(QByteArrayView head, QByteArrayView payload);
    void end();

    int m_descriptor = -1;
    QSslSocket *m_secure = nullptr;              // a child; instead of the descriptor, the poller and m_out
    State m_state = State::Open;
    bool m_endsWhenWritten = false;
    const std::shared_ptr<SocketPoller> m_poller;
    FrameReader m_reader;
    qsizetype m_frameLimit = 1 << 20;
    QByteArray m_out;                            // waits for the system to take it
    qsizetype m_sent = 0;                        // of m_out
};

} // namespace dyad::backend::gateway
