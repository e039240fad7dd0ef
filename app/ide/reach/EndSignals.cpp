// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/EndSignals.h"
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace dyad::app {

namespace {
constexpr std::array Ends{SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> s_pipe = {-1, -1};

/// All that a signal handler may do: one write. The next one ends the program.
void onSignal(int number)
{
    std::signal(number, SIG_DFL);
    const char byte = 'e';
    [[maybe_unused]] const auto written = ::write(s_pipe[1], &byte, 1);
}
} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(s_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(s_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        bool any = false;
        while (::read(s_pipe[0], &byte, 1) > 0)
            any = true;
        if (any)
            Q_EMIT received();
    });
    for (const int number : Ends) {
        struct sigaction before = {};
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN)       // nohup means it
            std::signal(number, onSignal);
    }
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    for (const int number : Ends) {
        struct sigaction now = {};
        ::sigaction(number, nullptr, &now);
        if (now.sa_handler == onSignal)
            std::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    for (int &end : s_pipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace dyad::app
