// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/AnthropicFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

std::unexpected<sync::Error> bad(const std::string &what) { return sync::fail("bad-request", what); }

QString textOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QString text;
    for (const QJsonValue &block : content.toArray())
        text += block["text"_L1].toString();
    return text;
}

/// A text is a text to every model; anything else travels as it is.
void readDocument(const QJsonObject &block, Part &part)
{
    const QJsonObject source = block["source"_L1].toObject();
    const QString type = source["type"_L1].toString();
    const QString title = block["title"_L1].toString();
    if (type == "text"_L1 || type == "content"_L1) {
        part.text = (title.isEmpty() ? QString() : title + u"\n\n"_s) + (type == "text"_L1 ? source["data"_L1].toString() : textOf(source["content"_L1]));
        return;
    }
    part.kind = Part::Kind::Image;
    part.mimeType = source["media_type"_L1].toString(u"application/pdf"_s);
    part.data = source["data"_L1].toString();
    part.url = source["url"_L1].toString();
    part.name = title;
}

sync::Expected<Part> partOf(const QJsonObject &block)
{
    const QString type = block["type"_L1].toString();
    Part part;
    part.cacheTtl = block["cache_control"_L1].isObject() ? block["cache_control"_L1]["ttl"_L1].toString(u"5m"_s) : QString();
    if (type == "text"_L1) {
        part.text = block["text"_L1].toString();
    } else if (type == "image"_L1) {
        part.kind = Part::Kind::Image;
        part.mimeType = block["source"_L1]["media_type"_L1].toString();
        part.data = block["source"_L1]["data"_L1].toString();
        part.url = block["source"_L1]["url"_L1].toString();
    } else if (type == "document"_L1) {
        readDocument(block, part);
    } else if (type == "tool_use"_L1) {
        part.kind = Part::Kind::ToolCall;
        part.id = block["id"_L1].toString();
        part.name = block["name"_L1].toString();
        part.arguments = QString::fromUtf8(toJson(block["input"_L1].toObject()));
    } else if (type == "tool_result"_L1) {
        part.kind = Part::Kind::ToolResult;
        part.id = block["tool_use_id"_L1].toString();
        part.text = textOf(block["content"_L1]);
        part.isError = block["is_error"_L1].toBool();
    } else if (type == "thinking"_L1 || type == "redacted_thinking"_L1) {
        part.kind = Part::Kind::Reasoning;
        part.text = block["thinking"_L1].toString();
        part.signature = block["signature"_L1].toString();
    } else {
        return bad("Content blocks of the type \"" + type.left(40).toStdString() + "\" are not supported.");
    }
    return part;
}

sync::Expected<QList<Part>> partsOf(const QJsonValue &content)
{
    if (content.isString())
        return QList<Part>{Part::ofText(content.toString())};
    QList<Part> parts;
    for (const QJsonValue &block : content.toArray()) {
        const auto part = partOf(block.toObject());
        if (!part)
            return std::unexpected(part.error());
        parts.append(*part);
    }
    return parts;
}

void readTools(const QJsonObject &body, ChatRequest &request)
{
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        if (tool["input_schema"_L1].isObject()) // others are the provider's own, and refused in decode()
            request.tools.append({tool["name"_L1].toString(), tool["description"_L1].toString(), tool["input_schema"_L1].toObject(), tool["strict"_L1].toBool()});
    const QJsonObject choice = body["tool_choice"_L1].toObject();
    const QString type = choice["type"_L1].toString();
    if (type == "none"_L1)
        request.toolChoice = ChatRequest::ToolChoice::None;
    if (type == "any"_L1)
        request.toolChoice = ChatRequest::ToolChoice::Required;
    if (type == "tool"_L1) {
        request.toolChoice = ChatRequest::ToolChoice::Named;
        request.toolName = choice["name"_L1].toString();
    }
    if (choice["disable_parallel_tool_use"_L1].isBool())
        request.parallelTools = !choice["disable_parallel_tool_use"_L1].toBool();
}

void readForm(const QJsonObject &body, ChatRequest &request)
{
    request.maxTokens = body["max_tokens"_L1].toInteger();
    if (body["temperature"_L1].isDouble())
        request.temperature = body["temperature"_L1].toDouble();
    if (body["top_p"_L1].isDouble())
        request.topP = body["top_p"_L1].toDouble();
    if (body["top_k"_L1].isDouble())
        request.topK = body["top_k"_L1].toInteger();
    for (const QJsonValue &stop : body["stop_sequences"_L1].toArray())
        request.stop.append(stop.toString());
    if (body["thinking"_L1]["budget_tokens"_L1].isDouble())
        request.thinkingBudget = body["thinking"_L1]["budget_tokens"_L1].toInteger();
    request.effort = body["output_config"_L1]["effort"_L1].toString();
    if (body["output_config"_L1]["format"_L1]["schema"_L1].isObject()) {
        request.format = ChatRequest::Format::Schema;
        request.schemaName = u"answer"_s;
        request.schema = body["output_config"_L1]["format"_L1]["schema"_L1].toObject();
    }
    request.stream = body["stream"_L1].toBool();
}

QString stopWord(StopReason stop)
{
    switch (stop) {
    case StopReason::Length:
    case StopReason::Budget: return u"max_tokens"_s;
    case StopReason::Tool: return u"tool_use"_s;
    case StopReason::Filter:
    case StopReason::Refusal: return u"refusal"_s;
    case StopReason::Pause: return u"pause_turn"_s;
    case StopReason::Context: return u"model_context_window_exceeded"_s;
    default: return u"end_turn"_s;
    }
}

QJsonObject usageOf(const Usage &usage)
{
    return {{"input_tokens"_L1, qint64(usage.inputUncached)}, {"cache_read_input_tokens"_L1, qint64(usage.cacheRead)},
        {"cache_creation_input_tokens"_L1, qint64(usage.cacheWrite())}, {"output_tokens"_L1, qint64(usage.output())},
        {"cache_creation"_L1, QJsonObject{{"ephemeral_5m_input_tokens"_L1, qint64(usage.cacheWrite5m + usage.cacheWrite30m)}, {"ephemeral_1h_input_tokens"_L1, qint64(usage.cacheWrite1h + usage.cacheWrite12h)}}},
        {"service_tier"_L1, u"standard"_s}};
}

QString idOf(const QString &id) { return id.startsWith("msg_"_L1) ? id : u"msg_"_s + id; }

QJsonObject head(const QString &id, const QString &model, const QJsonArray &content, const Usage &usage)
{
    return {{"id"_L1, idOf(id)}, {"type"_L1, u"message"_s}, {"role"_L1, u"assistant"_s}, {"model"_L1, model}, {"content"_L1, content},
        {"stop_reason"_L1, QJsonValue()}, {"stop_sequence"_L1, QJsonValue()}, {"usage"_L1, usageOf(usage)}};
}

QJsonObject errorOf(const ProviderError &error)
{
    using Kind = ProviderError::Kind;
    QString type = u"api_error"_s;
    switch (error.kind) {
    case Kind::InvalidRequest:
    case Kind::ContextTooLong:
    case Kind::Policy: type = u"invalid_request_error"_s; break;
    case Kind::RateLimited: type = u"rate_limit_error"_s; break;
    case Kind::Quota:
    case Kind::Budget: type = u"billing_error"_s; break;
    case Kind::NotFound: type = u"not_found_error"_s; break;
    case Kind::Overloaded: type = error.status == 500 || error.status == 502 ? u"api_error"_s : u"overloaded_error"_s; break;
    case Kind::Unavailable: type = u"overloaded_error"_s; break;
    case Kind::Timeout: type = u"timeout_error"_s; break;
    default: break;
    }
    if (error.status == 401)
        type = u"authentication_error"_s;
    return {{"type"_L1, u"error"_s}, {"error"_L1, QJsonObject{{"type"_L1, type}, {"message"_L1, error.message}}}};
}

} // namespace

QString AnthropicFace::name() const { return u"anthropic"_s; }

sync::Expected<ChatRequest> AnthropicFace::decode(const QJsonObject &body)
{
    if (body["max_tokens"_L1].toInteger() < 1)
        return bad("max_tokens: a whole number from 1 on is needed.");
    ChatRequest request;
    request.model = body["model"_L1].toString();
    const auto system = partsOf(body["system"_L1]);
    if (!system)
        return std::unexpected(system.error());
    if (!system->isEmpty())
        request.messages.append({ChatMessage::Role::System, *system});
    for (const QJsonValue &value : body["messages"_L1].toArray()) {
        const auto parts = partsOf(value["content"_L1]);
        if (!parts)
            return std::unexpected(parts.error());
        const QString role = value["role"_L1].toString();
        request.messages.append({role == "assistant"_L1 ? ChatMessage::Role::Assistant : role == "system"_L1 ? ChatMessage::Role::System : ChatMessage::Role::User, *parts});
    }
    if (request.messages.isEmpty())
        return bad("messages: at least one message is needed.");
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        if (!tool["input_schema"_L1].isObject())
            return bad("Tools of the type \"" + tool["type"_L1].toString().left(40).toStdString() + "\" are run by their provider, and not supported here.");
    readTools(body, request);
    readForm(body, request);
    m_stops = request.stop;
    if (body["cache_control"_L1].isObject() && !request.messages.last().parts.isEmpty()) // of the whole request: behind its end
        request.messages.last().parts.last().cacheTtl = body["cache_control"_L1]["ttl"_L1].toString(u"5m"_s);
    return request;
}

/// Which of several sequences it was nobody says but the provider, to us.
QJsonObject AnthropicFace::stopOf(StopReason stop, const QString &raw, const QString &told) const
{
    const bool sequence = raw == "stop_sequence"_L1;
    const QString which = told.isEmpty() && m_stops.size() == 1 ? m_stops.first() : told;
    return {{"stop_reason"_L1, sequence ? raw : stopWord(stop)}, {"stop_sequence"_L1, sequence && !which.isEmpty() ? QJsonValue(which) : QJsonValue()}};
}

QByteArray AnthropicFace::closeBlock()
{
    if (std::exchange(m_open, Open::None) == Open::None)
        return {};
    return sse({{"type"_L1, u"content_block_stop"_s}, {"index"_L1, m_index}}, "content_block_stop");
}

QByteArray AnthropicFace::openBlock(const QJsonObject &block)
{
    const QByteArray closing = closeBlock();
    ++m_index;
    return closing + sse({{"type"_L1, u"content_block_start"_s}, {"index"_L1, m_index}, {"content_block"_L1, block}}, "content_block_start");
}

QByteArray AnthropicFace::delta(const QJsonObject &delta, int index)
{
    return sse({{"type"_L1, u"content_block_delta"_s}, {"index"_L1, index < 0 ? m_index : index}, {"delta"_L1, delta}}, "content_block_delta");
}

QByteArray AnthropicFace::encode(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    QByteArray bytes;
    switch (event.kind) {
    case Kind::Started:
        return sse({{"type"_L1, u"message_start"_s}, {"message"_L1, head(event.id, event.name, {}, m_usage)}}, "message_start");
    case Kind::Text:
    case Kind::Refusal:
        if (m_open != Open::Text)
            bytes = openBlock({{"type"_L1, u"text"_s}, {"text"_L1, u""_s}});
        m_open = Open::Text;
        return bytes + delta({{"type"_L1, u"text_delta"_s}, {"text"_L1, event.text}});
    case Kind::Reasoning:
    case Kind::Signature:
        if (m_open != Open::Thinking)
            bytes = openBlock({{"type"_L1, u"thinking"_s}, {"thinking"_L1, u""_s}, {"signature"_L1, u""_s}});
        m_open = Open::Thinking;
        if (event.kind == Kind::Signature) // it is of this block, and the next thought is another
            return bytes + delta({{"type"_L1, u"signature_delta"_s}, {"signature"_L1, event.text}}) + closeBlock();
        return bytes + delta({{"type"_L1, u"thinking_delta"_s}, {"thinking"_L1, event.text}});
    case Kind::ToolCall:
        bytes = openBlock({{"type"_L1, u"tool_use"_s}, {"id"_L1, event.id}, {"name"_L1, event.name}, {"input"_L1, QJsonObject()}});
        m_open = Open::Tool;
        m_calls.insert(event.index, m_index);
        return bytes;
    case Kind::ToolArguments: return delta({{"type"_L1, u"input_json_delta"_s}, {"partial_json"_L1, event.text}}, m_calls.value(event.index, m_index));
    case Kind::Usage: m_usage = event.usage; return {};
    case Kind::Continued: return sse({{"type"_L1, u"ping"_s}, {"dyad"_L1, QJsonObject{{"continued_from"_L1, event.text}, {"continued_by"_L1, event.name}}}}, "ping");
    case Kind::Finished:
        return closeBlock() + sse({{"type"_L1, u"message_delta"_s}, {"delta"_L1, stopOf(event.stop, event.text, event.name)},
                                   {"usage"_L1, usageOf(m_usage)}}, "message_delta")
            + sse({{"type"_L1, u"message_stop"_s}}, "message_stop");
    case Kind::Failed: return sse(errorOf(event.error), "error");
    }
    return {};
}

QByteArray AnthropicFace::whole(const ChatAnswer &answer)
{
    QJsonArray content;
    if (!answer.reasoning.isEmpty())
        content.append(QJsonObject{{"type"_L1, u"thinking"_s}, {"thinking"_L1, answer.reasoning}, {"signature"_L1, answer.signature}});
    if (!answer.text.isEmpty() || !answer.refusal.isEmpty())
        content.append(QJsonObject{{"type"_L1, u"text"_s}, {"text"_L1, answer.text + answer.refusal}});
    for (const ContentPart &call : answer.toolCalls)
        content.append(QJsonObject{{"type"_L1, u"tool_use"_s}, {"id"_L1, call.id}, {"name"_L1, call.name}, {"input"_L1, parseObject(call.arguments.toUtf8()).value_or(QJsonObject())}});
    QJsonObject message = head(answer.id, answer.model, content, answer.usage);
    const QJsonObject stop = stopOf(answer.stop, answer.rawStop, answer.stopSequence);
    for (const QString &key : stop.keys())
        message[key] = stop[key];
    return toJson(message);
}

Face::Refusal AnthropicFace::refuse(const ProviderError &error) const
{
    const bool money = error.kind == ProviderError::Kind::Budget || error.kind == ProviderError::Kind::Quota;
    return {money ? 402 : statusOf(error), toJson(errorOf(error))};
}

} // namespace dyad::backend::ai
