// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/GeminiAdapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using Part = ContentPart;

QJsonObject responseObject(const QString &text)
{
    return parseObject(text.toUtf8()).value_or(QJsonObject{{"result"_L1, text}});
}

/// Goes back where it is Google's own; what others (and we, where there was none) call their calls means nothing there.
QJsonObject withId(QJsonObject object, const Part &part)
{
    if (!part.id.isEmpty() && part.id != part.name && !part.id.startsWith("call_"_L1) && !part.id.startsWith("toolu_"_L1))
        object["id"_L1] = part.id;
    return object;
}

QJsonObject wirePart(const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Text:
    case Part::Kind::Refusal: return {{"text"_L1, part.text}};
    case Part::Kind::Image:
        if (part.data.isEmpty())
            return {{"fileData"_L1, QJsonObject{{"fileUri"_L1, part.url}, {"mimeType"_L1, part.mimeType}}}};
        return {{"inlineData"_L1, QJsonObject{{"mimeType"_L1, part.mimeType}, {"data"_L1, part.data}}}};
    case Part::Kind::ToolCall: {
        QJsonObject object{{"functionCall"_L1, withId({{"name"_L1, part.name},
            {"args"_L1, parseObject(part.arguments.toUtf8()).value_or(QJsonObject())}}, part)}};
        if (!part.signature.isEmpty())
            object["thoughtSignature"_L1] = part.signature;
        return object;
    }
    case Part::Kind::ToolResult:
        return {{"functionResponse"_L1, withId({{"name"_L1, part.name}, {"response"_L1, responseObject(part.text)}}, part)}};
    case Part::Kind::Reasoning: return {}; // thoughts are not sent back, only their signatures beside calls
    }
    return {};
}

/// Results carry only the id of their call in other languages; Gemini wants the function's name.
QHash<QString, QString> namesOfCalls(const QList<ChatMessage> &messages)
{
    QHash<QString, QString> names;
    for (const ChatMessage &message : messages)
        for (const Part &part : message.parts)
            if (part.kind == Part::Kind::ToolCall)
                names.insert(part.id, part.name);
    return names;
}

void addContents(const ChatRequest &request, QJsonObject &body)
{
    const QHash<QString, QString> names = namesOfCalls(request.messages);
    QJsonArray contents;
    QJsonArray system;
    for (const ChatMessage &message : request.messages) {
        const QString role = message.role == ChatMessage::Role::Assistant ? u"model"_s : u"user"_s;
        QJsonArray parts;
        for (Part part : message.parts) {
            if (part.kind == Part::Kind::ToolResult && part.name.isEmpty())
                part.name = names.value(part.id);
            if (const QJsonObject object = wirePart(part); !object.isEmpty())
                parts.append(object);
        }
        if (message.role == ChatMessage::Role::System) {
            for (const QJsonValue &part : parts)
                system.append(part);
        } else if (!contents.isEmpty() && contents.last()["role"_L1].toString() == role) {
            QJsonArray joined = contents.last()["parts"_L1].toArray();
            for (const QJsonValue &part : parts)
                joined.append(part);
            contents.removeLast();
            contents.append(QJsonObject{{"role"_L1, role}, {"parts"_L1, joined}});
        } else if (!parts.isEmpty()) {
            contents.append(QJsonObject{{"role"_L1, role}, {"parts"_L1, parts}});
        }
    }
    body["contents"_L1] = contents;
    if (!system.isEmpty())
        body["systemInstruction"_L1] = QJsonObject{{"parts"_L1, system}};
}

void addTools(const ChatRequest &request, QJsonObject &body)
{
    if (request.tools.isEmpty())
        return;
    QJsonArray declarations;
    for (const ToolDefinition &tool : request.tools) {
        QJsonObject declaration{{"name"_L1, tool.name}, {"description"_L1, tool.description}};
        if (!tool.schema.isEmpty())
            declaration["parametersJsonSchema"_L1] = tool.schema;
        declarations.append(declaration);
    }
    body["tools"_L1] = QJsonArray{QJsonObject{{"functionDeclarations"_L1, declarations}}};
    QJsonObject config{{"mode"_L1, u"AUTO"_s}};
    if (request.toolChoice == ChatRequest::ToolChoice::None)
        config["mode"_L1] = u"NONE"_s;
    if (request.toolChoice == ChatRequest::ToolChoice::Required || request.toolChoice == ChatRequest::ToolChoice::Named)
        config["mode"_L1] = u"ANY"_s;
    if (request.toolChoice == ChatRequest::ToolChoice::Named)
        config["allowedFunctionNames"_L1] = QJsonArray{request.toolName};
    body["toolConfig"_L1] = QJsonObject{{"functionCallingConfig"_L1, config}};
}

QJsonObject thinkingConfig(const ChatRequest &request)
{
    QJsonObject thinking;
    if (request.thinkingBudget)
        thinking["thinkingBudget"_L1] = qint64(*request.thinkingBudget);
    else if (!request.effort.isEmpty() && request.effort != "none"_L1)
        thinking["thinkingLevel"_L1] = (request.effort == "xhigh"_L1 || request.effort == "max"_L1 ? u"high"_s : request.effort).toUpper();
    return thinking;
}

void addConfig(const ChatRequest &request, QJsonObject &body)
{
    QJsonObject config;
    if (request.maxTokens)
        config["maxOutputTokens"_L1] = qint64(*request.maxTokens);
    if (request.temperature)
        config["temperature"_L1] = *request.temperature;
    if (request.topP)
        config["topP"_L1] = *request.topP;
    if (request.topK)
        config["topK"_L1] = qint64(*request.topK);
    if (request.seed)
        config["seed"_L1] = qint64(*request.seed);
    if (!request.stop.isEmpty())
        config["stopSequences"_L1] = QJsonArray::fromStringList(request.stop);
    if (request.format != ChatRequest::Format::Text)
        config["responseMimeType"_L1] = u"application/json"_s;
    if (request.format == ChatRequest::Format::Schema)
        config["responseJsonSchema"_L1] = request.schema;
    if (const QJsonObject thinking = thinkingConfig(request); !thinking.isEmpty())
        config["thinkingConfig"_L1] = thinking;
    if (!config.isEmpty())
        body["generationConfig"_L1] = config;
}

Usage usageOf(const QJsonObject &usage)
{
    Usage result;
    result.cacheRead = tokenCount(usage["cachedContentTokenCount"_L1]);
    result.inputUncached = std::max<int64_t>(0,
        tokenCount(usage["promptTokenCount"_L1]) + tokenCount(usage["toolUsePromptTokenCount"_L1]) - result.cacheRead);
    result.outputText = tokenCount(usage["candidatesTokenCount"_L1]);
    result.outputReasoning = tokenCount(usage["thoughtsTokenCount"_L1]); // not contained in the candidates' count, yet billed
    result.reported = true;
    return result;
}

class GeminiDecoder : public Decoder
{
public:
    void event(const SseEvent &event, StreamEvents &out) override
    {
        const auto object = parseObject(event.data);
        if (!object && event.data.trimmed() == "[DONE]")
            return; // of proxies
        if (!object)
            return out.append(StreamEvent::malformed(u"The provider sent an event that is not JSON."_s));
        chunk(*object, out);
    }

    void body(const QJsonObject &answer, StreamEvents &out) override
    {
        chunk(answer, out);
        if (m_stop.isEmpty() && m_began) // it is whole, whether it says why it ended or not
            m_stop = u"STOP"_s;
        close(out);
    }

    void close(StreamEvents &out) override
    {
        // There is no end mark: the chunk with the reason is the last one, and then the connection closes.
        if (!m_stop.isEmpty())
            finish(stopReason(), m_stop, out);
        Decoder::close(out);
    }

private:
    void chunk(const QJsonObject &object, StreamEvents &out)
    {
        if (isErrorObject(object))
            return out.append(StreamEvent::failed(classifyError(object["error"_L1]["code"_L1].toInt(), {}, object)));
        if (!std::exchange(m_started, true))
            out.append(StreamEvent::started(object["responseId"_L1].toString(), object["modelVersion"_L1].toString()));
        const QString block = object["promptFeedback"_L1]["blockReason"_L1].toString();
        if (!block.isEmpty())
            m_stop = block;
        const QJsonObject candidate = object["candidates"_L1][0].toObject();
        m_began = m_began || !candidate.isEmpty();
        for (const QJsonValue &part : candidate["content"_L1]["parts"_L1].toArray())
            readPart(part.toObject(), out);
        if (!candidate["finishReason"_L1].toString().isEmpty())
            m_stop = candidate["finishReason"_L1].toString();
        if (object["usageMetadata"_L1].isObject())
            out.append(StreamEvent::ofUsage(usageOf(object["usageMetadata"_L1].toObject())));
    }

    void readPart(const QJsonObject &part, StreamEvents &out)
    {
        const QString text = part["text"_L1].toString();
        if (!text.isEmpty())
            out.append(StreamEvent::of(part["thought"_L1].toBool() ? StreamEvent::Kind::Reasoning : StreamEvent::Kind::Text, text));
        if (!part["functionCall"_L1].isObject())
            return;
        const QJsonObject call = part["functionCall"_L1].toObject();
        const QString given = call["id"_L1].toString();
        const QString id = given.isEmpty() ? newCallId() : given;
        StreamEvent begun = StreamEvent::toolCall(m_calls, id, call["name"_L1].toString());
        begun.signature = part["thoughtSignature"_L1].toString(); // newer models refuse the call's result without it
        out.append(begun);
        out.append(StreamEvent::toolArguments(m_calls, QString::fromUtf8(toJson(call["args"_L1].toObject()))));
        ++m_calls;
    }

    StopReason stopReason() const
    {
        if (m_calls > 0)
            return StopReason::Tool;
        if (m_stop == "STOP"_L1 || m_stop == "FUNCTION_CALL"_L1 || m_stop == "FINISH_REASON_UNSPECIFIED"_L1)
            return StopReason::Stop;
        if (m_stop == "MAX_TOKENS"_L1)
            return StopReason::Length;
        if (m_stop.startsWith("MALFORMED"_L1) || m_stop == "OTHER"_L1)
            return StopReason::Error;
        return StopReason::Filter;
    }

    bool m_started = false;
    bool m_began = false; ///< there is an answer
    int m_calls = 0;
    QString m_stop;
};

} // namespace

HttpCall GeminiAdapter::encode(const ChatRequest &request, const Provider &provider) const
{
    QJsonObject body;
    addContents(request, body);
    addTools(request, body);
    addConfig(request, body);
    HttpCall call;
    const QString verb = request.stream ? u"streamGenerateContent?alt=sse"_s : u"generateContent"_s;
    call.url = provider.endpoint("/models/%1:%2"_L1.arg(QString::fromLatin1(QUrl::toPercentEncoding(request.model)), verb));
    call.headers = headersFor(provider);
    call.body = toJson(body);
    return call;
}

std::unique_ptr<Decoder> GeminiAdapter::decoder() const { return std::make_unique<GeminiDecoder>(); }

HttpHeaders GeminiAdapter::headersFor(const Provider &provider) const
{
    HttpHeaders headers{{"Content-Type", "application/json"}};
    if (!provider.key.isEmpty())
        headers.append({"x-goog-api-key", provider.key}); // never as key= in the URL, which stands in logs
    return headers;
}

} // namespace dyad::backend::ai
