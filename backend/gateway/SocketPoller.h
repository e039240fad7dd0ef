// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <span>

struct epoll_event;

namespace dyad::backend::gateway {

/// Waits for many sockets as one: Qt's loop polls every descriptor that it knows on each turn, which with thousands of them costs more than
/// the work itself. One thread.
class SocketPoller : public QObject {
    Q_OBJECT
public:
    class Client {
    public:
        virtual ~Client() = default;
        virtual void onReadable() = 0;           ///< or at its end
        virtual void onWritable() = 0;
    };

    SocketPoller();
    ~SocketPoller() override;

    void add(int descriptor, Client *client);
    void setWantsToWrite(int descriptor, Client *client, bool wants) { setInterest(descriptor, client, true, wants); }
    /// Without an interest in reading the client still hears of the connection's death.
    void setInterest(int descriptor, Client *client, bool read, bool write);
    /// Before the descriptor is closed. The client hears no more, also where something of it is already on its way.
    void remove(int descriptor, Client *client);

private:
    void dispatch();
    const int m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::span<epoll_event> m_due;                // not dispatched yet
};

} // namespace dyad::backend::gateway
