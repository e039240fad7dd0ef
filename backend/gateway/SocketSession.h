// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Identity.h"
#include "backend/collaboration/Rooms.h"
#include "backend/gateway/Relay.h"
#include "backend/gateway/SocketPeer.h"
#include "backend/gateway/WebSocket.h"
#include "sync/wire/CloseCode.h"
#include "sync/wire/Messages.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>

namespace dyad::backend::gateway {

struct SocketLimits {
    qint64 slowConsumerBytes = 1'000'000;        ///< news unread
    int messagesPerSecond = 2000;                ///< two seconds' worth may come at once
    int socketsPerUser = 12000;
};

/// One client's socket: decodes, says hello, joins, then hands every message to the room. Holds messages back while the client does not
/// read what it asked for, cuts it off when what it did not ask for piles up. Loop thread; deletes itself at its end.
class SocketSession : public QObject {
    Q_OBJECT
public:
    static constexpr int HelloMs = 10'000;
    static constexpr int PingMs = 5'000;
    static constexpr int SilenceMs = 14'000;      // looked at every second: 15 s at the latest

    /// Where it comes from: what another node must be told of it, and whether it is another node that brings it.
    struct Origin {
        Relay::Client client;
        bool relayed = false;
    };
    SocketSession(WebSocket *socket, auth::Identity who, Origin origin, Rooms &rooms, SocketLimits limits, Metrics &metrics);
    ~SocketSession() override;

    const auth::Identity &who() const { return m_who; }
    void close(sync::wire::CloseCode code, const QString &reason);
    /// At a moment that chance chooses.
    void closeWithin(int ms, sync::wire::CloseCode code, const QString &reason);
    /// The project that it is in or about to be in; empty: none.
    const QString &project() const { return m_join.project; }
    /// The node that has it, where this one only passes on; empty: none.
    const QString &relayedTo() const { return m_relayedTo; }
    /// One more than a limit allows: says which, and when to try again.
    void refuse(const QString &limit);
    /// Pings, and drops whoever was silent too long. Called by the gateway about once a second.
    void tick();
    void noteQueued(qint64 bytes, Peer::Kind kind);
    void sendNow(const QByteArray &message);
    /// Something for the person, whatever the project; nothing before it has joined one.
    void tell(const QByteArray &message);

private:
    enum class State { AwaitingHello, AwaitingJoin, Joining, Joined, Relayed, Closed };
    void onMessage(const QByteArray &bytes);
    void hold(sync::wire::Message &&message, qint64 cost);
    void take(sync::wire::Message &&message, qint64 cost);
    void unpack(sync::wire::Batch &&batch, qint64 cost);
    void takeLater();
    bool mustWait();
    bool isOverRate();
    void handle(sync::wire::Message &&message);
    void handleHello(const sync::wire::Message &message);
    void handleJoin(sync::wire::Message &&message);
    void join(qint64 over);
    void onJoined(const sync::Expected<Rooms::Place> &place);
    // where another node has the room
    void relay(const Cluster::Claim &owner);
    void onRelayOpened(const QString &node);
    void askAgain();
    void onRelayFailed(bool refused, qint64 epoch);
    void onRelayed(const QByteArray &message);
    void passOn(const QByteArray &message);
    void sendError(const char *code, const QString &text, const char *about, sync::wire::Request req);
    void closeDead();
    void closeSlow();
    void onWritten(qint64 bytes);
    void onDisconnected();

    WebSocket *m_socket;                        // a child
    const auth::Identity m_who;
    Rooms &m_rooms;
    const SocketLimits m_limits;
    Metrics &m_metrics;
    std::shared_ptr<SocketPeer> m_peer;
    State m_state = State::AwaitingHello;
    Rooms::Place m_place;
    Origin m_origin;
    sync::wire::Join m_join;
    QElapsedTimer m_joining;
    Relay *m_relay = nullptr;                    // a child
    QString m_relayedTo;
    QElapsedTimer m_written;                     // the client has read something
    struct Held {
        sync::wire::Message message;
        qint64 bytes = 0;                        // of memory, about
    };
    std::deque<Held> m_held;                     // came, and wait for their turn
    qint64 m_heldBytes = 0;                      // of all of them
    qint64 m_requestedBytes = 0;                 // of what waits unread, the part that was asked for
    int m_loading = 0;                           // opens and fetches not answered yet
    bool m_resuming = false;
    double m_allowance = 0;                      // messages that may be handled now
    QElapsedTimer m_allowanceSet;
    QTimer m_rateTimer;
    QElapsedTimer m_opened;
    QElapsedTimer m_heard;
    QElapsedTimer m_pinged;
};

} // namespace dyad::backend::gateway
