// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/OpenAiChatAdapter.h"
#include "backend/ai/JsonText.h"
#include "backend/ai/providers/ChatDecoder.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

QString roleName(ChatMessage::Role role)
{
    switch (role) {
    case ChatMessage::Role::System: return u"system"_s;
    case ChatMessage::Role::User: return u"user"_s;
    case ChatMessage::Role::Assistant: return u"assistant"_s;
    case ChatMessage::Role::Tool: return u"tool"_s;
    }
    return {};
}

QJsonObject filePart(const Part &part)
{
    if (part.mimeType.startsWith("audio/"_L1))
        return {{"type"_L1, u"input_audio"_s}, {"input_audio"_L1, QJsonObject{{"data"_L1, part.data}, {"format"_L1, part.mimeType.endsWith("mpeg"_L1) ? u"mp3"_s : part.mimeType.mid(6)}}}};
    return {{"type"_L1, u"file"_s}, {"file"_L1, QJsonObject{{"filename"_L1, part.name.isEmpty() ? u"file"_s : part.name}, {"file_data"_L1, "data:%1;base64,%2"_L1.arg(part.mimeType, part.data)}}}};
}

QJsonObject imagePart(const Part &part)
{
    if (part.isFile())
        return filePart(part);
    const QString url = part.data.isEmpty() ? part.url : "data:%1;base64,%2"_L1.arg(part.mimeType, part.data);
    return {{"type"_L1, u"image_url"_s}, {"image_url"_L1, QJsonObject{{"url"_L1, url}}}};
}

bool hasImages(const ChatMessage &message)
{
    return std::any_of(message.parts.begin(), message.parts.end(), [](const Part &part) { return part.kind == Part::Kind::Image; });
}

QJsonArray contentParts(const ChatMessage &message)
{
    QJsonArray parts;
    for (const Part &part : message.parts) {
        if (part.kind == Part::Kind::Text)
            parts.append(QJsonObject{{"type"_L1, u"text"_s}, {"text"_L1, part.text}});
        if (part.kind == Part::Kind::Image)
            parts.append(imagePart(part));
    }
    return parts;
}

/// One text stays a string, which every compatible server knows; anything else becomes parts.
void writeContent(const ChatMessage &message, JsonText &json)
{
    if (hasImages(message))
        json.raw(QJsonDocument(contentParts(message)).toJson(QJsonDocument::Compact));
    else if (std::any_of(message.parts.begin(), message.parts.end(), [](const Part &part) { return part.kind == Part::Kind::Text; }))
        json.text(message.text());
    else
        json.raw("null");
}

QJsonArray toolCallsOf(const ChatMessage &message)
{
    QJsonArray calls;
    for (const Part &part : message.parts)
        if (part.kind == Part::Kind::ToolCall)
            calls.append(QJsonObject{{"id"_L1, part.id}, {"type"_L1, u"function"_s},
                {"function"_L1, QJsonObject{{"name"_L1, part.name}, {"arguments"_L1, part.arguments.isEmpty() ? u"{}"_s : part.arguments}}}});
    return calls;
}

void beginItem(JsonText &json)
{
    if (!json.bytes().endsWith('['))
        json.raw(",");
}

void writeMessage(const ChatMessage &message, JsonText &json)
{
    bool says = false;
    for (const Part &part : message.parts) {
        says = says || part.kind == Part::Kind::Text || part.kind == Part::Kind::Image;
        if (part.kind != Part::Kind::ToolResult)
            continue;
        beginItem(json);
        json.raw(R"({"role":"tool","tool_call_id":)").text(part.id).raw(R"(,"content":)").text(part.text).raw("}");
    }
    const QJsonArray calls = toolCallsOf(message);
    if (!says && calls.isEmpty())
        return;
    beginItem(json);
    json.raw(R"({"role":)").text(roleName(message.role)).raw(R"(,"content":)");
    writeContent(message, json);
    if (!calls.isEmpty())
        json.raw(R"(,"tool_calls":)").raw(QJsonDocument(calls).toJson(QJsonDocument::Compact));
    json.raw("}");
}

QJsonValue toolChoice(const ChatRequest &request)
{
    switch (request.toolChoice) {
    case ChatRequest::ToolChoice::Auto: return u"auto"_s;
    case ChatRequest::ToolChoice::None: return u"none"_s;
    case ChatRequest::ToolChoice::Required: return u"required"_s;
    case ChatRequest::ToolChoice::Named:
        return QJsonObject{{"type"_L1, u"function"_s}, {"function"_L1, QJsonObject{{"name"_L1, request.toolName}}}};
    }
    return {};
}

void addTools(const ChatRequest &request, QJsonObject &body)
{
    if (request.tools.isEmpty())
        return;
    QJsonArray tools;
    for (const ToolDefinition &tool : request.tools) {
        QJsonObject function{{"name"_L1, tool.name}, {"parameters"_L1, tool.schema}};
        if (!tool.description.isEmpty())
            function["description"_L1] = tool.description;
        if (tool.strict)
            function["strict"_L1] = true;
        tools.append(QJsonObject{{"type"_L1, u"function"_s}, {"function"_L1, function}});
    }
    body["tools"_L1] = tools;
    body["tool_choice"_L1] = toolChoice(request);
    if (request.parallelTools)
        body["parallel_tool_calls"_L1] = *request.parallelTools;
}

void addFormat(const ChatRequest &request, QJsonObject &body)
{
    if (request.format == ChatRequest::Format::Json)
        body["response_format"_L1] = QJsonObject{{"type"_L1, u"json_object"_s}};
    if (request.format == ChatRequest::Format::Schema)
        body["response_format"_L1] = QJsonObject{{"type"_L1, u"json_schema"_s},
            {"json_schema"_L1, QJsonObject{{"name"_L1, request.schemaName}, {"schema"_L1, request.schema}, {"strict"_L1, request.strictSchema}}}};
}

void addSampling(const ChatRequest &request, ProviderKind kind, QJsonObject &body)
{
    // The old name is the only one that local servers know; OpenAI's reasoning models refuse it.
    if (request.maxTokens)
        body[kind == ProviderKind::Compatible ? "max_tokens"_L1 : "max_completion_tokens"_L1] = qint64(*request.maxTokens);
    if (request.temperature)
        body["temperature"_L1] = *request.temperature;
    if (request.topP)
        body["top_p"_L1] = *request.topP;
    if (request.seed)
        body["seed"_L1] = qint64(*request.seed);
    if (!request.stop.isEmpty())
        body["stop"_L1] = QJsonArray::fromStringList(request.stop);
    if (!request.effort.isEmpty())
        body["reasoning_effort"_L1] = request.effort;
}

} // namespace

HttpCall OpenAiChatAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    QJsonObject body = request.extra;
    const QJsonObject fill = body.take("dyad_fill"_L1).toObject(); // of CompletionFace
    if (!fill.isEmpty() && provider.option("fim") == "suffix"_L1)
        return encodeFill(request, provider, fill);
    body["model"_L1] = request.model;
    body.remove("messages"_L1);
    if (provider.payer != Payer::User) // our prices know no tiers: another one could cost twice what is reserved and billed
        body.remove("service_tier"_L1);
    addTools(request, body);
    addFormat(request, body);
    addSampling(request, provider.kind, body);
    if (request.stream) {
        body["stream"_L1] = true;
        body["stream_options"_L1] = QJsonObject{{"include_usage"_L1, true}};
    }
    HttpCall call;
    call.url = provider.endpoint(u"/chat/completions"_s);
    call.headers = headersFor(provider);
    JsonText json;
    json.raw(toJson(body).chopped(1)).raw(R"(,"messages":[)");
    for (const ChatMessage &message : request.messages)
        writeMessage(message, json);
    call.body = json.raw("]}").bytes();
    return call;
}

/// The older /completions, which takes what stands behind the place too (Ollama, vLLM, Mistral's and others).
HttpCall OpenAiChatAdapter::encodeFill(const ChatRequest &request, const Provider &provider, QJsonObject body) const
{
    body["model"_L1] = request.model;
    body["max_tokens"_L1] = qint64(request.maxTokens.value_or(128));
    body["temperature"_L1] = 0;
    HttpCall call;
    call.url = provider.endpoint(u"/completions"_s);
    call.headers = headersFor(provider);
    call.body = toJson(body);
    return call;
}

std::unique_ptr<Decoder> OpenAiChatAdapter::decoder() const { return std::make_unique<ChatDecoder>(); }

HttpHeaders OpenAiChatAdapter::headersFor(const Provider &provider) const
{
    HttpHeaders headers{{"Content-Type", "application/json"}, {"Accept", "application/json, text/event-stream"}};
    if (!provider.key.isEmpty())
        headers.append({"Authorization", "Bearer " + provider.key});
    return headers;
}

} // namespace dyad::backend::ai
