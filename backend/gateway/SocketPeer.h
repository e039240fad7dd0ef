// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Peer.h"
#include <QByteArray>
#include <QPointer>
#include <vector>

namespace dyad::backend::gateway {

class SocketSession;

/// The outgoing side of a socket: gathers what is due and sends it as one message. Outlives the socket where a delivery still holds it.
class SocketPeer : public Peer {
public:
    explicit SocketPeer(SocketSession &session);
    void queue(const QByteArray &message, Kind kind) override;
    void flush() override;
    void close(sync::wire::CloseCode code, const QString &reason) override;

private:
    QPointer<SocketSession> m_session;
    std::vector<QByteArray> m_gathered;
    qint64 m_bytes = 0;
};

} // namespace dyad::backend::gateway
