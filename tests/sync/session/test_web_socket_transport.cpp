// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/InvitationLink.h"
#include "sync/session/WebSocketTransport.h"
#include "tests/support/Patience.h"
#include <QAbstractSocket>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace dyad::sync;

namespace {

QUrl urlOf(quint16 port) { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)); }

struct Server {
    QWebSocketServer socket{QStringLiteral("test"), QWebSocketServer::NonSecureMode};
    std::unique_ptr<QWebSocket> peer;
    Server()
    {
        socket.setSupportedSubprotocols({QStringLiteral("dyad.v1")});
        if (!socket.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
        QObject::connect(&socket, &QWebSocketServer::newConnection, &socket, [this] { peer.reset(socket.nextPendingConnection()); });
    }
};

} // namespace

class TestWebSocketTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhoItIsAndWhatItSpeaks()
    {
        Server server;
        WebSocketTransport transport(urlOf(server.socket.serverPort()), "TOKEN");
        QSignalSpy opened(&transport, &Transport::opened);
        transport.open();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(server.peer);
        QCOMPARE(server.peer->request().rawHeader("Authorization"), QByteArray("Bearer TOKEN"));
        QCOMPARE(server.peer->request().rawHeader("Sec-WebSocket-Protocol"), QByteArray("dyad.v1"));
        QCOMPARE(transport.findChild<QWebSocket *>()->subprotocol(), QStringLiteral("dyad.v1"));
        QCOMPARE(server.peer->requestUrl().path(), QStringLiteral("/ws"));
        const auto sockets = transport.findChildren<QAbstractSocket *>();
        QVERIFY(!sockets.isEmpty());
        for (auto *one : sockets) QCOMPARE(one->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
    }

    void longMessagesTravelInFrames()
    {
        Server server;
        WebSocketTransport transport(urlOf(server.socket.serverPort()), {});
        QSignalSpy opened(&transport, &Transport::opened);
        QSignalSpy back(&transport, &Transport::received);
        transport.open();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(server.peer);
        QSignalSpy frames(server.peer.get(), &QWebSocket::binaryFrameReceived);
        QSignalSpy messages(server.peer.get(), &QWebSocket::binaryMessageReceived);
        const QByteArray large(3'000'000, 'x');
        transport.send(large);
        QTRY_COMPARE(messages.size(), 1);
        QCOMPARE(messages.at(0).at(0).toByteArray(), large);
        QCOMPARE(frames.size(), 3);
        server.peer->sendBinaryMessage(large);
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(back.at(0).at(0).toByteArray(), large);
    }

    void closeCodesArrive()
    {
        Server server;
        WebSocketTransport transport(urlOf(server.socket.serverPort()), {});
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open();
        QTRY_VERIFY(server.peer);
        server.peer->close(static_cast<QWebSocketProtocol::CloseCode>(4403), QStringLiteral("no"));
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.at(0).at(0).toInt(), 4403);
    }

    void aRefusedTokenIsTold()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (!socket->peek(4096).endsWith("\r\n\r\n")) return;
                socket->write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        WebSocketTransport transport(urlOf(server.serverPort()), "OLD");
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.at(0).at(0).toInt(), 4401);
    }

    void nobodyThereIsTold()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        WebSocketTransport transport(urlOf(port), {});
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.at(0).at(0).toInt(), 0);
    }

    void invitationLinks()
    {
        const QString text = QStringLiteral("https://dyad.example:8443/join/p-1#se_cret");
        const auto link = InvitationLink::parse(QStringLiteral("  ") + text);
        QVERIFY(link.has_value());
        QCOMPARE(link->server, QUrl(QStringLiteral("https://dyad.example:8443")));
        QCOMPARE(link->project, QStringLiteral("p-1"));
        QCOMPARE(link->secret, QStringLiteral("se_cret"));
        QCOMPARE(link->toString(), text);
        for (const char *bad : {"", "x", "ftp://h/join/p#s", "https://h/join/p", "https://h/join/#s", "https://u:p@h/join/p#s", "https://h/other/p#s",
                                "https://h/join/p?x=1#s", "https://h/join/p/q#s", "https://h/join/p#s s"})
            QVERIFY2(!InvitationLink::parse(QString::fromLatin1(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "test_web_socket_transport.moc"
