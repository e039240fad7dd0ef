// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/SocketSession.h"
#include "backend/gateway/Request.h"
#include <QHash>
#include <QSet>
#include <QObject>
#include <QTimer>

namespace dyad::backend::gateway {

/// All sockets: one timer for their pings, and the ends that concern many. Loop thread.
class SocketGateway : public QObject {
    Q_OBJECT
public:
    SocketGateway(Rooms &rooms, SocketLimits limits, Metrics &metrics, QObject *parent = nullptr);
    /// For sockets from now on.
    void setLimits(const SocketLimits &limits) { m_limits = limits; }
    void take(WebSocket *socket, const Request &request);
    /// What the nodes of a cluster are: sockets that are relayed to another one end with it.
    void onServing(const QSet<QString> &nodes);
    void onSignInEnded(qint64 signIn);
    /// To all sockets of the account that have joined something.
    void tell(const QString &account, const QByteArray &message);
    /// Those of one project go within a second, so that they meet again wherever they come to. Tells everybody (1012): the more they are, the longer it takes, up to that many milliseconds, at moments that chance chooses, so that
    /// they do not come back all at once.
    void closeAll(int withinMs);
    bool isEmpty() const { return sessions().isEmpty(); }

Q_SIGNALS:
    void emptied();
    void allTold();

private:
    QList<SocketSession *> sessions() const { return findChildren<SocketSession *>(Qt::FindDirectChildrenOnly); }
    void tick();

    Rooms &m_rooms;
    SocketLimits m_limits;
    Metrics &m_metrics;
    QTimer m_timer;
    QHash<qint64, qint64> m_ended;               // sign-ins that ended lately, when (ms since 1970): their upgrade may be under way
    QHash<QString, int> m_perAccount;
};

} // namespace dyad::backend::gateway
