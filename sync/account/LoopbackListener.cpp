// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/account/LoopbackListener.h"
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dyad::sync {

LoopbackListener::LoopbackListener(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::onConnection);
}

void LoopbackListener::setText(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
}

Expected<QUrl> LoopbackListener::listen()
{
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    m_path = "/" + QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex();
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return sync::fail("port-taken", "No free port on this computer: " + m_server.errorString().toStdString());
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(QString::fromLatin1(m_path)));
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        QTimer::singleShot(10'000, socket, [socket] { socket->abort(); });
        if (m_server.findChildren<QTcpSocket *>().size() > MostConnections)
            socket->abort();
    }
}

void LoopbackListener::onBytes(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(LongestRequest);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= LongestRequest)
            socket->abort();
        return;
    }
    const QByteArray target = head.left(head.indexOf('\r')).split(' ').value(1);
    socket->readAll();
    socket->disconnect(this);
    const qsizetype mark = target.indexOf('?');
    // Browsers ask for icons, too; only the one address counts.
    if (!head.startsWith("GET ") || !m_server.isListening() || target.left(mark) != m_path)
        return reply(socket, 404);
    m_server.close();
    reply(socket, 200);
    Q_EMIT answered(QUrlQuery(mark < 0 ? QString() : QString::fromLatin1(target.mid(mark + 1))));
}

void LoopbackListener::reply(QTcpSocket *socket, int status) const
{
    const QByteArray page = status == 200
        ? "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
          "<style>body{font:16px system-ui;max-width:32em;margin:20vh auto;padding:0 1em}</style><title>" + m_title.toHtmlEscaped().toUtf8() + "</title><h1>"
            + m_title.toHtmlEscaped().toUtf8() + "</h1><p>" + m_text.toHtmlEscaped().toUtf8()
        : QByteArray();
    socket->write("HTTP/1.1 " + QByteArray(status == 200 ? "200 OK" : "404 Not Found") + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size())
                  + "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + page);
    socket->disconnectFromHost();
}

} // namespace dyad::sync
