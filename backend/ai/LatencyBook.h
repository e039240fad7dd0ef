// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QString>
#include <cmath>
#include <cstdint>

namespace dyad::backend::ai {

/// How long providers took to begin to answer of late: a moving average of the time to the first byte, that of streamed answers apart, since the
/// others begin when they are done. What was long ago counts less and less, so that one that was slow is tried again.
/// Times in ms of any steady clock, given by the caller. Plain value, one thread.
class LatencyBook
{
public:
    void note(const QString &provider, bool streamed, int64_t took, int64_t now)
    {
        Entry &entry = m_entries[{provider, streamed}];
        entry.average = entry.at < 0 ? double(took) : entry.average + Weight * (double(took) - entry.average);
        entry.at = now;
    }
    /// ms; 0: nothing is known.
    double of(const QString &provider, bool streamed, int64_t now) const
    {
        const auto found = m_entries.constFind({provider, streamed});
        return found == m_entries.constEnd() ? 0 : found->average * std::exp2(-double(now - found->at) / HalfLife);
    }
    /// The same in steps of half as much again, from 0: two that differ by a little are equally good, and share the load.
    int step(const QString &provider, bool streamed, int64_t now) const
    {
        const double ms = of(provider, streamed, now);
        return ms <= Unnoticed ? 0 : int(std::ceil(std::log(ms / Unnoticed) / std::log(1.5)));
    }

private:
    static constexpr double Weight = 0.3, HalfLife = 30'000, Unnoticed = 250; // -, ms, ms
    struct Entry {
        double average = 0;
        int64_t at = -1;
    };
    QHash<QPair<QString, bool>, Entry> m_entries;
};

} // namespace dyad::backend::ai
