// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

std::unexpected<sync::Error> bad(const std::string &what) { return sync::fail("bad-request", what); }

/// Google's servers take both spellings of a field.
QJsonValue field(const QJsonObject &object, QLatin1StringView camel, QLatin1StringView snake)
{
    return object.contains(camel) ? object[camel] : object[snake];
}

/// Google writes the types of its schemas in capitals, all others as JSON Schema has them.
QJsonValue plainSchema(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(plainSchema(one));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QLatin1StringView key : {"items"_L1, "anyOf"_L1, "prefixItems"_L1, "additionalProperties"_L1})
        if (object.contains(key))
            object[key] = plainSchema(object.value(key));
    for (const QLatin1StringView key : {"properties"_L1, "$defs"_L1}) { // what stands in them is named by the user
        QJsonObject members = object.value(key).toObject();
        for (const QString &name : members.keys())
            members[name] = plainSchema(members.value(name));
        if (!members.isEmpty())
            object[key] = members;
    }
    const QString type = object.value("type"_L1).toString().toLower();
    const bool nullable = object.take("nullable"_L1).toBool();
    if (!type.isEmpty())
        object["type"_L1] = nullable ? QJsonValue(QJsonArray{type, u"null"_s}) : QJsonValue(type);
    object.remove("propertyOrdering"_L1);
    return object;
}

sync::Expected<Part> partOf(const QJsonObject &object)
{
    Part part;
    part.signature = field(object, "thoughtSignature"_L1, "thought_signature"_L1).toString();
    const QJsonObject called = field(object, "functionCall"_L1, "function_call"_L1).toObject();
    const QJsonObject result = field(object, "functionResponse"_L1, "function_response"_L1).toObject();
    const QJsonObject data = field(object, "inlineData"_L1, "inline_data"_L1).toObject();
    if (object["text"_L1].isString()) {
        part.kind = object["thought"_L1].toBool() ? Part::Kind::Reasoning : Part::Kind::Text;
        part.text = object["text"_L1].toString();
    } else if (!data.isEmpty()) {
        part.kind = Part::Kind::Image;
        part.mimeType = field(data, "mimeType"_L1, "mime_type"_L1).toString();
        part.data = data["data"_L1].toString();
    } else if (const QJsonObject file = field(object, "fileData"_L1, "file_data"_L1).toObject(); !file.isEmpty()) {
        part.kind = Part::Kind::Image;
        part.mimeType = field(file, "mimeType"_L1, "mime_type"_L1).toString();
        part.url = field(file, "fileUri"_L1, "file_uri"_L1).toString();
    } else if (!called.isEmpty()) {
        part.kind = Part::Kind::ToolCall;
        part.name = called["name"_L1].toString();
        part.id = called["id"_L1].toString(part.name);
        part.arguments = QString::fromUtf8(toJson(called["args"_L1].toObject()));
    } else if (!result.isEmpty()) {
        part.kind = Part::Kind::ToolResult;
        part.name = result["name"_L1].toString();
        part.id = result["id"_L1].toString(part.name);
        part.text = QString::fromUtf8(toJson(result["response"_L1].toObject()));
    } else if (object.isEmpty() || !part.signature.isEmpty()) {
        part.text.clear(); // an empty one, as SDKs keep them of a stream's end
    } else {
        return bad("A part is of a kind that is not supported.");
    }
    return part;
}

sync::Expected<QList<Part>> partsOf(const QJsonValue &content)
{
    if (content.isString())
        return QList<Part>{Part::ofText(content.toString())};
    QList<Part> parts;
    for (const QJsonValue &value : content["parts"_L1].toArray()) {
        const auto part = partOf(value.toObject());
        if (!part)
            return std::unexpected(part.error());
        parts.append(*part);
    }
    return parts;
}

void readTools(const QJsonObject &body, ChatRequest &request)
{
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        for (const QJsonValue &value : field(tool.toObject(), "functionDeclarations"_L1, "function_declarations"_L1).toArray()) {
            const QJsonObject declared = value.toObject();
            request.tools.append({declared["name"_L1].toString(), declared["description"_L1].toString(),
                plainSchema(field(declared, "parametersJsonSchema"_L1, "parameters"_L1)).toObject(), false});
        }
    const QJsonObject config = field(field(body, "toolConfig"_L1, "tool_config"_L1).toObject(), "functionCallingConfig"_L1, "function_calling_config"_L1).toObject();
    const QString mode = config["mode"_L1].toString().toUpper();
    const QJsonArray allowed = field(config, "allowedFunctionNames"_L1, "allowed_function_names"_L1).toArray();
    if (!allowed.isEmpty())
        request.tools.removeIf([&allowed](const ToolDefinition &tool) { return !allowed.contains(tool.name); });
    if (mode == "NONE"_L1)
        request.toolChoice = ChatRequest::ToolChoice::None;
    if (mode == "ANY"_L1)
        request.toolChoice = ChatRequest::ToolChoice::Required;
    if (mode == "ANY"_L1 && allowed.size() == 1) {
        request.toolChoice = ChatRequest::ToolChoice::Named;
        request.toolName = allowed.first().toString();
    }
}

void readConfig(const QJsonObject &config, ChatRequest &request)
{
    const auto number = [&config](QLatin1StringView camel, QLatin1StringView snake) -> std::optional<double> {
        const QJsonValue value = field(config, camel, snake);
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    const auto whole = [&number](QLatin1StringView camel, QLatin1StringView snake) -> std::optional<int64_t> {
        const auto value = number(camel, snake);
        return value && std::abs(*value) < 1e15 ? std::optional(int64_t(*value)) : std::nullopt;
    };
    request.maxTokens = whole("maxOutputTokens"_L1, "max_output_tokens"_L1);
    request.temperature = number("temperature"_L1, "temperature"_L1);
    request.topP = number("topP"_L1, "top_p"_L1);
    request.topK = whole("topK"_L1, "top_k"_L1);
    request.seed = whole("seed"_L1, "seed"_L1);
    for (const QJsonValue &stop : field(config, "stopSequences"_L1, "stop_sequences"_L1).toArray())
        request.stop.append(stop.toString());
    if (field(config, "responseMimeType"_L1, "response_mime_type"_L1).toString() == "application/json"_L1)
        request.format = ChatRequest::Format::Json;
    const QJsonObject schema = plainSchema(field(config, "responseJsonSchema"_L1, config.contains("responseSchema"_L1) ? "responseSchema"_L1 : "response_schema"_L1)).toObject();
    if (!schema.isEmpty()) {
        request.format = ChatRequest::Format::Schema;
        request.schemaName = u"answer"_s;
        request.schema = schema;
    }
    const QJsonObject thinking = field(config, "thinkingConfig"_L1, "thinking_config"_L1).toObject();
    if (const QJsonValue budget = field(thinking, "thinkingBudget"_L1, "thinking_budget"_L1); budget.isDouble())
        request.thinkingBudget = budget.toInteger();
    request.effort = field(thinking, "thinkingLevel"_L1, "thinking_level"_L1).toString().toLower();
}

QString finishWord(StopReason stop)
{
    switch (stop) {
    case StopReason::Length:
    case StopReason::Context:
    case StopReason::Budget: return u"MAX_TOKENS"_s;
    case StopReason::Filter:
    case StopReason::Refusal: return u"SAFETY"_s;
    default: return u"STOP"_s; // a tool call has no word of its own
    }
}

QJsonObject usageOf(const Usage &usage)
{
    return {{"promptTokenCount"_L1, qint64(usage.input())}, {"cachedContentTokenCount"_L1, qint64(usage.cacheRead)}, {"candidatesTokenCount"_L1, qint64(usage.outputText)},
        {"thoughtsTokenCount"_L1, qint64(usage.outputReasoning)}, {"totalTokenCount"_L1, qint64(usage.input() + usage.output())}};
}

QJsonObject callPart(const ContentPart &call)
{
    QJsonObject part{{"functionCall"_L1, QJsonObject{{"id"_L1, call.id}, {"name"_L1, call.name}, {"args"_L1, parseObject(call.arguments.toUtf8()).value_or(QJsonObject())}}}};
    if (!call.signature.isEmpty())
        part["thoughtSignature"_L1] = call.signature;
    return part;
}

QJsonObject errorOf(int status, const ProviderError &error)
{
    static const QHash<int, QString> words{{400, u"INVALID_ARGUMENT"_s}, {401, u"UNAUTHENTICATED"_s}, {403, u"PERMISSION_DENIED"_s}, {404, u"NOT_FOUND"_s},
        {429, u"RESOURCE_EXHAUSTED"_s}, {500, u"INTERNAL"_s}, {503, u"UNAVAILABLE"_s}, {504, u"DEADLINE_EXCEEDED"_s}};
    return {{"error"_L1, QJsonObject{{"code"_L1, status}, {"message"_L1, error.message}, {"status"_L1, words.value(status, u"UNAVAILABLE"_s)}}}};
}

} // namespace

QString GeminiFace::name() const { return u"gemini"_s; }

sync::Expected<ChatRequest> GeminiFace::decode(const QJsonObject &body)
{
    ChatRequest request;
    request.model = m_model;
    request.stream = m_form != Form::Whole;
    const auto system = partsOf(field(body, "systemInstruction"_L1, "system_instruction"_L1));
    if (!system)
        return std::unexpected(system.error());
    if (!system->isEmpty())
        request.messages.append({ChatMessage::Role::System, *system});
    for (const QJsonValue &content : body["contents"_L1].toArray()) {
        const auto parts = partsOf(content);
        if (!parts)
            return std::unexpected(parts.error());
        request.messages.append({content["role"_L1].toString() == "model"_L1 ? ChatMessage::Role::Assistant : ChatMessage::Role::User, *parts});
    }
    if (body["contents"_L1].toArray().isEmpty())
        return bad("contents is not specified.");
    readTools(body, request);
    readConfig(field(body, "generationConfig"_L1, "generation_config"_L1).toObject(), request);
    return request;
}

QJsonObject GeminiFace::chunk(const QJsonArray &parts, const QString &finish) const
{
    QJsonObject candidate{{"content"_L1, QJsonObject{{"role"_L1, u"model"_s}, {"parts"_L1, parts}}}, {"index"_L1, 0}};
    if (!finish.isEmpty())
        candidate["finishReason"_L1] = finish;
    return {{"candidates"_L1, QJsonArray{candidate}}, {"usageMetadata"_L1, usageOf(m_usage)}, {"modelVersion"_L1, m_model}, {"responseId"_L1, m_id}};
}

QJsonArray GeminiFace::takeCalls()
{
    QJsonArray parts;
    for (const ContentPart &call : m_answer.toolCalls)
        parts.append(callPart(call));
    return parts;
}

/// A piece of the stream: an event, or where nobody asked for events (alt=sse) the next element of one JSON array.
QByteArray GeminiFace::piece(const QJsonObject &object, bool last)
{
    if (m_form != Form::Array)
        return sse(object);
    return (std::exchange(m_begun, true) ? ",\r\n" : "[") + toJson(object) + (last ? "]" : "");
}

QByteArray GeminiFace::encode(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    m_answer.add(event);
    switch (event.kind) {
    case Kind::Started:
        m_id = event.id;
        m_model = event.name.isEmpty() ? m_model : event.name;
        return {};
    case Kind::Text: return piece(chunk({QJsonObject{{"text"_L1, event.text}}}));
    case Kind::Reasoning: return piece(chunk({QJsonObject{{"text"_L1, event.text}, {"thought"_L1, true}}}));
    case Kind::Usage: m_usage = event.usage; return {};
    case Kind::Finished: {
        QJsonArray parts = takeCalls();
        if (parts.isEmpty())
            parts.append(QJsonObject{{"text"_L1, u""_s}});
        return piece(chunk(parts, finishWord(event.stop)), true);
    }
    case Kind::Failed: return piece(errorOf(statusOf(event.error), event.error), true);
    default: return {};
    }
}

QByteArray GeminiFace::whole(const ChatAnswer &answer)
{
    m_answer = answer;
    m_usage = answer.usage;
    m_id = answer.id;
    m_model = answer.model.isEmpty() ? m_model : answer.model;
    QJsonArray parts;
    if (!answer.reasoning.isEmpty())
        parts.append(QJsonObject{{"text"_L1, answer.reasoning}, {"thought"_L1, true}});
    if (!answer.text.isEmpty())
        parts.append(QJsonObject{{"text"_L1, answer.text}});
    for (const QJsonValue &call : takeCalls())
        parts.append(call);
    return toJson(chunk(parts, finishWord(answer.stop)));
}

Face::Refusal GeminiFace::refuse(const ProviderError &error) const
{
    const int status = error.status == 401 ? 401 : statusOf(error);
    return {status, toJson(errorOf(status, error))};
}

} // namespace dyad::backend::ai
