// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

std::unexpected<sync::Error> bad(const std::string &what) { return sync::fail("bad-request", what); }

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
        part.text = item["output"_L1].isString() ? item["output"_L1].toString() : QString::fromUtf8(QJsonDocument(item["output"_L1].toArray()).toJson(QJsonDocument::Compact));
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

QJsonObject textPart(const QString &text)
{
    return {{"type"_L1, u"output_text"_s}, {"text"_L1, text}, {"annotations"_L1, QJsonArray()}};
}

QString messageId(int output) { return u"msg_%1"_s.arg(output); }
QString reasoningId(int output) { return u"rs_%1"_s.arg(output); }

QJsonObject summaryPart(const QString &text) { return {{"type"_L1, u"summary_text"_s}, {"text"_L1, text}}; }

QJsonObject reasoningItem(int output, const QString &text)
{
    return {{"type"_L1, u"reasoning"_s}, {"id"_L1, reasoningId(output)}, {"summary"_L1, text.isEmpty() ? QJsonArray() : QJsonArray{summaryPart(text)}}};
}

bool isCut(StopReason stop)
{
    return stop == StopReason::Length || stop == StopReason::Filter || stop == StopReason::Context || stop == StopReason::Budget;
}

QJsonObject messageItem(int output, const QString &text, const QString &status)
{
    return {{"type"_L1, u"message"_s}, {"id"_L1, messageId(output)}, {"role"_L1, u"assistant"_s}, {"status"_L1, status},
        {"content"_L1, status == "completed"_L1 ? QJsonArray{textPart(text)} : QJsonArray()}};
}

QJsonObject callItem(const ContentPart &call, const QString &status)
{
    return {{"type"_L1, u"function_call"_s}, {"id"_L1, u"fc_"_s + call.id}, {"call_id"_L1, call.id}, {"name"_L1, call.name}, {"arguments"_L1, call.arguments}, {"status"_L1, status}};
}

QJsonObject usageOf(const Usage &usage)
{
    return {{"input_tokens"_L1, qint64(usage.input())}, {"input_tokens_details"_L1, QJsonObject{{"cached_tokens"_L1, qint64(usage.cacheRead)}, {"cache_write_tokens"_L1, qint64(usage.cacheWrite())}}},
        {"output_tokens"_L1, qint64(usage.output())}, {"output_tokens_details"_L1, QJsonObject{{"reasoning_tokens"_L1, qint64(usage.outputReasoning)}}},
        {"total_tokens"_L1, qint64(usage.input() + usage.output())}};
}

} // namespace

QString OpenAiResponsesFace::name() const { return u"openai-responses"_s; }

sync::Expected<ChatRequest> OpenAiResponsesFace::decode(const QJsonObject &body)
{
    if (body["previous_response_id"_L1].isString() || !body["conversation"_L1].isUndefined())
        return bad("This server keeps no responses: send the whole conversation as input.");
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
    m_id = u"resp_dyad"_s;
    return request;
}

QByteArray OpenAiResponsesFace::event(const QByteArray &type, QJsonObject data)
{
    data["type"_L1] = QString::fromLatin1(type);
    data["sequence_number"_L1] = m_sequence++;
    return sse(data, type);
}

QJsonObject OpenAiResponsesFace::response(const QString &status) const
{
    QJsonArray output;
    const bool done = status == "completed"_L1 || status == "incomplete"_L1;
    if (done && !m_answer.reasoning.isEmpty())
        output.append(reasoningItem(int(output.size()), m_answer.reasoning));
    if (done && !m_answer.text.isEmpty())
        output.append(messageItem(int(output.size()), m_answer.text, u"completed"_s));
    if (done)
        for (const ContentPart &call : m_answer.toolCalls)
            output.append(callItem(call, u"completed"_s));
    const QString why = m_answer.stop == StopReason::Filter ? u"content_filter"_s : u"max_output_tokens"_s;
    return {{"id"_L1, m_id}, {"object"_L1, u"response"_s}, {"created_at"_L1, m_created}, {"status"_L1, status}, {"model"_L1, m_answer.model}, {"output"_L1, output},
        {"usage"_L1, done ? QJsonValue(usageOf(m_answer.usage)) : QJsonValue()}, {"error"_L1, QJsonValue()},
        {"incomplete_details"_L1, status == "incomplete"_L1 ? QJsonValue(QJsonObject{{"reason"_L1, why}}) : QJsonValue()},
        {"parallel_tool_calls"_L1, true}, {"tools"_L1, QJsonArray()}, {"tool_choice"_L1, u"auto"_s}, {"instructions"_L1, QJsonValue()}, {"metadata"_L1, QJsonObject()}};
}

QByteArray OpenAiResponsesFace::openText()
{
    if (std::exchange(m_textOpen, true))
        return {};
    QByteArray bytes = closeReasoning();
    bytes += closeCall();
    ++m_output;
    m_itemText.clear();
    bytes += event("response.output_item.added", {{"output_index"_L1, m_output}, {"item"_L1, messageItem(m_output, {}, u"in_progress"_s)}});
    return bytes += event("response.content_part.added", {{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}, {"part"_L1, textPart({})}});
}

QByteArray OpenAiResponsesFace::closeText()
{
    if (!std::exchange(m_textOpen, false))
        return {};
    const QJsonObject place{{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}};
    QJsonObject text = place;
    text["text"_L1] = m_itemText;
    QJsonObject part = place;
    part["part"_L1] = textPart(m_itemText);
    QByteArray bytes = event("response.output_text.done", text);
    bytes += event("response.content_part.done", part);
    return bytes += event("response.output_item.done", {{"output_index"_L1, m_output}, {"item"_L1, messageItem(m_output, m_itemText, u"completed"_s)}});
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
    return bytes += event("response.output_item.done", {{"output_index"_L1, m_output}, {"item"_L1, reasoningItem(m_output, m_itemText)}});
}

QByteArray OpenAiResponsesFace::closeCall()
{
    if (!std::exchange(m_callOpen, false))
        return {};
    const ContentPart &call = m_answer.toolCalls.last();
    QByteArray bytes = event("response.function_call_arguments.done", {{"item_id"_L1, u"fc_"_s + call.id}, {"output_index"_L1, m_output}, {"arguments"_L1, call.arguments}});
    return bytes += event("response.output_item.done", {{"output_index"_L1, m_output}, {"item"_L1, callItem(call, u"completed"_s)}});
}

QByteArray OpenAiResponsesFace::encode(const StreamEvent &happened)
{
    using Kind = StreamEvent::Kind;
    if (happened.kind == Kind::ToolCall) {
        QByteArray bytes = closeAll();
        m_answer.add(happened);
        m_callOpen = true;
        ++m_output;
        return bytes += event("response.output_item.added", {{"output_index"_L1, m_output}, {"item"_L1, callItem(m_answer.toolCalls.last(), u"in_progress"_s)}});
    }
    m_answer.add(happened);
    switch (happened.kind) {
    case Kind::Started:
        m_id = happened.id.startsWith("resp_"_L1) ? happened.id : u"resp_"_s + happened.id;
        return openAnswer();
    case Kind::Text: {
        QByteArray bytes = openText();
        m_itemText += happened.text;
        return bytes += event("response.output_text.delta", {{"item_id"_L1, messageId(m_output)}, {"output_index"_L1, m_output}, {"content_index"_L1, 0}, {"delta"_L1, happened.text}, {"logprobs"_L1, QJsonArray()}});
    }
    case Kind::Reasoning: return reason(happened.text);
    case Kind::ToolArguments:
        return event("response.function_call_arguments.delta", {{"item_id"_L1, u"fc_"_s + m_answer.toolCalls.last().id}, {"output_index"_L1, m_output}, {"delta"_L1, happened.text}});
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
    m_id = answer.id.startsWith("resp_"_L1) ? answer.id : u"resp_"_s + answer.id;
    return toJson(response(isCut(answer.stop) ? u"incomplete"_s : u"completed"_s));
}

Face::Refusal OpenAiResponsesFace::refuse(const ProviderError &error) const { return {statusOf(error), toJson(openAiError(error))}; }

} // namespace dyad::backend::ai
