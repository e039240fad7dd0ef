// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ChatMessage.h"
#include <QStringList>
#include <algorithm>
#include <optional>

namespace dyad::backend::ai {

struct ToolDefinition {
    QString name;
    QString description;
    QJsonObject schema; ///< JSON Schema of the arguments
    bool strict = false;
};

/// A request to any model, in no provider's words. Adapters translate it; faces (our own endpoints) make it.
struct ChatRequest {
    enum class ToolChoice { Auto, None, Required, Named };
    enum class Format { Text, Json, Schema };

    QString model; ///< as asked; the broker replaces it by the name that the chosen provider knows
    QList<ChatMessage> messages;
    QList<ToolDefinition> tools;
    ToolChoice toolChoice = ToolChoice::Auto;
    QString toolName; ///< for ToolChoice::Named
    std::optional<bool> parallelTools;
    std::optional<int64_t> maxTokens;
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int64_t> topK;
    std::optional<int64_t> seed;
    QStringList stop;
    Format format = Format::Text;
    QString schemaName;
    QJsonObject schema;
    bool strictSchema = false;
    QString effort;                        ///< "none", "minimal", "low" … as the provider knows it; empty: its own default
    std::optional<int64_t> thinkingBudget; ///< tokens
    bool stream = false;
    std::optional<int> cacheSeconds;       ///< that an answer may be taken from, and kept in, the response cache; nothing: as the provider is set
    bool trim = false;                     ///< what does not fit the model's window may be left out
    bool responses = false;                ///< came in by the Responses API: OpenAI is asked in the same way
    QJsonObject responsesExtra{};          ///< the same of OpenAI's Responses
    QJsonObject extra;                     ///< fields of OpenAI Chat that have no neutral name; sent to such servers only

    bool hasPart(bool (ContentPart::*is)() const) const
    {
        return std::ranges::any_of(messages, [is](const ChatMessage &message) { return std::ranges::any_of(message.parts, is); });
    }
};

} // namespace dyad::backend::ai
