// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a caller, or a provider, must not be able to make grow: memory, time, money. And what is told must be what is kept.
#include "backend/ai/ContentDecoder.h"
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/Embeddings.h"
#include "backend/ai/FaceSession.h"
#include "backend/ai/HttpExchange.h"
#include "backend/ai/ResponseMemory.h"
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/faces/AnthropicFace.h"
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include <QJsonArray>
#include <QTest>
#include <QtEndian>
#include <zlib.h>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/BrokerBench.h"
#endif

using namespace Qt::StringLiterals;
using namespace dyad::backend::ai;

namespace {

QByteArray gzip(const QByteArray &bytes)
{
    z_stream z{};
    deflateInit2(&z, Z_BEST_SPEED, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
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

QJsonObject json(const QByteArray &text) { return *parseObject(text); }

Provider providerOf(ProviderKind kind, Payer payer = Payer::Server)
{
    Provider p;
    p.name = u"p"_s;
    p.kind = kind;
    p.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    p.payer = payer;
    return p;
}

QJsonArray message(const QString &id, const QString &text)
{
    return {QJsonObject{{"type"_L1, u"message"_s}, {"id"_L1, id}, {"role"_L1, u"assistant"_s}, {"content"_L1, text}}};
}

bool holds(const ResponseMemory &memory, const QString &response, const QString &account, qint64 now = 0)
{
    QJsonObject body{{"input"_L1, u"x"_s}, {"previous_response_id"_L1, response}};
    return memory.complete(body, account, now).has_value();
}

QJsonObject naming(const QString &id, int times)
{
    QJsonArray input;
    for (int i = 0; i < times; ++i)
        input.append(QJsonObject{{"type"_L1, u"item_reference"_s}, {"id"_L1, id}});
    return {{"input"_L1, input}};
}

} // namespace

class TestAiBounds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void responsesAreRemembered();
    void referencesAreBounded();
    void nobodyTakesAnothersRoom();
    void whatIsKeptIsMeasuredAndEnds();
    void streamedItemsAreThoseThatAreKept();
    void tiersArePaidByWhoAsks();
    void theCacheKnowsResponsesApart();
    void embeddingsArePackedWhereAsked();
    void embeddingsKeepGooglesWords();
    void aVectorForEachText();
    void muchIsUnpackedInPortions();
    void packedAnswersComeWhole_data();
    void packedAnswersComeWhole();
    void aSlowReaderHoldsTheUnpackingBack_data() { packedAnswersComeWhole_data(); }
    void aSlowReaderHoldsTheUnpackingBack();
    void filesHaveDataOrAnAddress();
};

#ifndef Q_MOC_RUN // raw strings, again

void TestAiBounds::responsesAreRemembered()
{
    ResponseMemory memory;
    OpenAiResponsesFace face;
    QVERIFY(face.decode(json(R"({"model":"m","input":"hi"})")));
    ChatAnswer answer;
    for (const StreamEvent &event : {StreamEvent::of(Kind::Text, u"Hello"_s), StreamEvent::toolCall(0, u"call_1"_s, u"f"_s), StreamEvent::toolArguments(0, u"{}"_s)})
        answer.add(event);
    face.whole(answer);
    memory.keep(face.responseId(), u"ada"_s, *ResponseMemory::toKeep(ResponseMemory::itemsOf(u"hi"_s)), face.output());
    QJsonObject next{{"model"_L1, u"m"_s}, {"input"_L1, u"and?"_s}, {"previous_response_id"_L1, face.responseId()}};
    QJsonObject others = next;
    const auto refused = memory.complete(others, u"bob"_s); // nobody reads what another was told
    QCOMPARE(refused.error().code, std::string("previous_response_not_found"));
    QVERIFY(memory.complete(next, u"ada"_s));
    const auto request = OpenAiResponsesFace().decode(next);
    QCOMPARE(request->messages.size(), 4);
    QCOMPARE(request->messages[1].text() + request->messages[2].parts[0].id + request->messages[3].text(), u"Hellocall_1and?"_s);
    QJsonObject named = naming(face.output()[0]["id"_L1].toString(), 1);
    named["model"_L1] = u"m"_s;
    QVERIFY(memory.complete(named, u"ada"_s));
    QCOMPARE(OpenAiResponsesFace().decode(named)->messages[0].text(), u"Hello"_s);
}

void TestAiBounds::referencesAreBounded()
{
    ResponseMemory memory;
    memory.keep(u"resp_k"_s, u"ada"_s, {}, message(u"msg_k_0"_s, QString(40'000, u'x')));
    memory.keep(u"resp_s"_s, u"ada"_s, {}, message(u"msg_s_0"_s, u"x"_s));
    QJsonObject some = naming(u"msg_k_0"_s, 500), many = naming(u"msg_k_0"_s, 1000), tooMany = naming(u"msg_s_0"_s, 1001), small = naming(u"msg_s_0"_s, 1000);
    QVERIFY(memory.complete(some, u"ada"_s));
    QCOMPARE(some["input"_L1].toArray().size(), 500);
    QCOMPARE(memory.complete(many, u"ada"_s).error().code, std::string("references_too_large"));
    QCOMPARE(memory.complete(tooMany, u"ada"_s).error().code, std::string("too_many_references"));
    QVERIFY(memory.complete(small, u"ada"_s));
    QJsonObject unknown = naming(u"msg_s_7"_s, 1), odd = naming({}, 1);
    QCOMPARE(memory.complete(unknown, u"ada"_s).error().code, std::string("previous_response_not_found"));
    QCOMPARE(memory.complete(odd, u"ada"_s).error().code, std::string("previous_response_not_found"));
}

void TestAiBounds::nobodyTakesAnothersRoom()
{
    ResponseMemory memory;
    constexpr qint64 Day = ResponseMemory::LongestMs;
    memory.keep(u"resp_ada"_s, u"ada"_s, {}, message(u"msg_ada_0"_s, u"x"_s), Day, 0);
    for (qsizetype i = 0; i < 2 * ResponseMemory::MostResponses; ++i)
        memory.keep(u"resp_%1"_s.arg(i), u"bob"_s, {}, {}, Day, 0);
    QVERIFY(holds(memory, u"resp_ada"_s, u"ada"_s));
    const qsizetype share = ResponseMemory::MostResponses / ResponseMemory::Shares, last = 2 * ResponseMemory::MostResponses - 1;
    QVERIFY(holds(memory, u"resp_%1"_s.arg(last), u"bob"_s) && holds(memory, u"resp_%1"_s.arg(last - share + 1), u"bob"_s));
    QVERIFY(!holds(memory, u"resp_%1"_s.arg(last - share), u"bob"_s));
    for (int i = 0; i < 5; ++i) // and of the bytes
        memory.keep(u"resp_big%1"_s.arg(i), u"eve"_s, {}, message({}, QString(3 << 20, u'x')), Day, 0);
    QVERIFY(holds(memory, u"resp_big4"_s, u"eve"_s) && holds(memory, u"resp_big3"_s, u"eve"_s) && !holds(memory, u"resp_big2"_s, u"eve"_s));
    QVERIFY(holds(memory, u"resp_ada"_s, u"ada"_s));
    for (int i = 0; i < int(ResponseMemory::MostResponses); ++i) // many accounts still take the place of the oldest
        memory.keep(u"resp_crowd%1"_s.arg(i), u"crowd%1"_s.arg(i), {}, {}, Day, 0);
    QVERIFY(!holds(memory, u"resp_ada"_s, u"ada"_s));
}

void TestAiBounds::whatIsKeptIsMeasuredAndEnds()
{
    QJsonArray tiny; // two bytes of text each, and far more of memory
    for (int i = 0; i < 100'000; ++i)
        tiny.append(0);
    QVERIFY(ResponseMemory::bytesOf(tiny) > ResponseMemory::MostEach);
    QVERIFY(!ResponseMemory::toKeep({QJsonObject{{"type"_L1, u"message"_s}, {"content"_L1, tiny}}}));
    const auto kept = ResponseMemory::toKeep({1, u"text"_s, QJsonObject{{"type"_L1, u"message"_s}, {"role"_L1, u"user"_s}, {"content"_L1, u"x"_s}, {"mine"_L1, tiny}},
        QJsonObject{{"type"_L1, u"reasoning"_s}, {"id"_L1, u"rs_k_0"_s}, {"summary"_L1, tiny}}});
    QVERIFY(kept);
    QCOMPARE(kept->items, QJsonArray({json(R"({"type":"message","role":"user","content":"x"})"), json(R"({"type":"reasoning","id":"rs_k_0"})")}));
    ResponseMemory memory;
    memory.keep(u"resp_none"_s, u"ada"_s, {}, {}, 0, 1000); // nothing is to be kept here
    memory.keep(u"resp_short"_s, u"ada"_s, {}, {}, 500, 1000);
    memory.keep(u"resp_long"_s, u"ada"_s, {}, {}, 30 * ResponseMemory::LongestMs, 1000);
    QVERIFY(!holds(memory, u"resp_none"_s, u"ada"_s, 1000));
    QVERIFY(holds(memory, u"resp_short"_s, u"ada"_s, 1499) && !holds(memory, u"resp_short"_s, u"ada"_s, 1500));
    QVERIFY(holds(memory, u"resp_long"_s, u"ada"_s, ResponseMemory::LongestMs + 999) && !holds(memory, u"resp_long"_s, u"ada"_s, ResponseMemory::LongestMs + 1000));
}

/// Thoughts, words and calls in turn: each has the name under which it was told, in the stream, at its end and later.
void TestAiBounds::streamedItemsAreThoseThatAreKept()
{
    OpenAiResponsesFace face;
    QVERIFY(face.decode(json(R"({"model":"m","input":"hi","stream":true})")));
    QJsonArray told;
    QJsonObject last;
    for (const StreamEvent &event : {StreamEvent::started({}, u"m"_s), StreamEvent::of(Kind::Reasoning, u"hm"_s), StreamEvent::of(Kind::Text, u"one"_s),
             StreamEvent::toolCall(0, u"call_1"_s, u"f"_s), StreamEvent::toolArguments(0, u"{}"_s), StreamEvent::of(Kind::Reasoning, u"so"_s), StreamEvent::of(Kind::Text, u"two"_s),
             StreamEvent::finished(StopReason::Stop, {})})
        for (const QByteArray &line : face.encode(event).split('\n'))
            if (line.startsWith("data: {")) {
                last = json(line.mid(6));
                if (last["type"_L1] == "response.output_item.done"_L1)
                    told.append(last["item"_L1]);
            }
    QCOMPARE(told.size(), 5);
    QCOMPARE(last["response"_L1]["output"_L1].toArray(), told);
    QCOMPARE(face.output(), told);
    ResponseMemory memory;
    memory.keep(face.responseId(), u"ada"_s, {}, face.output());
    for (const QJsonValue &item : std::as_const(told)) {
        QJsonObject body = naming(item["id"_L1].toString(), 1);
        QVERIFY2(memory.complete(body, u"ada"_s), qPrintable(item["id"_L1].toString()));
        QCOMPARE(body["input"_L1][0]["content"_L1], item["content"_L1]);
    }
}

void TestAiBounds::tiersArePaidByWhoAsks()
{
    const auto chat = OpenAiChatFace().decode(json(R"({"model":"m","service_tier":"priority","messages":[{"role":"user","content":"hi"}]})"));
    const auto responses = OpenAiResponsesFace().decode(json(R"({"model":"m","service_tier":"priority","input":"hi"})"));
    for (const ChatRequest &request : {*chat, *responses})
        for (const Payer payer : {Payer::Server, Payer::Org, Payer::User}) {
            const Provider provider = providerOf(ProviderKind::OpenAi, payer);
            QCOMPARE(Adapter::of(provider, request).encode(request, provider).body.contains("service_tier"), payer == Payer::User);
        }
}

void TestAiBounds::theCacheKnowsResponsesApart()
{
    const auto key = [](const QByteArray &body) { return ResponseCache::keyOf(*OpenAiResponsesFace().decode(json(body)), {u"ada"_s, u"default"_s, {}, {}}); };
    QVERIFY(key(R"({"model":"m","input":"hi"})") == key(R"({"model":"m","input":"hi"})"));
    QVERIFY(key(R"({"model":"m","input":"hi"})") != key(R"({"model":"m","input":"hi","text":{"verbosity":"low"}})"));
}

void TestAiBounds::embeddingsArePackedWhereAsked()
{
    for (const bool packs : {true, false}) {
        ScenarioServer google({{.bytes = ScenarioServer::json(R"({"embeddings":[{"values":[0.25,-0.5]}]})")}});
        Bench bench(patient());
        bench.add(google, u"g"_s, ProviderKind::Google);
        auto out = std::make_shared<gateway::ResponseStream>();
        QByteArray body;
        new EmbeddingCall(*bench.broker, {{u"model"_s, u"m-1"_s}, {u"input"_s, u"words"_s}, {u"encoding_format"_s, packs ? u"base64"_s : u"float"_s}}, {u"ada"_s, u"default"_s, {}, {}}, out);
        QTRY_COMPARE_WITH_TIMEOUT(bench.number(u"SELECT count(*) FROM usage_records WHERE status = 'ok'"_s), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!(body += out->take().bytes).isEmpty(), 60'000);
        const QJsonValue vector = json(body)["data"_L1][0]["embedding"_L1];
        QCOMPARE(vector, packs ? QJsonValue(u"AACAPgAAAL8="_s) : QJsonValue(QJsonArray{0.25, -0.5}));
    }
}

void TestAiBounds::embeddingsKeepGooglesWords()
{
    namespace e = embeddings;
    const auto asked = e::requestFromGoogle(json(R"({"requests":[{"content":{"parts":[{"text":"a"}]},"taskType":"RETRIEVAL_DOCUMENT","title":"A","outputDimensionality":3},
        {"content":{"parts":[{"text":"b"}]},"outputDimensionality":3}]})"), u"m"_s);
    QVERIFY(asked);
    const QJsonArray sent = (*e::requestToGoogle(*asked, u"g"_s))["requests"_L1].toArray();
    QCOMPARE(sent[0].toObject(), json(R"({"model":"models/g","content":{"parts":[{"text":"a"}]},"taskType":"RETRIEVAL_DOCUMENT","title":"A","outputDimensionality":3})"));
    QCOMPARE(sent[1].toObject(), json(R"({"model":"models/g","content":{"parts":[{"text":"b"}]},"outputDimensionality":3})"));
    QVERIFY(!e::requestFromGoogle(json(R"({"requests":[{"content":{"parts":[{"text":"a"}]},"outputDimensionality":3},{"content":{"parts":[{"text":"b"}]}}]})"), u"m"_s));
    QVERIFY(!e::requestFromGoogle({}, u"m"_s));
}

void TestAiBounds::aVectorForEachText()
{
    ScenarioServer server({{.bytes = ScenarioServer::json("{}")}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    auto out = std::make_shared<gateway::ResponseStream>();
    new EmbeddingCall(*bench.broker, {{u"model"_s, u"m-1"_s}, {u"input"_s, QJsonArray{u"a"_s, u"b"_s}}, {embeddings::GooglesOwn, u"x"_s}}, {u"ada"_s, u"default"_s, {}, {}}, out);
    QTRY_COMPARE_WITH_TIMEOUT(bench.text(u"SELECT group_concat(status) FROM usage_records"_s), u"failed"_s, 60'000);
    QVERIFY(!server.seen.first().body.contains("dyad_google")); // of ours, and nobody else's
    QCOMPARE(embeddings::inputsOf(json(R"({"input":"a"})")), 1);
    QCOMPARE(embeddings::inputsOf(json(R"({"input":[1,2,3]})")), 1);
    QCOMPARE(embeddings::inputsOf(json(R"({"input":[[1,2],[3]]})")), 2);
    QCOMPARE(embeddings::vectorsOf(json(R"({"data":[{"embedding":[1]},{"embedding":[]},{"embedding":"AAAA"}]})")), 2);
}

void TestAiBounds::muchIsUnpackedInPortions()
{
    const QByteArray plain(20 << 20, ' ');
    ContentDecoder decoder("gzip", 64 << 20);
    qsizetype all = 0;
    QByteArray next = gzip(plain);
    do {
        const auto some = decoder.take(std::exchange(next, {}));
        QVERIFY(some);
        QVERIFY(some->size() < 2 * ContentDecoder::Portion);
        all += some->size();
    } while (decoder.hasMore());
    QCOMPARE(all, plain.size());
}

void TestAiBounds::packedAnswersComeWhole_data()
{
    QTest::addColumn<bool>("hasLength");
    QTest::newRow("with its length") << true;
    QTest::newRow("to the end of the connection") << false;
}

void TestAiBounds::packedAnswersComeWhole()
{
    QFETCH(bool, hasLength);
    const QByteArray text = QByteArray(100, 'x').repeated(8000);
    const QByteArray body = gzip(R"({"id":"c","choices":[{"index":0,"message":{"role":"assistant","content":")" + text + R"("},"finish_reason":"stop"}]})");
    const QByteArray length = hasLength ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : QByteArray("Connection: close\r\n");
    ScenarioServer server({{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n" + length + "\r\n" + body, .close = !hasLength}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    Call call(bench, false);
    QVERIFY(call.wait());
    QVERIFY2(call.answer.finished, qPrintable(call.answer.error.message));
    QCOMPARE(call.answer.text, QString::fromLatin1(text));
}

void TestAiBounds::aSlowReaderHoldsTheUnpackingBack()
{
    QFETCH(bool, hasLength);
    const QByteArray body = gzip(QByteArray(3 << 20, ' '));
    const QByteArray length = hasLength ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : QByteArray("Connection: close\r\n");
    ScenarioServer server({{.bytes = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + length + "\r\n" + body, .close = !hasLength}});
    Bench bench(patient());
    HttpCall call;
    call.url = server.url();
    call.maxBody = 64 << 20;
    QObject home;
    HttpExchange *exchange = bench.broker->http().send(call, &home);
    qsizetype read = 0;
    int ends = 0, fails = 0;
    connect(exchange, &HttpExchange::data, &home, [&](const QByteArray &bytes) {
        read += bytes.size();
        exchange->setPaused(true);
    });
    connect(exchange, &HttpExchange::finished, &home, [&] { ++ends; });
    connect(exchange, &HttpExchange::failed, &home, [&] { ++fails; });
    qsizetype before = 0;
    while (before < (3 << 20)) {
        QTRY_VERIFY_WITH_TIMEOUT(read > before, 60'000);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QVERIFY2(read - before < 2 * ContentDecoder::Portion, "more than a portion came while the reader rested");
        QVERIFY(ends == 0 || read == 3 << 20);
        before = read;
        exchange->setPaused(false);
    }
    QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 60'000);
    QCOMPARE(read, qsizetype(3) << 20);
    QCOMPARE(fails, 0);
}

void TestAiBounds::filesHaveDataOrAnAddress()
{
    const auto ask = [](Bench &bench, const QByteArray &source) {
        auto request = AnthropicFace().decode(json(R"({"model":"m-1","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","source":)" + source + "}]}]}"));
        return std::make_unique<Call>(bench, *request, Caller{u"ada"_s, u"default"_s, {}, {}});
    };
    const QByteArray address = R"({"type":"url","url":"https://example.org/a.pdf"})";
    ScenarioServer chat({ok()}), anthropic({ok()});
    Bench bench(patient());
    bench.add(chat, u"a"_s);
    auto nothing = ask(bench, R"({"type":"file","file_id":"file_1"})");
    QVERIFY(nothing->wait());
    QCOMPARE(statusOf(nothing->answer.error), 400);
    auto alone = ask(bench, address); // the language of chats has no word for it
    QVERIFY(alone->wait());
    QCOMPARE(statusOf(alone->answer.error), 400);
    QVERIFY2(alone->answer.error.message.contains(u"address"_s), qPrintable(alone->answer.error.message));
    QVERIFY(chat.seen.isEmpty());
    bench.add(anthropic, u"b"_s, ProviderKind::Anthropic);
    auto taken = ask(bench, address);
    QVERIFY(taken->wait());
    QVERIFY(chat.seen.isEmpty());
    QVERIFY(anthropic.seen.size() >= 1);
    const auto request = AnthropicFace().decode(json(R"({"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"document","source":)" + address + "}]}]}"));
    QVERIFY(estimateTokens(*request) >= 50'000);
}

#endif

QTEST_GUILESS_MAIN(TestAiBounds)
#include "test_ai_bounds.moc"
