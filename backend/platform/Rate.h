// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>

namespace dyad::backend {

/// How often something happened a second, over the last minute. Any thread.
class Rate {
public:
    static constexpr int64_t Seconds = 60;

    void note() { noteAt(second()); }
    double perSecond() const { return perSecondAt(second()); }
    /// The same with a clock of one's own.
    void noteAt(int64_t now)
    {
        const std::scoped_lock lock(m_mutex);
        Slot &slot = m_slots[size_t(now % Seconds)];
        if (slot.second != now)
            slot = {now, 0};
        ++slot.count;
    }
    double perSecondAt(int64_t now) const
    {
        const std::scoped_lock lock(m_mutex);
        int64_t sum = 0;
        for (const Slot &slot : m_slots)
            sum += slot.second > now - Seconds ? slot.count : 0;
        return double(sum) / double(Seconds);
    }

private:
    struct Slot {
        int64_t second = -Seconds;
        int64_t count = 0;
    };
    static int64_t second()
    {
        return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    mutable std::mutex m_mutex;
    std::array<Slot, Seconds> m_slots;
};

} // namespace dyad::backend
