// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Crypto.h"
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/BrokerBench.h"
#include "tests/support/Patience.h"
#endif

class TestAiBroker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void streamsAndBills();
    void plainAnswerOverOneConnection();
    void bytewiseAnswer();
    void retriesThenSucceeds();
    void retryAfterIsObeyed();
    void finalErrorsAreNotRetried_data();
    void finalErrorsAreNotRetried();
    void fallsBackAlongTheChain();
    void policyIsNotDodged();
    void breakerOpensAndProbes();
    void streamGoesOnElsewhere();
    void streamGoesOnWhenRepeated();
    void badStreamsAreErrors_data();
    void badStreamsAreErrors();
    void staleConnectionIsReplaced();
    void cancelClosesAndBills();
    void slowProviderBlocksNobody();
    void hundredOfTwoHundredPass();
    void cancelledWhileWaitingLeavesNothingHeld();
    void stoppedAtTheCap();
    void unknownModel();
};

void TestAiBroker::streamsAndBills()
{
    ScenarioServer server({ok()});
    Bench bench;
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(call.answer.stop, StopReason::Stop);
    // 6 uncached at 1000, 4 cached at 500, 5 out at 10,000 nano-dollars
    QCOMPARE(bench.number(u"SELECT cost_nano FROM usage_records"_s), 6 * 1000 + 4 * 500 + 5 * 10'000);
    QCOMPARE(bench.text(u"SELECT status FROM ai_generations"_s), u"ok"_s);
    QCOMPARE(bench.number(u"SELECT reported FROM usage_records"_s), 1);
}

void TestAiBroker::plainAnswerOverOneConnection()
{
    ScenarioServer server({{.bytes = ScenarioServer::json(wire::chatWhole(10, 5))}});
    Bench bench;
    bench.add(server, u"p"_s);
    for (int i = 0; i < 5; ++i) {
        Call call(bench, false);
        QVERIFY(call.wait());
        QCOMPARE(call.answer.text, u"Hello"_s);
    }
    QCOMPARE(server.seen.size(), 5);
    QCOMPARE(server.gone, 0);
}

void TestAiBroker::bytewiseAnswer()
{
    Script script = ok();
    script.bytewise = true;
    ScenarioServer server({script});
    Bench bench;
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
}

void TestAiBroker::retriesThenSucceeds()
{
    ScenarioServer server({status(500), {.bytes = ScenarioServer::sse(""), .close = true}, ok()});
    Bench bench;
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(server.seen.size(), 3);
}

void TestAiBroker::retryAfterIsObeyed()
{
    ScenarioServer server({status(429, R"({"error":{"code":"rate_limit_exceeded"}})", "Retry-After-Ms: 250\r\n"), ok()});
    Bench bench;
    bench.add(server, u"p"_s);
    QElapsedTimer timer;
    timer.start();
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QVERIFY2(timer.elapsed() >= 249, qPrintable(QString::number(timer.elapsed())));

    ScenarioServer patient({status(429, R"({"error":{"code":"rate_limit_exceeded"}})", "Retry-After: 3600\r\n"), ok()});
    Bench other;
    other.add(patient, u"p"_s);
    Call refused(other);
    QVERIFY(refused.wait());
    QCOMPARE(refused.answer.error.kind, ProviderError::Kind::RateLimited);
    QCOMPARE(refused.answer.error.retryAfterMs, 3'600'000);
}

void TestAiBroker::finalErrorsAreNotRetried_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":{"message":"x","type":"invalid_request_error"}})") << u"invalid-request"_s;
    QTest::newRow("401") << 401 << QByteArray(R"({"error":{"message":"x","code":"invalid_api_key"}})") << u"auth"_s;
    QTest::newRow("quota") << 429 << QByteArray(R"({"error":{"message":"x","code":"insufficient_quota"}})") << u"quota"_s;
    QTest::newRow("context") << 400 << QByteArray(R"({"error":{"message":"x","code":"context_length_exceeded"}})") << u"context-too-long"_s;
}

void TestAiBroker::finalErrorsAreNotRetried()
{
    QFETCH(int, code);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    ScenarioServer server({status(code, body), ok()});
    Bench bench;
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(name(call.answer.error.kind), kind);
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(bench.number(u"SELECT cost_nano FROM usage_records"_s), 0); // refused requests cost nothing
}

void TestAiBroker::fallsBackAlongTheChain()
{
    ScenarioServer first({status(401, R"({"error":{"code":"invalid_api_key"}})")});
    ScenarioServer second({status(503)});
    ScenarioServer third({ok()});
    Bench bench;
    bench.add(first, u"a"_s);
    bench.add(second, u"b"_s);
    bench.add(third, u"c"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(first.seen.size(), 1);
    QCOMPARE(second.seen.size(), 3);
    QCOMPARE(bench.text(u"SELECT provider FROM usage_records"_s), u"c"_s);
}

void TestAiBroker::policyIsNotDodged()
{
    ScenarioServer first({status(400, R"({"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}}})")});
    ScenarioServer second({ok()});
    Bench bench;
    bench.add(first, u"a"_s, ProviderKind::Azure);
    bench.add(second, u"b"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.error.kind, ProviderError::Kind::Policy);
    QCOMPARE(second.seen.size(), 0);
}

void TestAiBroker::breakerOpensAndProbes()
{
    ScenarioServer server({status(500), status(500), status(500), ok()});
    Broker::Settings settings = quick();
    settings.retries = 0;
    settings.breaker.cooldown = 1500;
    Bench bench(settings);
    bench.add(server, u"p"_s);
    for (int i = 0; i < 3; ++i) {
        Call failing(bench);
        QVERIFY(failing.wait());
        QCOMPARE(failing.answer.error.kind, ProviderError::Kind::Overloaded);
    }
    Call refused(bench);
    QVERIFY(refused.wait());
    QCOMPARE(refused.answer.error.kind, ProviderError::Kind::Unavailable);
    QVERIFY(refused.answer.error.retryAfterMs > 0 && refused.answer.error.retryAfterMs <= 1500);
    QCOMPARE(server.seen.size(), 3); // while it is open nobody knocks
    QTRY_VERIFY(bench.broker->breaker(u"p"_s).wouldAdmit(bench.broker->now()));
    Call probing(bench);
    Call beside(bench);
    QVERIFY(probing.wait() && beside.wait());
    QCOMPARE(probing.answer.text, u"Hello"_s);
    QCOMPARE(beside.answer.error.kind, ProviderError::Kind::Unavailable);
    Call after(bench);
    QVERIFY(after.wait());
    QCOMPARE(after.answer.text, u"Hello"_s);
}

void TestAiBroker::streamGoesOnElsewhere()
{
    ScenarioServer dying({cut()});
    ScenarioServer next({{.bytes = ScenarioServer::wholeSse(wire::chatText("lo!") + wire::chatEnd(20, 3))}});
    Bench bench;
    bench.add(dying, u"a"_s);
    bench.add(next, u"b"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello!"_s);
    const auto mark = std::find_if(call.events.begin(), call.events.end(), [](const auto &e) { return e.kind == Kind::Continued; });
    QVERIFY(mark != call.events.end());
    QCOMPARE(mark->text + u'>' + mark->name, u"a>b"_s);
    QVERIFY(next.seen[0].body.contains(R"("content":"Hel")"));
    QCOMPARE(bench.number(u"SELECT count(*) FROM usage_records"_s), 1);
    QCOMPARE(bench.number(u"SELECT reported FROM usage_records"_s), 0); // a part of the bill is our estimate, and says so
}

void TestAiBroker::streamGoesOnWhenRepeated()
{
    ScenarioServer server({cut(), ok()});
    Bench bench;
    bench.add(server, u"a"_s);
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.text, u"Hello"_s);
    QVERIFY(!call.answer.error);
}

void TestAiBroker::badStreamsAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("close");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<QString>("kind");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    QTest::newRow("cut in every try") << ScenarioServer::sse(wire::chatText("Hel")) << true << QByteArray() << u"truncated"_s;
    QTest::newRow("cut inside a line") << ScenarioServer::sse("data: {\"choices\":[{\"ind") << true << QByteArray() << u"truncated"_s;
    QTest::newRow("malformed") << ScenarioServer::sse("data: {nonsense}\n\n") << false << QByteArray() << u"malformed"_s;
    QTest::newRow("not http") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << false << QByteArray() << u"malformed"_s;
    QTest::newRow("never begins") << QByteArray() << false << QByteArray() << u"timeout"_s;
    QTest::newRow("falls silent") << ScenarioServer::sse(wire::chatText("Hel")) << false << QByteArray() << u"timeout"_s;
    QTest::newRow("endless stream") << head << false << wire::chatText(QByteArray(1000, 'x')) << u"too-large"_s;
    QTest::newRow("endless line") << head + "data: " << false << QByteArray(65536, 'x') << u"too-large"_s;
    QTest::newRow("endless comments") << head << false << QByteArray(": ping\n\n").repeated(1000) << u"too-large"_s;
    QTest::newRow("huge body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n") << false << QByteArray(65536, ' ') << u"too-large"_s;
    QTest::newRow("endless head") << QByteArray("HTTP/1.1 200 OK\r\n") << false << QByteArray("X-A: b\r\n").repeated(100) << u"too-large"_s;
    QTest::newRow("empty body") << ScenarioServer::json("") << false << QByteArray() << u"malformed"_s;
    QTest::newRow("html") << ScenarioServer::json("<html>") << false << QByteArray() << u"malformed"_s;
    QTest::newRow("closes at once") << QByteArray() << true << QByteArray() << u"network"_s;
}

void TestAiBroker::badStreamsAreErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, close);
    QFETCH(QByteArray, again);
    QFETCH(QString, kind);
    ScenarioServer server({{.bytes = bytes, .close = close, .again = again}});
    Bench bench;
    bench.add(server, u"p"_s);
    Call call(bench);
    QVERIFY(call.wait(30'000));
    QCOMPARE(name(call.answer.error.kind), kind);
    if (!bytes.contains("Content-Length: 0") && !bytes.contains("<html>")) // those two are sound HTTP, and kept
        QTRY_COMPARE(server.gone, server.seen.size());
    QCOMPARE(bench.number(u"SELECT count(*) FROM ai_generations WHERE status = 'running'"_s), 0);
}

void TestAiBroker::staleConnectionIsReplaced()
{
    Script closing{.bytes = ScenarioServer::json(wire::chatWhole(1, 1)), .close = true};
    ScenarioServer server({closing});
    Bench bench;
    bench.add(server, u"p"_s);
    for (int i = 0; i < 3; ++i) {
        Call call(bench, false);
        QVERIFY(call.wait());
        QCOMPARE(call.answer.text, u"Hello"_s);
    }
}

void TestAiBroker::cancelClosesAndBills()
{
    ScenarioServer server({{.bytes = ScenarioServer::sse(wire::chatText("Hel"))}});
    Bench bench(patient()); // so that it is the cancelling that closes
    bench.add(server, u"p"_s);
    Call call(bench);
    QTRY_COMPARE(call.answer.text, u"Hel"_s);
    call.generation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(server.gone, 1, 20'000);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.stop, StopReason::Cancelled);
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(bench.text(u"SELECT status FROM usage_records"_s), u"cancelled"_s);
    QVERIFY(bench.number(u"SELECT cost_nano FROM usage_records WHERE reported = 0"_s) > 0);
}

void TestAiBroker::slowProviderBlocksNobody()
{
    ScenarioServer slow({{.bytes = ScenarioServer::sse(wire::chatText("Hel"))}});
    ScenarioServer fast({ok()});
    Broker::Settings settings = quick();
    settings.idleTimeout = 20'000;
    Bench bench(settings);
    bench.add(slow, u"a"_s);
    std::vector<std::unique_ptr<Call>> stuck;
    for (int i = 0; i < 50; ++i)
        stuck.push_back(std::make_unique<Call>(bench));
    QTRY_COMPARE(slow.seen.size(), 50); // all at once, not six at a time
    bench.broker->setProviders({});
    bench.add(fast, u"b"_s);
    Call call(bench);
    QVERIFY(call.wait(2000));
    QCOMPARE(call.answer.text, u"Hello"_s);
    for (const auto &one : stuck)
        QVERIFY(!one->ended);
}

void TestAiBroker::hundredOfTwoHundredPass()
{
    ScenarioServer server({{.bytes = ScenarioServer::json(wire::chatWhole(100, 50)), .delay = 5}});
    Bench bench;
    bench.add(server, u"p"_s);
    const NanoDollars each = 100 * 1000 + 50 * 10'000;
    bench.broker->ledger().post([each](Ledger &ledger) { return ledger.setBudget(u"project"_s, u"p1"_s, 100 * each); });
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < 200; ++i)
        calls.push_back(std::make_unique<Call>(bench, false, u"p1"_s));
    int passed = 0;
    int refused = 0;
    for (const auto &call : calls) {
        QVERIFY(call->wait(60'000));
        passed += call->answer.finished ? 1 : 0;
        refused += call->answer.error.kind == ProviderError::Kind::Budget ? 1 : 0;
    }
    QCOMPARE(passed, 100);
    QCOMPARE(refused, 100);
    QCOMPARE(server.seen.size(), 100);
    QCOMPARE(bench.number(u"SELECT sum(cost_nano) FROM usage_records"_s), 100 * each);
    QCOMPARE(bench.number(u"SELECT spent_nano FROM budgets"_s), 100 * each);
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
}

void TestAiBroker::cancelledWhileWaitingLeavesNothingHeld()
{
    ScenarioServer server({{.bytes = ScenarioServer::json(wire::chatWhole(100, 50)), .delay = 20}});
    Bench bench;
    bench.add(server, u"p"_s);
    bench.broker->ledger().post([](Ledger &ledger) { return ledger.setBudget(u"user"_s, u"ada"_s, 50'000'000); });
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < 30; ++i)
        calls.push_back(std::make_unique<Call>(bench, false));
    for (int i = 0; i < 30; i += 2) {
        if (i % 4 == 0)
            QCoreApplication::processEvents();
        if (calls[size_t(i)]->generation)
            calls[size_t(i)]->generation->cancel();
    }
    for (const auto &call : calls)
        QVERIFY(call->wait(20'000));
    for (size_t i = 1; i < calls.size(); i += 2)
        QVERIFY(calls[i]->answer.finished);
    QTRY_COMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
    QCOMPARE(bench.number(u"SELECT count(*) FROM ai_generations WHERE status = 'running'"_s), 0);
    QCOMPARE(bench.number(u"SELECT spent_nano FROM budgets"_s), bench.number(u"SELECT sum(cost_nano) FROM usage_records"_s));
}

void TestAiBroker::stoppedAtTheCap()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    ScenarioServer server({{.bytes = head, .again = wire::chatText("0123456789abcdef")}});
    Broker::Settings settings = quick();
    settings.extension = 10;
    Bench bench(settings);
    bench.add(server, u"p"_s);
    const NanoDollars limit = 1'000'000; // about 100 tokens of answer
    bench.broker->ledger().post([](Ledger &ledger) { return ledger.setBudget(u"user"_s, u"ada"_s, limit); });
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.stop, StopReason::Budget);
    QTRY_COMPARE(server.gone, 1);
    const qint64 spent = bench.number(u"SELECT spent_nano FROM budgets"_s);
    QVERIFY2(spent > limit / 2, qPrintable(QString::number(spent)));
    QVERIFY(server.seen[0].body.contains("max_completion_tokens")); // and the provider was told how much there is
}

void TestAiBroker::unknownModel()
{
    Bench bench;
    Call call(bench);
    QVERIFY(call.wait());
    QCOMPARE(call.answer.error.kind, ProviderError::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestAiBroker)
#include "test_ai_broker.moc"
