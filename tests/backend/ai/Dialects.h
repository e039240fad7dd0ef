// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/providers/Provider.h"
#include "tests/backend/ai/Wire.h"

using dyad::backend::ai::ProviderKind;

/// What a provider of one kind says, in its own words: "Hello" with 10 tokens in and 5 out, or a call of read({"path":1}).
struct Dialect {
    const char *name;
    ProviderKind kind;
    bool responses;
    QByteArray whole, text, end, tool;
    QByteArray limited, broken; ///< bodies of 429 and 500
    QByteArray head;            ///< that its requests have
};

inline Dialect chat(const char *name, ProviderKind kind, const QByteArray &head)
{
    return {name, kind, false, wire::chatWhole(10, 5), wire::chatText("Hel") + wire::chatText("lo"), wire::chatEnd(),
        wire::data(R"({"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"read","arguments":""}}]},"finish_reason":null}]})")
            + wire::data(R"({"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"path\":1}"}}]},"finish_reason":null}]})") + wire::chatEnd(10, 5, "tool_calls"),
        R"({"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}})", R"({"error":{"message":"oops","type":"server_error"}})", head};
}

inline QByteArray responsesDelta(const QByteArray &text)
{
    return wire::named("response.output_text.delta", R"({"type":"response.output_text.delta","item_id":"msg_1","output_index":0,"content_index":0,"delta":")" + text + "\"}");
}

inline Dialect responses()
{
    const QByteArray usage = R"("usage":{"input_tokens":10,"output_tokens":5,"total_tokens":15})";
    const QByteArray created = wire::named("response.created", R"({"type":"response.created","response":{"id":"resp_1","model":"m-1","status":"in_progress"}})");
    const QByteArray completed = wire::named("response.completed", R"({"type":"response.completed","response":{"id":"resp_1","status":"completed",)" + usage + "}}");
    return {"responses", ProviderKind::OpenAi, true,
        R"({"id":"resp_1","object":"response","status":"completed","model":"m-1","output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello"}]}],)" + usage + "}",
        created + responsesDelta("Hel") + responsesDelta("lo"), completed,
        created + wire::named("response.output_item.added", R"({"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","id":"fc_1","call_id":"call_1","name":"read","arguments":""}})")
            + wire::named("response.function_call_arguments.delta", R"({"type":"response.function_call_arguments.delta","item_id":"fc_1","delta":"{\"path\":1}"})") + completed,
        R"({"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}})", R"({"error":{"message":"oops","type":"server_error"}})", "Authorization: Bearer k"};
}

inline Dialect anthropic()
{
    const QByteArray start = wire::named("message_start", R"({"type":"message_start","message":{"id":"msg_1","model":"m-1","usage":{"input_tokens":10,"output_tokens":1}}})");
    const auto delta = [](const QByteArray &text) { return wire::named("content_block_delta", R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":")" + text + "\"}}"); };
    const auto end = [](const QByteArray &reason) {
        return wire::named("message_delta", R"({"type":"message_delta","delta":{"stop_reason":")" + reason + R"("},"usage":{"output_tokens":5}})") + wire::named("message_stop", R"({"type":"message_stop"})");
    };
    return {"anthropic", ProviderKind::Anthropic, false,
        R"({"id":"msg_1","type":"message","role":"assistant","model":"m-1","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":5}})",
        start + wire::named("content_block_start", R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})") + delta("Hel") + delta("lo"), end("end_turn"),
        start + wire::named("content_block_start", R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"tu_1","name":"read","input":{}}})")
            + wire::named("content_block_delta", R"({"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"path\":1}"}})") + end("tool_use"),
        R"({"type":"error","error":{"type":"rate_limit_error","message":"slow down"}})", R"({"type":"error","error":{"type":"api_error","message":"oops"}})", "x-api-key: k"};
}

inline Dialect google()
{
    const auto chunk = [](const QByteArray &part, const QByteArray &finish) {
        return R"({"candidates":[{"content":{"role":"model","parts":[)" + part + "]}" + finish + R"(}],"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":5,"totalTokenCount":15},"modelVersion":"m-1","responseId":"r1"})";
    };
    const QByteArray stop = R"(,"finishReason":"STOP")";
    return {"google", ProviderKind::Google, false, chunk(R"({"text":"Hello"})", stop), wire::data(chunk(R"({"text":"Hel"})", {})) + wire::data(chunk(R"({"text":"lo"})", {})), wire::data(chunk(R"({"text":""})", stop)),
        wire::data(chunk(R"({"functionCall":{"id":"f1","name":"read","args":{"path":1}},"thoughtSignature":"SIG"})", stop)),
        R"({"error":{"code":429,"message":"slow down","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"0.02s"}]}})",
        R"({"error":{"code":500,"message":"oops","status":"INTERNAL"}})", "x-goog-api-key: k"};
}

inline QList<Dialect> dialects()
{
    return {chat("openai", ProviderKind::OpenAi, "Authorization: Bearer k"), responses(), anthropic(), google(), chat("azure", ProviderKind::Azure, "api-key: k"),
        chat("compatible", ProviderKind::Compatible, "Authorization: Bearer k")};
}

inline const char *const PriceTable = R"({"rows":[{"model":"m-1","valid_from":"2020-01-01","input":1,"output":10}]})";
