// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/OpenAiChatAdapter.h"

namespace dyad::backend::ai {

/// OpenAI's models at Azure: Chat Completions with a deployment in the path and a header of its own.
class AzureAdapter : public OpenAiChatAdapter
{
public:
    HttpCall encode(const ChatRequest &request, const Provider &provider) const override;

protected:
    HttpHeaders headersFor(const Provider &provider) const override;
    QString modelsPath(const Provider &provider) const override;
};

} // namespace dyad::backend::ai
