// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/Transport.h"
#include <deque>
#include <functional>

namespace dyad::sync {

/// A connection without a network, for tests: both directions are queues that somebody delivers from, message by message, and
/// that can be cut at any moment. Order is kept within a connection, as TCP keeps it.
class LoopbackTransport : public Transport {
    Q_OBJECT
public:
    /// What the other end does with a message of ours.
    using Server = std::function<void(LoopbackTransport *from, const QByteArray &message)>;

    explicit LoopbackTransport(Server server, QObject *parent = nullptr) : Transport(parent), m_server(std::move(server)) {}

    void open() override { m_opening = true; }
    void send(const QByteArray &message) override;
    void close(int code) override { cut(code); }

    /// The other end sends.
    void reply(const QByteArray &message);
    bool isWaiting() const { return m_opening || !m_up.empty() || !m_down.empty(); }
    size_t waitingUp() const { return m_up.size(); }
    size_t waitingDown() const { return m_down.size(); }
    /// One step up (accepts the connection, then messages) or down; false where there was nothing.
    bool deliverUp();
    bool deliverDown();
    /// Drops what waits in both directions and ends it.
    void cut(int code = 0);
    bool isOpen() const { return m_open; }

private:
    Server m_server;
    std::deque<QByteArray> m_up, m_down;
    bool m_opening = false;
    bool m_open = false;
    bool m_ended = false;
};

} // namespace dyad::sync
