// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/OpenAiChatAdapter.h"
#include "backend/ai/JsonText.h"
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

QJsonObject imagePart(const Part &part)
{
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

Usage usageOf(const QJsonObject &usage)
{
    const QJsonObject in = usage["prompt_tokens_details"_L1].toObject();
    Usage result;
    result.cacheRead = tokenCount(in["cached_tokens"_L1]);
    result.cacheWrite30m = tokenCount(in["cache_write_tokens"_L1]);
    result.inputUncached = std::max<int64_t>(0, tokenCount(usage["prompt_tokens"_L1]) - result.cacheRead - result.cacheWrite30m);
    result.outputReasoning = tokenCount(usage["completion_tokens_details"_L1]["reasoning_tokens"_L1]);
    result.outputText = std::max<int64_t>(0, tokenCount(usage["completion_tokens"_L1]) - result.outputReasoning);
    result.reported = true;
    return result;
}

StopReason stopReason(const QString &raw)
{
    if (raw == "length"_L1)
        return StopReason::Length;
    if (raw == "tool_calls"_L1 || raw == "function_call"_L1)
        return StopReason::Tool;
    if (raw == "content_filter"_L1)
        return StopReason::Filter;
    if (raw == "error"_L1)
        return StopReason::Error;
    return StopReason::Stop; // "stop", and the "eos" and "" of compatible servers
}

class ChatDecoder : public Decoder
{
public:
    void event(const SseEvent &event, StreamEvents &out) override
    {
        if (event.data == "[DONE]") {
            if (m_stop)
                finish(stopReason(*m_stop), *m_stop, out);
            else if (m_started)
                finish(StopReason::Stop, {}, out);
            return;
        }
        const auto object = parseObject(event.data);
        if (!object)
            return out.append(StreamEvent::malformed(u"The provider sent an event that is not JSON."_s));
        if (object->contains("error"_L1) && !object->value("error"_L1).isNull())
            return out.append(StreamEvent::failed(classifyError(0, {}, *object)));
        chunk(*object, "delta"_L1, out);
    }

    void body(const QJsonObject &answer, StreamEvents &out) override
    {
        chunk(answer, "message"_L1, out);
        if (m_stop)
            finish(stopReason(*m_stop), *m_stop, out);
    }

    void close(StreamEvents &out) override
    {
        // Some compatible servers send no [DONE]; a reason to stop is as good an end.
        if (m_stop)
            finish(stopReason(*m_stop), *m_stop, out);
        Decoder::close(out);
    }

private:
    void chunk(const QJsonObject &object, QLatin1StringView part, StreamEvents &out)
    {
        if (!m_started && (!object["id"_L1].toString().isEmpty() || !object["choices"_L1].toArray().isEmpty())) {
            m_started = true;
            out.append(StreamEvent::started(object["id"_L1].toString(), object["model"_L1].toString()));
        }
        for (const QJsonValue &choice : object["choices"_L1].toArray())
            if (choice["index"_L1].toInt() == 0) // we never ask for more than one
                readChoice(choice.toObject(), part, out);
        if (object["usage"_L1].isObject())
            out.append(StreamEvent::ofUsage(usageOf(object["usage"_L1].toObject())));
    }

    void readChoice(const QJsonObject &choice, QLatin1StringView part, StreamEvents &out)
    {
        const QJsonObject delta = choice[part].toObject();
        add(StreamEvent::Kind::Reasoning, delta["reasoning_content"_L1].toString(delta["reasoning"_L1].toString()), out);
        add(StreamEvent::Kind::Text, delta["content"_L1].toString(choice["text"_L1].toString()), out); // "text": of /completions
        add(StreamEvent::Kind::Refusal, delta["refusal"_L1].toString(), out);
        for (const QJsonValue &call : delta["tool_calls"_L1].toArray())
            readCall(call.toObject(), out);
        if (choice["finish_reason"_L1].isString())
            m_stop = choice["finish_reason"_L1].toString();
    }

    void readCall(const QJsonObject &call, StreamEvents &out)
    {
        const QString id = call["id"_L1].toString();
        const QJsonObject function = call["function"_L1].toObject();
        const int index = std::clamp(call["index"_L1].toInt(id.isEmpty() || id == m_lastId ? std::max(0, m_calls - 1) : m_calls), 0, MostCalls);
        const bool begins = index >= m_calls;
        if (begins) {
            m_calls = index + 1;
            m_lastId = id;
            out.append(StreamEvent::toolCall(index, id, function["name"_L1].toString()));
        }
        const QString arguments = function["arguments"_L1].toString();
        if (!arguments.isEmpty())
            out.append(StreamEvent::toolArguments(index, arguments));
    }

    static void add(StreamEvent::Kind kind, const QString &text, StreamEvents &out)
    {
        if (!text.isEmpty())
            out.append(StreamEvent::of(kind, text));
    }

    static constexpr int MostCalls = 10'000; // of one answer
    bool m_started = false;
    int m_calls = 0;
    QString m_lastId;
    std::optional<QString> m_stop;
};

} // namespace

HttpCall OpenAiChatAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    QJsonObject body = request.extra;
    const QJsonObject fill = body.take("dyad_fill"_L1).toObject(); // of CompletionFace
    if (!fill.isEmpty() && provider.option("fim") == "suffix"_L1)
        return encodeFill(request, provider, fill);
    body["model"_L1] = request.model;
    body.remove("messages"_L1);
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
