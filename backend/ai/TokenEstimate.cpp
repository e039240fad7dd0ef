// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/Tokenizer.h"
#include <QJsonDocument>

namespace dyad::backend::ai {
namespace {

constexpr int64_t TokensPerMessage = 4;
constexpr int64_t TokensPerImage = 1000;
constexpr int64_t TokensPerFileAddress = 50'000; // nobody has seen it yet: about as many pages as providers take
constexpr int64_t CharactersPerFileToken = 16; // of base64: a PDF is mostly layout and fonts

int64_t tokensOfPicture(const ContentPart &part)
{
    if (part.isFileAddress())
        return TokensPerFileAddress;
    return TokensPerImage + (part.isFile() ? part.data.size() / CharactersPerFileToken : 0);
}

} // namespace

int64_t estimateTokens(QStringView text)
{
    if (const Tokenizer &tokenizer = Tokenizer::o200k(); !tokenizer.isEmpty())
        return tokenizer.count(text);
    int64_t quarters = 0;
    for (const QChar c : text)
        quarters += c.unicode() >= 0x2e80 ? 4 : 1;
    return (quarters + 3) / 4;
}

int64_t estimateTokens(const ChatRequest &request)
{
    int64_t tokens = 0;
    for (const ChatMessage &message : request.messages) {
        tokens += TokensPerMessage;
        for (const ContentPart &part : message.parts)
            tokens += part.kind == ContentPart::Kind::Image ? tokensOfPicture(part) : estimateTokens(part.text) + estimateTokens(part.arguments);
    }
    for (const ToolDefinition &tool : request.tools)
        tokens += TokensPerMessage + estimateTokens(tool.name) + estimateTokens(tool.description)
            + estimateOutput(QJsonDocument(tool.schema).toJson(QJsonDocument::Compact).size());
    if (request.format == ChatRequest::Format::Schema)
        tokens += estimateOutput(QJsonDocument(request.schema).toJson(QJsonDocument::Compact).size());
    return tokens;
}

} // namespace dyad::backend::ai
