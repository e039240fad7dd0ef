// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"

namespace dyad::backend::ai {

/// How hard a request looks, judged by what it asks for and with, not by asking a model.
struct Complexity {
    int tier = 1;       ///< as ModelFacts::tier
    QStringList why;    ///< in words; empty: nothing stands out
    /// What an answer to it usually has, in tokens.
    int64_t expectedOutput() const { return tier == 1 ? 256 : tier == 2 ? 800 : 2000; }

    static Complexity of(const ChatRequest &request, int64_t promptTokens);
};

} // namespace dyad::backend::ai
