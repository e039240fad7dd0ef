// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace dyad::test {

/// Accepts, answers what is sent to it with one reply after another, and then says nothing more; on a thread of its own. Loopback, a free port.
class HalfServer {
public:
    explicit HalfServer(QList<QByteArray> replies = {}) : m_replies(std::move(replies)), m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listening, 16) != 0
            || ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("cannot listen");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~HalfServer()
    {
        ::shutdown(m_listening, SHUT_RDWR);
        m_thread.join();                         // no more are accepted
        for (const int one : m_open)
            ::shutdown(one, SHUT_RDWR);
        for (std::thread &one : m_talks)
            one.join();
        for (const int one : m_open)
            ::close(one);
        ::close(m_listening);
    }
    HalfServer(const HalfServer &) = delete;
    HalfServer &operator=(const HalfServer &) = delete;
    int port() const { return m_port; }
    int accepted() const { return m_accepted; }

private:
    void serve()
    {
        for (int one = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC); one >= 0; one = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC)) {
            ++m_accepted;
            m_open.push_back(one);
            m_talks.emplace_back([this, one] { talk(one); });
        }
    }
    void talk(int one) const
    {
        char heard[4096];
        for (const QByteArray &reply : m_replies) {
            if (::recv(one, heard, sizeof heard, 0) <= 0 || ::send(one, reply.constData(), size_t(reply.size()), MSG_NOSIGNAL) != reply.size())
                return;
        }
        while (::recv(one, heard, sizeof heard, 0) > 0) { }
    }

    const QList<QByteArray> m_replies;
    const int m_listening;
    int m_port = 0;
    std::atomic<int> m_accepted = 0;
    std::vector<int> m_open;                     // of the accepting thread, until it has ended
    std::vector<std::thread> m_talks;
    std::thread m_thread;
};

} // namespace dyad::test
