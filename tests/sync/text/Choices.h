// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace dyad::test {

/// Draws decisions from numbers that somebody else made up: a property test (which can then shrink them) or a fuzzer. When they are used
/// up every decision is 0, the simplest.
class Choices {
public:
    explicit Choices(std::span<const uint32_t> numbers) : numbers_(numbers) {}
    bool isExhausted() const { return next_ >= numbers_.size(); }
    /// 0 ... limit-1; 0 where limit is 0.
    int64_t below(int64_t limit)
    {
        if (limit <= 0 || isExhausted())
            return 0;
        return static_cast<int64_t>(numbers_[next_++] % static_cast<uint64_t>(limit));
    }

private:
    std::span<const uint32_t> numbers_;
    size_t next_ = 0;
};

} // namespace dyad::test
