// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/ResponseStream.h"

namespace dyad::backend::gateway {

void ResponseStream::wakeLocked()
{
    if (!m_context || std::exchange(m_woken, true))
        return;
    QMetaObject::invokeMethod(m_context, m_wake, Qt::QueuedConnection);
}

void ResponseStream::begin(Head head)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.begun = true;
    m_waiting.head = std::move(head);
    wakeLocked();
}

void ResponseStream::write(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return;
    m_waiting.bytes += bytes;
    wakeLocked();
}

void ResponseStream::finish()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.finished = true;
    m_closed = nullptr;
    m_pace = nullptr;
    wakeLocked();
}

void ResponseStream::fail()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.failed = true;
    m_closed = nullptr;
    m_pace = nullptr;
    wakeLocked();
}

void ResponseStream::watch(std::function<void()> closed, std::function<void(bool)> pace)
{
    std::unique_lock lock(m_mutex);
    if (m_isClosed) {
        lock.unlock();
        closed();
        return;
    }
    m_closed = std::move(closed);
    m_pace = std::move(pace);
}

void ResponseStream::attach(QObject *context, std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_context = context;
    m_wake = std::move(wake);
    if (m_waiting.begun || m_waiting.finished || m_waiting.failed)
        wakeLocked();
}

ResponseStream::Portion ResponseStream::take()
{
    const std::lock_guard lock(m_mutex);
    m_woken = false;
    return std::exchange(m_waiting, {});
}

void ResponseStream::noteUnread(qint64 bytes)
{
    std::function<void(bool)> pace;
    {
        const std::lock_guard lock(m_mutex);
        const bool slow = m_slow ? bytes > SlowBytes / 2 : bytes > SlowBytes;
        if (slow == m_slow)
            return;
        m_slow = slow;
        pace = m_pace;
    }
    if (pace)
        pace(bytes > SlowBytes / 2);
}

void ResponseStream::close()
{
    std::function<void()> closed;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isClosed, true))
            return;
        m_context = nullptr;
        m_wake = nullptr;
        m_waiting = {};
        m_pace = nullptr;
        closed = std::exchange(m_closed, nullptr);
    }
    if (closed)
        closed();
}

} // namespace dyad::backend::gateway
