// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/providers/Adapter.h"
#include "backend/platform/Crypto.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

std::unexpected<sync::Error> bad(const std::string &what) { return sync::fail("bad-request", what); }

/// Of a tool: a text, parts of one, or whatever else it gave.
QString outputOf(const QJsonValue &output)
{
    if (output.isString())
        return output.toString();
    QStringList texts;
    for (const QJsonValue &part : output.toArray()) {
        if (!part["text"_L1].isString())
            return QString::fromUtf8(QJsonDocument(output.toArray()).toJson(QJsonDocument::Compact));
        texts.append(part["text"_L1].toString());
    }
    return output.isObject() ? QString::fromUtf8(toJson(output.toObject())) : texts.join(u'\n');
}

sync::Expected<ChatMessage> itemOf(const QJsonObject &item)
{
    const QString type = item["type"_L1].toString(u"message"_s);
    ContentPart part;
    if (type == "function_call"_L1) {
        part.kind = ContentPart::Kind::ToolCall;
        part.id = item["call_id"_L1].toString();
        part.name = item["name"_L1].toString();
        part.arguments = item["arguments"_L1].toString();
        return ChatMessage{ChatMessage::Role::Assistant, {part}};
    }
    if (type == "function_call_output"_L1) {
        part.kind = ContentPart::Kind::ToolResult;
        part.id = item["call_id"_L1].toString();
        part.text = outputOf(item["output"_L1]);
        return ChatMessage{ChatMessage::Role::Tool, {part}};
    }
    if (type == "reasoning"_L1)
        return ChatMessage{ChatMessage::Role::Assistant, {}};
    if (type != "message"_L1)
        return bad("Input items of the type \"" + type.left(40).toStdString() + "\" are not supported.");
    const auto parts = openAiContent(item["content"_L1]);
    if (!parts)
        return std::unexpected(parts.error());
    const QString role = item["role"_L1].toString();
    return ChatMessage{role == "assistant"_L1 ? ChatMessage::Role::Assistant : role == "user"_L1 ? ChatMessage::Role::User : ChatMessage::Role::System, *parts};
}

sync::Expected<QList<ChatMessage>> inputOf(const QJsonValue &input)
{
    if (input.isString())
        return QList<ChatMessage>{ChatMessage::ofText(ChatMessage::Role::User, input.toString())};
    QList<ChatMessage> messages;
    for (const QJsonValue &item : input.toArray()) {
        const auto message = itemOf(item.toObject());
        if (!message)
            return std::unexpected(message.error());
        if (!message->parts.isEmpty())
            messages.append(*message);
    }
    if (messages.isEmpty())
        return bad("The request needs input.");
    return messages;
}

void readTools(const QJsonObject &body, ChatRequest &request)
{
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        if (tool["type"_L1].toString() == "function"_L1) // others are refused in decode()
            request.tools.append({tool["name"_L1].toString(), tool["description"_L1].toString(), tool["parameters"_L1].toObject(), tool["strict"_L1].toBool()});
    const QJsonValue choice = body["tool_choice"_L1];
    if (choice.toString() == "none"_L1)
        request.toolChoice = ChatRequest::ToolChoice::None;
    if (choice.toString() == "required"_L1)
        request.toolChoice = ChatRequest::ToolChoice::Required;
    if (choice.isObject()) {
        request.toolChoice = ChatRequest::ToolChoice::Named;
        request.toolName = choice["name"_L1].toString();
    }
    if (body["parallel_tool_calls"_L1].isBool())
        request.parallelTools = body["parallel_tool_calls"_L1].toBool();
}

void readForm(const QJsonObject &body, ChatRequest &request)
{
    const QJsonObject format = body["text"_L1]["format"_L1].toObject();
    if (format["type"_L1].toString() == "json_object"_L1)
        request.format = ChatRequest::Format::Json;
    if (format["type"_L1].toString() == "json_schema"_L1) {
        request.format = ChatRequest::Format::Schema;
        request.schemaName = format["name"_L1].toString();
        request.schema = format["schema"_L1].toObject();
        request.strictSchema = format["strict"_L1].toBool();
    }
    if (body["max_output_tokens"_L1].isDouble())
        request.maxTokens = body["max_output_tokens"_L1].toInteger();
    if (body["temperature"_L1].isDouble())
        request.temperature = body["temperature"_L1].toDouble();
    if (body["top_p"_L1].isDouble())
        request.topP = body["top_p"_L1].toDouble();
    request.effort = body["reasoning"_L1]["effort"_L1].toString();
    request.stream = body["stream"_L1].toBool();
}

/// What has no neutral name, and means the same to OpenAI itself.
QJsonObject unnamed(const QJsonObject &body)
{
    QJsonObject extra;
    for (const QLatin1StringView key : {"metadata"_L1, "user"_L1, "safety_identifier"_L1, "prompt_cache_key"_L1, "prompt_cache_retention"_L1, "prompt_cache_options"_L1, "service_tier"_L1, "truncation"_L1, "max_tool_calls"_L1})
        if (const QJsonValue value = body[key]; !value.isUndefined() && !value.isNull())
            extra[key] = value;
    if (const QJsonValue summary = body["reasoning"_L1]["summary"_L1]; summary.isString())
        extra["reasoning"_L1] = QJsonObject{{"summary"_L1, summary}};
    if (const QJsonValue verbosity = body["text"_L1]["verbosity"_L1]; verbosity.isString())
        extra["text"_L1] = QJsonObject{{"verbosity"_L1, verbosity}};
    return extra;
}

QJsonObject textPart(const QString &text)
{
    return {{"type"_L1, u"output_text"_s}, {"text"_L1, text}, {"annotations"_L1, QJsonArray()}};
}

QJsonObject summaryPart(const QString &text) { return {{"type"_L1, u"summary_text"_s}, {"text"_L1, text}}; }

bool isCut(StopReason stop)
{
    return stop == StopReason::Length || stop == StopReason::Filter || stop == StopReason::Context || stop == StopReason::Budget;
}

QJsonObject refusalPart(const QString &text) { return {{"type"_L1, u"refusal"_s}, {"refusal"_L1, text}}; }

QJsonObject usageOf(const Usage &usage)
{
    return {{"input_tokens"_L1, qint64(usage.input())}, {"input_tokens_details"_L1, QJsonObject{{"cached_tokens"_L1, qint64(usage.cacheRead)}, {"cache_write_tokens"_L1, qint64(usage.cacheWrite())}}},
        {"output_tokens"_L1, qint64(usage.output())}, {"output_tokens_details"_L1, QJsonObject{{"reasoning_tokens"_L1, qint64(usage.outputReasoning)}}},
        {"total_tokens"_L1, qint64(usage.input() + usage.output())}};
}

} // namespace

QString OpenAiResponsesFace::messageId(int output) const { return u"msg_%1_%2"_s.arg(m_key, QString::number(output)); }
QString OpenAiResponsesFace::reasoningId(int output) const { return u"rs_%1_%2"_s.arg(m_key, QString::number(output)); }

QJsonObject OpenAiResponsesFace::reasoningItem(int output, const QString &text) const
{
    return {{"type"_L1, u"reasoning"_s}, {"id"_L1, reasoningId(output)}, {"summary"_L1, text.isEmpty() ? QJsonArray() : QJsonArray{summaryPart(text)}}};
}

QJsonObject OpenAiResponsesFace::messageItem(int output, const QJsonArray &content, const QString &status) const
{
    return {{"type"_L1, u"message"_s}, {"id"_L1, messageId(output)}, {"role"_L1, u"assistant"_s}, {"status"_L1, status}, {"content"_L1, content}};
}

QString OpenAiResponsesFace::callId(const ContentPart &call) const { return u"fc_%1_%2"_s.arg(m_key, call.id); }

QJsonObject OpenAiResponsesFace::callItem(const ContentPart &call, const QString &status) const
{
    return {{"type"_L1, u"function_call"_s}, {"id"_L1, callId(call)}, {"call_id"_L1, call.id}, {"name"_L1, call.name}, {"arguments"_L1, call.arguments}, {"status"_L1, status}};
}

QString OpenAiResponsesFace::name() const { return u"openai-responses"_s; }

sync::Expected<ChatRequest> OpenAiResponsesFace::decode(const QJsonObject &body)
{
    if (!body["conversation"_L1].isUndefined() && !body["conversation"_L1].isNull())
        return bad("This server keeps no conversations: name the previous_response_id, or send the whole conversation as input.");
    for (const QJsonValue &tool : body["tools"_L1].toArray())
        if (tool["type"_L1].toString() != "function"_L1)
            return bad("Tools of the type \"" + tool["type"_L1].toString().left(40).toStdString() + "\" are run by their provider, and not supported here.");
    const auto messages = inputOf(body["input"_L1]);
    if (!messages)
        return std::unexpected(messages.error());
    ChatRequest request;
    request.responses = true;
    request.model = body["model"_L1].toString();
    if (body["instructions"_L1].isString())
        request.messages.append(ChatMessage::ofText(ChatMessage::Role::System, body["instructions"_L1].toString()));
    request.messages += *messages;
    readTools(body, request);
    readForm(body, request);
    m_created = nowSeconds();
    m_answer.model = request.model;
    m_key = crypto::randomId(24);
    request.responsesExtra = unnamed(body);
    return request;
}

QByteArray OpenAiResponsesFace::event(const QByteArray &type, QJsonObject data)
{
    data["type"_L1] = QString::fromLatin1(type);
    data["sequence_number"_L1] = m_sequence++;
    return sse(data, type);
}

QJsonArray OpenAiResponsesFace::outputOf(const ChatAnswer &answer) const
{
    QJsonArray output;
    if (!answer.reasoning.isEmpty())
        output.append(reasoningItem(int(output.size()), answer.reasoning));
    QJsonArray content;
    if (!answer.text.isEmpty())
        content.append(textPart(answer.text));
    if (!answer.refusal.isEmpty())
        content.append(refusalPart(answer.refusal));
    if (!content.isEmpty())
        output.append(messageItem(int(output.size()), content, u"completed"_s));
    for (const ContentPart &call : answer.toolCalls)
        output.append(callItem(call, u"completed"_s));
    return output;
}

QJsonArray OpenAiResponsesFace::output() const
{
    if (m_output < 0)
        return outputOf(m_answer);
    QJsonArray output;
    qsizetype call = 0;
    for (const QJsonValue &item : m_told) // a piece of a call may have come when the call was closed
        output.append(item["type"_L1].toString() == "function_call"_L1 ? QJsonValue(callItem(m_answer.toolCalls[call++], u"completed"_s)) : item);
    return output;
}

QByteArray OpenAiResponsesFace::itemDone(const QJsonObject &item)
{
    m_told.append(item);
    return event("response.output_item.done", {{"output_index"_L1, m_output}, {"item"_L1, item}});
}

QJsonObject OpenAiResponsesFace::response(const QString &status) const
{
    const bool done = status == "completed"_L1 || status == "incomplete"_L1;
    const QJsonArray output = done ? this->output() : QJsonArray();
    const QString why = m_answer.stop == StopReason::Filter ? u"content_filter"_s : u"max_output_tokens"_s;
    return {{"id"_L1, responseId()}, {"object"_L1, u"response"_s}, {"created_at"_L1, m_created}, {"status"_L1, status}, {"model"_L1, m_answer.model}, {"output"_L1, output},
        {"usage"_L1, done ? QJsonValue(usageOf(m_answer.usage)) : QJsonValue()}, {"error"_L1, QJsonValue()},
        {"incomplete_details"_L1, status == "incomplete"_L1 ? QJsonValue(QJsonObject{{"reason"_L1, why}}) : QJsonValue()},
        {"parallel_tool_calls"_L1, true}, {"tools"_L1, QJsonArray()}, {"tool_choice"_L1, u"auto"_s}, {"instructions"_L1, QJsonValue()}, {"metadata"_L1, QJsonObject()}};
}

/// A message's text, or what the model refuses with: each an item of its own.
QByteArray OpenAiResponsesFace::openText(Open kind)
{
    if (m_textOpen == kind)
        return {};
    QByteArray bytes = closeAll();
    m_textOpen = kind;
    ++m_output;
    m_itemText.clear();
    bytes += event("response.output_item.added", {{"output_index"_L1, m_output}, {"item"_L1, messageItem(m_output, {}, u"in_progress"_s)}});
    return bytes += event("response.content_part.added", {{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}, {"part"_L1, kind == Open::Text ? textPart({}) : refusalPart({})}});
}

QByteArray OpenAiResponsesFace::closeText()
{
    const Open kind = std::exchange(m_textOpen, Open::Nothing);
    if (kind == Open::Nothing)
        return {};
    const bool isText = kind == Open::Text;
    const QJsonObject place{{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}};
    const QJsonObject whole = isText ? textPart(m_itemText) : refusalPart(m_itemText);
    QJsonObject text = place;
    text[isText ? "text"_L1 : "refusal"_L1] = m_itemText;
    if (isText)
        text["logprobs"_L1] = QJsonArray();
    QJsonObject part = place;
    part["part"_L1] = whole;
    QByteArray bytes = event(isText ? "response.output_text.done" : "response.refusal.done", text);
    bytes += event("response.content_part.done", part);
    return bytes += itemDone(messageItem(m_output, {whole}, u"completed"_s));
}

// Events are numbered as they are made: never two in one expression, whose parts C++ may make in any order.

QByteArray OpenAiResponsesFace::openAnswer()
{
    QByteArray bytes = event("response.created", {{"response"_L1, response(u"in_progress"_s)}});
    return bytes += event("response.in_progress", {{"response"_L1, response(u"in_progress"_s)}});
}

QByteArray OpenAiResponsesFace::closeAll()
{
    QByteArray bytes = closeReasoning();
    bytes += closeText();
    return bytes += closeCall();
}

QByteArray OpenAiResponsesFace::reason(const QString &text)
{
    QByteArray bytes;
    const auto place = [this] { return QJsonObject{{"item_id"_L1, reasoningId(m_output)}, {"output_index"_L1, m_output}, {"summary_index"_L1, 0}}; };
    if (!std::exchange(m_reasoningOpen, true)) {
        bytes = closeText();
        bytes += closeCall();
        ++m_output;
        m_itemText.clear();
        bytes += event("response.output_item.added", {{"output_index"_L1, m_output}, {"item"_L1, reasoningItem(m_output, {})}});
        QJsonObject part = place();
        part["part"_L1] = summaryPart({});
        bytes += event("response.reasoning_summary_part.added", part);
    }
    m_itemText += text;
    QJsonObject delta = place();
    delta["delta"_L1] = text;
    return bytes += event("response.reasoning_summary_text.delta", delta);
}

QByteArray OpenAiResponsesFace::closeReasoning()
{
    if (!std::exchange(m_reasoningOpen, false))
        return {};
    QJsonObject text{{"item_id"_L1, reasoningId(m_output)}, {"output_index"_L1, m_output}, {"summary_index"_L1, 0}};
    QJsonObject part = text;
    text["text"_L1] = m_itemText;
    part["part"_L1] = summaryPart(m_itemText);
    QByteArray bytes = event("response.reasoning_summary_text.done", text);
    bytes += event("response.reasoning_summary_part.done", part);
    return bytes += itemDone(reasoningItem(m_output, m_itemText));
}

QByteArray OpenAiResponsesFace::closeCall()
{
    if (!std::exchange(m_callOpen, false))
        return {};
    const ContentPart &call = m_answer.toolCalls.last();
    QByteArray bytes = event("response.function_call_arguments.done", {{"item_id"_L1, callId(call)}, {"output_index"_L1, m_output}, {"name"_L1, call.name}, {"arguments"_L1, call.arguments}});
    return bytes += itemDone(callItem(call, u"completed"_s));
}

QByteArray OpenAiResponsesFace::encode(const StreamEvent &happened)
{
    using Kind = StreamEvent::Kind;
    if (happened.kind == Kind::ToolCall) {
        QByteArray bytes = closeAll();
        m_answer.add(happened);
        m_callOpen = true;
        m_callIndex = happened.index;
        ++m_output;
        return bytes += event("response.output_item.added", {{"output_index"_L1, m_output}, {"item"_L1, callItem(m_answer.toolCalls.last(), u"in_progress"_s)}});
    }
    m_answer.add(happened);
    switch (happened.kind) {
    case Kind::Started:
        return openAnswer();
    case Kind::Refusal: {
        QByteArray bytes = openText(Open::Refusal);
        m_itemText += happened.text;
        return bytes += event("response.refusal.delta", {{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}, {"delta"_L1, happened.text}});
    }
    case Kind::Text: {
        QByteArray bytes = openText(Open::Text);
        m_itemText += happened.text;
        return bytes += event("response.output_text.delta", {{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}, {"delta"_L1, happened.text}, {"logprobs"_L1, QJsonArray()}});
    }
    case Kind::Reasoning: return reason(happened.text);
    case Kind::ToolArguments:
        if (happened.index != m_callIndex) // a piece of a call that is told already; the whole answer has it
            return {};
        return event("response.function_call_arguments.delta", {{"item_id"_L1, callId(m_answer.toolCalls.last())}, {"output_index"_L1, m_output}, {"delta"_L1, happened.text}});
    case Kind::Finished: return end(happened);
    case Kind::Failed: {
        QJsonObject failed = response(u"failed"_s);
        const QJsonObject error = openAiError(happened.error)["error"_L1].toObject();
        failed["error"_L1] = QJsonObject{{"code"_L1, error["code"_L1]}, {"message"_L1, error["message"_L1]}};
        return event("response.failed", {{"response"_L1, failed}});
    }
    default: return {};
    }
}

QByteArray OpenAiResponsesFace::end(const StreamEvent &happened)
{
    const bool cut = isCut(happened.stop);
    QByteArray bytes = closeAll();
    return bytes += event(cut ? "response.incomplete" : "response.completed", {{"response"_L1, response(cut ? u"incomplete"_s : u"completed"_s)}});
}

QByteArray OpenAiResponsesFace::whole(const ChatAnswer &answer)
{
    const QString asked = m_answer.model;
    m_answer = answer;
    if (m_answer.model.isEmpty())
        m_answer.model = asked;
    return toJson(response(isCut(answer.stop) ? u"incomplete"_s : u"completed"_s));
}

Face::Refusal OpenAiResponsesFace::refuse(const ProviderError &error) const { return {statusOf(error), toJson(openAiError(error))}; }

} // namespace dyad::backend::ai
