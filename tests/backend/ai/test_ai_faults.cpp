// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What went, or could go, wrong with money and breakers when several things happen to one call at once.
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/providers/Adapter.h"
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/BrokerBench.h"
#endif

class TestAiFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallIsReservedOnce();
    void theCapHoldsWhereAnAnswerGoesOn();
    void aProbeThatEndsAtTheCapLetsOthersIn();
    void aBillIsWrittenWhenItCan();
    void cancelledWhileTheBrokerGoesCostsNothing();
    void numbersWithoutSense_data();
    void numbersWithoutSense();
    void whatAProviderSaysOfItsTokensIsBounded();
    void streamsShareAConnection();
    void goesOnWithWhomeverAnswers();
    void embeddingsEndWithTheirCaller();
    void waitsThatAreNoTimes();
};

namespace {

ChatRequest asking(std::optional<int64_t> maxTokens = {})
{
    ChatRequest request;
    request.model = u"m-1"_s;
    request.stream = true;
    request.maxTokens = maxTokens;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::User, u"Hi there"_s)};
    return request;
}

const Caller Ada{u"ada"_s, u"default"_s, {}, {}};

void budget(Bench &bench, NanoDollars limit)
{
    bench.broker->ledger().post([limit](Ledger &ledger) { return ledger.setBudget(u"user"_s, u"ada"_s, limit); });
}

} // namespace

void TestAiFaults::aCallIsReservedOnce()
{
    ScenarioServer server({ok()});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    Call call(bench);
    QMetaObject::invokeMethod(call.generation, &Generation::reserve, Qt::QueuedConnection); // the clock, while its turn in the queue has come
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(bench.number(u"SELECT count(*) FROM usage_records"_s), 1);
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
    QCOMPARE(bench.number(u"SELECT count(*) FROM ai_generations WHERE status = 'running'"_s), 0);
}

void TestAiFaults::theCapHoldsWhereAnAnswerGoesOn()
{
    // More text than is paid for and the provider's end in one piece: what is asked of the budget is answered when somebody else has been asked already.
    const QByteArray much = wire::chatText(QByteArray("word ").repeated(2000));
    const QByteArray dies = wire::data(R"({"error":{"message":"overloaded","type":"server_error"}})");
    ScenarioServer dying({{.bytes = ScenarioServer::sse(much + dies)}});
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    ScenarioServer endless({{.bytes = head, .again = wire::chatText("0123456789abcdef")}});
    Broker::Settings settings = patient();
    settings.maxBody = 1LL << 30;
    settings.extension = 10;
    Bench bench(settings);
    bench.add(dying, u"a"_s);
    bench.add(endless, u"b"_s);
    budget(bench, 1'000'000);                    // about 100 tokens of answer
    Call call(bench);
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.stop, StopReason::Budget);
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
    QVERIFY(bench.broker->breaker(u"b"_s).wouldAdmit(bench.broker->now()));
}

void TestAiFaults::aProbeThatEndsAtTheCapLetsOthersIn()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    ScenarioServer server({status(500), {.bytes = head, .again = wire::chatText("0123456789abcdef")}, ok()});
    Broker::Settings settings = patient();
    settings.maxBody = 1LL << 30;
    settings.retries = 0;
    settings.extension = 10;
    settings.breaker = {.threshold = 1, .cooldown = 1, .longestCooldown = 1};
    Bench bench(settings);
    bench.add(server, u"p"_s);
    Call failing(bench);
    QVERIFY(failing.wait(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(bench.broker->breaker(u"p"_s).wouldAdmit(bench.broker->now()), 20'000);
    budget(bench, 1'000'000);
    Call probing(bench);
    QVERIFY(probing.wait(60'000));
    QCOMPARE(probing.answer.stop, StopReason::Budget);
    budget(bench, 1'000'000'000'000);
    Call after(bench);
    QVERIFY(after.wait(60'000));
    QCOMPARE(after.answer.text, u"Hello"_s);
}

void TestAiFaults::aBillIsWrittenWhenItCan()
{
    ScenarioServer server({ok()});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    bench.broker->ledger().flush();
    QVERIFY(bench.database.execute(u"ALTER TABLE usage_records RENAME TO gone"_s)); // the disk is full, the server of the database away
    Call call(bench);
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.text, u"Hello"_s);
    QVERIFY(bench.number(u"SELECT reserved_nano FROM budgets"_s) > 0);
    QVERIFY(bench.database.execute(u"ALTER TABLE gone RENAME TO usage_records"_s));
    QTRY_COMPARE_WITH_TIMEOUT(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0, 60'000);
    QCOMPARE(bench.number(u"SELECT count(*) FROM usage_records WHERE status = 'ok'"_s), 1);
    QVERIFY(bench.number(u"SELECT spent_nano FROM budgets"_s) > 0);
}

void TestAiFaults::cancelledWhileTheBrokerGoesCostsNothing()
{
    ScenarioServer server({ok()});
    Bench bench;
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    Call call(bench);
    call.generation->begin();                    // the money is asked for, and not granted yet
    bench.broker.reset();
    QCOMPARE(bench.number(u"SELECT count(*) FROM ai_generations WHERE status = 'running'"_s), 0);
    QCOMPARE(bench.number(u"SELECT reserved_nano + spent_nano FROM budgets"_s), 0);
    QCOMPARE(server.seen.size(), 0);
}

void TestAiFaults::numbersWithoutSense_data()
{
    QTest::addColumn<qint64>("maxTokens");
    QTest::addColumn<bool>("good");
    QTest::newRow("as much as there is") << qint64(-1) << true;
    QTest::newRow("less than nothing") << qint64(-1'000'000'000) << false;
    QTest::newRow("the least number") << std::numeric_limits<qint64>::min() << false;
    QTest::newRow("nothing") << qint64(0) << false;
    QTest::newRow("the greatest number") << std::numeric_limits<qint64>::max() << true;
    QTest::newRow("money that is no number") << qint64(1'000'000'000'000'000) << true;
}

void TestAiFaults::numbersWithoutSense()
{
    QFETCH(const qint64, maxTokens);
    QFETCH(const bool, good);
    ScenarioServer server({{.bytes = ScenarioServer::sse(wire::chatText("Hel"))}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    Call call(bench, asking(maxTokens), Ada);
    if (!good) {
        QVERIFY(call.wait(60'000));
        QCOMPARE(call.answer.error.kind, ProviderError::Kind::InvalidRequest);
        QCOMPARE(server.seen.size(), 0);
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(call.answer.text, u"Hel"_s, 20'000);
    const qint64 held = bench.number(u"SELECT reserved_nano FROM budgets"_s);
    QVERIFY2(held > 0 && held <= 1'000'000'000, qPrintable(QString::number(held)));
    call.generation->cancel();
    QVERIFY(call.wait(60'000));
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
}

void TestAiFaults::whatAProviderSaysOfItsTokensIsBounded()
{
    const auto whole = [](const QByteArray &usage) {
        return Script{.bytes = ScenarioServer::json(R"({"id":"c1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":)" + usage + '}')};
    };
    ScenarioServer server({whole(R"({"prompt_tokens":-5000,"completion_tokens":-7000000})"), whole(R"({"prompt_tokens":9223372036854775807,"completion_tokens":9223372036854775807})")});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    for (int i = 0; i < 2; ++i) {
        Call call(bench, false);
        QVERIFY(call.wait(60'000));
        QCOMPARE(call.answer.text, u"Hello"_s);
        QVERIFY(bench.number(u"SELECT min(cost_nano) FROM usage_records"_s) >= 0);
        QVERIFY(bench.number(u"SELECT spent_nano FROM budgets"_s) >= 0);
    }
}

void TestAiFaults::streamsShareAConnection()
{
    ScenarioServer server({ok()});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    for (int i = 0; i < 5; ++i) {
        Call call(bench);
        QVERIFY(call.wait(60'000));
        QCOMPARE(call.answer.text, u"Hello"_s);
    }
    QCOMPARE(server.seen.size(), 5);
    QCOMPARE(server.connections, 1);
}

void TestAiFaults::goesOnWithWhomeverAnswers()
{
    ScenarioServer dying({cut()}), closed({status(500)}), next({{.bytes = ScenarioServer::wholeSse(wire::chatText("lo") + wire::chatEnd())}});
    Broker::Settings settings = patient();
    settings.retries = 0;
    settings.breaker = {.threshold = 1, .cooldown = 600'000, .longestCooldown = 600'000};
    Bench bench(settings);
    bench.add(closed, u"b"_s);
    Call opens(bench);
    QVERIFY(opens.wait(60'000));
    bench.broker->setProviders({});
    bench.add(dying, u"a"_s);
    bench.add(closed, u"b"_s);
    bench.add(next, u"c"_s);
    QList<Provider> all = bench.broker->providers();
    for (int i = 0; i < 3; ++i)
        all[i].priority = i;
    bench.broker->setProviders(all);
    Call call(bench);
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(closed.seen.size(), 1);
}

void TestAiFaults::embeddingsEndWithTheirCaller()
{
    ScenarioServer server({{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    budget(bench, 1'000'000'000);
    auto out = std::make_shared<gateway::ResponseStream>();
    new EmbeddingCall(*bench.broker, {{u"model"_s, u"m-1"_s}, {u"input"_s, u"some words"_s}}, Ada, out);
    QTRY_COMPARE_WITH_TIMEOUT(server.seen.size(), 1, 20'000);
    out->close();
    QTRY_COMPARE_WITH_TIMEOUT(server.gone, 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.number(u"SELECT count(*) FROM usage_records WHERE status = 'cancelled' AND cost_nano > 0"_s), 1, 20'000);
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
}

void TestAiFaults::waitsThatAreNoTimes()
{
    for (const char *value : {"inf", "nan", "1e300", "-5", "99999999999999999999"}) {
        QCOMPARE(retryAfter({{"Retry-After-Ms", value}}), -1);
        QCOMPARE(retryAfter({{"Retry-After", value}}), -1);
        const QByteArray body = QByteArray(R"({"error":{"code":429,"details":[{"retryDelay":")") + value + R"(s"}]}})";
        QVERIFY2(classifyError(429, {}, *parseObject(body)).retryAfterMs == -1, value);
    }
    QCOMPARE(retryAfter({{"Retry-After", "2"}}), 2000);
}

QTEST_GUILESS_MAIN(TestAiFaults)
#include "test_ai_faults.moc"
