// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketPoller.h"
#include <array>
#include <cstdint>
#include <sys/epoll.h>
#include <unistd.h>

namespace dyad::backend::gateway {
namespace {

constexpr int AtOnce = 256;
constexpr uint32_t Reading = EPOLLIN | EPOLLRDHUP;

} // namespace

SocketPoller::SocketPoller() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_notifier(std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SocketPoller::dispatch);
}

SocketPoller::~SocketPoller()
{
    m_notifier.reset();
    ::close(m_epoll);
}

void SocketPoller::add(int descriptor, Client *client)
{
    epoll_event event{Reading, {.ptr = client}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void SocketPoller::setInterest(int descriptor, Client *client, bool read, bool write)
{
    epoll_event event{(read ? Reading : 0) | (write ? uint32_t(EPOLLOUT) : 0), {.ptr = client}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void SocketPoller::remove(int descriptor, Client *client)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    for (epoll_event &event : m_due)
        event.data.ptr = event.data.ptr == client ? nullptr : event.data.ptr;
}

void SocketPoller::dispatch()
{
    if (!m_due.empty())
        return;                                  // a loop inside of a client's turn
    std::array<epoll_event, AtOnce> events;
    const int count = ::epoll_wait(m_epoll, events.data(), AtOnce, 0);
    m_due = std::span(events.data(), size_t(std::max(count, 0)));
    while (!m_due.empty()) {
        const epoll_event event = m_due.front();
        auto *const client = static_cast<Client *>(event.data.ptr);
        if (client && (event.events & EPOLLOUT))
            client->onWritable();
        // Writing may have been its end.
        if (m_due.front().data.ptr && (event.events & (Reading | EPOLLHUP | EPOLLERR)))
            client->onReadable();
        m_due = m_due.subspan(1);
    }
    m_due = {};
}

} // namespace dyad::backend::gateway
