// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ChatAnswer.h"
#include "backend/ai/CircuitBreaker.h"
#include "backend/ai/ContinuationFilter.h"
#include "backend/ai/Candidate.h"
#include "backend/ai/SseParser.h"
#include "backend/ai/HttpResponseParser.h"
#include "backend/ai/JsonText.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/Wire.h"
#endif

using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;
using Kind = StreamEvent::Kind;

namespace {

Provider provider(ProviderKind kind)
{
    Provider p;
    p.name = u"p"_s;
    p.kind = kind;
    p.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    p.key = "sk-secret";
    return p;
}

ChatAnswer decode(ProviderKind kind, const QByteArray &bytes, bool responses = false)
{
    ChatRequest request;
    request.responses = responses;
    const auto decoder = Adapter::of(provider(kind), request).decoder();
    SseParser parser;
    StreamEvents out;
    for (const char c : bytes) // one byte a read is the hardest cut
        if (const auto events = parser.feed(QByteArrayView(&c, 1)))
            for (const SseEvent &event : *events)
                decoder->event(event, out);
    if (out.isEmpty() || out.last().kind != Kind::Failed)
        decoder->close(out);
    ChatAnswer answer;
    for (const StreamEvent &event : out)
        answer.add(event);
    return answer;
}

QJsonObject encoded(ProviderKind kind, const ChatRequest &request)
{
    const Provider p = provider(kind);
    return *parseObject(Adapter::of(p, request).encode(request, p).body);
}

} // namespace

class TestAiWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sseIsCutAnywhere();
    void sseIsBounded();
    void chatStream();
    void chatToolsWithoutIndex();
    void chatErrorInStream();
    void cutStreamIsTruncated_data();
    void cutStreamIsTruncated();
    void malformedEventIsAnError_data();
    void malformedEventIsAnError();
    void anthropicStream();
    void geminiStream();
    void geminiBlockedPrompt();
    void azureFirstChunkWithoutChoices();
    void responsesStream();
    void responsesErrorInBothShapes();
    void errorsAreSorted_data();
    void errorsAreSorted();
    void retryHints();
    void requestToAnthropic();
    void requestToGemini();
    void requestToOpenAi();
    void textsAreEscaped();
    void whatComesBeforeAnAnswerIsPassedOver();
    void urlsArePutRight();
    void breakerProbesOnce();
    void continuationIsNotRepeated();
    void candidatesAreRanked();
};

void TestAiWire::sseIsCutAnywhere()
{
    const QByteArray bytes = "\xEF\xBB\xBF: comment\r\n\r\nevent: a\r\ndata: one\r\ndata:two\r\n\r\ndata: \xc3\xa4\rid: 3\r\runknown: x\n\nevent: no data\n\ndata\n\n";
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        SseParser parser;
        QList<SseEvent> all = *parser.feed(QByteArrayView(bytes).first(cut));
        all += *parser.feed(QByteArrayView(bytes).sliced(cut));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].name, "a");
        QCOMPARE(all[0].data, "one\ntwo");
        QCOMPARE(all[1].data, "\xc3\xa4");
        QCOMPARE(all[2].data, "");
    }
}

void TestAiWire::sseIsBounded()
{
    SseParser longLine({.line = 100, .event = 1000});
    QVERIFY(longLine.feed(QByteArray(100, 'x')));
    QCOMPARE(longLine.feed(QByteArray(1, 'x')).error().code, std::string("too-large"));
    SseParser longEvent({.line = 100, .event = 150});
    QVERIFY(longEvent.feed("data: " + QByteArray(90, 'x') + "\n"));
    QVERIFY(!longEvent.feed("data: " + QByteArray(90, 'x') + "\n"));
}

void TestAiWire::chatStream()
{
    const ChatAnswer answer = decode(ProviderKind::OpenAi,
        ": OPENROUTER PROCESSING\n\n" + wire::data(R"({"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}],"obfuscation":"xx"})")
            + wire::chatText("Hel") + wire::chatText("lo") + wire::chatEnd());
    QCOMPARE(answer.text, u"Hello"_s);
    QCOMPARE(answer.model, u"m-1"_s);
    QCOMPARE(answer.stop, StopReason::Stop);
    QVERIFY(answer.finished && !answer.error);
    QCOMPARE(answer.usage, (Usage{.inputUncached = 6, .cacheRead = 4, .outputText = 3, .outputReasoning = 2, .reported = true}));
}

void TestAiWire::chatToolsWithoutIndex()
{
    const ChatAnswer whole = decode(ProviderKind::Compatible,
        wire::data(R"({"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"}}]}}]})")
            + wire::data(R"({"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"id":"b","function":{"name":"g","arguments":"{\"x\""}}]}}]})")
            + wire::data(R"({"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"function":{"arguments":":1}"}}]},"finish_reason":"tool_calls"}]})"));
    QCOMPARE(whole.toolCalls.size(), 2);
    QCOMPARE(whole.toolCalls[1].arguments, u"{\"x\":1}"_s);
    QCOMPARE(whole.stop, StopReason::Tool);
    const ChatAnswer indexed = decode(ProviderKind::OpenAi,
        wire::data(R"({"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}},{"index":1,"id":"b","function":{"name":"g","arguments":""}}]}}]})")
            + wire::data(R"({"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"function":{"arguments":"B"}},{"index":0,"function":{"arguments":"A"}}]}}]})")
            + wire::chatEnd(1, 1, "tool_calls"));
    QCOMPARE(indexed.toolCalls[0].arguments + indexed.toolCalls[1].arguments, u"AB"_s);
}

void TestAiWire::chatErrorInStream()
{
    const ChatAnswer answer = decode(ProviderKind::Compatible, wire::chatText("Hel") + wire::data(R"({"error":{"message":"down","code":502}})"));
    QCOMPARE(answer.error.kind, ProviderError::Kind::Overloaded);
    QCOMPARE(decode(ProviderKind::Compatible, wire::data(R"({"error":"plain words"})")).error.message, u"plain words"_s);
}

void TestAiWire::cutStreamIsTruncated_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<bool>("responses");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("chat") << ProviderKind::OpenAi << false << wire::chatText("Hel");
    QTest::newRow("azure") << ProviderKind::Azure << false << wire::chatText("Hel");
    QTest::newRow("anthropic") << ProviderKind::Anthropic << false << wire::anthropicTool().left(wire::anthropicTool().indexOf("event: message_stop"));
    QTest::newRow("gemini") << ProviderKind::Google << false << wire::data(R"({"candidates":[{"content":{"parts":[{"text":"Hel"}]}}]})");
    QTest::newRow("responses") << ProviderKind::OpenAi << true << wire::data(R"({"type":"response.output_text.delta","delta":"Hel"})");
    QTest::newRow("nothing") << ProviderKind::OpenAi << false << QByteArray();
}

void TestAiWire::cutStreamIsTruncated()
{
    QFETCH(ProviderKind, kind);
    QFETCH(bool, responses);
    QFETCH(QByteArray, bytes);
    const ChatAnswer answer = decode(kind, bytes, responses);
    QVERIFY(!answer.finished);
    QCOMPARE(answer.error.kind, ProviderError::Kind::Truncated);
}

void TestAiWire::malformedEventIsAnError_data()
{
    QTest::addColumn<ProviderKind>("kind");
    for (const ProviderKind kind : {ProviderKind::OpenAi, ProviderKind::Anthropic, ProviderKind::Google, ProviderKind::Azure, ProviderKind::Compatible})
        QTest::newRow(qPrintable(name(kind))) << kind;
}

void TestAiWire::malformedEventIsAnError()
{
    QFETCH(ProviderKind, kind);
    for (const QByteArray &bytes : {QByteArray("data: {\"choices\":[{\n\n"), QByteArray("data: [1,2]\n\n"), QByteArray("data: \xff\xfe\n\n")}) {
        const auto decoder = Adapter::of(provider(kind), {}).decoder();
        SseParser parser;
        StreamEvents out;
        const auto events = parser.feed(bytes);
        for (const SseEvent &event : *events)
            decoder->event(event, out);
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].error.kind, ProviderError::Kind::Malformed);
    }
}

void TestAiWire::anthropicStream()
{
    const ChatAnswer answer = decode(ProviderKind::Anthropic, wire::anthropicTool());
    QCOMPARE(answer.id, u"msg_1"_s);
    QCOMPARE(answer.text, u"Grüß"_s);
    QCOMPARE(answer.reasoning, u"hm"_s);
    QCOMPARE(answer.signature, u"SIG"_s);
    QCOMPARE(answer.toolCalls.size(), 2);
    QCOMPARE(answer.toolCalls[0].arguments, u"{}"_s); // it has none: an object all the same
    QCOMPARE(answer.toolCalls[1].arguments, u"{\"path\":1}"_s);
    QCOMPARE(answer.stop, StopReason::Tool);
    QCOMPARE(answer.usage, (Usage{.inputUncached = 61, .cacheRead = 7, .cacheWrite5m = 3, .cacheWrite1h = 2, .outputText = 9, .reported = true}));
    QCOMPARE(answer.usage.input(), 73);
    const ChatAnswer overloaded = decode(ProviderKind::Anthropic, wire::named("error", R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"));
    QCOMPARE(overloaded.error.kind, ProviderError::Kind::Overloaded);
}

void TestAiWire::geminiStream()
{
    const ChatAnswer answer = decode(ProviderKind::Google,
        "data: " R"({"candidates":[{"content":{"role":"model","parts":[{"text":"think","thought":true},{"text":"Hel"}]},"index":0}],"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":1},"modelVersion":"g-1","responseId":"r1"})" "\r\n\r\n"
        "data: " R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","args":{"a":1}},"thoughtSignature":"S"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":10,"cachedContentTokenCount":4,"candidatesTokenCount":3,"thoughtsTokenCount":8}})" "\r\n\r\n");
    QCOMPARE(answer.text, u"Hel"_s);
    QCOMPARE(answer.reasoning, u"think"_s);
    QCOMPARE(answer.toolCalls.value(0).arguments, u"{\"a\":1}"_s);
    QCOMPARE(answer.stop, StopReason::Tool);
    QCOMPARE(answer.usage, (Usage{.inputUncached = 6, .cacheRead = 4, .outputText = 3, .outputReasoning = 8, .reported = true}));
}

void TestAiWire::geminiBlockedPrompt()
{
    QCOMPARE(decode(ProviderKind::Google, wire::data(R"({"promptFeedback":{"blockReason":"SAFETY"}})")).stop, StopReason::Filter);
}

void TestAiWire::azureFirstChunkWithoutChoices()
{
    const ChatAnswer answer = decode(ProviderKind::Azure,
        wire::data(R"({"id":"","created":0,"model":"","choices":[],"prompt_filter_results":[{"prompt_index":0}]})") + wire::chatText("Hi") + wire::chatEnd());
    QCOMPARE(answer.text, u"Hi"_s);
    QCOMPARE(answer.model, u"m-1"_s);
}

void TestAiWire::responsesStream()
{
    const ChatAnswer answer = decode(ProviderKind::OpenAi,
        wire::named("response.created", R"({"type":"response.created","sequence_number":0,"response":{"id":"resp_1","model":"g"}})")
            + wire::named("response.output_text.delta", R"({"type":"response.output_text.delta","delta":"Hi"})")
            + wire::named("response.output_item.added", R"({"type":"response.output_item.added","item":{"type":"function_call","id":"fc_1","call_id":"call_1","name":"f"}})")
            + wire::named("response.function_call_arguments.delta", R"({"type":"response.function_call_arguments.delta","item_id":"fc_1","delta":"{}"})")
            + wire::named("response.completed", R"({"type":"response.completed","response":{"id":"resp_1","status":"completed","usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":5},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":3}}}})"), true);
    QCOMPARE(answer.text, u"Hi"_s);
    QCOMPARE(answer.toolCalls.value(0).id, u"call_1"_s);
    QCOMPARE(answer.toolCalls.value(0).arguments, u"{}"_s);
    QCOMPARE(answer.stop, StopReason::Tool);
    QCOMPARE(answer.usage, (Usage{.inputUncached = 15, .cacheRead = 5, .outputText = 4, .outputReasoning = 3, .reported = true}));
}

void TestAiWire::responsesErrorInBothShapes()
{
    const ChatAnswer nested = decode(ProviderKind::OpenAi, wire::data(R"({"type":"error","sequence_number":2,"error":{"type":"server_error","code":"insufficient_quota","message":"no money"}})"), true);
    QCOMPARE(nested.error.kind, ProviderError::Kind::Quota);
    const ChatAnswer flat = decode(ProviderKind::OpenAi, wire::data(R"({"type":"error","code":"rate_limit_exceeded","message":"slow","param":null})"), true);
    QCOMPARE(flat.error.kind, ProviderError::Kind::RateLimited);
}

void TestAiWire::errorsAreSorted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    using E = ProviderError::Kind;
    const auto row = [](const char *title, int status, const QByteArray &body, E kind) { QTest::newRow(title) << status << body << int(kind); };
    row("401", 401, R"({"error":{"message":"bad","code":"invalid_api_key"}})", E::Auth);
    row("403", 403, "<html>no</html>", E::Auth);
    row("404 model", 404, R"({"error":{"code":"model_not_found","message":"x"}})", E::NotFound);
    row("404 azure", 404, R"({"error":{"code":"DeploymentNotFound","message":"x"}})", E::NotFound);
    row("400 context", 400, R"({"error":{"message":"This model's maximum context length is 8","code":"context_length_exceeded"}})", E::ContextTooLong);
    row("400 anthropic context", 400, R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 9 tokens > 8 maximum"}})", E::ContextTooLong);
    row("400", 400, R"({"error":{"message":"x","type":"invalid_request_error"}})", E::InvalidRequest);
    row("429", 429, R"({"error":{"code":"rate_limit_exceeded"}})", E::RateLimited);
    row("429 quota", 429, R"({"error":{"code":"insufficient_quota","type":"insufficient_quota"}})", E::Quota);
    row("429 google day", 429, R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}})", E::Quota);
    row("429 google", 429, R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}})", E::RateLimited);
    row("500", 500, "", E::Overloaded);
    row("502 html", 502, "<html>Bad gateway</html>", E::Overloaded);
    row("503", 503, R"({"error":{"code":"server_is_overloaded"}})", E::Overloaded);
    row("529", 529, R"({"type":"error","error":{"type":"overloaded_error"}})", E::Overloaded);
    row("402", 402, R"({"type":"error","error":{"type":"billing_error"}})", E::Quota);
    row("azure filter", 400, R"({"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}}})", E::Policy);
    row("google key", 400, R"({"error":{"code":400,"status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})", E::Auth);
    row("redirect", 302, "", E::Malformed);
}

void TestAiWire::errorsAreSorted()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const ProviderError error = Adapter::of(provider(ProviderKind::OpenAi), {}).error(status, {}, body);
    QCOMPARE(name(error.kind), name(ProviderError::Kind(kind)));
    QVERIFY(!error.message.isEmpty());
}

void TestAiWire::retryHints()
{
    QCOMPARE(retryAfter({{"Retry-After", "3"}}), 3000);
    QCOMPARE(retryAfter({{"retry-after", "3"}, {"Retry-After-Ms", "120"}}), 120);
    QCOMPARE(retryAfter({}), -1);
    QCOMPARE(retryAfter({{"retry-after", "soon"}}), -1);
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(30);
    const qint64 wait = retryAfter({{"retry-after", QLocale::c().toString(later, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()}});
    QVERIFY2(wait > 25'000 && wait <= 30'000, qPrintable(QString::number(wait)));
    QCOMPARE(classifyError(429, {}, *parseObject(R"({"error":{"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"34.4s"}]}})")).retryAfterMs, 34'400);
}

void TestAiWire::requestToAnthropic()
{
    ChatRequest request;
    request.model = u"claude-x"_s;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::System, u"Be brief."_s), ChatMessage::ofText(ChatMessage::Role::User, u"Hi"_s)};
    ContentPart call{.kind = ContentPart::Kind::ToolCall, .id = u"t1"_s, .name = u"f"_s, .arguments = u"{\"a\":1}"_s};
    ContentPart thought{.kind = ContentPart::Kind::Reasoning, .text = u"foreign"_s};
    ContentPart result{.kind = ContentPart::Kind::ToolResult, .text = u"42"_s, .id = u"t1"_s};
    request.messages.append({ChatMessage::Role::Assistant, {thought, call}});
    request.messages.append({ChatMessage::Role::Tool, {result}});
    request.messages.append(ChatMessage::ofText(ChatMessage::Role::User, u"And?"_s));
    request.tools = {{u"f"_s, u"does"_s, {{"type"_L1, u"object"_s}}, false}};
    request.toolChoice = ChatRequest::ToolChoice::Required;
    request.temperature = 1.7;
    const QJsonObject body = encoded(ProviderKind::Anthropic, request);
    QCOMPARE(body["system"_L1][0]["text"_L1].toString(), u"Be brief."_s);
    QCOMPARE(body["messages"_L1].toArray().size(), 3); // the result and the next question are one user message, the result first
    QCOMPARE(body["messages"_L1][1]["content"_L1].toArray().size(), 1); // thinking of another provider is not sent
    QCOMPARE(body["messages"_L1][2]["content"_L1][0]["type"_L1].toString(), u"tool_result"_s);
    QCOMPARE(body["messages"_L1][2]["content"_L1][1]["text"_L1].toString(), u"And?"_s);
    QCOMPARE(body["tool_choice"_L1]["type"_L1].toString(), u"any"_s);
    QCOMPARE(body["temperature"_L1].toDouble(), 1.0);
    QVERIFY(body["max_tokens"_L1].toInt() > 0);
    Provider modern = provider(ProviderKind::Anthropic);
    modern.options["anthropicVersion"_L1] = u"2026-10-21"_s;
    const HttpCall newer = Adapter::of(modern, request).encode(request, modern);
    QVERIFY(!parseObject(newer.body)->contains("temperature"_L1));
    QCOMPARE(header(newer.headers, "authorization"), "Bearer sk-secret");
    QCOMPARE(header(newer.headers, "x-api-key"), "");
}

void TestAiWire::requestToGemini()
{
    ChatRequest request;
    request.model = u"gemini-x"_s;
    request.stream = true;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::System, u"S"_s), ChatMessage::ofText(ChatMessage::Role::User, u"Hi"_s)};
    request.messages.append({ChatMessage::Role::Assistant, {{.kind = ContentPart::Kind::ToolCall, .id = u"t1"_s, .name = u"f"_s, .arguments = u"{}"_s, .signature = u"SIG"_s}}});
    request.messages.append({ChatMessage::Role::Tool, {{.kind = ContentPart::Kind::ToolResult, .text = u"plain"_s, .id = u"t1"_s}}});
    request.maxTokens = 99;
    const Provider p = provider(ProviderKind::Google);
    const HttpCall call = Adapter::of(p, request).encode(request, p);
    QCOMPARE(call.url.toString(), u"http://127.0.0.1:1/v1beta/models/gemini-x:streamGenerateContent?alt=sse"_s);
    QVERIFY(!call.url.toString().contains("secret"_L1));
    const QJsonObject body = *parseObject(call.body);
    QCOMPARE(body["contents"_L1].toArray().size(), 3);
    QCOMPARE(body["contents"_L1][1]["parts"_L1][0]["thoughtSignature"_L1].toString(), u"SIG"_s);
    QCOMPARE(body["contents"_L1][2]["parts"_L1][0]["functionResponse"_L1]["name"_L1].toString(), u"f"_s);
    QVERIFY(body["contents"_L1][2]["parts"_L1][0]["functionResponse"_L1]["response"_L1].isObject());
    QCOMPARE(body["generationConfig"_L1]["maxOutputTokens"_L1].toInt(), 99);
}

void TestAiWire::requestToOpenAi()
{
    ChatRequest request;
    request.model = u"gpt-x"_s;
    request.maxTokens = 7;
    request.stream = true;
    request.extra["logit_bias"_L1] = QJsonObject{{"50256"_L1, -100}};
    request.messages = {{ChatMessage::Role::User, {ContentPart::ofText(u"What?"_s), {.kind = ContentPart::Kind::Image, .mimeType = u"image/png"_s, .data = u"AAAA"_s}}}};
    const QJsonObject body = encoded(ProviderKind::OpenAi, request);
    QCOMPARE(body["max_completion_tokens"_L1].toInt(), 7);
    QCOMPARE(body["stream_options"_L1]["include_usage"_L1].toBool(), true);
    QCOMPARE(body["messages"_L1][0]["content"_L1][1]["image_url"_L1]["url"_L1].toString(), u"data:image/png;base64,AAAA"_s);
    QVERIFY(body.contains("logit_bias"_L1));
    QCOMPARE(encoded(ProviderKind::Compatible, request)["max_tokens"_L1].toInt(), 7);
}

/// Beside Qt's own reader, which has to find what was written, and the length of a request must not matter.
void TestAiWire::textsAreEscaped()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = random.bounded(700); i > 0; --i) {
            const QList<char32_t> kinds{random.bounded(0x20u), random.bounded(0x80u), random.bounded(0x800u), 0x20acu, random.bounded(0x10000u, 0x110000u), U'"', U'\\', U'/'};
            text += QString::fromUcs4(&kinds[random.bounded(kinds.size())], 1);
        }
        const QByteArray json = "[" + JsonText().text(text).bytes() + "]";
        QCOMPARE(QJsonDocument::fromJson(json).array().first().toString(u"?"_s), text);
    }
    QCOMPARE(JsonText().text(QString(QChar(0xd83d)) + u'x').bytes(), QByteArray("\"\\ud83dx\""));
    QCOMPARE(JsonText().raw("[").number(-9'007'199'254'740'993).raw("]").bytes(), QByteArray("[-9007199254740993]"));
}

/// A proxy's "103 Early Hints" was taken for the answer, and an error.
void TestAiWire::whatComesBeforeAnAnswerIsPassedOver()
{
    const QByteArray interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    const QByteArray whole = interim + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: b\r\n\r\nhi";
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        HttpResponseParser parser(100);
        QByteArray body;
        QVERIFY(parser.feed(whole.left(cut), body).has_value());
        QVERIFY(!parser.headDone() || parser.status() == 200);
        QVERIFY(parser.feed(whole.mid(cut), body).has_value());
        QVERIFY(parser.done() && parser.keepAlive());
        QCOMPARE(parser.status(), 200);
        QCOMPARE(body, QByteArray("hi"));
        QCOMPARE(header(parser.headers(), "x-a"), QByteArray("b"));
    }
    QByteArray body;
    QVERIFY(!HttpResponseParser(100).feed("HTTP/1.1 101 Switching Protocols\r\n\r\n", body).has_value());
    QVERIFY(!HttpResponseParser(100).feed(interim.repeated(20), body).has_value());
}

void TestAiWire::urlsArePutRight()
{
    const auto url = [](ProviderKind kind, const QString &base) {
        Provider p = provider(kind);
        p.baseUrl = QUrl(base);
        return p.endpoint(u"/x?a=b"_s).toString();
    };
    QCOMPARE(url(ProviderKind::OpenAi, u"http://h:1"_s), u"http://h:1/v1/x?a=b"_s);
    QCOMPARE(url(ProviderKind::OpenAi, u"http://h:1/v1/"_s), u"http://h:1/v1/x?a=b"_s);
    QCOMPARE(url(ProviderKind::Compatible, u"http://h:1/api/v4"_s), u"http://h:1/api/v4/x?a=b"_s);
    QCOMPARE(url(ProviderKind::Anthropic, u"http://h:1/v1"_s), u"http://h:1/v1/x?a=b"_s);
    QCOMPARE(url(ProviderKind::Google, u"http://h:1/v1beta"_s), u"http://h:1/v1beta/x?a=b"_s);
    QCOMPARE(url(ProviderKind::Azure, u"http://h:1/"_s), u"http://h:1/openai/x?a=b"_s);
}

void TestAiWire::breakerProbesOnce()
{
    CircuitBreaker breaker({.threshold = 2, .cooldown = 100, .longestCooldown = 300});
    QVERIFY(breaker.admit(0));
    breaker.failed(0);
    QVERIFY(breaker.admit(1));
    breaker.failed(1);
    QVERIFY(!breaker.admit(100));
    QCOMPARE(breaker.retryAt(), 101);
    QVERIFY(breaker.admit(101));
    QVERIFY(!breaker.admit(102)); // one probe, not two
    breaker.failed(103);
    QVERIFY(!breaker.admit(302));
    QVERIFY(breaker.admit(303)); // twice as long
    breaker.dropped();
    QVERIFY(breaker.admit(304));
    breaker.succeeded();
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
    QVERIFY(breaker.admit(305) && breaker.admit(305));
}

void TestAiWire::continuationIsNotRepeated()
{
    ContinuationFilter goesOn(u"The cat"_s);
    QCOMPARE(goesOn.take(u" sat"_s), u" sat"_s);
    ContinuationFilter again(u"The cat"_s);
    QCOMPARE(again.take(u"The"_s), QString());
    QCOMPARE(again.take(u" cat s"_s), u" s"_s);
    QCOMPARE(again.take(u"at"_s), u"at"_s);
    QCOMPARE(again.rest(), QString());
    ContinuationFilter shorter(u"The cat"_s);
    QCOMPARE(shorter.take(u"The"_s), QString());
    QCOMPARE(shorter.rest(), u"The"_s);
}

void TestAiWire::candidatesAreRanked()
{
    Provider openAi = provider(ProviderKind::OpenAi);
    openAi.name = u"openai"_s;
    Provider claude = provider(ProviderKind::Anthropic);
    claude.name = u"claude"_s;
    Provider local = provider(ProviderKind::Compatible);
    local.name = u"local"_s;
    Provider listed = provider(ProviderKind::Compatible);
    listed.name = u"listed"_s;
    listed.models = {u"gpt-4o"_s, u"qwen"_s};
    const QList<Provider> all{openAi, claude, local, listed};
    const auto names = [&](const QString &model) {
        QStringList list;
        for (const Candidate &one : candidatesFor(model, all))
            list.append(one.provider.name + u':' + one.model);
        return list.join(u' ');
    };
    QCOMPARE(names(u"gpt-4o"_s), u"listed:gpt-4o openai:gpt-4o local:gpt-4o"_s);
    QCOMPARE(names(u"claude-x"_s), u"claude:claude-x local:claude-x"_s);
    QCOMPARE(names(u"local/gpt-4o"_s), u"local:gpt-4o"_s);
    QCOMPARE(candidatesFor(u"gpt-4o"_s, {claude}).size(), 0);
    QCOMPARE(candidatesFor(u"auto"_s, all).size(), 4);
}

QTEST_GUILESS_MAIN(TestAiWire)
#include "test_ai_wire.moc"
