// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <memory>

namespace dyad::backend::yavi {

/// Set from any thread; work looks at it between its steps.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;

inline CancelFlag newCancelFlag() { return std::make_shared<std::atomic<bool>>(false); }

} // namespace dyad::backend::yavi
