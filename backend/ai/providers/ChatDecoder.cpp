// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/ChatDecoder.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr int MostCalls = 10'000; // of one answer

Usage usageOf(const QJsonObject &usage)
{
    const QJsonObject in = usage["prompt_tokens_details"_L1].toObject();
    const int64_t made = tokenCount(usage["completion_tokens"_L1]), prompt = tokenCount(usage["prompt_tokens"_L1]);
    Usage result;
    result.cacheRead = tokenCount(in.contains("cached_tokens"_L1) ? in["cached_tokens"_L1] : usage["prompt_cache_hit_tokens"_L1]); // the latter: DeepSeek's word
    result.cacheWrite30m = tokenCount(in["cache_write_tokens"_L1]);
    result.inputUncached = std::max<int64_t>(0, prompt - result.cacheRead - result.cacheWrite30m);
    result.outputReasoning = tokenCount(usage["completion_tokens_details"_L1]["reasoning_tokens"_L1]);
    // xAI does not count reasoning among what was made, as all others do; the sum tells.
    const bool apart = result.outputReasoning > 0 && tokenCount(usage["total_tokens"_L1]) == prompt + made + result.outputReasoning;
    result.outputText = apart ? made : std::max<int64_t>(0, made - result.outputReasoning);
    result.reported = true;
    return result;
}

StopReason stopReason(const QString &raw, bool calls)
{
    if (raw == "length"_L1)
        return StopReason::Length;
    if (raw == "tool_calls"_L1 || raw == "function_call"_L1)
        return StopReason::Tool;
    if (raw == "content_filter"_L1)
        return StopReason::Filter;
    if (raw == "error"_L1)
        return StopReason::Error;
    return calls ? StopReason::Tool : StopReason::Stop; // "stop", and the "eos" and "" of compatible servers
}

void add(StreamEvent::Kind kind, const QString &text, StreamEvents &out)
{
    if (!text.isEmpty())
        out.append(StreamEvent::of(kind, text));
}

/// The first that is there: DeepSeek's word, and that of OpenRouter, Groq and Ollama.
QString reasoningOf(const QJsonObject &delta)
{
    const QString text = delta["reasoning_content"_L1].toString();
    return text.isEmpty() ? delta["reasoning"_L1].toString() : text;
}

/// A JSON text, as it should be; some give the object itself.
QString argumentsOf(const QJsonValue &value) { return value.isObject() ? QString::fromUtf8(toJson(value.toObject())) : value.toString(); }

} // namespace

void ChatDecoder::event(const SseEvent &event, StreamEvents &out)
{
    if (event.data.trimmed() == "[DONE]") {
        if (m_stop || m_started)
            stop(m_stop.value_or(QString()), out);
        return;
    }
    const auto object = parseObject(event.data);
    if (event.name == "error" || (object && isErrorObject(*object)))
        return out.append(StreamEvent::failed(classifyError(0, {}, object.value_or(QJsonObject{{"message"_L1, QString::fromUtf8(event.data)}}))));
    if (!object)
        return out.append(StreamEvent::malformed(u"The provider sent an event that is not JSON."_s));
    chunk(*object, "delta"_L1, out);
}

void ChatDecoder::body(const QJsonObject &answer, StreamEvents &out)
{
    if (answer["choices"_L1].toArray().isEmpty())
        return out.append(StreamEvent::malformed(u"The provider's answer holds none of the model's."_s));
    chunk(answer, "message"_L1, out);
    stop(m_stop.value_or(QString()), out); // it is whole, whether it says why it ended or not
}

void ChatDecoder::close(StreamEvents &out)
{
    // Some compatible servers send no [DONE]; a reason to stop is as good an end.
    if (m_stop)
        stop(*m_stop, out);
    Decoder::close(out);
}

void ChatDecoder::stop(const QString &raw, StreamEvents &out)
{
    if (ended())
        return;
    for (int i = 0; i < m_calls.size(); ++i) {
        tell(i, out);
        if (!m_calls[i].hasArguments) // a tool without any
            out.append(StreamEvent::toolArguments(i, u"{}"_s));
    }
    finish(stopReason(raw, !m_calls.isEmpty()), raw, out);
}

void ChatDecoder::chunk(const QJsonObject &object, QLatin1StringView part, StreamEvents &out)
{
    if (!m_started && (!object["id"_L1].toString().isEmpty() || !object["choices"_L1].toArray().isEmpty())) {
        m_started = true;
        out.append(StreamEvent::started(object["id"_L1].toString(), object["model"_L1].toString()));
    }
    for (const QJsonValue &choice : object["choices"_L1].toArray())
        if (choice["index"_L1].toInt() == 0) // we never ask for more than one
            readChoice(choice.toObject(), part, out);
    for (const QJsonValue &usage : {object["x_groq"_L1]["usage"_L1], object["usage"_L1]})
        if (usage.isObject())
            out.append(StreamEvent::ofUsage(usageOf(usage.toObject())));
}

void ChatDecoder::readChoice(const QJsonObject &choice, QLatin1StringView part, StreamEvents &out)
{
    const QJsonObject delta = choice[part].isObject() ? choice[part].toObject() : choice["message"_L1].toObject(); // whole messages as events, of some
    add(StreamEvent::Kind::Reasoning, reasoningOf(delta), out);
    readContent(delta["content"_L1], out);
    add(StreamEvent::Kind::Text, choice["text"_L1].toString(), out); // of /completions
    add(StreamEvent::Kind::Refusal, delta["refusal"_L1].toString(), out);
    for (const QJsonValue &call : delta["tool_calls"_L1].toArray())
        readCall(call.toObject(), out);
    if (delta["function_call"_L1].isObject()) // what tool calls were before
        readCall({{"index"_L1, 0}, {"function"_L1, delta["function_call"_L1]}}, out);
    if (choice["finish_reason"_L1].isString())
        m_stop = choice["finish_reason"_L1].toString();
}

/// A text, or parts of one, thoughts among them (Mistral).
void ChatDecoder::readContent(const QJsonValue &content, StreamEvents &out)
{
    add(StreamEvent::Kind::Text, content.toString(), out);
    for (const QJsonValue &part : content.toArray()) {
        add(StreamEvent::Kind::Text, part.isString() ? part.toString() : part["text"_L1].toString(), out);
        add(StreamEvent::Kind::Refusal, part["refusal"_L1].toString(), out);
        add(StreamEvent::Kind::Reasoning, part["thinking"_L1].toString(), out);
        for (const QJsonValue &thought : part["thinking"_L1].toArray())
            add(StreamEvent::Kind::Reasoning, thought["text"_L1].toString(), out);
    }
}

/// Which of the calls the piece belongs to; their number where it begins one. By the index, if there is one, but some count all as 0; a new call has
/// an id and a name of its own (there are servers that give each piece another id).
int ChatDecoder::findCall(const QJsonObject &call, const QString &name) const
{
    const int last = int(m_calls.size()) - 1;
    const QString id = call["id"_L1].toString();
    const bool counted = call["index"_L1].isDouble();
    for (int i = last; i >= 0; --i) {
        const bool sameIndex = counted && m_calls[i].index == call["index"_L1].toInt();
        const bool sameId = !id.isEmpty() && m_calls[i].id == id;
        const bool other = !id.isEmpty() && !m_calls[i].id.isEmpty() && !sameId && !name.isEmpty() && !m_calls[i].name.isEmpty();
        if ((sameIndex && !other) || (!counted && sameId))
            return i;
    }
    const bool begins = counted || last < 0 || (!name.isEmpty() && !m_calls[last].name.isEmpty());
    return begins ? last + 1 : last;
}

void ChatDecoder::readCall(const QJsonObject &call, StreamEvents &out)
{
    const QJsonObject function = call["function"_L1].toObject();
    const QString name = function["name"_L1].toString();
    const int at = findCall(call, name);
    if (at >= MostCalls)
        return;
    if (at == m_calls.size())
        m_calls.append({call["index"_L1].toInt(-1), call["id"_L1].toString(), name});
    Call &mine = m_calls[at];
    if (mine.name.isEmpty())
        mine.name = name;
    if (mine.id.isEmpty())
        mine.id = call["id"_L1].toString();
    const QString arguments = argumentsOf(function["arguments"_L1]);
    mine.hasArguments = mine.hasArguments || !arguments.isEmpty();
    if (mine.name.isEmpty()) {
        mine.waiting += arguments;
        return;
    }
    tell(at, out);
    if (!arguments.isEmpty())
        out.append(StreamEvent::toolArguments(at, arguments));
}

void ChatDecoder::tell(int at, StreamEvents &out)
{
    Call &call = m_calls[at];
    if (std::exchange(call.told, true))
        return;
    if (call.id.isEmpty())
        call.id = newCallId();
    out.append(StreamEvent::toolCall(at, call.id, call.name));
    if (const QString waiting = std::exchange(call.waiting, {}); !waiting.isEmpty())
        out.append(StreamEvent::toolArguments(at, waiting));
}

} // namespace dyad::backend::ai
