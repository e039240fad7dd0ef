// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Identified.h"
#include <QHash>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>

namespace dyad::backend::ai {

/// Whose the API keys are that were looked up a moment ago, so that a busy key asks the database once a second and not once a call.
/// What is revoked here is forgotten at once; what is revoked elsewhere (another server, an account that is closed) within KnownFor.
/// Thread-safe.
class KnownKeys
{
public:
    static constexpr std::chrono::milliseconds KnownFor{1000};
    static constexpr qsizetype Most = 10'000;

    /// By the hash of the key.
    std::optional<Identified> find(const QByteArray &hash) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_keys.constFind(hash);
        return found != m_keys.constEnd() && Clock::now() < found->until ? std::optional(found->owner) : std::nullopt;
    }
    /// To be asked for before the database is: what was read while something was revoked is not kept.
    uint64_t epoch() const
    {
        const std::lock_guard lock(m_mutex);
        return m_epoch;
    }
    void note(const QByteArray &hash, const Identified &owner, uint64_t epoch)
    {
        const std::lock_guard lock(m_mutex);
        if (epoch != m_epoch)
            return;
        if (m_keys.size() >= Most)
            m_keys.clear();
        m_keys.insert(hash, {owner, Clock::now() + KnownFor});
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        ++m_epoch;
        m_keys.clear();
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Entry {
        Identified owner;
        Clock::time_point until;
    };
    mutable std::mutex m_mutex;
    QHash<QByteArray, Entry> m_keys;
    uint64_t m_epoch = 0;
};

} // namespace dyad::backend::ai
