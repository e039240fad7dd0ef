// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <functional>

/// A provider that misbehaves as it is told: each request is answered by the next script, the last one for ever.
class ScenarioServer : public QObject
{
public:
    struct Script {
        QByteArray bytes{};      ///< sent as they stand
        bool close = false;      ///< and then the connection is closed
        QByteArray again{};      ///< sent over and over until the peer is gone
        bool bytewise = false;   ///< one byte a write
        int delay = 0;           ///< ms before the first byte
        int gap = 0;             ///< ms between pieces of 40 bytes; 0: all at once
    };
    struct Seen {
        QByteArray head, body;
    };

    explicit ScenarioServer(QList<Script> scripts)
        : m_scripts(std::move(scripts))
    {
        m_server.setListenBacklogSize(1024);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                take(socket);
        });
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    QList<Seen> seen;
    int connections = 0;
    int gone = 0; ///< connections that the peer closed

    static QByteArray json(const QByteArray &body, int status = 200, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n" + headers + "\r\n" + body;
    }
    static QByteArray sse(const QByteArray &events)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(events);
    }
    static QByteArray chunk(const QByteArray &bytes) { return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"; }
    static QByteArray wholeSse(const QByteArray &events) { return sse(events) + "0\r\n\r\n"; }

private:
    void take(QTcpSocket *socket)
    {
        ++connections;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++gone;
            socket->deleteLater();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }

    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = buffer.toLower().indexOf("content-length: ");
        const qsizetype length = at < 0 || at > end ? 0 : buffer.mid(at + 16, buffer.indexOf("\r\n", at) - at - 16).toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        seen.append({buffer.left(end), buffer.mid(end + 4, length)});
        buffer.clear();
        const Script script = m_scripts[std::min<qsizetype>(seen.size(), m_scripts.size()) - 1];
        QTimer::singleShot(script.delay, socket, [this, socket, script] { answer(socket, script); });
    }

    void drip(QTcpSocket *socket, const QByteArray &bytes, int gap)
    {
        socket->write(bytes.left(40));
        if (bytes.size() > 40)
            QTimer::singleShot(gap, socket, [this, socket, rest = bytes.mid(40), gap] { drip(socket, rest, gap); });
    }

    void answer(QTcpSocket *socket, const Script &script)
    {
        if (script.gap > 0)
            return drip(socket, script.bytes, script.gap);
        if (script.bytewise)
            for (const char c : script.bytes) {
                socket->write(&c, 1);
                socket->flush();
            }
        else
            socket->write(script.bytes);
        if (script.close)
            socket->disconnectFromHost();
        if (script.again.isEmpty())
            return;
        const auto more = [socket, script] {
            while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 1 << 20)
                socket->write(script.again);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    }

    QTcpServer m_server;
    QList<Script> m_scripts;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};
