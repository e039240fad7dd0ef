// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Every kind of provider in every kind of weather.
#include "backend/ai/Broker.h"
#include "backend/ai/Generation.h"
#include "tests/backend/ai/ScenarioServer.h"
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/Dialects.h"
#endif

using namespace dyad::backend;
using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;
using Script = ScenarioServer::Script;

namespace {

Broker::Settings quick()
{
    Broker::Settings settings;
    settings.retryDelay = 5;
    settings.firstByteTimeout = 2000;
    settings.idleTimeout = 1000;
    settings.totalTimeout = 30'000;
    settings.maxBody = 1 << 20;
    settings.breaker = {.threshold = 30, .cooldown = 150, .longestCooldown = 1000};
    return settings;
}

struct Outcome {
    ChatAnswer answer;
    qsizetype asked = 0;
    QByteArray head;
    qint64 running = 0, cost = 0;
};

Outcome ask(const Dialect &dialect, const QList<Script> &scripts, bool stream)
{
    ScenarioServer server(scripts);
    QTemporaryDir folder;
    Database database(folder.filePath(u"d.sqlite"_s));
    const KeyVault vault = *KeyVault::open(folder.filePath(u"k"_s));
    if (!database.migrate())
        qFatal("migrate");
    Outcome outcome;
    {
        Broker broker(database, vault, quick());
        broker.setPrices(*Prices::parse(PriceTable));
        Provider provider;
        provider.name = u"p"_s;
        provider.kind = dialect.kind;
        provider.baseUrl = server.url();
        provider.models = {u"m-1"_s};
        provider.key = "k";
        broker.setProviders({provider});
        ChatRequest request;
        request.model = u"m-1"_s;
        request.stream = stream;
        request.responses = dialect.responses;
        request.messages = {ChatMessage::ofText(ChatMessage::Role::User, u"Hi"_s)};
        request.tools = {{u"read"_s, u"Reads"_s, QJsonObject{{u"type"_s, u"object"_s}}, false}};
        bool ended = false;
        QObject guard;
        QObject::connect(broker.start(request, {u"ada"_s, u"default"_s, {}, {}}, u"test"_s), &Generation::happened, &guard, [&](const StreamEvent &event) {
            outcome.answer.add(event);
            ended = ended || event.kind == StreamEvent::Kind::Finished || event.kind == StreamEvent::Kind::Failed;
        });
        if (!QTest::qWaitFor([&] { return ended; }, 60'000))
            qWarning("no end");
    }
    outcome.asked = server.seen.size();
    outcome.head = server.seen.isEmpty() ? QByteArray() : server.seen.first().head;
    outcome.running = database.execute(u"SELECT count(*) FROM ai_generations WHERE status = 'running'"_s)->first()[0].toLongLong();
    outcome.cost = database.execute(u"SELECT coalesce(sum(cost_nano), 0) FROM usage_records"_s)->first()[0].toLongLong();
    return outcome;
}

constexpr qint64 Cost = 10 * 1000 + 5 * 10'000;
const QByteArray EventsHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

} // namespace

class TestAiKinds : public QObject
{
    Q_OBJECT
private:
    void rows()
    {
        QTest::addColumn<int>("index");
        const QList<Dialect> all = dialects();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    Dialect dialect() const
    {
        QFETCH(int, index);
        return dialects()[index];
    }
    void failsAs(const QList<Script> &scripts, const char *kind) const
    {
        const Outcome outcome = ask(dialect(), scripts, true);
        QCOMPARE(name(outcome.answer.error.kind), QString::fromLatin1(kind));
        QCOMPARE(outcome.running, 0);
    }

private Q_SLOTS:
    void plain_data() { rows(); }
    void plain();
    void stream_data() { rows(); }
    void stream();
    void tool_data() { rows(); }
    void tool();
    void limited_data() { rows(); }
    void limited();
    void broken_data() { rows(); }
    void broken();
    void cutStream_data() { rows(); }
    void cutStream();
    void slowStream_data() { rows(); }
    void slowStream();
    void silentStream_data() { rows(); }
    void silentStream();
    void endlessStream_data() { rows(); }
    void endlessStream();
    void hugeAnswer_data() { rows(); }
    void hugeAnswer();
    void malformedEvent_data() { rows(); }
    void malformedEvent();
};

void TestAiKinds::plain()
{
    const Dialect spoken = dialect();
    const Outcome outcome = ask(spoken, {{.bytes = ScenarioServer::json(spoken.whole)}}, false);
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.answer.stop, StopReason::Stop);
    QCOMPARE(outcome.cost, Cost);
    QVERIFY2(outcome.head.contains(spoken.head), outcome.head);
}

void TestAiKinds::stream()
{
    const Dialect spoken = dialect();
    const Outcome outcome = ask(spoken, {{.bytes = ScenarioServer::wholeSse(spoken.text + spoken.end), .bytewise = true}}, true);
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.answer.stop, StopReason::Stop);
    QCOMPARE(outcome.answer.usage.output(), 5);
}

void TestAiKinds::tool()
{
    const Dialect spoken = dialect();
    const Outcome outcome = ask(spoken, {{.bytes = ScenarioServer::wholeSse(spoken.tool)}}, true);
    QCOMPARE(outcome.answer.toolCalls.size(), 1);
    const ContentPart call = outcome.answer.toolCalls.first();
    QCOMPARE(call.name, u"read"_s);
    QCOMPARE(QJsonDocument::fromJson(call.arguments.toUtf8()).object(), QJsonObject({{u"path"_s, 1}}));
    QVERIFY(!call.id.isEmpty());
    QCOMPARE(call.signature, spoken.kind == ProviderKind::Google ? u"SIG"_s : QString());
    QCOMPARE(outcome.answer.stop, StopReason::Tool);
}

void TestAiKinds::limited()
{
    const Dialect spoken = dialect();
    const Script refusal{.bytes = ScenarioServer::json(spoken.limited, 429, spoken.kind == ProviderKind::Google ? QByteArray() : QByteArray("Retry-After-Ms: 20\r\n"))};
    const Outcome outcome = ask(spoken, {refusal, {.bytes = ScenarioServer::wholeSse(spoken.text + spoken.end)}}, true);
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.asked, 2);
    const Outcome never = ask(spoken, {refusal}, true);
    QCOMPARE(never.answer.error.kind, ProviderError::Kind::RateLimited);
    QCOMPARE(never.answer.error.retryAfterMs, 20);
    QCOMPARE(never.cost, 0);
}

void TestAiKinds::broken()
{
    const Dialect spoken = dialect();
    const Script refusal{.bytes = ScenarioServer::json(spoken.broken, 500)};
    const Outcome outcome = ask(spoken, {refusal, {.bytes = ScenarioServer::wholeSse(spoken.text + spoken.end)}}, true);
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.asked, 2);
    const Outcome never = ask(spoken, {refusal}, true);
    QCOMPARE(never.answer.error.kind, ProviderError::Kind::Overloaded);
    QCOMPARE(never.answer.error.message, u"oops"_s);
    QCOMPARE(never.asked, 3);
    QCOMPARE(never.cost, 0);
}

void TestAiKinds::cutStream()
{
    const Dialect spoken = dialect();
    const Script cut{.bytes = ScenarioServer::sse(spoken.text), .close = true};
    failsAs({cut}, "truncated");
    const Outcome goesOn = ask(spoken, {cut, {.bytes = ScenarioServer::wholeSse(spoken.text + spoken.end)}}, true);
    QVERIFY2(goesOn.answer.finished && goesOn.answer.text.startsWith(u"Hello"_s), qPrintable(goesOn.answer.text));
    QVERIFY(goesOn.cost > Cost); // both are paid for
}

void TestAiKinds::slowStream()
{
    const Dialect spoken = dialect();
    const Outcome outcome = ask(spoken, {{.bytes = ScenarioServer::wholeSse(spoken.text + spoken.end), .delay = 100, .gap = 10}}, true);
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.asked, 1);
}

void TestAiKinds::silentStream() { failsAs({{.bytes = ScenarioServer::sse(dialect().text)}}, "timeout"); }

void TestAiKinds::endlessStream()
{
    const Dialect spoken = dialect();
    failsAs({{.bytes = EventsHead, .again = spoken.text.repeated(100)}}, "too-large");
}

void TestAiKinds::hugeAnswer()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n";
    failsAs({{.bytes = head, .again = QByteArray(65536, ' ')}}, "too-large");
}

void TestAiKinds::malformedEvent() { failsAs({{.bytes = ScenarioServer::sse("data: {nonsense}\n\n")}}, "malformed"); }

QTEST_GUILESS_MAIN(TestAiKinds)
#include "test_ai_kinds.moc"
