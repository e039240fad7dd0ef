// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"

namespace dyad::sync {

/// Where a position (bytes) of the text after op was before it: the way back of transformPosition. Inside inserted text: where that
/// was inserted. O(components)
int64_t positionBefore(int64_t position, const TextOperation &op);

} // namespace dyad::sync
