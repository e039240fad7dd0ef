// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

/// Stops the fuzzer where something is not as it must be. Not assert: it must count in every build.
#define FUZZ_CHECK(condition)                                                                                                      \
    do {                                                                                                                           \
        if (!(condition)) {                                                                                                        \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                                   \
            std::abort();                                                                                                          \
        }                                                                                                                          \
    } while (false)

namespace dyad::fuzz {

/// A number a byte, for test::Choices. (No choice there has more than 256 ways that matter.)
inline std::vector<uint32_t> numbers(const uint8_t *data, size_t size)
{
    return {data, data + size};
}

} // namespace dyad::fuzz
