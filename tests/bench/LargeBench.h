// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::bench {

/// Single edits at random places of a document of so many bytes, each built, validated and applied. Returns the exit code.
int large(int64_t bytes, int64_t edits, uint64_t seed);

} // namespace dyad::bench
