// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/SocketSession.h"
#include <QHash>
#include <QObject>
#include <QTimer>

namespace dyad::backend::gateway {

/// All sockets: one timer for their pings, and the ends that concern many. Loop thread.
class SocketGateway : public QObject {
    Q_OBJECT
public:
    SocketGateway(Rooms &rooms, SocketLimits limits, Metrics &metrics, QObject *parent = nullptr);
    void take(WebSocket *socket, const auth::Identity &who);
    void onSignInEnded(qint64 signIn);
    /// Tells everybody (1012): the more they are, the longer it takes, up to that many milliseconds, at moments that chance chooses, so that
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
    const SocketLimits m_limits;
    Metrics &m_metrics;
    QTimer m_timer;
    QHash<qint64, qint64> m_ended;               // sign-ins that ended lately, when (ms since 1970): their upgrade may be under way
    QHash<QString, int> m_perAccount;
};

} // namespace dyad::backend::gateway
