// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <string>
#include <thread>
#include <unordered_map>

namespace dyad::bench {

/// A model provider in OpenAI's language on a free loopback port, in a thread of its own, so quick that what it takes can be
/// subtracted: every call is answered at once. One that asks for a stream gets a piece of it every second, and no end.
class AiUpstream {
public:
    AiUpstream();
    ~AiUpstream();
    AiUpstream(const AiUpstream &) = delete;
    /// 0: it could not listen.
    int port() const { return m_port; }
    /// Calls that were answered or begun.
    int64_t calls() const { return m_calls; }

private:
    struct Connection {
        std::string unread;
        bool streams = false;
    };
    void run();
    void accept();
    void read(int descriptor);
    void answer(int descriptor, Connection &connection, size_t head, size_t body);
    void drip();
    void drop(int descriptor);

    int m_listener = -1;
    int m_epoll = -1;
    int m_port = 0;
    std::unordered_map<int, Connection> m_connections;
    std::atomic<int64_t> m_calls = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace dyad::bench
