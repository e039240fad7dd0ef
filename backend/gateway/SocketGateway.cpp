// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketGateway.h"
#include "backend/platform/Clock.h"
#include <QRandomGenerator>

namespace dyad::backend::gateway {

using sync::wire::CloseCode;

namespace {

constexpr int GoodbyeEveryMs = 10;               // where they are few; all that a client does when it comes back takes longer
constexpr int GoneMs = 300;                      // within which those are told whose project's node is gone: they have waited already
constexpr int TogetherMs = 1000;                 // within which all of a project are told
constexpr qint64 EndedKeptMs = 120'000;          // longer than any upgrade takes

} // namespace

SocketGateway::SocketGateway(Rooms &rooms, SocketLimits limits, Metrics &metrics, QObject *parent)
    : QObject(parent), m_rooms(rooms), m_limits(limits), m_metrics(metrics)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SocketGateway::tick);
    m_timer.start();
}

void SocketGateway::take(WebSocket *socket, const Request &request)
{
    const auth::Identity &who = *request.who;
    const SocketSession::Origin origin{{request.token(), request.address, {}}, !request.header(Relay::Header).isEmpty()};
    auto *session = new SocketSession(socket, who, origin, m_rooms, m_limits, m_metrics);
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

void SocketGateway::onServing(const QSet<QString> &nodes)
{
    for (SocketSession *session : sessions()) {
        if (!session->relayedTo().isEmpty() && !nodes.contains(session->relayedTo()))
            session->closeWithin(GoneMs, CloseCode::ServiceRestart, QStringLiteral("the project is served elsewhere now; reconnect"));
    }
}

void SocketGateway::tell(const QString &account, const QByteArray &message)
{
    if (!m_perAccount.contains(account))
        return;
    for (SocketSession *session : sessions()) {
        if (session->who().account == account && !session->who().isMachine())       // a program's token hears nothing of other projects
            session->tell(message);
    }
}

void SocketGateway::closeAll(int withinMs)
{
    const auto all = sessions();
    const int spread = int(std::min<qint64>(withinMs, qint64(all.size() - 1) * GoodbyeEveryMs));
    const auto chance = [](int bound) { return bound > 0 ? QRandomGenerator::global()->bounded(bound) : 0; };
    QHash<QString, int> moments;                 // of each project
    for (SocketSession *session : all) {
        const QString project = session->project();
        if (!moments.contains(project))
            moments.insert(project, chance(spread - std::min(spread, TogetherMs)));
        // Who is in none has nobody to be apart from.
        const int after = project.isEmpty() ? chance(spread) : moments.value(project) + chance(std::min(spread, TogetherMs));
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
