// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatRequest.h"

namespace dyad::backend::ai {

/// What was left out of a prompt so that it fits a model's window.
struct PromptTrim {
    int messages = 0;   ///< left out whole
    int shortened = 0;  ///< long texts of which the middle was left out
    explicit operator bool() const { return messages + shortened > 0; }

    /// Leaves out of `request` what matters least until it has at most `window` tokens: first the middle of long texts and results of
    /// tools that are not among the last messages, then the oldest turns; never a system message, never the last turn, and never a call of
    /// a tool without its result. Where something is missing the prompt says so. Does nothing where it fits.
    static PromptTrim toFit(ChatRequest &request, int64_t window);
};

} // namespace dyad::backend::ai
