// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Adapter.h"

namespace dyad::backend::ai {

class OpenAiChatAdapter : public Adapter
{
public:
    HttpCall encode(const ChatRequest &request, const Provider &provider) const override;
    static HttpCall encodeFill(const ChatRequest &request, const Provider &provider, QJsonObject body);
    std::unique_ptr<Decoder> decoder() const override;
    HttpCall listModels(const Provider &provider) const override;
};

} // namespace dyad::backend::ai
