// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"

namespace dyad::backend::ai {

/// How many tokens there will be, before or instead of being told. An estimate for reservations and interrupted answers,
/// never for a bill where the provider reported. Counted by the table of OpenAI's models (Tokenizer), which others are near to.
int64_t estimateTokens(QStringView text);
int64_t estimateTokens(const ChatRequest &request);
/// Output tokens of that many characters.
inline int64_t estimateOutput(qsizetype characters) { return (characters + 3) / 4; }

} // namespace dyad::backend::ai
