// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/OpenAiResponsesAdapter.h"
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

QJsonObject contentPart(const Part &part, bool assistant)
{
    if (part.isFile() && part.data.isEmpty())
        return {{"type"_L1, u"input_file"_s}, {"file_url"_L1, part.url}};
    if (part.isFile())
        return {{"type"_L1, u"input_file"_s}, {"filename"_L1, part.name.isEmpty() ? u"file"_s : part.name}, {"file_data"_L1, "data:%1;base64,%2"_L1.arg(part.mimeType, part.data)}};
    if (part.kind == Part::Kind::Image)
        return {{"type"_L1, u"input_image"_s}, {"image_url"_L1, part.data.isEmpty() ? part.url : "data:%1;base64,%2"_L1.arg(part.mimeType, part.data)}};
    return {{"type"_L1, assistant ? u"output_text"_s : u"input_text"_s}, {"text"_L1, part.text}};
}

void appendItems(const ChatMessage &message, QJsonArray &items)
{
    const bool assistant = message.role == ChatMessage::Role::Assistant;
    QJsonArray content;
    for (const Part &part : message.parts)
        if (part.kind == Part::Kind::Text || part.kind == Part::Kind::Image)
            content.append(contentPart(part, assistant));
    for (const Part &part : message.parts)
        if (part.kind == Part::Kind::ToolResult)
            items.append(QJsonObject{{"type"_L1, u"function_call_output"_s}, {"call_id"_L1, part.id}, {"output"_L1, part.text}});
    if (!content.isEmpty()) {
        const QString role = assistant ? u"assistant"_s : message.role == ChatMessage::Role::System ? u"system"_s : u"user"_s;
        items.append(QJsonObject{{"type"_L1, u"message"_s}, {"role"_L1, role}, {"content"_L1, content}});
    }
    for (const Part &part : message.parts)
        if (part.kind == Part::Kind::ToolCall)
            items.append(QJsonObject{{"type"_L1, u"function_call"_s}, {"call_id"_L1, part.id}, {"name"_L1, part.name},
                {"arguments"_L1, part.arguments.isEmpty() ? u"{}"_s : part.arguments}});
}

QJsonValue toolChoice(const ChatRequest &request)
{
    switch (request.toolChoice) {
    case ChatRequest::ToolChoice::Auto: return u"auto"_s;
    case ChatRequest::ToolChoice::None: return u"none"_s;
    case ChatRequest::ToolChoice::Required: return u"required"_s;
    case ChatRequest::ToolChoice::Named: return QJsonObject{{"type"_L1, u"function"_s}, {"name"_L1, request.toolName}};
    }
    return {};
}

void addTools(const ChatRequest &request, QJsonObject &body)
{
    QJsonArray tools;
    for (const ToolDefinition &tool : request.tools)
        tools.append(QJsonObject{{"type"_L1, u"function"_s}, {"name"_L1, tool.name}, {"description"_L1, tool.description},
            {"parameters"_L1, tool.schema}, {"strict"_L1, tool.strict}});
    if (tools.isEmpty())
        return;
    body["tools"_L1] = tools;
    body["tool_choice"_L1] = toolChoice(request);
    if (request.parallelTools)
        body["parallel_tool_calls"_L1] = *request.parallelTools;
}

void addForm(const ChatRequest &request, QJsonObject &body)
{
    QJsonObject text = body.value("text"_L1).toObject();
    if (request.format == ChatRequest::Format::Json)
        text["format"_L1] = QJsonObject{{"type"_L1, u"json_object"_s}};
    if (request.format == ChatRequest::Format::Schema)
        text["format"_L1] = QJsonObject{{"type"_L1, u"json_schema"_s}, {"name"_L1, request.schemaName}, {"schema"_L1, request.schema}, {"strict"_L1, request.strictSchema}};
    if (!text.isEmpty())
        body["text"_L1] = text;
    if (request.maxTokens)
        body["max_output_tokens"_L1] = qint64(*request.maxTokens);
    if (request.temperature)
        body["temperature"_L1] = *request.temperature;
    if (request.topP)
        body["top_p"_L1] = *request.topP;
    QJsonObject reasoning = body.value("reasoning"_L1).toObject();
    if (!request.effort.isEmpty())
        reasoning["effort"_L1] = request.effort;
    if (!reasoning.isEmpty())
        body["reasoning"_L1] = reasoning;
}

Usage usageOf(const QJsonObject &usage)
{
    const QJsonObject in = usage["input_tokens_details"_L1].toObject();
    const QJsonObject writes = in["cache_write_tokens_details"_L1].toObject();
    Usage result;
    result.cacheRead = tokenCount(in["cached_tokens"_L1]);
    result.cacheWrite12h = tokenCount(writes["ttl_12h_tokens"_L1]);
    result.cacheWrite30m = std::max<int64_t>(0, tokenCount(in["cache_write_tokens"_L1]) - result.cacheWrite12h);
    result.inputUncached = std::max<int64_t>(0, tokenCount(usage["input_tokens"_L1]) - result.cacheRead - result.cacheWrite());
    result.outputReasoning = tokenCount(usage["output_tokens_details"_L1]["reasoning_tokens"_L1]);
    result.outputText = std::max<int64_t>(0, tokenCount(usage["output_tokens"_L1]) - result.outputReasoning);
    result.reported = true;
    return result;
}

class ResponsesDecoder : public Decoder
{
public:
    void event(const SseEvent &event, StreamEvents &out) override
    {
        if (event.data == "[DONE]")
            return;
        const auto object = parseObject(event.data);
        if (!object)
            return out.append(StreamEvent::malformed(u"The provider sent an event that is not JSON."_s));
        const QString type = object->value("type"_L1).toString();
        if (type == "error"_L1 || event.name == "error" || (type.isEmpty() && isErrorObject(*object)))
            return out.append(StreamEvent::failed(classifyError(0, {}, *object)));
        if (type == "response.failed"_L1)
            return out.append(StreamEvent::failed(classifyError(0, {}, object->value("response"_L1).toObject())));
        if (type == "response.created"_L1)
            return start(object->value("response"_L1).toObject(), out);
        if (type == "response.completed"_L1 || type == "response.incomplete"_L1)
            return end(object->value("response"_L1).toObject(), out);
        delta(type, *object, out);
    }

    void body(const QJsonObject &answer, StreamEvents &out) override
    {
        start(answer, out);
        if (answer["status"_L1].toString() == "failed"_L1)
            return out.append(StreamEvent::failed(classifyError(0, {}, answer)));
        if (!answer["output"_L1].isArray())
            return out.append(StreamEvent::malformed(u"The provider's answer holds none of the model's."_s));
        end(answer, out);
    }

private:
    void start(const QJsonObject &response, StreamEvents &out)
    {
        if (!std::exchange(m_started, true))
            out.append(StreamEvent::started(response["id"_L1].toString(), response["model"_L1].toString()));
    }

    void delta(const QString &type, const QJsonObject &object, StreamEvents &out)
    {
        const QString text = object["delta"_L1].toString();
        if (type == "response.output_text.delta"_L1)
            add(StreamEvent::Kind::Text, text, out);
        else if (type == "response.refusal.delta"_L1)
            add(StreamEvent::Kind::Refusal, text, out);
        else if (type == "response.reasoning_summary_text.delta"_L1 || type == "response.reasoning_text.delta"_L1)
            add(StreamEvent::Kind::Reasoning, text, out);
        else if (type == "response.output_item.added"_L1)
            beginItem(object["item"_L1].toObject(), out);
        else if (type == "response.output_item.done"_L1)
            endItem(object["item"_L1].toObject(), out);
        else if (type == "response.function_call_arguments.delta"_L1)
            addArguments(object["item_id"_L1].toString(), text, out);
        else if (type == "response.function_call_arguments.done"_L1 && !m_argued.contains(object["item_id"_L1].toString()))
            addArguments(object["item_id"_L1].toString(), object["arguments"_L1].toString(), out);
    }

    void add(StreamEvent::Kind kind, const QString &text, StreamEvents &out)
    {
        if (text.isEmpty())
            return;
        m_said = m_saysPieces = true;
        out.append(StreamEvent::of(kind, text));
    }

    void addArguments(const QString &item, const QString &text, StreamEvents &out)
    {
        if (!m_calls.contains(item) || text.isEmpty())
            return;
        m_argued.insert(item);
        out.append(StreamEvent::toolArguments(m_calls.value(item), text));
    }

    /// What was told in pieces is known; some servers tell an item only when it is whole.
    void endItem(const QJsonObject &item, StreamEvents &out)
    {
        const QString id = idOf(item);
        if (item["type"_L1].toString() != "function_call"_L1)
            return std::exchange(m_saysPieces, false) ? void() : readTexts(item, out);
        if (!m_calls.contains(id))
            beginItem(item, out);
        if (!m_argued.contains(id))
            addArguments(id, item["arguments"_L1].toString(u"{}"_s), out);
    }

    static QString idOf(const QJsonObject &item) { return item["id"_L1].toString(item["call_id"_L1].toString()); }

    void beginItem(const QJsonObject &item, StreamEvents &out)
    {
        if (item["type"_L1].toString() != "function_call"_L1)
            return;
        if (m_calls.contains(idOf(item)))
            return;
        const int index = int(m_calls.size());
        m_calls.insert(idOf(item), index);
        const QString id = item["call_id"_L1].toString();
        out.append(StreamEvent::toolCall(index, id.isEmpty() ? newCallId() : id, item["name"_L1].toString()));
    }

    void readTexts(const QJsonObject &item, StreamEvents &out)
    {
        for (const QJsonValue &part : item["summary"_L1].toArray())
            add(StreamEvent::Kind::Reasoning, part["text"_L1].toString(), out);
        for (const QJsonValue &part : item["content"_L1].toArray()) {
            const QString type = part["type"_L1].toString();
            if (type == "output_text"_L1)
                add(StreamEvent::Kind::Text, part["text"_L1].toString(), out);
            if (type == "refusal"_L1)
                add(StreamEvent::Kind::Refusal, part["refusal"_L1].toString(), out);
            if (type == "reasoning_text"_L1)
                add(StreamEvent::Kind::Reasoning, part["text"_L1].toString(), out);
        }
        m_saysPieces = false;
    }

    void end(const QJsonObject &response, StreamEvents &out)
    {
        const bool silent = !m_said; // nothing came in pieces, or there were none
        for (const QJsonValue &value : response["output"_L1].toArray()) {
            const QJsonObject item = value.toObject();
            if (item["type"_L1].toString() == "function_call"_L1)
                endItem(item, out);
            else if (silent)
                readTexts(item, out);
        }
        if (response["usage"_L1].isObject())
            out.append(StreamEvent::ofUsage(usageOf(response["usage"_L1].toObject())));
        const QString reason = response["incomplete_details"_L1]["reason"_L1].toString();
        if (reason == "max_output_tokens"_L1)
            return finish(StopReason::Length, reason, out);
        if (reason == "content_filter"_L1)
            return finish(StopReason::Filter, reason, out);
        finish(m_calls.isEmpty() ? StopReason::Stop : StopReason::Tool, response["status"_L1].toString(), out);
    }

    bool m_started = false;
    QHash<QString, int> m_calls;      ///< by the item's id
    QSet<QString> m_argued;           ///< items whose arguments are told
    bool m_said = false;              ///< any text
    bool m_saysPieces = false;        ///< pieces of the item that is not whole yet
};

} // namespace

HttpCall OpenAiResponsesAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    QJsonArray items;
    for (const ChatMessage &message : request.messages)
        appendItems(message, items);
    QJsonObject body = request.responsesExtra;
    body["model"_L1] = request.model;
    body["input"_L1] = items;
    body["store"_L1] = false;
    if (provider.payer != Payer::User) // as in OpenAiChatAdapter
        body.remove("service_tier"_L1);
    addTools(request, body);
    addForm(request, body);
    if (request.stream)
        body["stream"_L1] = true;
    HttpCall call;
    call.url = provider.endpoint(u"/responses"_s);
    call.headers = headersFor(provider);
    call.body = toJson(body);
    return call;
}

std::unique_ptr<Decoder> OpenAiResponsesAdapter::decoder() const { return std::make_unique<ResponsesDecoder>(); }

} // namespace dyad::backend::ai
