// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/AiService.h"
#include "backend/yavi/EmbeddedYavi.h"
#include "backend/yavi/text/CancelFlag.h"

namespace dyad::backend::yavi {

/// A writer that asks the server's own broker: budgets, breakers and bills are those of any other call. Ends early once `stopping` is set.
EmbeddedYavi::Writer aiWriter(ai::AiService &ai, CancelFlag stopping);

} // namespace dyad::backend::yavi
