// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/AiUpstream.h"
#include "tests/bench/OwnServer.h"
#include <array>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace dyad::bench {
namespace {

constexpr double DripMs = 1000;

std::string wholeAnswer()
{
    const std::string body = R"({"id":"chatcmpl-1","object":"chat.completion","created":1760000000,"model":"bench-1","choices":[{"index":0,"message":{"role":"assistant",)"
                             R"("content":"The quick brown fox jumps over the lazy dog, and the dog does not mind it at all.","refusal":null},"logprobs":null,"finish_reason":"stop"}],)"
                             R"("usage":{"prompt_tokens":60,"completion_tokens":20,"total_tokens":80,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":0}}})";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chunked(const std::string &bytes)
{
    std::array<char, 20> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return size.data() + bytes + "\r\n";
}

std::string piece(std::string_view text)
{
    return chunked(R"(data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1760000000,"model":"bench-1","choices":[{"index":0,"delta":{"content":")"
                   + std::string(text) + "\"},\"finish_reason\":null}]}\n\n");
}

size_t lengthIn(std::string_view head)
{
    static constexpr std::string_view name = "\r\ncontent-length:";
    for (size_t at = 0; at + name.size() < head.size(); ++at)
        if (head[at] == '\r' && ::strncasecmp(head.data() + at, name.data(), name.size()) == 0)
            return std::strtoul(head.data() + at + name.size(), nullptr, 10);
    return 0;
}

void send(int descriptor, const std::string &bytes)
{
    (void)::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL); // answers are small, and one at a time
}

} // namespace

AiUpstream::AiUpstream()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)), m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 4096) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return;
    m_port = ntohs(address.sin_port);
    epoll_event event{EPOLLIN, {.fd = m_listener}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
    m_thread = std::thread([this] { run(); });
}

AiUpstream::~AiUpstream()
{
    m_stopping = true;
    if (m_thread.joinable()) m_thread.join();
    for (const auto &[descriptor, connection] : m_connections) ::close(descriptor);
    ::close(m_listener);
    ::close(m_epoll);
}

void AiUpstream::run()
{
    std::array<epoll_event, 256> events;
    double dripped = nowMs();
    while (!m_stopping) {
        const int n = ::epoll_wait(m_epoll, events.data(), int(events.size()), 100);
        for (int i = 0; i < n; ++i) {
            if (events[size_t(i)].data.fd == m_listener) accept();
            else read(events[size_t(i)].data.fd);
        }
        if (nowMs() - dripped < DripMs) continue;
        dripped = nowMs();
        drip();
    }
}

void AiUpstream::accept()
{
    for (int descriptor; (descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{EPOLLIN, {.fd = descriptor}};
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
        m_connections[descriptor];
    }
}

void AiUpstream::drop(int descriptor)
{
    ::close(descriptor);
    m_connections.erase(descriptor);
}

void AiUpstream::read(int descriptor)
{
    std::array<char, 16384> buffer;
    const ssize_t n = ::recv(descriptor, buffer.data(), buffer.size(), 0);
    if (n <= 0) {
        if (n == 0 || errno != EAGAIN) drop(descriptor);
        return;
    }
    Connection &connection = m_connections[descriptor];
    connection.unread.append(buffer.data(), size_t(n));
    for (size_t end; (end = connection.unread.find("\r\n\r\n")) != std::string::npos;) {
        const size_t body = lengthIn(std::string_view(connection.unread).substr(0, end + 2));
        if (connection.unread.size() < end + 4 + body) return;
        answer(descriptor, connection, end + 4, body);
        connection.unread.erase(0, end + 4 + body);
    }
}

void AiUpstream::answer(int descriptor, Connection &connection, size_t head, size_t body)
{
    static const std::string whole = wholeAnswer();
    ++m_calls;
    connection.streams = std::string_view(connection.unread).substr(head, body).find("\"stream\":true") != std::string_view::npos;
    if (connection.streams) send(descriptor, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + piece("Once "));
    else send(descriptor, whole);
}

void AiUpstream::drip()
{
    static const std::string more = piece("upon a time, ");
    for (const auto &[descriptor, connection] : m_connections)
        if (connection.streams) send(descriptor, more);
}

} // namespace dyad::bench
