// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QStringList>

/// What providers put on the wire, in the shape of their documentation and of recordings.
namespace wire {

inline QByteArray data(const QByteArray &json) { return "data: " + json + "\n\n"; }
inline QByteArray named(const QByteArray &name, const QByteArray &json) { return "event: " + name + "\ndata: " + json + "\n\n"; }

inline QByteArray chatText(const QByteArray &text)
{
    return data(R"({"id":"c1","object":"chat.completion.chunk","model":"m-1","choices":[{"index":0,"delta":{"content":")" + text + R"("},"finish_reason":null}],"usage":null})");
}
inline QByteArray chatEnd(int in = 10, int out = 5, const QByteArray &reason = "stop")
{
    return data(R"({"id":"c1","model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":")" + reason + R"("}],"usage":null})")
        + data(R"({"id":"c1","model":"m-1","choices":[],"usage":{"prompt_tokens":)" + QByteArray::number(in) + R"(,"completion_tokens":)"
               + QByteArray::number(out) + R"(,"total_tokens":0,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":2}}})")
        + "data: [DONE]\n\n";
}
inline QByteArray chatWhole(int in, int out)
{
    return R"({"id":"c1","object":"chat.completion","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":)"
        + QByteArray::number(in) + R"(,"completion_tokens":)" + QByteArray::number(out) + "}}";
}

inline QByteArray anthropicTool()
{
    return named("message_start", R"({"type":"message_start","message":{"id":"msg_1","model":"claude-x","usage":{"input_tokens":43,"cache_read_input_tokens":7,"cache_creation_input_tokens":5,"cache_creation":{"ephemeral_1h_input_tokens":2},"output_tokens":1}}})")
    + named("ping", R"({"type":"ping"})")
    + named("content_block_start", R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}})")
    + named("content_block_delta", R"({"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}})")
    + named("content_block_delta", R"({"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"SIG"}})")
    + named("content_block_start", R"({"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}})")
    + named("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"Gr\xc3\xbc\xc3\x9f\"}}")
    + named("message_start", R"({"type":"message_start","message":{"id":"msg_2","model":"claude-y"}})")
    + named("content_block_start", R"({"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"tu_1","name":"now","input":{}}})")
    + named("content_block_start", R"({"type":"content_block_start","index":3,"content_block":{"type":"tool_use","id":"tu_2","name":"read","input":{}}})")
    + named("content_block_delta", R"({"type":"content_block_delta","index":3,"delta":{"type":"input_json_delta","partial_json":"{\"pa"}})")
    + named("content_block_delta", R"({"type":"content_block_delta","index":3,"delta":{"type":"input_json_delta","partial_json":"th\":1}"}})")
    + named("message_delta", R"({"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"input_tokens":61,"output_tokens":9}})")
    + named("message_stop", R"({"type":"message_stop"})");
}

} // namespace wire
