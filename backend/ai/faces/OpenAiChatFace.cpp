// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/JsonText.h"
#include "backend/ai/providers/Adapter.h"
#include "backend/platform/Crypto.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

std::unexpected<sync::Error> bad(const std::string &what) { return sync::fail("bad-request", what); }

Part imageOf(const QString &url)
{
    Part part;
    part.kind = Part::Kind::Image;
    if (!url.startsWith("data:"_L1)) {
        part.url = url;
        return part;
    }
    part.mimeType = url.section(u';', 0, 0).mid(5);
    part.data = url.section(u',', 1);
    return part;
}

/// A file or a recording in the request itself. Files that lie at a provider are its own, and not for another.
std::optional<Part> fileOf(const QJsonObject &object)
{
    const QString type = object["type"_L1].toString();
    const QJsonObject file = type == "file"_L1 ? object["file"_L1].toObject() : object;
    if (type == "input_audio"_L1) {
        const QJsonObject audio = object["input_audio"_L1].toObject();
        Part part = imageOf(QString());
        part.mimeType = u"audio/"_s + audio["format"_L1].toString(u"wav"_s);
        part.data = audio["data"_L1].toString();
        return part;
    }
    const QString data = file["file_data"_L1].toString(file["file_url"_L1].toString());
    if ((type != "file"_L1 && type != "input_file"_L1) || data.isEmpty())
        return {};
    const bool bare = !file["file_data"_L1].toString().isEmpty() && !data.startsWith("data:"_L1);
    Part part = imageOf(bare ? "data:application/pdf;base64,"_L1 + data : data);
    part.name = file["filename"_L1].toString();
    if (part.mimeType.isEmpty())
        part.mimeType = u"application/pdf"_s;
    return part;
}

sync::Expected<ChatMessage> messageOf(const QJsonObject &object)
{
    static const QHash<QString, ChatMessage::Role> roles{{u"system"_s, ChatMessage::Role::System}, {u"developer"_s, ChatMessage::Role::System},
        {u"user"_s, ChatMessage::Role::User}, {u"assistant"_s, ChatMessage::Role::Assistant}, {u"tool"_s, ChatMessage::Role::Tool}, {u"function"_s, ChatMessage::Role::Tool}};
    const auto role = roles.constFind(object["role"_L1].toString());
    if (role == roles.constEnd())
        return bad("A message has a role that is not known: system, developer, user, assistant or tool.");
    auto parts = openAiContent(object["content"_L1]);
    if (!parts)
        return std::unexpected(parts.error());
    ChatMessage message{*role, *parts};
    if (*role == ChatMessage::Role::Tool) {
        Part result;
        result.kind = Part::Kind::ToolResult;
        result.text = message.text();
        result.id = object["tool_call_id"_L1].toString(object["name"_L1].toString()); // the latter: of what tools were before
        message.parts = {result};
    }
    for (const QJsonValue &call : object["tool_calls"_L1].toArray()) {
        Part part;
        part.kind = Part::Kind::ToolCall;
        part.id = call["id"_L1].toString();
        part.name = call["function"_L1]["name"_L1].toString();
        part.arguments = call["function"_L1]["arguments"_L1].toString();
        part.signature = call["extra_content"_L1]["google"_L1]["thought_signature"_L1].toString(); // where Google's own servers of this language have it
        message.parts.append(part);
    }
    return message;
}

void readTools(const QJsonObject &body, ChatRequest &request)
{
    for (const QJsonValue &tool : body["tools"_L1].toArray()) {
        const QJsonObject function = tool["function"_L1].toObject();
        request.tools.append({function["name"_L1].toString(), function["description"_L1].toString(), function["parameters"_L1].toObject(), function["strict"_L1].toBool()});
    }
    const QJsonValue choice = body["tool_choice"_L1];
    if (choice.toString() == "none"_L1)
        request.toolChoice = ChatRequest::ToolChoice::None;
    if (choice.toString() == "required"_L1)
        request.toolChoice = ChatRequest::ToolChoice::Required;
    if (choice["type"_L1].toString() == "allowed_tools"_L1) {
        const QJsonObject allowed = choice["allowed_tools"_L1].toObject();
        request.toolChoice = allowed["mode"_L1].toString() == "required"_L1 ? ChatRequest::ToolChoice::Required : ChatRequest::ToolChoice::Auto;
        QStringList names;
        for (const QJsonValue &tool : allowed["tools"_L1].toArray())
            names.append(tool["function"_L1]["name"_L1].toString());
        request.tools.removeIf([&names](const ToolDefinition &tool) { return !names.contains(tool.name); });
    } else if (choice.isObject()) {
        request.toolChoice = ChatRequest::ToolChoice::Named;
        request.toolName = choice["function"_L1]["name"_L1].toString();
    }
    if (body["parallel_tool_calls"_L1].isBool())
        request.parallelTools = body["parallel_tool_calls"_L1].toBool();
}

void readForm(const QJsonObject &body, ChatRequest &request)
{
    const QJsonObject format = body["response_format"_L1].toObject();
    if (format["type"_L1].toString() == "json_object"_L1)
        request.format = ChatRequest::Format::Json;
    if (format["type"_L1].toString() == "json_schema"_L1) {
        request.format = ChatRequest::Format::Schema;
        request.schemaName = format["json_schema"_L1]["name"_L1].toString();
        request.schema = format["json_schema"_L1]["schema"_L1].toObject();
        request.strictSchema = format["json_schema"_L1]["strict"_L1].toBool();
    }
    if (body["stop"_L1].isString())
        request.stop = {body["stop"_L1].toString()};
    for (const QJsonValue &stop : body["stop"_L1].toArray())
        request.stop.append(stop.toString());
}

void readNumbers(const QJsonObject &body, ChatRequest &request)
{
    for (const QLatin1StringView key : {"max_tokens"_L1, "max_completion_tokens"_L1})
        if (body[key].isDouble())
            request.maxTokens = body[key].toInteger();
    if (body["temperature"_L1].isDouble())
        request.temperature = body["temperature"_L1].toDouble();
    if (body["top_p"_L1].isDouble())
        request.topP = body["top_p"_L1].toDouble();
    if (body["seed"_L1].isDouble())
        request.seed = body["seed"_L1].toInteger();
    request.effort = body["reasoning_effort"_L1].toString();
    request.stream = body["stream"_L1].toBool();
}

/// What has no neutral name is kept for servers of the same language.
QJsonObject unnamed(QJsonObject body)
{
    for (const QLatin1StringView known : {"model"_L1, "messages"_L1, "tools"_L1, "tool_choice"_L1, "parallel_tool_calls"_L1, "response_format"_L1, "stop"_L1, "max_tokens"_L1,
             "max_completion_tokens"_L1, "temperature"_L1, "top_p"_L1, "seed"_L1, "reasoning_effort"_L1, "stream"_L1, "stream_options"_L1, "n"_L1})
        body.remove(known);
    return body;
}

QString finishWord(StopReason stop)
{
    switch (stop) {
    case StopReason::Length:
    case StopReason::Context:
    case StopReason::Budget: return u"length"_s;
    case StopReason::Tool: return u"tool_calls"_s;
    case StopReason::Filter: return u"content_filter"_s;
    default: return u"stop"_s;
    }
}

QJsonObject usageOf(const Usage &usage)
{
    return {{"prompt_tokens"_L1, qint64(usage.input())}, {"completion_tokens"_L1, qint64(usage.output())}, {"total_tokens"_L1, qint64(usage.input() + usage.output())},
        {"prompt_tokens_details"_L1, QJsonObject{{"cached_tokens"_L1, qint64(usage.cacheRead)}, {"cache_write_tokens"_L1, qint64(usage.cacheWrite())}, {"audio_tokens"_L1, 0}}},
        {"completion_tokens_details"_L1, QJsonObject{{"reasoning_tokens"_L1, qint64(usage.outputReasoning)}, {"audio_tokens"_L1, 0}, {"accepted_prediction_tokens"_L1, 0}, {"rejected_prediction_tokens"_L1, 0}}}};
}

/// The same as text.
void writeUsage(const Usage &usage, JsonText &json)
{
    json.raw(R"({"prompt_tokens":)").number(usage.input()).raw(R"(,"completion_tokens":)").number(usage.output()).raw(R"(,"total_tokens":)").number(usage.input() + usage.output());
    json.raw(R"(,"prompt_tokens_details":{"cached_tokens":)").number(usage.cacheRead).raw(R"(,"cache_write_tokens":)").number(usage.cacheWrite()).raw(R"(,"audio_tokens":0})");
    json.raw(R"(,"completion_tokens_details":{"reasoning_tokens":)").number(usage.outputReasoning);
    json.raw(R"(,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}})");
}

void textOrNull(const QString &text, bool isNull, JsonText &json)
{
    if (isNull)
        json.raw("null");
    else
        json.text(text);
}

QJsonObject withSignature(QJsonObject call, const QString &signature)
{
    if (!signature.isEmpty())
        call["extra_content"_L1] = QJsonObject{{"google"_L1, QJsonObject{{"thought_signature"_L1, signature}}}};
    return call;
}

QJsonArray callsOf(const QList<ContentPart> &parts)
{
    QJsonArray calls;
    for (const ContentPart &call : parts)
        calls.append(withSignature({{"id"_L1, call.id}, {"type"_L1, u"function"_s}, {"function"_L1, QJsonObject{{"name"_L1, call.name}, {"arguments"_L1, call.arguments}}}}, call.signature));
    return calls;
}

} // namespace

sync::Expected<QList<ContentPart>> openAiContent(const QJsonValue &content)
{
    if (content.isNull() || content.isUndefined())
        return QList<Part>();
    if (content.isString())
        return QList<Part>{Part::ofText(content.toString())};
    QList<Part> parts;
    for (const QJsonValue &value : content.toArray()) {
        const QString type = value["type"_L1].toString();
        if (type == "text"_L1 || type == "input_text"_L1 || type == "output_text"_L1)
            parts.append(Part::ofText(value["text"_L1].toString()));
        else if (type == "image_url"_L1)
            parts.append(imageOf(value["image_url"_L1]["url"_L1].toString()));
        else if (type == "input_image"_L1)
            parts.append(imageOf(value["image_url"_L1].toString()));
        else if (type == "refusal"_L1)
            parts.append(Part::ofText(value["refusal"_L1].toString()));
        else if (const auto file = fileOf(value.toObject()))
            parts.append(*file);
        else
            return bad("Content parts of the type \"" + type.left(40).toStdString() + "\" are not supported.");
    }
    return parts;
}

QJsonObject openAiError(const ProviderError &error)
{
    using Kind = ProviderError::Kind;
    QString type = u"server_error"_s;
    QString code = error.code.isEmpty() ? ai::name(error.kind) : error.code;
    if (error.kind == Kind::InvalidRequest || error.kind == Kind::ContextTooLong || error.kind == Kind::NotFound || error.kind == Kind::Policy)
        type = u"invalid_request_error"_s;
    if (error.kind == Kind::RateLimited)
        type = u"rate_limit_error"_s;
    if (error.kind == Kind::Budget || error.kind == Kind::Quota)
        type = code = u"insufficient_quota"_s;
    if (error.kind == Kind::ContextTooLong)
        code = u"context_length_exceeded"_s;
    if (error.kind == Kind::Policy)
        code = u"content_filter"_s;
    return {{"error"_L1, QJsonObject{{"message"_L1, error.message}, {"type"_L1, type}, {"param"_L1, QJsonValue()}, {"code"_L1, code}}}};
}

QString OpenAiChatFace::name() const { return m_deployment.isEmpty() ? u"openai-chat"_s : u"azure"_s; }

sync::Expected<ChatRequest> OpenAiChatFace::decode(const QJsonObject &body)
{
    ChatRequest request;
    request.model = m_deployment.isEmpty() ? body["model"_L1].toString() : m_deployment;
    if (!body["messages"_L1].isArray() || body["messages"_L1].toArray().isEmpty())
        return bad("The request needs messages.");
    if (body["n"_L1].toInt(1) != 1)
        return bad("Only one choice (n = 1) can be asked for.");
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        if (tool["type"_L1].toString(u"function"_s) != "function"_L1)
            return bad("Tools of the type \"" + tool["type"_L1].toString().left(40).toStdString() + "\" are not supported.");
    for (const QJsonValue &value : body["messages"_L1].toArray()) {
        const auto message = messageOf(value.toObject());
        if (!message)
            return std::unexpected(message.error());
        request.messages.append(*message);
    }
    readTools(body, request);
    readForm(body, request);
    readNumbers(body, request);
    request.extra = unnamed(body);
    m_ownId = u"chatcmpl-"_s + crypto::randomId(24);
    m_includeUsage = body["stream_options"_L1]["include_usage"_L1].toBool();
    m_model = request.model;
    m_created = nowSeconds();
    return request;
}

QJsonObject OpenAiChatFace::chunk(const QJsonObject &delta, const QString &finish) const
{
    QJsonObject object{{"id"_L1, m_id.isEmpty() ? m_ownId : m_id}, {"object"_L1, u"chat.completion.chunk"_s}, {"created"_L1, m_created}, {"model"_L1, m_model},
        {"choices"_L1, QJsonArray{QJsonObject{{"index"_L1, 0}, {"delta"_L1, delta}, {"logprobs"_L1, QJsonValue()},
                           {"finish_reason"_L1, finish.isEmpty() ? QJsonValue() : QJsonValue(finish)}}}}};
    if (m_includeUsage)
        object["usage"_L1] = QJsonValue();
    return object;
}

QByteArray OpenAiChatFace::encode(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    switch (event.kind) {
    case Kind::Started:
        m_id = event.id;
        m_model = event.name.isEmpty() ? m_model : event.name;
        return sse(chunk({{"role"_L1, u"assistant"_s}, {"content"_L1, u""_s}}));
    case Kind::Text: return sse(chunk({{"content"_L1, event.text}}));
    case Kind::Reasoning: return sse(chunk({{"reasoning_content"_L1, event.text}}));
    case Kind::Refusal: return sse(chunk({{"refusal"_L1, event.text}}));
    case Kind::ToolCall:
        m_calls.append(event.index);
        return sse(chunk({{"tool_calls"_L1, QJsonArray{withSignature({{"index"_L1, m_calls.size() - 1}, {"id"_L1, event.id}, {"type"_L1, u"function"_s},
            {"function"_L1, QJsonObject{{"name"_L1, event.name}, {"arguments"_L1, u""_s}}}}, event.signature)}}}));
    case Kind::ToolArguments:
        return sse(chunk({{"tool_calls"_L1, QJsonArray{QJsonObject{{"index"_L1, std::max<qsizetype>(0, m_calls.lastIndexOf(event.index))}, {"function"_L1, QJsonObject{{"arguments"_L1, event.text}}}}}}}));
    case Kind::Usage: m_usage = event.usage; return {};
    case Kind::Continued: {
        QJsonObject mark = chunk({});
        mark["dyad"_L1] = QJsonObject{{"continued"_L1, QJsonObject{{"from"_L1, event.text}, {"to"_L1, event.name}}}};
        return sse(mark);
    }
    case Kind::Finished: return end(event);
    case Kind::Failed: return sse(openAiError(event.error));
    case Kind::Signature: return {};
    }
    return {};
}

QByteArray OpenAiChatFace::end(const StreamEvent &event)
{
    QByteArray bytes = sse(chunk({}, finishWord(event.stop)));
    if (m_includeUsage) {
        QJsonObject last = chunk({});
        last["choices"_L1] = QJsonArray();
        last["usage"_L1] = usageOf(m_usage);
        bytes += sse(last);
    }
    return bytes + "data: [DONE]\n\n";
}

QByteArray OpenAiChatFace::whole(const ChatAnswer &answer)
{
    JsonText json;
    json.reserve(1024 + answer.text.size() + answer.reasoning.size());
    json.raw(R"({"id":)").text(answer.id.isEmpty() ? m_ownId : answer.id).raw(R"(,"object":"chat.completion","created":)").number(m_created).raw(R"(,"model":)").text(answer.model.isEmpty() ? m_model : answer.model);
    json.raw(R"(,"choices":[{"index":0,"message":{"role":"assistant","content":)");
    textOrNull(answer.text, answer.text.isEmpty() && !answer.toolCalls.isEmpty(), json);
    json.raw(R"(,"refusal":)");
    textOrNull(answer.refusal, answer.refusal.isEmpty(), json);
    if (!answer.reasoning.isEmpty())
        json.raw(R"(,"reasoning_content":)").text(answer.reasoning);
    if (!answer.toolCalls.isEmpty())
        json.raw(R"(,"tool_calls":)").raw(QJsonDocument(callsOf(answer.toolCalls)).toJson(QJsonDocument::Compact));
    json.raw(R"(},"logprobs":null,"finish_reason":)").text(finishWord(answer.stop)).raw(R"(}],"usage":)");
    writeUsage(answer.usage, json);
    return json.raw("}").bytes();
}

Face::Refusal OpenAiChatFace::refuse(const ProviderError &error) const
{
    QJsonObject object = openAiError(error);
    if (!m_deployment.isEmpty() && error.kind == ProviderError::Kind::NotFound) // Azure's word for it
        object["error"_L1] = QJsonObject{{"code"_L1, u"DeploymentNotFound"_s}, {"message"_L1, error.message}};
    return {statusOf(error), toJson(object)};
}

} // namespace dyad::backend::ai
