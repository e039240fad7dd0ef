// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Adapter.h"

namespace dyad::backend::ai {

class AnthropicAdapter : public Adapter
{
public:
    HttpCall encode(const ChatRequest &request, const Provider &provider) const override;
    std::unique_ptr<Decoder> decoder() const override;
    bool takesFileAddresses() const override { return true; }

protected:
    HttpHeaders headersFor(const Provider &provider) const override;
};

} // namespace dyad::backend::ai
