// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/SocketPoller.h"
#include <QByteArray>
#include <QHostAddress>
#include <QObject>

class QSslSocket;
class QTcpSocket;

namespace dyad::backend::gateway {

/// The bytes of one TCP connection, both ways. A plain one has a buffer only while something waits and writes at once, where Qt's own
/// socket keeps 32 KiB for good and writes on the next turn of the loop; an encrypted one stays Qt's. One thread.
class ByteSocket : public QObject, private SocketPoller::Client {
    Q_OBJECT
public:
    static constexpr qint64 UnreadLimit = 256 * 1024;     ///< bytes; then the other side waits

    /// Takes the descriptor of an open connection.
    ByteSocket(int descriptor, std::shared_ptr<SocketPoller> poller, QObject *parent = nullptr);
    /// Takes the socket, open or on its way to that.
    explicit ByteSocket(QSslSocket *secure, QObject *parent = nullptr);
    ~ByteSocket() override;
    /// Of a connected socket, which is used up: plain where it is, else as it is.
    static ByteSocket *of(QTcpSocket *socket, std::shared_ptr<SocketPoller> poller, QObject *parent = nullptr);

    QSslSocket *secure() const { return m_secure; }
    bool isOpen() const { return m_open; }
    QHostAddress peerAddress() const;
    /// What came and was not read. Valid until the next call that reads.
    QByteArrayView unread();
    qint64 bytesAvailable() const;
    void skip(qint64 bytes);
    QByteArray readAll();
    void write(const QByteArray &bytes);
    /// What was written and is still here, encrypted or not.
    qint64 bytesToWrite() const;
    /// Says that no more follows, when all is written; disconnected() when the other side says so too. A plain close would take the last
    /// words back from a peer that is still sending.
    void disconnectFromHost();
    /// Closes at once. disconnected() follows, where it was open.
    void abort();
    /// Gives a plain connection away: its descriptor; -1 for an encrypted or a closed one. What is unread stays readable.
    int release();

Q_SIGNALS:
    void readyRead();
    /// Some of what waited has gone.
    void written();
    void disconnected();

private:
    void onReadable() override;
    void onWritable() override;
    void readSecure();
    void end();
    void listen();

    int m_descriptor = -1;
    std::shared_ptr<SocketPoller> m_poller;
    QHostAddress m_peer;                         // of a plain one, as it was at first
    QSslSocket *m_secure = nullptr;              // a child
    QByteArray m_in;
    qsizetype m_read = 0;                        // of m_in
    QByteArray m_out;
    qsizetype m_sent = 0;                        // of m_out
    bool m_open = true;
    bool m_listens = true;                       // to what comes; not while too much is unread
    bool m_ending = false;                       // disconnectFromHost() was called
};

} // namespace dyad::backend::gateway
