// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <functional>
#include <map>

namespace dyad::sync {

/// Time, as sessions see it; replaced in tests and in the simulation. One thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 now() const = 0;     ///< ms, only ever rising
    /// Calls back once after `ms`, unless context is gone by then. Never from within this call.
    virtual void after(qint64 ms, QObject *context, std::function<void()> callback) = 0;
};

/// The real one, on the thread's event loop.
class SystemClock : public Clock {
public:
    static SystemClock &instance();
    qint64 now() const override;
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;
};

/// Stands still until it is told to go on.
class ManualClock : public Clock {
public:
    qint64 now() const override { return m_now; }
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;
    /// Everything that falls due within `ms` is called, in order of time.
    void advance(qint64 ms);

private:
    struct Alarm;
    qint64 m_now = 0;
    std::multimap<qint64, std::shared_ptr<Alarm>> m_alarms;
};

} // namespace dyad::sync
