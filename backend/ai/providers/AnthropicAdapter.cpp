// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/AnthropicAdapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;
constexpr qint64 DefaultMaxTokens = 8192; // the API refuses a request that does not say

bool isNewVersion(const Provider &provider) { return provider.option("anthropicVersion") >= "2026-"_L1; }

QJsonObject arguments(const QString &json) { return parseObject(json.toUtf8()).value_or(QJsonObject()); }

QJsonObject imageBlock(const Part &part)
{
    const QJsonObject source = part.data.isEmpty()
        ? QJsonObject{{"type"_L1, u"url"_s}, {"url"_L1, part.url}}
        : QJsonObject{{"type"_L1, u"base64"_s}, {"media_type"_L1, part.mimeType}, {"data"_L1, part.data}};
    return {{"type"_L1, part.isFile() ? u"document"_s : u"image"_s}, {"source"_L1, source}};
}

QJsonObject block(const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Text:
    case Part::Kind::Refusal: return {{"type"_L1, u"text"_s}, {"text"_L1, part.text}};
    case Part::Kind::Image: return imageBlock(part);
    case Part::Kind::ToolCall:
        return {{"type"_L1, u"tool_use"_s}, {"id"_L1, part.id}, {"name"_L1, part.name}, {"input"_L1, arguments(part.arguments)}};
    case Part::Kind::ToolResult:
        return {{"type"_L1, u"tool_result"_s}, {"tool_use_id"_L1, part.id}, {"content"_L1, part.text}, {"is_error"_L1, part.isError}};
    case Part::Kind::Reasoning: // one without a signature is not Anthropic's own, and would be refused
        if (part.signature.isEmpty())
            return {};
        return {{"type"_L1, u"thinking"_s}, {"thinking"_L1, part.text}, {"signature"_L1, part.signature}};
    }
    return {};
}

QJsonObject markedBlock(const Part &part)
{
    QJsonObject object = block(part);
    if (!part.cacheTtl.isEmpty() && !object.isEmpty())
        object["cache_control"_L1] = QJsonObject{{"type"_L1, u"ephemeral"_s}, {"ttl"_L1, part.cacheTtl}};
    return object;
}

/// Neighbours of one role become one message: results of tools must all stand in the very next user message.
void appendMessage(const ChatMessage &message, QJsonArray &out)
{
    const QString role = message.role == ChatMessage::Role::Assistant ? u"assistant"_s : u"user"_s;
    QJsonArray content;
    if (!out.isEmpty() && out.last()["role"_L1].toString() == role) {
        content = out.last()["content"_L1].toArray();
        out.removeLast();
    }
    for (const Part &part : message.parts)
        if (const QJsonObject object = markedBlock(part); !object.isEmpty() && !(object["type"_L1] == "text"_L1 && part.text.isEmpty()))
            content.append(object);
    if (!content.isEmpty())
        out.append(QJsonObject{{"role"_L1, role}, {"content"_L1, content}});
}

void addMessages(const ChatRequest &request, QJsonObject &body)
{
    QJsonArray messages;
    QJsonArray system;
    for (const ChatMessage &message : request.messages) {
        if (message.role != ChatMessage::Role::System) {
            appendMessage(message, messages);
            continue;
        }
        for (const Part &part : message.parts)
            if (!part.text.isEmpty())
                system.append(markedBlock(part));
    }
    body["messages"_L1] = messages;
    if (!system.isEmpty())
        body["system"_L1] = system;
}

QJsonObject toolChoice(const ChatRequest &request)
{
    QJsonObject choice;
    switch (request.toolChoice) {
    case ChatRequest::ToolChoice::Auto: choice["type"_L1] = u"auto"_s; break;
    case ChatRequest::ToolChoice::None: choice["type"_L1] = u"none"_s; break;
    case ChatRequest::ToolChoice::Required: choice["type"_L1] = u"any"_s; break;
    case ChatRequest::ToolChoice::Named:
        choice["type"_L1] = u"tool"_s;
        choice["name"_L1] = request.toolName;
    }
    if (request.parallelTools && request.toolChoice != ChatRequest::ToolChoice::None)
        choice["disable_parallel_tool_use"_L1] = !*request.parallelTools;
    return choice;
}

void addTools(const ChatRequest &request, QJsonObject &body)
{
    QJsonArray tools;
    for (const ToolDefinition &tool : request.tools) {
        QJsonObject object{{"name"_L1, tool.name}, {"input_schema"_L1, tool.schema.isEmpty() ? QJsonObject{{"type"_L1, u"object"_s}} : tool.schema}};
        if (!tool.description.isEmpty())
            object["description"_L1] = tool.description;
        if (tool.strict)
            object["strict"_L1] = true;
        tools.append(object);
    }
    if (tools.isEmpty())
        return;
    body["tools"_L1] = tools;
    body["tool_choice"_L1] = toolChoice(request);
}

void addSampling(const ChatRequest &request, bool newVersion, QJsonObject &body)
{
    body["max_tokens"_L1] = qint64(request.maxTokens.value_or(DefaultMaxTokens));
    if (!newVersion) { // the version of 2026 refuses these
        if (request.temperature)
            body["temperature"_L1] = std::min(1.0, *request.temperature);
        if (request.topP)
            body["top_p"_L1] = *request.topP;
        if (request.topK)
            body["top_k"_L1] = qint64(*request.topK);
    }
    if (!request.stop.isEmpty())
        body["stop_sequences"_L1] = QJsonArray::fromStringList(request.stop);
    if (request.thinkingBudget)
        body["thinking"_L1] = QJsonObject{{"type"_L1, u"enabled"_s}, {"budget_tokens"_L1, qint64(*request.thinkingBudget)}};
    QJsonObject output;
    if (!request.effort.isEmpty() && request.effort != "none"_L1)
        output["effort"_L1] = request.effort;
    if (request.format == ChatRequest::Format::Schema)
        output["format"_L1] = QJsonObject{{"type"_L1, u"json_schema"_s}, {"schema"_L1, request.schema}};
    if (!output.isEmpty())
        body["output_config"_L1] = output;
}

StopReason stopReason(const QString &raw)
{
    if (raw == "max_tokens"_L1)
        return StopReason::Length;
    if (raw == "tool_use"_L1)
        return StopReason::Tool;
    if (raw == "refusal"_L1)
        return StopReason::Refusal;
    if (raw == "pause_turn"_L1)
        return StopReason::Pause;
    if (raw == "model_context_window_exceeded"_L1)
        return StopReason::Context;
    return StopReason::Stop;
}

class AnthropicDecoder : public Decoder
{
public:
    void event(const SseEvent &event, StreamEvents &out) override
    {
        const auto object = parseObject(event.data);
        if (!object)
            return out.append(StreamEvent::malformed(u"The provider sent an event that is not JSON."_s));
        const QString type = object->value("type"_L1).toString();
        if (type == "error"_L1 || event.name == "error")
            return out.append(StreamEvent::failed(classifyError(0, {}, *object)));
        if (type == "message_start"_L1)
            return start(object->value("message"_L1).toObject(), out);
        if (type == "content_block_start"_L1)
            return beginBlock(object->value("index"_L1).toInt(), object->value("content_block"_L1).toObject(), out);
        if (type == "content_block_delta"_L1)
            return delta(object->value("index"_L1).toInt(), object->value("delta"_L1).toObject(), out);
        if (type == "content_block_stop"_L1)
            return endBlock(object->value("index"_L1).toInt(), out);
        if (type == "message_delta"_L1)
            return messageDelta(*object, out);
        if (type == "message_stop"_L1)
            end(out);
    }

    void body(const QJsonObject &answer, StreamEvents &out) override
    {
        start(answer, out);
        int index = 0;
        for (const QJsonValue &content : answer["content"_L1].toArray()) {
            const QJsonObject object = content.toObject();
            beginBlock(index, object, out);
            endBlock(index++, out);
        }
        if (!answer["content"_L1].isArray())
            return out.append(StreamEvent::malformed(u"The provider's answer holds none of the model's."_s));
        noteStop(answer);
        end(out); // it is whole, whether it says why it ended or not
    }

private:
    void start(const QJsonObject &message, StreamEvents &out)
    {
        // Recordings hold a second message_start in the middle of an answer: it must not begin it anew.
        if (!std::exchange(m_started, true))
            out.append(StreamEvent::started(message["id"_L1].toString(), message["model"_L1].toString()));
        takeUsage(message["usage"_L1].toObject(), out);
    }

    void beginBlock(int index, const QJsonObject &content, StreamEvents &out)
    {
        const QString type = content["type"_L1].toString();
        if (m_open >= 0) // recordings hold blocks that nobody ends
            endBlock(m_open, out);
        if (type == "tool_use"_L1) {
            m_input = content["input"_L1].toObject(); // whole here, of some servers; else in pieces that follow
            m_open = index;
            out.append(StreamEvent::toolCall(index, content["id"_L1].toString(), content["name"_L1].toString()));
        } else if (type == "text"_L1)
            add(StreamEvent::Kind::Text, content["text"_L1].toString(), out);
        else if (type == "thinking"_L1) {
            add(StreamEvent::Kind::Reasoning, content["thinking"_L1].toString(), out);
            add(StreamEvent::Kind::Signature, content["signature"_L1].toString(), out);
        }
    }

    /// A tool without arguments has no piece of them, yet its input is an object.
    void endBlock(int index, StreamEvents &out)
    {
        if (m_open == index)
            out.append(StreamEvent::toolArguments(index, QString::fromUtf8(toJson(m_input))));
        m_open = -1;
    }

    void end(StreamEvents &out)
    {
        if (m_open >= 0)
            endBlock(m_open, out);
        const qsizetype before = out.size();
        finish(stopReason(m_stop), m_stop, out);
        if (out.size() > before)
            out.last().name = m_sequence;
    }

    void delta(int index, const QJsonObject &delta, StreamEvents &out)
    {
        const QString type = delta["type"_L1].toString();
        if (type == "text_delta"_L1)
            add(StreamEvent::Kind::Text, delta["text"_L1].toString(), out);
        else if (type == "thinking_delta"_L1)
            add(StreamEvent::Kind::Reasoning, delta["thinking"_L1].toString(), out);
        else if (type == "signature_delta"_L1)
            add(StreamEvent::Kind::Signature, delta["signature"_L1].toString(), out);
        else if (type == "input_json_delta"_L1 && !delta["partial_json"_L1].toString().isEmpty()) {
            m_open = m_open == index ? -1 : m_open;
            out.append(StreamEvent::toolArguments(index, delta["partial_json"_L1].toString()));
        }
    }

    void messageDelta(const QJsonObject &object, StreamEvents &out)
    {
        noteStop(object["delta"_L1].toObject());
        takeUsage(object["usage"_L1].toObject(), out);
    }

    void noteStop(const QJsonObject &object)
    {
        m_stop = object["stop_reason"_L1].toString(m_stop);
        m_sequence = object["stop_sequence"_L1].toString(m_sequence);
    }

    /// Cumulative, and a later value wins, also for the input; what is not repeated keeps its first value.
    void takeUsage(const QJsonObject &usage, StreamEvents &out)
    {
        if (usage.isEmpty())
            return;
        for (auto it = usage.begin(); it != usage.end(); ++it)
            if (!it->isNull())
                m_usage[it.key()] = *it;
        Usage result;
        result.inputUncached = tokenCount(m_usage["input_tokens"_L1]);
        result.cacheRead = tokenCount(m_usage["cache_read_input_tokens"_L1]);
        const QJsonObject writes = m_usage["cache_creation"_L1].toObject();
        result.cacheWrite1h = tokenCount(writes["ephemeral_1h_input_tokens"_L1]);
        result.cacheWrite5m = std::max<int64_t>(0, tokenCount(m_usage["cache_creation_input_tokens"_L1]) - result.cacheWrite1h);
        result.outputText = tokenCount(m_usage["output_tokens"_L1]);
        const QJsonObject tools = m_usage["server_tool_use"_L1].toObject();
        result.serverToolCalls = tokenCount(tools["web_search_requests"_L1]) + tokenCount(tools["web_fetch_requests"_L1]);
        result.reported = true;
        out.append(StreamEvent::ofUsage(result));
    }

    static void add(StreamEvent::Kind kind, const QString &text, StreamEvents &out)
    {
        if (!text.isEmpty())
            out.append(StreamEvent::of(kind, text));
    }

    bool m_started = false;
    QString m_stop;
    QString m_sequence;
    int m_open = -1;     ///< a call of which no piece of the arguments came yet
    QJsonObject m_input;
    QJsonObject m_usage;
};

} // namespace

HttpCall AnthropicAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    QJsonObject body{{"model"_L1, request.model}};
    addMessages(request, body);
    addTools(request, body);
    addSampling(request, isNewVersion(provider), body);
    if (request.stream)
        body["stream"_L1] = true;
    HttpCall call;
    call.url = provider.endpoint(u"/messages"_s);
    call.headers = headersFor(provider);
    call.body = toJson(body);
    return call;
}

std::unique_ptr<Decoder> AnthropicAdapter::decoder() const { return std::make_unique<AnthropicDecoder>(); }

HttpHeaders AnthropicAdapter::headersFor(const Provider &provider) const
{
    const QString version = provider.option("anthropicVersion", u"2023-06-01"_s);
    HttpHeaders headers{{"Content-Type", "application/json"}, {"anthropic-version", version.toLatin1()}};
    if (provider.key.isEmpty())
        return headers;
    if (isNewVersion(provider))
        headers.append({"Authorization", "Bearer " + provider.key});
    else
        headers.append({"x-api-key", provider.key});
    return headers;
}

} // namespace dyad::backend::ai
