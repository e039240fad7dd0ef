// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::simulation {

/// Random numbers (splitmix64) that begin anew with each step, from the seed and the step's number: so leaving out a step leaves the
/// dice of all others as they were, and a failing run can be shrunk.
class StepRandom {
public:
    explicit StepRandom(uint64_t seed) : m_seed(seed), m_state(seed) {}
    void beginStep(uint64_t step)
    {
        m_state = m_seed ^ (step + 1) * 0xd1342543de82ef95u;
        (*this)();
    }
    uint64_t operator()()
    {
        uint64_t z = m_state += 0x9e3779b97f4a7c15u;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        return z ^ z >> 31;
    }

private:
    uint64_t m_seed, m_state;
};

} // namespace dyad::simulation
