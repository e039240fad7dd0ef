// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketGateway.h"
#include "backend/platform/Clock.h"
#include <QRandomGenerator>

namespace dyad::backend::gateway {

using sync::wire::CloseCode;

namespace {

constexpr int GoodbyeEveryMs = 10;               // where they are few; all that a client does when it comes back takes longer
constexpr qint64 EndedKeptMs = 120'000;          // longer than any upgrade takes

} // namespace

SocketGateway::SocketGateway(Rooms &rooms, SocketLimits limits, Metrics &metrics, QObject *parent)
    : QObject(parent), m_rooms(rooms), m_limits(limits), m_metrics(metrics)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SocketGateway::tick);
    m_timer.start();
}

void SocketGateway::take(WebSocket *socket, const auth::Identity &who)
{
    auto *session = new SocketSession(socket, who, m_rooms, m_limits, m_metrics);
    session->setParent(this);
    ++m_metrics.sockets;
    const int own = ++m_perAccount[who.account];
    connect(session, &QObject::destroyed, this, [this, account = who.account] {
        --m_metrics.sockets;
        if (--m_perAccount[account] <= 0)
            m_perAccount.remove(account);
        if (isEmpty())
            Q_EMIT emptied();
    });
    if (m_ended.contains(who.signIn))
        session->close(CloseCode::Unauthorized, QStringLiteral("signed out"));
    else if (own > m_limits.socketsPerUser)
        session->refuse(QStringLiteral("limits.sockets-per-user"));
}

void SocketGateway::onSignInEnded(qint64 signIn)
{
    m_ended.insert(signIn, nowMs());
    for (SocketSession *session : sessions()) {
        if (session->who().signIn == signIn)
            session->close(CloseCode::Unauthorized, QStringLiteral("signed out"));
    }
}

void SocketGateway::closeAll(int withinMs)
{
    const auto all = sessions();
    const int spread = int(std::min<qint64>(withinMs, qint64(all.size() - 1) * GoodbyeEveryMs));
    for (SocketSession *session : all) {
        const int after = spread > 0 ? QRandomGenerator::global()->bounded(spread) : 0;
        QTimer::singleShot(after, session, [session] { session->close(CloseCode::ServiceRestart, QStringLiteral("the server stops or restarts")); });
    }
    QTimer::singleShot(spread, this, &SocketGateway::allTold);
}

void SocketGateway::tick()
{
    m_ended.removeIf([before = nowMs() - EndedKeptMs](const auto &item) { return item.value() < before; });
    for (SocketSession *session : sessions())
        session->tick();
}

} // namespace dyad::backend::gateway
