// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/HttpClient.h"
#include "backend/ai/HttpExchange.h"
#include <QTcpSocket>
#include <QTimer>

namespace dyad::backend::ai {
namespace {

constexpr qsizetype MaxIdlePerOrigin = 64;
constexpr int MaxIdleTime = 30'000; // ms; below what common servers wait before they close

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
{
}

HttpClient::~HttpClient() = default;

HttpExchange *HttpClient::send(const HttpCall &call, QObject *parent)
{
    auto *exchange = new HttpExchange(*this, call, parent);
    QMetaObject::invokeMethod(exchange, &HttpExchange::start, Qt::QueuedConnection);
    return exchange;
}

QTcpSocket *HttpClient::takeIdle(const QString &origin)
{
    QList<QTcpSocket *> &idle = m_idle[origin];
    while (!idle.isEmpty()) {
        QTcpSocket *socket = idle.takeLast();
        socket->disconnect(this);
        if (socket->state() == QAbstractSocket::ConnectedState && socket->bytesAvailable() == 0)
            return socket;
        socket->deleteLater();
    }
    return nullptr;
}

void HttpClient::keepIdle(const QString &origin, QTcpSocket *socket)
{
    QList<QTcpSocket *> &idle = m_idle[origin];
    if (idle.size() >= MaxIdlePerOrigin || socket->state() != QAbstractSocket::ConnectedState) {
        socket->deleteLater();
        return;
    }
    socket->setParent(this);
    idle.append(socket);
    const auto drop = [this, origin, socket] {
        if (m_idle[origin].removeOne(socket))
            socket->deleteLater();
    };
    connect(socket, &QTcpSocket::disconnected, this, drop);
    connect(socket, &QTcpSocket::readyRead, this, drop); // nobody asked: not a peer to trust with the next call
    auto *timer = socket->findChild<QTimer *>(QStringLiteral("idle"), Qt::FindDirectChildrenOnly);
    if (!timer) {
        timer = new QTimer(socket);
        timer->setObjectName(QStringLiteral("idle")); // the socket has timers of its own
        timer->setSingleShot(true);
        timer->setTimerType(Qt::VeryCoarseTimer);
    }
    timer->disconnect(this);
    connect(timer, &QTimer::timeout, this, drop);
    timer->start(MaxIdleTime);
}

} // namespace dyad::backend::ai
