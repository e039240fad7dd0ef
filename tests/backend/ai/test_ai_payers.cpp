// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Whose key a call goes out with, who pays for it, and who is asked first.
#include "backend/ai/ProviderStore.h"
#include <QTest>

#ifndef Q_MOC_RUN // moc of Qt 6.4 loses its way in raw strings
#include "tests/backend/ai/BrokerBench.h"
#endif

class TestAiPayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNearestKeyIsTaken_data();
    void theNearestKeyIsTaken();
    void budgetsCountWhatTheirOwnersPay();
    void aProjectsApiKeyIsNobodysOwn();
    void nobodyElsePaysWhenOnesKeyFails();
    void ownKeysGoBeforeCheaperProviders();
    void aKeyGoesNowhereElse();
    void keysAreSealed();
    void theFasterProviderIsAsked();
    void slownessIsForgotten();
    void aNewKeyBeginsNoNewMinute();
    void aThreadStopsAtItsCap();
    void aCapThatIsTakenAwayAndSetAgainCountsRight();
};

namespace {

Caller caller(const QString &account, const QString &org = u"acme"_s, const QString &thread = {})
{
    Caller one{account, org, u"p1"_s, {}};
    one.thread = thread;
    return one;
}

ChatRequest asking(const QString &model = u"m-1"_s)
{
    ChatRequest request;
    request.model = model;
    request.stream = true;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::User, u"Hi there"_s)};
    return request;
}

/// One provider with a key of the server, of the organisation "acme" and of "ada".
struct Keys {
    explicit Keys(const ScenarioServer &server)
    {
        bench.add(server, u"p"_s);
        QList<Provider> all = bench.broker->providers();
        all[0].key = "sk-server";
        bench.broker->setProviders(all);
        bench.broker->setKeys({{u"p"_s, Payer::User, u"ada"_s, server.url(), {}, 0, "sk-ada"}, {u"p"_s, Payer::Org, u"acme"_s, server.url(), {}, 0, "sk-acme"}});
    }
    Bench bench{patient()};
};

} // namespace

void TestAiPayers::theNearestKeyIsTaken_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("org");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("payer");
    QTest::newRow("one's own") << u"ada"_s << u"acme"_s << QByteArray("sk-ada") << u"user"_s;
    QTest::newRow("one's own elsewhere") << u"ada"_s << u"other"_s << QByteArray("sk-ada") << u"user"_s;
    QTest::newRow("the organisation's") << u"bob"_s << u"acme"_s << QByteArray("sk-acme") << u"org"_s;
    QTest::newRow("the server's") << u"bob"_s << u"other"_s << QByteArray("sk-server") << u"server"_s;
    QTest::newRow("an account that is called like the organisation") << u"acme"_s << u"other"_s << QByteArray("sk-server") << u"server"_s;
}

void TestAiPayers::theNearestKeyIsTaken()
{
    QFETCH(const QString, account);
    QFETCH(const QString, org);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, payer);
    ScenarioServer server({ok()});
    Keys keys(server);
    Call call(keys.bench, asking(), caller(account, org));
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.text, u"Hello"_s);
    QCOMPARE(server.seen.size(), 1);
    QVERIFY2(server.seen[0].head.contains("Bearer " + key + "\r\n") || server.seen[0].head.endsWith("Bearer " + key), server.seen[0].head.constData());
    QCOMPARE(keys.bench.text(u"SELECT payer FROM usage_records"_s), payer);
}

void TestAiPayers::budgetsCountWhatTheirOwnersPay()
{
    ScenarioServer server({ok()});
    Keys keys(server);
    Bench &bench = keys.bench;
    for (const auto &[scope, id] : {std::pair(u"org"_s, Caller::Server), std::pair(u"org"_s, u"acme"_s), std::pair(u"project"_s, u"p1"_s), std::pair(u"user"_s, u"ada"_s), std::pair(u"user"_s, u"bob"_s)})
        bench.broker->ledger().post([scope, id](Ledger &ledger) { return ledger.setBudget(scope, id, 1'000'000'000); });
    const auto spent = [&](const QString &scope, const QString &id) { return bench.number(u"SELECT spent_nano FROM budgets WHERE scope = '%1' AND scope_id = '%2'"_s.arg(scope, id)); };
    Call own(bench, asking(), caller(u"ada"_s));
    QVERIFY(own.wait(60'000));
    const qint64 each = bench.number(u"SELECT cost_nano FROM usage_records"_s);
    QVERIFY(each > 0);
    QCOMPARE(bench.number(u"SELECT sum(spent_nano) FROM budgets"_s), 0);
    Call theirs(bench, asking(), caller(u"bob"_s));
    QVERIFY(theirs.wait(60'000));
    QCOMPARE(spent(u"org"_s, Caller::Server), 0);
    QCOMPARE(spent(u"org"_s, u"acme"_s), each);
    QCOMPARE(spent(u"project"_s, u"p1"_s), each);
    QCOMPARE(spent(u"user"_s, u"bob"_s), each);
    Call servers(bench, asking(), caller(u"bob"_s, u"other"_s));
    QVERIFY(servers.wait(60'000));
    QCOMPARE(spent(u"org"_s, Caller::Server), each);
    QCOMPARE(spent(u"user"_s, u"bob"_s), 2 * each);
    QCOMPARE(bench.number(u"SELECT sum(reserved_nano) FROM budgets"_s), 0);
    // A budget that is set afterwards has counted the same.
    for (const auto &[scope, id, wanted] : {std::tuple(u"org"_s, Caller::Server, each), std::tuple(u"org"_s, u"acme"_s, each), std::tuple(u"user"_s, u"ada"_s, qint64(0)), std::tuple(u"user"_s, u"bob"_s, 2 * each)}) {
        bench.broker->ledger().post([scope = scope, id = id](Ledger &ledger) { return ledger.removeBudget(scope, id); });
        bench.broker->ledger().post([scope = scope, id = id](Ledger &ledger) { return ledger.setBudget(scope, id, 1'000'000'000); });
        bench.broker->ledger().flush();
        QCOMPARE(spent(scope, id), wanted);
    }
}

void TestAiPayers::aProjectsApiKeyIsNobodysOwn()
{
    ScenarioServer server({ok()});
    Keys keys(server);
    const auto keyFor = [&](const QString &project, const QString &apiKey) { return keys.bench.broker->providersFor({u"ada"_s, u"acme"_s, project, apiKey}).first().key; };
    QCOMPARE(keyFor(u"p1"_s, {}), QByteArray("sk-ada"));
    QCOMPARE(keyFor({}, u"k1"_s), QByteArray("sk-ada"));
    QCOMPARE(keyFor(u"p1"_s, u"k1"_s), QByteArray("sk-acme"));
}

void TestAiPayers::nobodyElsePaysWhenOnesKeyFails()
{
    ScenarioServer refusing({status(401, R"({"error":{"message":"no such key","type":"authentication_error"}})")});
    ScenarioServer other({ok()}), local({ok()});
    Keys keys(refusing);
    Bench &bench = keys.bench;
    bench.add(other, u"q"_s);                   // with the server's key only
    Call call(bench, asking(), caller(u"ada"_s));
    QVERIFY(call.wait(60'000));
    QCOMPARE(call.answer.error.kind, ProviderError::Kind::Auth);
    QCOMPARE(other.seen.size(), 0);
    // A model that costs nothing may help out.
    QList<Provider> all = bench.broker->providers();
    all.removeLast();
    bench.broker->setProviders(all);
    bench.broker->setPrices(*Prices::parse(R"({"rows":[{"model":"*","valid_from":"2020-01-01","input":1,"output":10}]})"));
    bench.add(local, u"l"_s, ProviderKind::Compatible);
    Call helped(bench, asking(), caller(u"ada"_s));
    QVERIFY(helped.wait(60'000));
    QCOMPARE(helped.answer.text, u"Hello"_s);
    QCOMPARE(local.seen.size(), 1);
    // Others are not kept away from the provider by the key of one.
    QVERIFY(bench.broker->breaker(u"p"_s).wouldAdmit(bench.broker->now()));
}

void TestAiPayers::ownKeysGoBeforeCheaperProviders()
{
    ScenarioServer server({ok()});
    Keys keys(server);
    Bench &bench = keys.bench;
    QList<Provider> all = bench.broker->providers();
    all[0].priority = 200;
    Provider cheap = all[0];
    cheap.name = u"cheap"_s;
    cheap.priority = 1;
    bench.broker->setProviders({all[0], cheap});
    const auto first = [&](const QString &account, const QString &org, const QString &model) {
        const ChatRequest request = asking(model);
        const auto choices = bench.broker->choices(request, caller(account, org), 100, Complexity());
        return choices.isEmpty() ? QString() : choices.first().candidate.provider.name + u'/' + name(choices.first().candidate.provider.payer);
    };
    for (const QString &model : {u"m-1"_s, u"auto"_s}) {
        QCOMPARE(first(u"ada"_s, u"acme"_s, model), u"p/user"_s);
        QCOMPARE(first(u"bob"_s, u"acme"_s, model), u"p/org"_s);
        QCOMPARE(first(u"bob"_s, u"other"_s, model), u"cheap/server"_s);
    }
}

void TestAiPayers::aKeyGoesNowhereElse()
{
    ScenarioServer before({ok()}), now({ok()});
    Keys keys(before);
    QList<Provider> all = keys.bench.broker->providers();
    all[0].baseUrl = now.url();
    keys.bench.broker->setProviders(all);
    Call call(keys.bench, asking(), caller(u"ada"_s));
    QVERIFY(call.wait(60'000));
    QCOMPARE(before.seen.size(), 0);
    QVERIFY(now.seen[0].head.contains("Bearer sk-server"));
}

void TestAiPayers::keysAreSealed()
{
    Bench bench;
    ProviderStore providers(bench.database, bench.vault);
    ProviderKeyStore store(bench.database, bench.vault);
    const QUrl url(u"https://api.example.org"_s);
    for (const QString &name : {u"p"_s, u"q"_s}) {
        Provider provider;
        provider.name = name;
        provider.baseUrl = url;
        QVERIFY(providers.put(provider));
    }
    const auto kept = store.put({u"p"_s, Payer::User, u"ada"_s, url, {}, 0, "sk-secret-of-ada-1234"});
    QVERIFY(kept);
    QCOMPARE(kept->hint, u"…1234"_s);
    QCOMPARE(store.put({u"p"_s, Payer::User, u"bob"_s, url, {}, 0, "short"})->hint, u"…"_s);
    QVERIFY(!store.put({u"p"_s, Payer::User, u"ada"_s, url, {}, 0, "sk with blanks"}));
    QVERIFY(!store.put({u"p"_s, Payer::User, u"ada"_s, url, {}, 0, {}}));
    QVERIFY(!store.put({u"none"_s, Payer::User, u"ada"_s, url, {}, 0, "sk-1"}));     // no such provider
    QCOMPARE(store.find(Payer::User, u"ada"_s, u"p"_s)->key, QByteArray("sk-secret-of-ada-1234"));
    QVERIFY(!store.find(Payer::Org, u"ada"_s, u"p"_s));
    QVERIFY(store.of(Payer::User, u"ada"_s)->first().key.isEmpty());
    QVERIFY(!bench.database.execute(u"SELECT key_sealed FROM ai_provider_keys WHERE owner = 'ada'"_s)->first()[0].toByteArray().contains("secret"));
    // One that was moved to another owner does not open, and keeps nobody from theirs.
    QVERIFY(bench.database.execute(u"UPDATE ai_provider_keys SET owner = 'eve' WHERE owner = 'ada'"_s));
    QCOMPARE(store.all()->size(), 1);
    QVERIFY(!store.find(Payer::User, u"eve"_s, u"p"_s));
    // They go with their provider; one that is set up again keeps them.
    Provider again;
    again.name = u"p"_s;
    again.baseUrl = url;
    QVERIFY(providers.put(again));
    QCOMPARE(store.of(Payer::User, u"bob"_s)->size(), 1);
    QVERIFY(providers.remove(u"p"_s));
    QCOMPARE(store.of(Payer::User, u"bob"_s)->size(), 0);
}

void TestAiPayers::theFasterProviderIsAsked()
{
    Script late = ok();
    late.delay = 3000;
    ScenarioServer slow({late}), fast({ok()});
    Bench bench(patient());
    bench.add(slow, u"a"_s);
    bench.add(fast, u"b"_s);
    for (int i = 0; i < 6; ++i) {               // each has one; then it is known who is slow
        Call call(bench);
        QVERIFY(call.wait(60'000));
        QCOMPARE(call.answer.text, u"Hello"_s);
    }
    QCOMPARE(slow.seen.size(), 1);
    QCOMPARE(fast.seen.size(), 5);
    // Who named the slow one gets it, and a better priority counts for more than pace.
    ChatRequest named = asking(u"a/m-1"_s);
    QCOMPARE(bench.broker->choices(named, caller(u"ada"_s), 10, Complexity()).first().candidate.provider.name, u"a"_s);
    QList<Provider> all = bench.broker->providers();
    all[0].priority = -1;
    bench.broker->setProviders(all);
    QCOMPARE(bench.broker->choices(asking(), caller(u"ada"_s), 10, Complexity()).first().candidate.provider.name, u"a"_s);
}

void TestAiPayers::slownessIsForgotten()
{
    LatencyBook book;
    QCOMPARE(book.of(u"p"_s, true, 0), 0.0);
    book.note(u"p"_s, true, 1000, 0);
    QCOMPARE(book.of(u"p"_s, true, 0), 1000.0);
    QCOMPARE(book.of(u"p"_s, false, 0), 0.0);
    QVERIFY(book.step(u"p"_s, true, 0) > 0);
    book.note(u"p"_s, true, 2000, 0);
    QCOMPARE(book.of(u"p"_s, true, 0), 1300.0);
    QCOMPARE(book.of(u"p"_s, true, 30'000), 650.0);
    QCOMPARE(book.step(u"p"_s, true, 300'000), 0);
    LatencyBook near;
    near.note(u"a"_s, true, 100, 0);
    near.note(u"b"_s, true, 200, 0);
    QCOMPARE(near.step(u"a"_s, true, 0), near.step(u"b"_s, true, 0)); // a difference that nobody notices
}

void TestAiPayers::aNewKeyBeginsNoNewMinute()
{
    const QList<RateLimiter::Limit> limits{{u"user"_s, u"*"_s, 2, 0}};
    RateLimiter limiter;
    limiter.setLimits(limits);
    const Caller ada = caller(u"ada"_s);
    QCOMPARE(limiter.admit(ada, 1, 0), 0);
    QCOMPARE(limiter.admit(ada, 1, 0), 0);
    QVERIFY(limiter.admit(ada, 1, 0) > 0);
    limiter.setLimits(limits);
    QVERIFY(limiter.admit(ada, 1, 0) > 0);
    limiter.setLimits({{u"user"_s, u"*"_s, 3, 0}});
    QCOMPARE(limiter.admit(ada, 1, 0), 0);
}

void TestAiPayers::aThreadStopsAtItsCap()
{
    ScenarioServer server({ok()});
    Keys keys(server);
    Bench &bench = keys.bench;
    Call first(bench, asking(), caller(u"ada"_s, u"acme"_s, u"t1"_s));
    QVERIFY(first.wait(60'000));
    const qint64 each = bench.number(u"SELECT cost_nano FROM usage_records"_s);
    // What it has cost counts, and also what is paid with a key of one's own.
    bench.broker->ledger().post([each](Ledger &ledger) { return ledger.setBudget(u"thread"_s, u"t1"_s, each); });
    Call stopped(bench, asking(), caller(u"ada"_s, u"acme"_s, u"t1"_s));
    QVERIFY(stopped.wait(60'000));
    QCOMPARE(stopped.answer.error.kind, ProviderError::Kind::Budget);
    QVERIFY2(stopped.answer.error.message.contains(u"thread"_s), qPrintable(stopped.answer.error.message));
    Call elsewhere(bench, asking(), caller(u"ada"_s, u"acme"_s, u"t2"_s));
    QVERIFY(elsewhere.wait(60'000));
    QCOMPARE(elsewhere.answer.text, u"Hello"_s);
    bench.broker->ledger().post([](Ledger &ledger) { return ledger.setBudget(u"thread"_s, u"t1"_s, 1'000'000'000); });
    Call raised(bench, asking(), caller(u"bob"_s, u"other"_s, u"t1"_s));
    QVERIFY(raised.wait(60'000));
    QCOMPARE(raised.answer.text, u"Hello"_s);
    QCOMPARE(bench.number(u"SELECT spent_nano FROM budgets WHERE scope = 'thread'"_s), 2 * each);
    QVERIFY(Ledger(bench.database, bench.vault).budgets()->isEmpty()); // those of threads are not for admins
}

void TestAiPayers::aCapThatIsTakenAwayAndSetAgainCountsRight()
{
    ScenarioServer server({{.bytes = ScenarioServer::sse(wire::chatText("Hel"))}});
    Bench bench(patient());
    bench.add(server, u"p"_s);
    const auto set = [&](NanoDollars limit) { bench.broker->ledger().post([limit](Ledger &ledger) { return ledger.setBudget(u"thread"_s, u"t1"_s, limit); }); };
    set(1'000'000'000);
    Call call(bench, asking(), caller(u"ada"_s, u"acme"_s, u"t1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(call.answer.text, u"Hel"_s, 20'000);
    const qint64 held = bench.number(u"SELECT reserved_nano FROM budgets"_s);
    QVERIFY(held > 0);
    bench.broker->ledger().post([](Ledger &ledger) { return ledger.removeBudget(u"thread"_s, u"t1"_s); });
    set(2'000'000'000);
    bench.broker->ledger().flush();
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), held);
    call.generation->cancel();
    QVERIFY(call.wait(60'000));
    QCOMPARE(bench.number(u"SELECT reserved_nano FROM budgets"_s), 0);
    QCOMPARE(bench.number(u"SELECT spent_nano FROM budgets"_s), bench.number(u"SELECT sum(cost_nano) FROM usage_records"_s));
}

QTEST_GUILESS_MAIN(TestAiPayers)
#include "test_ai_payers.moc"
