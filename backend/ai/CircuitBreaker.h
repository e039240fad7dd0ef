// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>

namespace dyad::backend::ai {

/// Keeps calls away from a provider that is unwell. Closed: all pass. After `threshold` failures in a row: open, none pass
/// until the cooldown is over. Then half open: exactly one call probes; its success closes, its failure opens again for
/// twice as long. The same with one provider as with many: a call that finds no door open is told when one will be.
/// Times in ms of any steady clock, given by the caller. Plain value, one thread.
class CircuitBreaker
{
public:
    struct Settings {
        int threshold = 5;
        int64_t cooldown = 2'000;
        int64_t longestCooldown = 300'000;
    };
    enum class State { Closed, Open, HalfOpen };

    CircuitBreaker() = default;
    explicit CircuitBreaker(Settings settings)
        : m_settings(settings)
    {
    }

    State state() const { return m_state; }
    /// May a call go now? Changes nothing.
    bool wouldAdmit(int64_t now) const { return m_state == State::Closed || (m_state == State::Open && now >= m_retryAt); }
    /// Takes the place of a call. After true, exactly one of succeeded(), failed() and dropped() follows.
    bool admit(int64_t now)
    {
        if (!wouldAdmit(now))
            return false;
        if (m_state == State::Open)
            m_state = State::HalfOpen;
        return true;
    }
    void succeeded()
    {
        m_state = State::Closed;
        m_failures = 0;
        m_openings = 0;
    }
    void failed(int64_t now)
    {
        ++m_failures;
        if (m_state == State::HalfOpen || (m_state == State::Closed && m_failures >= m_settings.threshold))
            open(now);
    }
    /// The call ended without saying anything about the provider (cancelled, or the request was at fault).
    void dropped()
    {
        if (m_state == State::HalfOpen)
            m_state = State::Open; // the next call probes at once
    }
    /// Not before this does a call make sense.
    int64_t retryAt() const { return m_retryAt; }

private:
    void open(int64_t now)
    {
        m_state = State::Open;
        m_failures = 0;
        m_retryAt = now + std::min(m_settings.longestCooldown, m_settings.cooldown << std::min(m_openings++, 20));
    }

    Settings m_settings;
    State m_state = State::Closed;
    int m_failures = 0;
    int m_openings = 0;
    int64_t m_retryAt = 0;
};

} // namespace dyad::backend::ai
