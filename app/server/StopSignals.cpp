// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/StopSignals.h"
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace dyad::app {
namespace {

std::array<int, 2> s_pipe = {-1, -1};

// All that a signal handler may do: one write.
void onSignal(int number)
{
    const char byte = number == SIGHUP ? 'h' : 's';
    [[maybe_unused]] const auto written = ::write(s_pipe[0], &byte, 1);
}

} // namespace

StopSignals::StopSignals(Hangup hangup)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, s_pipe.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(s_pipe[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, hangup] {
        char byte = 0;
        bool reload = false, stop = false;
        while (::read(s_pipe[1], &byte, 1) > 0)
            (byte == 'h' && hangup == Hangup::Reloads ? reload : stop) = true;
        if (reload)
            Q_EMIT reloadWanted();
        if (stop)
            Q_EMIT received();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int &end : s_pipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace dyad::app
