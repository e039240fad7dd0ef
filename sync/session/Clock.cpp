// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/Clock.h"
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <chrono>

namespace dyad::sync {

SystemClock &SystemClock::instance()
{
    static SystemClock clock;
    return clock;
}

qint64 SystemClock::now() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(qint64 ms, QObject *context, std::function<void()> callback)
{
    QTimer::singleShot(std::chrono::milliseconds(ms), context, std::move(callback));
}

struct ManualClock::Alarm {
    QPointer<QObject> context;
    std::function<void()> callback;
};

void ManualClock::after(qint64 ms, QObject *context, std::function<void()> callback)
{
    m_alarms.emplace(m_now + ms, std::make_shared<Alarm>(Alarm{context, std::move(callback)}));
}

void ManualClock::advance(qint64 ms)
{
    const qint64 until = m_now + ms;
    while (!m_alarms.empty() && m_alarms.begin()->first <= until) {
        const auto first = m_alarms.begin();
        m_now = std::max(m_now, first->first);
        const auto alarm = first->second;
        m_alarms.erase(first);
        if (alarm->context) alarm->callback();
    }
    m_now = until;
}

} // namespace dyad::sync
