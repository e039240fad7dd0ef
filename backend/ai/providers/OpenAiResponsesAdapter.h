// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/OpenAiChatAdapter.h"

namespace dyad::backend::ai {

/// The newer of OpenAI's two languages; keys and models are asked for as in the other.
class OpenAiResponsesAdapter : public OpenAiChatAdapter
{
public:
    HttpCall encode(const ChatRequest &request, const Provider &provider) const override;
    std::unique_ptr<Decoder> decoder() const override;
    bool takesFileAddresses() const override { return true; }
};

} // namespace dyad::backend::ai
