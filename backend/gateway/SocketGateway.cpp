// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketGateway.h"
#include <QWebSocket>

namespace dyad::backend::gateway {

using sync::wire::CloseCode;

SocketGateway::SocketGateway(Rooms &rooms, SocketLimits limits, Metrics &metrics, QObject *parent)
    : QObject(parent), m_rooms(rooms), m_limits(limits), m_metrics(metrics)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SocketGateway::tick);
    m_timer.start();
}

void SocketGateway::take(QWebSocket *socket, const auth::Identity &who)
{
    auto *session = new SocketSession(socket, who, m_rooms, m_limits, m_metrics);
    session->setParent(this);
    ++m_metrics.sockets;
    connect(session, &QObject::destroyed, this, [this] {
        --m_metrics.sockets;
        if (isEmpty())
            Q_EMIT emptied();
    });
}

void SocketGateway::onSignInEnded(qint64 signIn)
{
    for (SocketSession *session : sessions()) {
        if (session->who().signIn == signIn)
            session->close(CloseCode::Unauthorized, QStringLiteral("signed out"));
    }
}

void SocketGateway::closeAll()
{
    for (SocketSession *session : sessions())
        session->close(CloseCode::ServiceRestart, QStringLiteral("the server stops or restarts"));
}

void SocketGateway::tick()
{
    for (SocketSession *session : sessions())
        session->tick();
}

} // namespace dyad::backend::gateway
