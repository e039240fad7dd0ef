// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::bench {

/// Two offline branches of edits operations each from one base of 100 KB: composed, transformed, applied. Returns the exit code.
int merge(int64_t edits, uint64_t seed);

} // namespace dyad::bench
