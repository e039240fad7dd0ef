// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/AiLoad.h"
#include "tests/bench/OwnServer.h"
#include <algorithm>
#include <array>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dyad::bench {

struct AiLoad::Caller {
    int descriptor = -1;
    std::string unread;
    size_t pieces = 0;                  // of a stream
    double sentAt = 0;
    bool waits = false;
};

namespace {

constexpr double PatienceMs = 20'000;

/// Of a whole answer that is there; 0: more is to come.
size_t lengthOf(std::string_view bytes)
{
    static constexpr std::string_view name = "\r\ncontent-length:";
    const size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) return 0;
    for (size_t at = 0; at < end; ++at)
        if (bytes[at] == '\r' && ::strncasecmp(bytes.data() + at, name.data(), name.size()) == 0) {
            const size_t all = end + 4 + std::strtoul(bytes.data() + at + name.size(), nullptr, 10);
            return bytes.size() >= all ? all : 0;
        }
    const size_t last = bytes.find("\r\n0\r\n\r\n", end);
    return last == std::string_view::npos ? 0 : last + 7;
}

} // namespace

AiLoad::AiLoad(int port, int callers, std::string request) : m_request(std::move(request)), m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    for (int i = 0; i < callers; ++i) {
        auto caller = std::make_unique<Caller>();
        caller->descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_connected = m_connected && ::connect(caller->descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        const int on = 1;
        ::setsockopt(caller->descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{EPOLLIN, {.ptr = caller.get()}};
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, caller->descriptor, &event);
        m_callers.push_back(std::move(caller));
    }
}

AiLoad::~AiLoad()
{
    for (const auto &caller : m_callers) ::close(caller->descriptor);
    ::close(m_epoll);
}

bool AiLoad::take(Caller &caller)
{
    std::array<char, 65536> buffer;
    const ssize_t n = ::recv(caller.descriptor, buffer.data(), buffer.size(), 0);
    if (n <= 0) return false;
    if (!m_result) {
        caller.pieces += size_t(std::count(buffer.data(), buffer.data() + n, '{') > 0);
        return true;
    }
    caller.unread.append(buffer.data(), size_t(n));
    const size_t length = lengthOf(caller.unread);
    if (length == 0) return true;
    m_result->ok = m_result->ok && caller.unread.starts_with("HTTP/1.1 200");
    caller.unread.erase(0, length);
    m_result->ms.push_back(nowMs() - caller.sentAt);
    caller.waits = false;
    return true;
}

void AiLoad::turn(int timeoutMs)
{
    std::array<epoll_event, 256> events;
    const int n = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeoutMs);
    for (int i = 0; i < n; ++i) {
        Caller &caller = *static_cast<Caller *>(events[size_t(i)].data.ptr);
        if (take(caller)) continue;
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, caller.descriptor, nullptr);
        if (m_result) m_result->ok = false;
    }
}

AiLoad::Result AiLoad::run(size_t answers)
{
    Result result;
    m_result = &result;
    const double start = nowMs();
    size_t sent = 0;
    while (result.ms.size() < answers && result.ok && nowMs() - start < PatienceMs) {
        for (const auto &caller : m_callers) {
            if (caller->waits || sent == answers) continue;
            caller->waits = true;
            caller->sentAt = nowMs();
            ++sent;
            (void)::send(caller->descriptor, m_request.data(), m_request.size(), MSG_NOSIGNAL);
        }
        turn(1000);
    }
    m_result = nullptr;
    result.seconds = (nowMs() - start) / 1000;
    result.answers = result.ms.size();
    result.ok = result.ok && result.answers == answers;
    return result;
}

AiLoad::Streams AiLoad::stream(double seconds)
{
    for (const auto &caller : m_callers) {
        (void)::send(caller->descriptor, m_request.data(), m_request.size(), MSG_NOSIGNAL);
        turn(0);
    }
    for (const double start = nowMs(); nowMs() - start < seconds * 1000;) turn(50);
    Streams streams;
    for (const auto &caller : m_callers) {
        streams.begun += caller->pieces > 0;
        streams.pieces += caller->pieces;
    }
    return streams;
}

} // namespace dyad::bench
