// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Servers as they are, and not as their protocols' documents have them: bodies that nobody asked to be compressed, wrong types, calls of tools
// counted anyhow, errors in any place and shape. And clients of other versions than ours.
#include "backend/ai/ContentDecoder.h"
#include "backend/ai/Embeddings.h"
#include "backend/ai/faces/AnthropicFace.h"
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include <QJsonArray>
#include <QTest>
#include <zlib.h>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/BrokerBench.h"
#endif

using namespace Qt::StringLiterals;
using namespace dyad::backend::ai;

namespace {

enum class Frame { Gzip = 31, Zlib = 15, None = -15 };

QByteArray packed(const QByteArray &bytes, Frame frame)
{
    z_stream z{};
    deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, int(frame), 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&z, uLong(bytes.size()))) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    z.avail_in = uInt(bytes.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, Z_FINISH);
    out.truncate(qsizetype(z.total_out));
    deflateEnd(&z);
    return out;
}

Provider providerOf(ProviderKind kind)
{
    Provider p;
    p.name = u"p"_s;
    p.kind = kind;
    p.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    p.key = "sk-secret";
    return p;
}

ChatAnswer gathered(const StreamEvents &events)
{
    ChatAnswer answer;
    for (const StreamEvent &event : events)
        answer.add(event);
    return answer;
}

std::unique_ptr<Decoder> decoderOf(ProviderKind kind, bool responses = false)
{
    ChatRequest request;
    request.responses = responses;
    return Adapter::of(providerOf(kind), request).decoder();
}

ChatAnswer streamed(ProviderKind kind, const QByteArrayList &events, bool responses = false)
{
    const auto decoder = decoderOf(kind, responses);
    StreamEvents out;
    for (const QByteArray &data : events)
        decoder->event({{}, data}, out);
    if (out.isEmpty() || out.last().kind != StreamEvent::Kind::Failed)
        decoder->close(out);
    return gathered(out);
}

ChatAnswer whole(ProviderKind kind, const QByteArray &json, bool responses = false)
{
    const auto decoder = decoderOf(kind, responses);
    StreamEvents out;
    decoder->body(*parseObject(json), out);
    decoder->close(out);
    return gathered(out);
}

QByteArray delta(const QByteArray &json) { return R"({"id":"c","choices":[{"index":0,"delta":)" + json + "}]}"; }
QByteArray calls(const QByteArray &json) { return delta(R"({"tool_calls":[)" + json + "]}"); }
const QByteArray Ends = R"({"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";

/// "name(arguments) name(arguments)", every id another.
QString toldCalls(const ChatAnswer &answer)
{
    QStringList told, ids;
    for (const ContentPart &call : answer.toolCalls) {
        told.append(call.name + u'(' + call.arguments + u')');
        ids.append(call.id);
    }
    return ids.contains(QString()) || ids.removeDuplicates() > 0 ? u"ids: "_s + ids.join(u',') : told.join(u' ');
}

QList<QJsonObject> chunksOf(Face &face, const StreamEvents &events)
{
    QList<QJsonObject> list;
    for (const StreamEvent &event : events)
        for (const QByteArray &line : face.encode(event).split('\n'))
            if (line.startsWith("data: {"))
                list.append(*parseObject(line.mid(6)));
    return list;
}

QJsonObject json(const QByteArray &text) { return *parseObject(text); }

} // namespace

class TestAiForeign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodiesAreUnpacked_data();
    void bodiesAreUnpacked();
    void bombsAreRefused();
    void bytesTellWhatAnAnswerIs_data();
    void bytesTellWhatAnAnswerIs();
    void unknownCompressionIsAnError();
    void redirectsAreNotFollowed();
    void aClosedConnectionIsReplaced();
    void anErrorBeforeAnyTextIsNoAnswer();
    void anAttemptThatSaidNothingIsNotToldTwice();
    void callsAreToldApart_data();
    void callsAreToldApart();
    void contentMayBeParts();
    void wholeAnswersNeedNoReason_data();
    void wholeAnswersNeedNoReason();
    void reasoningMayBeCountedApart();
    void responsesMayComeWithoutPieces();
    void inputOfAToolMayComeAtOnce();
    void errorsInAnyShape_data();
    void errorsInAnyShape();
    void whoSaysNotAgainIsNotAskedAgain();
    void chatKeepsCallsApart();
    void messagesKeepThoughtsApart();
    void googlesSchemasBecomePlain();
    void googlesEmptyPartsAreNoError();
    void filesTravel();
    void responsesRefuse();
    void embeddingsInBothLanguages();
};

#ifndef Q_MOC_RUN // raw strings, again

void TestAiForeign::bodiesAreUnpacked_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text = QByteArray("data: {\"a\":\"Gr\xc3\xbc\xc3\x9f\x65\"}\n\n").repeated(4000);
    QTest::newRow("none") << QByteArray() << text;
    QTest::newRow("identity") << QByteArray("Identity") << text;
    QTest::newRow("gzip") << QByteArray("gzip") << packed(text, Frame::Gzip);
    QTest::newRow("x-gzip") << QByteArray(" X-Gzip ") << packed(text, Frame::Gzip);
    QTest::newRow("two members") << QByteArray("gzip") << packed(text.left(50'000), Frame::Gzip) + packed(text.mid(50'000), Frame::Gzip);
    QTest::newRow("deflate") << QByteArray("deflate") << packed(text, Frame::Zlib);
    QTest::newRow("bare deflate") << QByteArray("deflate") << packed(text, Frame::None);
}

void TestAiForeign::bodiesAreUnpacked()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    const QByteArray text = QByteArray("data: {\"a\":\"Gr\xc3\xbc\xc3\x9f\x65\"}\n\n").repeated(4000);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()}) {
        ContentDecoder decoder(encoding, 1 << 20);
        QVERIFY(decoder.knowsEncoding());
        QByteArray out;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const auto some = decoder.take(bytes.mid(at, piece));
            QVERIFY2(some, some ? "" : some.error().message.c_str());
            out += *some;
            while (decoder.hasMore())
                out += decoder.take({}).value_or("?");
        }
        QCOMPARE(out, text);
    }
}

void TestAiForeign::bombsAreRefused()
{
    ContentDecoder decoder("gzip", 1 << 20);
    auto out = decoder.take(packed(QByteArray(8 << 20, ' '), Frame::Gzip));
    while (out && decoder.hasMore())
        out = decoder.take({});
    QVERIFY(!out);
    QCOMPARE(out.error().code, std::string("too-large"));
    ContentDecoder noise("gzip", 1 << 20);
    QCOMPARE(noise.take("this is not gzip at all").error().code, std::string("malformed"));
}

void TestAiForeign::bytesTellWhatAnAnswerIs_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const QByteArray events = wire::chatText("Hel") + wire::chatText("lo") + wire::chatEnd();
    const auto type = [](const QByteArray &name) { return "Content-Type: " + name + "\r\n"; };
    QTest::newRow("capitals") << type("Text/Event-Stream; Charset=UTF-8") << events;
    QTest::newRow("text/plain") << type("text/plain") << events;
    QTest::newRow("json") << type("application/json") << events;
    QTest::newRow("no type") << QByteArray() << events;
    QTest::newRow("BOM and a comment") << type("application/octet-stream") << "\xEF\xBB\xBF: hello\n\n" + events;
    QTest::newRow("empty events") << type("text/event-stream") << "data:\n\ndata: \n\n" + events;
    QTest::newRow("empty lines") << type("text/event-stream") << QByteArray("\r\n").repeated(200) + events;
    QTest::newRow("last event without its end") << type("text/event-stream")
        << wire::chatText("Hello") + R"(data: {"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5}})";
    QTest::newRow("all at once though a stream was asked for") << type("application/json") << wire::chatWhole(10, 5);
    QTest::newRow("all at once in the type of events") << type("text/event-stream") << wire::chatWhole(10, 5);
    QTest::newRow("half a character") << type("text/event-stream") << wire::data("{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"\xc3\"}}]}") + events;
    QTest::newRow("gzip") << type("text/event-stream") + "Content-Encoding: gzip\r\n" << packed(events, Frame::Gzip);
    QTest::newRow("gzip in one piece") << type("application/json") + "Content-Encoding: gzip\r\n" << packed(wire::chatWhole(10, 5), Frame::Gzip);
}

void TestAiForeign::bytesTellWhatAnAnswerIs()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    for (const bool bytewise : {false, true}) {
        ScenarioServer server({{.bytes = QByteArray("HTTP/1.1 200") + (bytewise ? "" : " OK") + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + head + "\r\n" + body, .bytewise = bytewise}});
        Bench bench(patient());
        bench.add(server, u"p"_s, ProviderKind::Compatible);
        Call call(bench);
        QVERIFY(call.wait());
        QVERIFY2(!call.answer.error, qPrintable(call.answer.error.message));
        QCOMPARE(call.answer.text, u"Hello"_s);
        QCOMPARE(call.answer.usage.input(), 10);
        QCOMPARE(server.seen.size(), 1);
        QVERIFY(server.seen[0].head.contains("\r\nUser-Agent: dyad/") && server.seen[0].head.contains("\r\nAccept-Encoding: identity"));
    }
}

void TestAiForeign::unknownCompressionIsAnError()
{
    ScenarioServer server({{.bytes = ScenarioServer::json("xxxx", 200, "Content-Encoding: br\r\n")}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.error.kind, ProviderError::Kind::Malformed);
    QVERIFY2(call.answer.error.message.contains(u"(br)"_s), qPrintable(call.answer.error.message));
}

void TestAiForeign::redirectsAreNotFollowed()
{
    ScenarioServer elsewhere({ok()});
    ScenarioServer server({{.bytes = "HTTP/1.1 307 X\r\nContent-Length: 0\r\nLocation: " + elsewhere.url().toEncoded() + "/v1/chat/completions\r\n\r\n"}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(statusOf(call.answer.error), 502); // not the caller's fault
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(elsewhere.connections, 0);
}

void TestAiForeign::aClosedConnectionIsReplaced()
{
    // The second request meets a connection that its server closes as it comes.
    ScenarioServer server({ok(), {.close = true}, ok()});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    for (int i = 0; i < 2; ++i) {
        Call call(bench);
        QVERIFY(call.wait());
        QCOMPARE(call.answer.text, u"Hello"_s);
    }
    QCOMPARE(server.seen.size(), 3);
    QCOMPARE(server.connections, 2);
}

void TestAiForeign::anErrorBeforeAnyTextIsNoAnswer()
{
    ScenarioServer server({{.bytes = ScenarioServer::wholeSse(wire::data(R"({"error":{"message":"bad thing","type":"invalid_request_error","code":400}})"))}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.error.kind, ProviderError::Kind::InvalidRequest);
    QCOMPARE(call.answer.error.message, u"bad thing"_s);
    QCOMPARE(server.seen.size(), 1);
}

void TestAiForeign::anAttemptThatSaidNothingIsNotToldTwice()
{
    ScenarioServer server({{.bytes = ScenarioServer::sse(wire::chatText("")), .close = true}, ok()});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(std::count_if(call.events.begin(), call.events.end(), [](const StreamEvent &event) { return event.kind == StreamEvent::Kind::Started; }), 1);
}

void TestAiForeign::callsAreToldApart_data()
{
    QTest::addColumn<QByteArrayList>("events");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *title, const QByteArrayList &events, const QString &told) { QTest::newRow(title) << events << told; };
    const QString two = u"f({\"x\":1}) g({})"_s;
    row("in pieces", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":""}})"), calls(R"({"index":0,"function":{"arguments":"{\"x\""}})"),
                      calls(R"({"index":0,"function":{"arguments":":1}"}})"), calls(R"({"index":1,"id":"b","function":{"name":"g","arguments":"{}"}})")}, two);
    row("no index", {calls(R"({"id":"a","function":{"name":"f","arguments":"{\"x\":"}})"), calls(R"({"function":{"arguments":"1}"}})"), calls(R"({"id":"b","function":{"name":"g","arguments":"{}"}})")}, two);
    row("no index, no id", {calls(R"({"function":{"name":"f","arguments":"{\"x\":1}"}})"), calls(R"({"function":{"name":"g","arguments":"{}"}})")}, two);
    row("all counted as 0", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}})"), calls(R"({"index":0,"id":"b","function":{"name":"g","arguments":"{}"}})")}, two);
    row("counted from 1", {calls(R"({"index":1,"id":"a","function":{"name":"f","arguments":"{\"x\":"}})"), calls(R"({"index":1,"function":{"arguments":"1}"}})"), calls(R"({"index":2,"id":"b","function":{"name":"g","arguments":"{}"}})")}, two);
    row("id and name in each piece", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}})"), calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":":1}"}})"),
                                      calls(R"({"index":1,"id":"b","function":{"name":"g","arguments":"{}"}})")}, two);
    row("another id in each piece", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}})"), calls(R"({"index":0,"id":"z","function":{"name":null,"arguments":":1}"}})")}, u"f({\"x\":1})"_s);
    row("empty id and name later", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":""}})"), calls(R"({"index":0,"id":"","function":{"name":"","arguments":"{\"x\":1}"}})")}, u"f({\"x\":1})"_s);
    row("name later", {calls(R"({"index":0,"id":"a","function":{"arguments":"{\"x\""}})"), calls(R"({"index":0,"function":{"name":"f","arguments":":1}"}})")}, u"f({\"x\":1})"_s);
    row("arguments as an object", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":{"x":1}}})")}, u"f({\"x\":1})"_s);
    row("no arguments", {calls(R"({"index":0,"id":"a","function":{"name":"f","arguments":null}})")}, u"f({})"_s);
    row("as they were before", {delta(R"({"function_call":{"name":"f","arguments":""}})"), delta(R"({"function_call":{"arguments":"{\"x\":1}"}})")}, u"f({\"x\":1})"_s);
    row("huge index", {calls(R"({"index":2000000000,"id":"a","function":{"name":"f","arguments":"{}"}})")}, u"f({})"_s);
}

void TestAiForeign::callsAreToldApart()
{
    QFETCH(QByteArrayList, events);
    QFETCH(QString, told);
    const ChatAnswer answer = streamed(ProviderKind::Compatible, events + QByteArrayList{Ends});
    QCOMPARE(toldCalls(answer), told);
    QCOMPARE(answer.stop, StopReason::Tool); // whatever word its server has for it
}

void TestAiForeign::contentMayBeParts()
{
    const ChatAnswer answer = streamed(ProviderKind::Compatible, {delta(R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]}]})"), delta(R"({"content":[{"type":"text","text":"Hel"},"lo"]})"),
                                                                     delta(R"({"reasoning_content":"","reasoning":"!"})"), delta("null"), Ends, "[DONE]", "[DONE]"});
    QCOMPARE(answer.text, u"Hello"_s);
    QCOMPARE(answer.reasoning, u"hm!"_s);
    QVERIFY(answer.finished && !answer.error);
}

void TestAiForeign::wholeAnswersNeedNoReason_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<bool>("responses");
    QTest::addColumn<QByteArray>("good");
    QTest::newRow("chat") << ProviderKind::Compatible << false << QByteArray(R"({"id":"c","choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":null}],"usage":null})");
    QTest::newRow("messages") << ProviderKind::Anthropic << false << QByteArray(R"({"id":"m","content":[{"type":"text","text":"Hi"}],"stop_reason":null})");
    QTest::newRow("gemini") << ProviderKind::Google << false << QByteArray(R"({"candidates":[{"content":{"parts":[{"text":"Hi"}]}}]})");
    QTest::newRow("responses") << ProviderKind::OpenAi << true << QByteArray(R"({"id":"r","error":null,"output":[{"type":"message","id":"x","content":[{"type":"output_text","text":"Hi"}]}]})");
}

void TestAiForeign::wholeAnswersNeedNoReason()
{
    QFETCH(ProviderKind, kind);
    QFETCH(bool, responses);
    QFETCH(QByteArray, good);
    const ChatAnswer answer = whole(kind, good, responses);
    QVERIFY2(answer.finished && !answer.error, qPrintable(answer.error.message));
    QCOMPARE(answer.text, u"Hi"_s);
    QCOMPARE(answer.stop, StopReason::Stop);
    QVERIFY(whole(kind, R"({"detail":"nothing of that kind"})", responses).error); // JSON alone is no answer
}

void TestAiForeign::reasoningMayBeCountedApart()
{
    const ChatAnswer apart = whole(ProviderKind::Compatible, R"({"choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":35,"completion_tokens_details":{"reasoning_tokens":20}}})");
    QCOMPARE(apart.usage.output(), 25);
    const ChatAnswer within = whole(ProviderKind::Compatible, R"({"choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":10,"completion_tokens":25,"total_tokens":35,"completion_tokens_details":{"reasoning_tokens":20}}})");
    QCOMPARE(within.usage.output(), 25);
    QCOMPARE(whole(ProviderKind::Compatible, R"({"choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":10,"prompt_cache_hit_tokens":8}})").usage.cacheRead, 8);
}

void TestAiForeign::responsesMayComeWithoutPieces()
{
    const QByteArray created = R"({"type":"response.created","response":{"id":"r","model":"m"}})";
    const QByteArray message = R"({"type":"message","id":"x","content":[{"type":"output_text","text":"Hi"}]})";
    const QByteArray call = R"({"type":"function_call","id":"y","call_id":"c","name":"f","arguments":"{\"x\":1}"})";
    const QByteArray completed = R"({"type":"response.completed","response":{"status":"completed","output":[)" + message + "," + call + "]}}";
    const auto done = [](const QByteArray &item) { return R"({"type":"response.output_item.done","item":)" + item + "}"; };
    const QByteArray text = R"({"type":"response.output_text.delta","item_id":"x","delta":"Hi"})";
    const QByteArray added = R"({"type":"response.output_item.added","item":{"type":"function_call","id":"y","call_id":"c","name":"f","arguments":""}})";
    const QByteArray arguments = R"({"type":"response.function_call_arguments.done","item_id":"y","arguments":"{\"x\":1}"})";
    const QList<QByteArrayList> ways{{created, completed}, {created, done(message), done(call), completed}, {created, text, done(message), added, arguments, done(call), completed},
        {created, "{\"type\":\"response.something.new\"}", text, done(message), added, done(call), completed}};
    ChatRequest request;
    request.responses = true;
    const QJsonObject bare = json(Adapter::of(providerOf(ProviderKind::OpenAi), request).encode(request, providerOf(ProviderKind::OpenAi)).body);
    QVERIFY(!bare.contains("text"_L1) && !bare.contains("reasoning"_L1)); // nothing is sent that nobody said
    for (const QByteArrayList &way : ways) {
        const ChatAnswer answer = streamed(ProviderKind::OpenAi, way, true);
        QCOMPARE(answer.text, u"Hi"_s);
        QCOMPARE(toldCalls(answer), u"f({\"x\":1})"_s);
        QCOMPARE(answer.stop, StopReason::Tool);
    }
}

void TestAiForeign::inputOfAToolMayComeAtOnce()
{
    const QByteArray start = R"({"type":"message_start","message":{"id":"m","model":"c","usage":{"input_tokens":1}}})";
    const QByteArray whole = R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"f","input":{"x":1}}})";
    const QByteArray stop = R"({"type":"content_block_stop","index":0})";
    const QByteArray end = R"({"type":"message_delta","delta":{"stop_reason":"stop_sequence","stop_sequence":"END"}})";
    for (const QByteArrayList &way : {QByteArrayList{start, whole, stop, end}, QByteArrayList{start, whole, end}}) {
        const ChatAnswer answer = streamed(ProviderKind::Anthropic, way + QByteArrayList{R"({"type":"message_stop"})"});
        QCOMPARE(toldCalls(answer), u"f({\"x\":1})"_s);
        QCOMPARE(answer.stopSequence, u"END"_s);
    }
}

void TestAiForeign::errorsInAnyShape_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *title, int status, const QByteArray &body, const QString &message, const QString &kind) { QTest::newRow(title) << status << body << message << kind; };
    row("array", 400, R"([{"error":{"code":400,"message":"bad","status":"INVALID_ARGUMENT"}}])", u"bad"_s, u"invalid-request"_s);
    row("detail", 422, R"({"detail":"field missing"})", u"field missing"_s, u"invalid-request"_s);
    row("list of details", 422, R"({"detail":[{"loc":["body"],"msg":"field required"}]})", u"field required"_s, u"invalid-request"_s);
    row("message", 400, R"({"message":"bad"})", u"bad"_s, u"invalid-request"_s);
    row("errors", 400, R"({"errors":[{"message":"bad"}]})", u"bad"_s, u"invalid-request"_s);
    row("a text", 404, R"({"error":"model 'x' not found"})", u"model 'x' not found"_s, u"not-found"_s);
    row("inside, with a code", 0, R"({"error":{"message":"too fast","code":429}})", u"too fast"_s, u"rate-limited"_s);
    row("inside, with a word", 0, R"({"error":{"message":"bad","type":"invalid_request_error"}})", u"bad"_s, u"invalid-request"_s);
    row("inside, vLLM's", 0, R"({"object":"error","message":"bad","type":"BadRequestError","code":400})", u"bad"_s, u"invalid-request"_s);
    row("inside, without a word", 0, R"({"error":{"message":"boom"}})", u"boom"_s, u"overloaded"_s);
}

void TestAiForeign::errorsInAnyShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(QString, kind);
    const ProviderError error = Adapter::of(providerOf(ProviderKind::Compatible), {}).error(status, {}, body);
    QCOMPARE(error.message, message);
    QCOMPARE(name(error.kind), kind);
    if (status != 0)
        return;
    QCOMPARE(name(streamed(ProviderKind::Compatible, {body}).error.kind), kind); // as the first event, too
    const auto decoder = decoderOf(ProviderKind::Compatible);
    StreamEvents out;
    decoder->event({"error", "out of memory"}, out);
    QCOMPARE(gathered(out).error.message, u"out of memory"_s);
}

void TestAiForeign::whoSaysNotAgainIsNotAskedAgain()
{
    ScenarioServer stubborn({status(500, R"({"error":{"message":"boom"}})", "x-should-retry: false\r\n")}), other({ok()});
    Bench bench(patient());
    bench.add(stubborn, u"a"_s);
    Call alone(bench);
    QVERIFY(alone.wait());
    QCOMPARE(stubborn.seen.size(), 1);
    QCOMPARE(statusOf(alone.answer.error), 500);
    bench.add(other, u"b"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
}

void TestAiForeign::chatKeepsCallsApart()
{
    OpenAiChatFace face;
    QVERIFY(face.decode(json(R"({"model":"m","messages":[{"role":"user","content":"hi"}]})")));
    QStringList arguments(2);
    for (const QJsonObject &chunk : chunksOf(face, {StreamEvent::toolCall(3, u"a"_s, u"f"_s), StreamEvent::toolCall(7, u"b"_s, u"g"_s), StreamEvent::toolArguments(3, u"A"_s),
             StreamEvent::toolArguments(7, u"B"_s), StreamEvent::toolArguments(3, u"a"_s)})) {
        const QJsonValue call = chunk["choices"_L1][0]["delta"_L1]["tool_calls"_L1][0];
        arguments[call["index"_L1].toInt(-1)] += call["function"_L1]["arguments"_L1].toString();
    }
    QCOMPARE(arguments, QStringList({u"Aa"_s, u"B"_s}));
}

void TestAiForeign::messagesKeepThoughtsApart()
{
    AnthropicFace face;
    QVERIFY(face.decode(json(R"({"model":"m","max_tokens":9,"messages":[{"role":"user","content":"hi"}]})")));
    QStringList blocks;
    for (const QJsonObject &event : chunksOf(face, {StreamEvent::of(StreamEvent::Kind::Reasoning, u"one"_s), StreamEvent::of(StreamEvent::Kind::Signature, u"S1"_s),
             StreamEvent::of(StreamEvent::Kind::Reasoning, u"two"_s), StreamEvent::of(StreamEvent::Kind::Signature, u"S2"_s)})) {
        if (event["type"_L1] == "content_block_start"_L1)
            blocks.append(QString());
        else if (event["type"_L1] == "content_block_delta"_L1)
            blocks.last() += event["delta"_L1]["thinking"_L1].toString() + event["delta"_L1]["signature"_L1].toString();
    }
    QCOMPARE(blocks, QStringList({u"oneS1"_s, u"twoS2"_s}));
}

void TestAiForeign::googlesSchemasBecomePlain()
{
    const auto request = GeminiFace().decode(json(R"({"contents":[{"parts":[{"text":"hi"}]}],"tool_config":{"function_calling_config":{"mode":"any","allowed_function_names":["f"]}},
        "tools":[{"function_declarations":[{"name":"f","parameters":{"type":"OBJECT","properties":{"type":{"type":"STRING"},"list":{"type":"ARRAY","items":{"type":"INTEGER","nullable":true}}}}},{"name":"g"}]}],
        "generation_config":{"max_output_tokens":7,"stop_sequences":["E"],"response_mime_type":"application/json","response_schema":{"type":"OBJECT","propertyOrdering":["a"]}}})"));
    QVERIFY(request);
    QCOMPARE(request->tools.size(), 1);
    QCOMPARE(request->toolName, u"f"_s);
    QCOMPARE(request->tools[0].schema, json(R"({"type":"object","properties":{"type":{"type":"string"},"list":{"type":"array","items":{"type":["integer","null"]}}}})"));
    QCOMPARE(request->schema, json(R"({"type":"object"})"));
    QCOMPARE(*request->maxTokens, 7);
    QCOMPARE(request->stop, QStringList{u"E"_s});
}

void TestAiForeign::googlesEmptyPartsAreNoError()
{
    const auto request = GeminiFace().decode(json(R"({"contents":[{"role":"user","parts":[{"text":"hi"}]},{"role":"model","parts":[{},{"thoughtSignature":"S"},{"function_call":{"id":"q1","name":"f","args":{}}}]},
        {"role":"user","parts":[{"function_response":{"id":"q1","name":"f","response":{"a":1}}}]}],"generationConfig":null,"tools":null})"));
    QVERIFY2(request, request ? "" : request.error().message.c_str());
    const Provider google = providerOf(ProviderKind::Google);
    const QJsonObject sent = json(Adapter::of(google, *request).encode(*request, google).body);
    const QJsonArray contents = sent["contents"_L1].toArray();
    QCOMPARE(contents[1]["parts"_L1].toArray().last()["functionCall"_L1]["id"_L1].toString(), u"q1"_s); // Google's own goes back
    QCOMPARE(contents[2]["parts"_L1][0]["functionResponse"_L1]["id"_L1].toString(), u"q1"_s);
}

void TestAiForeign::filesTravel()
{
    const QByteArray pdf = "JVBERi0=";
    const QList<dyad::sync::Expected<ChatRequest>> asked{
        OpenAiChatFace().decode(json(R"({"model":"m","messages":[{"role":"user","content":[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,)" + pdf + R"("}}]}]})")),
        OpenAiResponsesFace().decode(json(R"({"model":"m","input":[{"role":"user","content":[{"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,)" + pdf + R"("}]}]})")),
        AnthropicFace().decode(json(R"({"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","title":"a.pdf","source":{"type":"base64","media_type":"application/pdf","data":")" + pdf + R"("}}]}]})")),
        GeminiFace().decode(json(R"({"contents":[{"parts":[{"inlineData":{"mimeType":"application/pdf","data":")" + pdf + R"("}}]}]})"))};
    for (const auto &request : asked) {
        QVERIFY2(request, request ? "" : request.error().message.c_str());
        const auto sent = [&](ProviderKind kind, bool responses = false) {
            ChatRequest one = *request;
            one.responses = responses;
            return Adapter::of(providerOf(kind), one).encode(one, providerOf(kind)).body;
        };
        QVERIFY(sent(ProviderKind::OpenAi).contains(R"("file_data":"data:application/pdf;base64,)" + pdf) && sent(ProviderKind::OpenAi).contains(R"("type":"file")"));
        QVERIFY(sent(ProviderKind::OpenAi, true).contains(R"("type":"input_file")"));
        QVERIFY(sent(ProviderKind::Anthropic).contains(R"("type":"document")") && sent(ProviderKind::Anthropic).contains(pdf));
        QVERIFY(sent(ProviderKind::Google).contains(R"("mimeType":"application/pdf")"));
    }
    const auto text = AnthropicFace().decode(json(R"({"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","source":{"type":"text","data":"the words"}}]}]})"));
    QCOMPARE(text->messages[0].text(), u"the words"_s);
}

void TestAiForeign::responsesRefuse()
{
    OpenAiResponsesFace face;
    QVERIFY(face.decode(json(R"({"model":"m","input":"hi","conversation":null,"previous_response_id":null,"tools":null})")));
    const auto events = chunksOf(face, {StreamEvent::started({}, u"m"_s), StreamEvent::of(StreamEvent::Kind::Refusal, u"No."_s), StreamEvent::finished(StopReason::Stop, {})});
    QStringList types;
    for (const QJsonObject &event : events)
        types.append(event["type"_L1].toString());
    QVERIFY(types.contains(u"response.refusal.delta"_s) && types.contains(u"response.refusal.done"_s));
    QCOMPARE(events.last()["response"_L1]["output"_L1][0]["content"_L1][0]["refusal"_L1].toString(), u"No."_s);
    QVERIFY(!face.decode(json(R"({"model":"m","input":"hi","conversation":"conv_1"})")));
    const auto parts = face.decode(json(R"({"model":"m","input":[{"type":"function_call_output","call_id":"c","output":[{"type":"input_text","text":"a"},{"type":"input_text","text":"b"}]}]})"));
    QCOMPARE(parts->messages[0].parts[0].text, u"a\nb"_s);
}

void TestAiForeign::embeddingsInBothLanguages()
{
    namespace e = dyad::backend::ai::embeddings;
    const auto sent = e::requestToGoogle(json(R"({"input":["a","b"],"dimensions":3})"), u"g"_s);
    QCOMPARE(*sent, json(R"({"requests":[{"model":"models/g","content":{"parts":[{"text":"a"}]},"outputDimensionality":3},{"model":"models/g","content":{"parts":[{"text":"b"}]},"outputDimensionality":3}]})"));
    QVERIFY(!e::requestToGoogle(json(R"({"input":[[1,2]]})"), u"g"_s));
    QCOMPARE(e::answerFromGoogle(json(R"({"embeddings":[{"values":[0.5]},{"values":[1]}]})"), u"g"_s)["data"_L1][1], QJsonValue(json(R"({"object":"embedding","index":1,"embedding":[1]})")));
    QCOMPARE(*e::requestFromGoogle(json(R"({"content":{"parts":[{"text":"a"},{"text":"b"}]},"outputDimensionality":3})"), u"m"_s), json(R"({"model":"m","input":["ab"],"encoding_format":"float","dimensions":3})"));
    QCOMPARE(e::answerToGoogle(json(R"({"data":[{"embedding":[0.5]}]})"), true), json(R"({"embedding":{"values":[0.5]}})"));
    QCOMPARE(e::answerToGoogle(json(R"({"data":[{"embedding":"AACAPgAAAL8="}]})"), false), json(R"({"embeddings":[{"values":[0.25,-0.5]}]})"));
}

#endif

QTEST_GUILESS_MAIN(TestAiForeign)
#include "test_ai_foreign.moc"
