// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What keeps calls cheap: the response cache, the choice of a model for "auto", and what is left out of a prompt that does not fit.
#include "backend/ai/Broker.h"
#include "backend/ai/Generation.h"
#include "backend/ai/KnownKeys.h"
#include "backend/ai/TokenEstimate.h"
#include "tests/backend/ai/ScenarioServer.h"
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/Wire.h"
#endif

using namespace dyad::backend;
using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

namespace {

const char *const PriceTable = R"({"rows":[
 {"model":"gpt-5-nano","valid_from":"2020-01-01","input":0.05,"output":0.4},
 {"model":"gpt-5","valid_from":"2020-01-01","input":1.25,"output":10},
 {"model":"claude-sonnet-4-6","valid_from":"2020-01-01","input":3,"output":15},
 {"model":"m-1","valid_from":"2020-01-01","input":1,"output":10}]})";

Provider providerOf(const QString &name, ProviderKind kind, const QStringList &models, const QUrl &url = {})
{
    Provider provider;
    provider.name = name;
    provider.kind = kind;
    provider.models = models;
    provider.baseUrl = url;
    return provider;
}

ChatRequest asking(const QString &text, const QString &model = u"auto"_s)
{
    ChatRequest request;
    request.model = model;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::User, text)};
    return request;
}

struct Bench {
    explicit Bench(const QList<Provider> &providers)
        : database(folder.filePath(u"d.sqlite"_s))
        , vault(*KeyVault::open(folder.filePath(u"k"_s)))
    {
        if (!database.migrate())
            qFatal("migrate");
        broker = std::make_unique<Broker>(database, vault, Broker::Settings());
        broker->setPrices(*Prices::parse(PriceTable));
        broker->setProviders(providers);
    }
    struct Outcome {
        ChatAnswer answer;
        std::vector<std::pair<QByteArray, QByteArray>> headers;
        NanoDollars cost = -1;
        QByteArray header(const QByteArray &name) const
        {
            for (const auto &[key, value] : headers)
                if (key == name)
                    return value;
            return {};
        }
    };
    Outcome ask(const ChatRequest &request, const QString &account = u"ada"_s, const QString &project = {})
    {
        Outcome outcome;
        bool ended = false;
        QObject guard;
        Generation *generation = broker->start(request, {account, u"default"_s, project, {}}, u"test"_s);
        QObject::connect(generation, &Generation::happened, &guard, [&](const StreamEvent &event) {
            outcome.answer.add(event);
            outcome.headers = generation->headers();
            outcome.cost = generation->cost();
            ended = ended || event.kind == StreamEvent::Kind::Finished || event.kind == StreamEvent::Kind::Failed;
        });
        if (!QTest::qWaitFor([&] { return ended; }, 20'000))
            qWarning("no answer");
        return outcome;
    }
    qint64 number(const QString &sql) { return database.execute(sql)->first()[0].toLongLong(); }

    QTemporaryDir folder;
    Database database;
    KeyVault vault;
    std::unique_ptr<Broker> broker;
};

ScenarioServer::Script whole() { return {.bytes = ScenarioServer::json(wire::chatWhole(100, 50))}; }

QString chosen(const ChatRequest &request, const QList<Provider> &providers)
{
    const Prices prices = *Prices::parse(PriceTable);
    const int64_t tokens = estimateTokens(request);
    const auto choices = choicesFor(request, tokens, Complexity::of(request, tokens), {providers, prices, 4096, nullptr});
    return choices.isEmpty() ? QString() : choices.first().candidate.provider.name + u'/' + choices.first().candidate.model;
}

QList<Provider> house()
{
    return {providerOf(u"o"_s, ProviderKind::OpenAi, {u"gpt-5"_s, u"gpt-5-nano"_s, u"text-embedding-3-small"_s}), providerOf(u"c"_s, ProviderKind::Anthropic, {u"claude-sonnet-4-6"_s})};
}

} // namespace

class TestAiCost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondAnswerIsFree();
    void nobodySeesAnothersAnswer();
    void toolsAndCutAnswersAreNotKept();
    void cacheIsBounded();
    void otherProvidersForgetAnswers();
    void simpleQuestionsGoToTheCheapest();
    void needsComeBeforePrice();
    void priorityComesBeforePrice();
    void weakOnesAreBetterThanNone();
    void deadProvidersAreAskedOnce();
    void shortPromptsStayAsTheyAre();
    void longConversationsLoseTheirOldest();
    void longResultsLoseTheirMiddle();
    void trimmedCallSaysSo();
    void knownKeysAreForgotten();
};

void TestAiCost::secondAnswerIsFree()
{
    ScenarioServer server({whole()});
    Bench bench({providerOf(u"p"_s, ProviderKind::OpenAi, {u"m-1"_s}, server.url())});
    ChatRequest request = asking(u"Hi"_s, u"m-1"_s);
    request.cacheSeconds = 60;
    const auto first = bench.ask(request);
    QCOMPARE(first.answer.text, u"Hello"_s);
    QCOMPARE(first.header("X-Dyad-Cache"), QByteArray("miss"));
    QCOMPARE(first.cost, 100 * 1000 + 50 * 10'000);
    request.stream = true; // in which form it is told is no part of the question
    const auto second = bench.ask(request);
    QCOMPARE(second.answer.text, u"Hello"_s);
    QVERIFY(second.answer.finished);
    QCOMPARE(second.answer.usage.input(), 100);
    QCOMPARE(second.header("X-Dyad-Cache"), QByteArray("hit"));
    QCOMPARE(second.header("X-Dyad-Model"), QByteArray("p/m-1"));
    QCOMPARE(second.cost, 0);
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(bench.number(u"SELECT count(*) FROM usage_records"_s), 2);
    QCOMPARE(bench.number(u"SELECT sum(cost_nano) FROM usage_records"_s), 100 * 1000 + 50 * 10'000);
    QCOMPARE(bench.number(u"SELECT count(*) FROM ai_generations WHERE status = 'cached'"_s), 1);

    request.cacheSeconds.reset(); // nobody wished it
    QCOMPARE(bench.ask(request).header("X-Dyad-Cache"), QByteArray());
    QCOMPARE(server.seen.size(), 2);
}

void TestAiCost::nobodySeesAnothersAnswer()
{
    ScenarioServer server({whole()});
    Provider provider = providerOf(u"p"_s, ProviderKind::OpenAi, {u"m-1"_s}, server.url());
    provider.options[u"cacheSeconds"_s] = 60; // by the setting
    Bench bench({provider});
    const ChatRequest request = asking(u"Hi"_s, u"m-1"_s);
    (void)bench.ask(request, u"ada"_s);
    QCOMPARE(bench.ask(request, u"bob"_s).header("X-Dyad-Cache"), QByteArray("miss"));
    QCOMPARE(bench.ask(request, u"ada"_s, u"p1"_s).header("X-Dyad-Cache"), QByteArray("miss"));
    QCOMPARE(bench.ask(request, u"bob"_s, u"p2"_s).header("X-Dyad-Cache"), QByteArray("miss"));
    QCOMPARE(bench.ask(request, u"bob"_s, u"p1"_s).header("X-Dyad-Cache"), QByteArray("hit")); // one project, one tenant
    QVERIFY(ResponseCache::keyOf(request, {u"a"_s, u"org1"_s, u"p"_s, {}}) != ResponseCache::keyOf(request, {u"a"_s, u"org2"_s, u"p"_s, {}}));
}

void TestAiCost::toolsAndCutAnswersAreNotKept()
{
    ScenarioServer server({{.bytes = ScenarioServer::wholeSse(wire::chatText("Hel") + wire::chatEnd(10, 5, "length"))}});
    Bench bench({providerOf(u"p"_s, ProviderKind::OpenAi, {u"m-1"_s}, server.url())});
    ChatRequest request = asking(u"Hi"_s, u"m-1"_s);
    request.stream = true;
    request.cacheSeconds = 60;
    QCOMPARE(bench.ask(request).answer.stop, StopReason::Length);
    QCOMPARE(bench.ask(request).header("X-Dyad-Cache"), QByteArray("miss"));
    request.tools = {{u"delete_all"_s, {}, {}, false}};
    QCOMPARE(bench.ask(request).header("X-Dyad-Cache"), QByteArray());
    QCOMPARE(server.seen.size(), 3);
}

void TestAiCost::cacheIsBounded()
{
    ResponseCache cache({.entries = 3, .bytes = 1 << 20, .answer = 10'000, .longest = 100});
    ResponseCache::Hit hit;
    hit.answer.text = u"x"_s.repeated(100);
    for (const char *key : {"a", "b", "c"})
        cache.keep(key, hit, 60, 0);
    QVERIFY(cache.find("a", 1)); // used: it stays
    cache.keep("d", hit, 60, 2);
    QVERIFY(cache.find("a", 3) && !cache.find("b", 3) && cache.find("d", 3));
    QVERIFY(!cache.find("a", 60'001));
    cache.keep("e", hit, 100'000, 0);
    QVERIFY(cache.find("e", 99'000) && !cache.find("e", 100'001)); // no longer than the longest
    hit.answer.text = u"x"_s.repeated(20'000);
    cache.keep("f", hit, 60, 0);
    QVERIFY(!cache.find("f", 1));
    cache.clear();
    QCOMPARE(cache.bytes(), 0);
}

void TestAiCost::otherProvidersForgetAnswers()
{
    ScenarioServer server({whole()});
    Bench bench({providerOf(u"p"_s, ProviderKind::OpenAi, {u"m-1"_s}, server.url())});
    ChatRequest request = asking(u"Hi"_s, u"m-1"_s);
    request.cacheSeconds = 60;
    (void)bench.ask(request);
    bench.broker->setProviders(bench.broker->providers());
    QCOMPARE(bench.ask(request).header("X-Dyad-Cache"), QByteArray("miss"));
}

void TestAiCost::simpleQuestionsGoToTheCheapest()
{
    QCOMPARE(chosen(asking(u"Hello, what time is it in Rome?"_s), house()), u"o/gpt-5-nano"_s);
    QCOMPARE(chosen(asking(u"Translate \"good morning\" into French."_s), house()), u"o/gpt-5-nano"_s);
}

void TestAiCost::needsComeBeforePrice()
{
    ChatRequest hard = asking(u"Refactor this scheduler: there is a deadlock, and I need a proof that the new design has none.\n```cpp\nvoid f();\n```"_s);
    hard.effort = u"high"_s;
    QCOMPARE(chosen(hard, house()), u"o/gpt-5"_s);
    // 300,000 tokens go into none of Anthropic's windows
    const ChatRequest longOne = asking(u"one two three four five "_s.repeated(60'000));
    QVERIFY(chosen(longOne, house()).startsWith(u"o/"_s));
    ChatRequest picture = asking(u"What is this?"_s);
    ContentPart image;
    image.kind = ContentPart::Kind::Image;
    picture.messages[0].parts.append(image);
    QList<Provider> withLocal = house();
    withLocal.prepend(providerOf(u"local"_s, ProviderKind::Compatible, {u"llama3"_s}));
    QCOMPARE(chosen(asking(u"What is this?"_s), withLocal), u"local/llama3"_s); // costs nothing
    QCOMPARE(chosen(picture, withLocal), u"o/gpt-5-nano"_s);                    // and sees nothing
    withLocal[0].options[u"facts"_s] = QJsonObject{{u"llama3"_s, QJsonObject{{u"images"_s, true}}}};
    QCOMPARE(chosen(picture, withLocal), u"local/llama3"_s);
}

void TestAiCost::priorityComesBeforePrice()
{
    QList<Provider> all = house();
    all[1].priority = 10;
    all[0].priority = 20;
    QCOMPARE(chosen(asking(u"Hello"_s), all), u"c/claude-sonnet-4-6"_s);
    all[1].enabled = false;
    QCOMPARE(chosen(asking(u"Hello"_s), all), u"o/gpt-5-nano"_s);
}

void TestAiCost::weakOnesAreBetterThanNone()
{
    ChatRequest hard = asking(u"Prove that this algorithm has no race condition, and debug why does it hang."_s);
    hard.effort = u"high"_s;
    QCOMPARE(chosen(hard, {providerOf(u"local"_s, ProviderKind::Compatible, {u"llama3"_s})}), u"local/llama3"_s);
    QCOMPARE(chosen(hard, {}), QString());
}

void TestAiCost::deadProvidersAreAskedOnce()
{
    ScenarioServer refusing({{.bytes = ScenarioServer::json(R"({"error":{"message":"no","code":"invalid_api_key"}})", 401)}});
    ScenarioServer good({whole()});
    Bench bench({providerOf(u"a"_s, ProviderKind::Compatible, {u"m-a"_s, u"m-b"_s, u"m-c"_s}, refusing.url()), providerOf(u"b"_s, ProviderKind::OpenAi, {u"m-1"_s}, good.url())});
    const auto outcome = bench.ask(asking(u"Hello"_s)); // three models that cost nothing go before
    QCOMPARE(outcome.answer.text, u"Hello"_s);
    QCOMPARE(outcome.header("X-Dyad-Model"), QByteArray("b/m-1"));
    QCOMPARE(refusing.seen.size(), 1);
}

void TestAiCost::shortPromptsStayAsTheyAre()
{
    ChatRequest request = asking(u"Hello"_s);
    QVERIFY(!PromptTrim::toFit(request, 1000));
    QCOMPARE(request.messages.size(), 1);
    QCOMPARE(request.messages[0].text(), u"Hello"_s);
}

void TestAiCost::longConversationsLoseTheirOldest()
{
    ChatRequest request;
    request.messages.append(ChatMessage::ofText(ChatMessage::Role::System, u"Be brief."_s));
    for (int i = 0; i < 50; ++i) {
        request.messages.append(ChatMessage::ofText(ChatMessage::Role::User, u"question %1 "_s.arg(i) + u"word "_s.repeated(100)));
        request.messages.append(ChatMessage::ofText(ChatMessage::Role::Assistant, u"answer %1 "_s.arg(i) + u"word "_s.repeated(100)));
    }
    request.messages.append(ChatMessage::ofText(ChatMessage::Role::User, u"and now?"_s));
    const PromptTrim trim = PromptTrim::toFit(request, 3000);
    QVERIFY(trim.messages > 50);
    QVERIFY(estimateTokens(request) <= 3050);
    QCOMPARE(request.messages.first().text(), u"Be brief."_s);
    QCOMPARE(request.messages.last().text(), u"and now?"_s);
    QCOMPARE(request.messages[1].role, ChatMessage::Role::User); // a turn begins with a question
    QVERIFY(request.messages[1].text().contains(u"left out the %1 oldest"_s.arg(trim.messages)));
    QCOMPARE(102 - trim.messages, int(request.messages.size()));
}

void TestAiCost::longResultsLoseTheirMiddle()
{
    ChatRequest request = asking(u"Read the log"_s);
    ContentPart result;
    result.kind = ContentPart::Kind::ToolResult;
    result.id = u"call_1"_s;
    result.text = u"begin "_s + u"line of a log\n"_s.repeated(5000) + u" end"_s;
    request.messages.append(ChatMessage{ChatMessage::Role::Tool, {result}});
    for (int i = 0; i < 4; ++i)
        request.messages.append(ChatMessage::ofText(i % 2 ? ChatMessage::Role::User : ChatMessage::Role::Assistant, u"and?"_s));
    const PromptTrim trim = PromptTrim::toFit(request, 1000);
    QCOMPARE(trim.shortened, 1);
    QCOMPARE(trim.messages, 0);
    const ContentPart &kept = request.messages[1].parts[0];
    QCOMPARE(kept.id, u"call_1"_s);
    QVERIFY(kept.text.startsWith(u"begin "_s) && kept.text.endsWith(u" end"_s) && kept.text.contains(u"characters left out by Dyad"_s));
}

void TestAiCost::trimmedCallSaysSo()
{
    ScenarioServer server({whole()});
    Provider provider = providerOf(u"p"_s, ProviderKind::OpenAi, {u"m-1"_s}, server.url());
    provider.options[u"facts"_s] = QJsonObject{{u"m-1"_s, QJsonObject{{u"context"_s, 2000}}}};
    Bench bench({provider});
    ChatRequest request = asking(u"first "_s + u"word "_s.repeated(3000), u"m-1"_s);
    request.messages.append(ChatMessage::ofText(ChatMessage::Role::Assistant, u"ok"_s));
    request.messages.append(ChatMessage::ofText(ChatMessage::Role::User, u"last"_s));
    QCOMPARE(bench.ask(request).header("X-Dyad-Trimmed"), QByteArray()); // not wished
    QVERIFY(server.seen[0].body.contains("first "));
    request.trim = true;
    QCOMPARE(bench.ask(request).header("X-Dyad-Trimmed"), QByteArray("messages=2, shortened=0"));
    QVERIFY(!server.seen[1].body.contains("first ") && server.seen[1].body.contains("last"));
}

void TestAiCost::knownKeysAreForgotten()
{
    KnownKeys keys;
    const auto epoch = keys.epoch();
    keys.note("hash", {{u"ada"_s, {}, {}, {}}, u"Ada"_s, false}, epoch);
    QVERIFY(keys.find("hash") && !keys.find("other"));
    keys.forget();
    QVERIFY(!keys.find("hash"));
    keys.note("hash", {{u"ada"_s, {}, {}, {}}, u"Ada"_s, false}, epoch); // looked up before it was revoked
    QVERIFY(!keys.find("hash"));
}

QTEST_GUILESS_MAIN(TestAiCost)
#include "test_ai_cost.moc"
