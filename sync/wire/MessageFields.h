// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>

/// DYAD_FIELDS(body): body speaks of `self` and `visit`.
#define DYAD_FIELDS(...) \
    template<typename Self, typename Visitor> \
    static void fields([[maybe_unused]] Self &self, [[maybe_unused]] Visitor &visit) { __VA_ARGS__ }

namespace dyad::sync::wire {

using Request = std::optional<uint64_t>;    ///< "req"

} // namespace dyad::sync::wire
