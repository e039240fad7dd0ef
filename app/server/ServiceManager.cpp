// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ServiceManager.h"
#include <QCoreApplication>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace dyad::app {
namespace {

constexpr qint64 EndSeconds = 15;                // to commit and to close, beside the drain

qint64 monotonicMicroseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace

ServiceManager::ServiceManager() : m_address(qgetenv("NOTIFY_SOCKET"))
{
    const qint64 period = qgetenv("WATCHDOG_USEC").toLongLong();
    const QByteArray whom = qgetenv("WATCHDOG_PID");
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qunsetenv(name);
    connect(&m_watchdog, &QTimer::timeout, this, &ServiceManager::lifeSignWanted);
    if (period > 0 && (whom.isEmpty() || whom.toLongLong() == QCoreApplication::applicationPid()))
        m_watchdog.start(int(std::clamp<qint64>(period / 2000, 1, 3'600'000)));
}

void ServiceManager::tell(const QByteArray &state) const
{
    sockaddr_un address{};
    if (m_address.isEmpty() || size_t(m_address.size()) >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_address.constData(), size_t(m_address.size()));
    if (m_address.startsWith('@'))
        address.sun_path[0] = 0;                 // the abstract namespace
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_address.size()));
    (void)::sendto(descriptor, state.constData(), size_t(state.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), length);
    ::close(descriptor);
}

void ServiceManager::ready()
{
    tell("READY=1\nSTATUS=Serving");
}

void ServiceManager::reloading()
{
    tell("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(monotonicMicroseconds()) + "\nSTATUS=Opening certificate and log file again");
}

void ServiceManager::stopping(int drainSeconds)
{
    const qint64 microseconds = (drainSeconds + EndSeconds) * 1'000'000;
    // Nobody gives life signs while this thread waits for the end.
    tell("STOPPING=1\nSTATUS=Letting clients go\nWATCHDOG_USEC=" + QByteArray::number(microseconds) + "\nEXTEND_TIMEOUT_USEC=" + QByteArray::number(microseconds));
}

void ServiceManager::giveLifeSign()
{
    tell("WATCHDOG=1");
}

} // namespace dyad::app
