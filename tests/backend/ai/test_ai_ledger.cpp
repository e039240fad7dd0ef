// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ApiKeyStore.h"
#include "backend/ai/Booking.h"
#include "backend/ai/Ledger.h"
#include "backend/ai/LedgerQueue.h"
#include "backend/ai/ProviderStore.h"
#include "backend/platform/Crypto.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace dyad::backend;
using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

namespace {

struct Store {
    explicit Store(const QString &folder)
        : database(folder + u"/dyad.sqlite"_s)
        , vault(*KeyVault::open(folder + u"/vault.key"_s))
        , ledger(database, vault)
    {
        if (const auto done = database.migrate(); !done)
            qFatal("%s", done.error().message.c_str());
    }
    Caller caller{u"ada"_s, Caller::Server, u"p1"_s, {}};
    template<typename F>
    auto in(F step)
    {
        Transaction transaction(database);
        auto result = step();
        if (!transaction.commit())
            qFatal("commit");
        return result;
    }
    Ledger::Grant reserve(const QString &id, NanoDollars estimate, NanoDollars least = 1)
    {
        Ledger::Call call;
        call.generation = id;
        call.caller = caller;
        call.estimate = estimate;
        call.least = least;
        call.begun = 3;
        call.prompt = "a secret prompt";
        const auto grant = in([&] { return ledger.reserve(call); });
        if (!grant)
            qFatal("%s", grant.error().message.c_str());
        return *grant;
    }
    void settle(const QString &id, NanoDollars cost)
    {
        Ledger::Bill bill;
        bill.generation = id;
        bill.cost = cost;
        bill.status = u"ok"_s;
        bill.usage.inputUncached = 1;
        bill.answer = "a secret answer";
        QVERIFY(in([&] { return ledger.settle(bill); }));
    }
    Ledger::Budget budget(const QString &scope)
    {
        const auto all = ledger.budgets();
        for (const auto &one : *all)
            if (one.scope == scope)
                return one;
        return {};
    }
    qint64 sum(const QString &sql) { return database.execute(sql)->first()[0].toLongLong(); }

    Database database;
    KeyVault vault;
    Ledger ledger;
};

/// What the child process of the kill test does until it is killed: reserves and settles without end, telling how far it is.
int spend(const QString &folder)
{
    Store store(folder);
    (void)store.database.execute(u"PRAGMA synchronous=NORMAL"_s);
    for (int i = 0;; ++i) {
        const QString id = u"g%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(i);
        if (store.reserve(id, 100).verdict != Ledger::Verdict::Granted)
            return 3;
        (void)store.in([&] { return store.ledger.progress(id, 7 + i % 5, u"p"_s, u"m"_s); });
        if (i % 3 != 0)
            store.settle(id, 40 + i % 7);
        printf("%d\n", i);
        fflush(stdout);
    }
}

} // namespace

class TestAiLedger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reserveWaitsThenPassesExactly();
    void smallestBudgetDecides();
    void eachOrganisationPaysItsOwn();
    void knowsWhoPays();
    void extendStopsAtTheCap();
    void settlingTwiceChargesOnce();
    void budgetSetLaterCountsWhatWasSpent();
    void killedProcessLeavesExactSums();
    void aStepThatFailsTakesNobodyAlong();
    void vaultBindsValuesToTheirPlace();
    void vaultFileIsPrivate();
    void providerKeysAreSealed();
    void apiKeysAreHashed();
    void pricesAreDatedAndTiered();
};

void TestAiLedger::reserveWaitsThenPassesExactly()
{
    QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"user"_s, u"ada"_s, 1000); }));
    // Calls cost 100, but each is feared to cost 130: exactly ten must pass all the same.
    QStringList running;
    int passed = 0;
    for (int i = 0; i < 40; ++i) {
        const QString id = u"g%1"_s.arg(i);
        Ledger::Grant grant = store.reserve(id, 130);
        while (grant.verdict == Ledger::Verdict::Wait) {
            QVERIFY(!running.isEmpty());
            store.settle(running.takeFirst(), 100);
            grant = store.reserve(id, 130);
        }
        if (grant.verdict == Ledger::Verdict::Refused)
            continue;
        running.append(id);
        ++passed;
    }
    for (const QString &id : running)
        store.settle(id, 100);
    QCOMPARE(passed, 10);
    QCOMPARE(store.budget(u"user"_s).spent, 1000);
    QCOMPARE(store.budget(u"user"_s).held, 0);
}

void TestAiLedger::smallestBudgetDecides()
{
    QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"org"_s, u"default"_s, 100'000); }));
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"project"_s, u"p1"_s, 50); }));
    const Ledger::Grant grant = store.reserve(u"a"_s, 130);
    QCOMPARE(grant.verdict, Ledger::Verdict::Granted);
    QCOMPARE(grant.held, 50); // alone, it may use up what is left
    QCOMPARE(store.reserve(u"b"_s, 10).scope, u"project"_s);
    store.settle(u"a"_s, 50);
    QCOMPARE(store.reserve(u"c"_s, 10).verdict, Ledger::Verdict::Refused);
    QCOMPARE(store.budget(u"org"_s).spent, 50);
}

/// What the organisation that pays has spent is its own; the server's budget counts everybody's.
void TestAiLedger::eachOrganisationPaysItsOwn()
{
    QTemporaryDir folder;
    Store store(folder.path());
    store.caller.org = u"one"_s;
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"org"_s, u"one"_s, 100); }));
    store.reserve(u"a"_s, 60);
    store.settle(u"a"_s, 100);
    QCOMPARE(store.reserve(u"b"_s, 1).verdict, Ledger::Verdict::Refused);
    store.caller.org = u"two"_s;
    QCOMPARE(store.reserve(u"c"_s, 60).verdict, Ledger::Verdict::Granted);
    store.settle(u"c"_s, 30);
    // Budgets that come later know what was spent before.
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"org"_s, Caller::Server, 131); }));
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"org"_s, u"two"_s, 1000); }));
    const auto budgets = store.ledger.budgets();
    QList<qint64> spent;
    for (const Ledger::Budget &budget : *budgets)
        spent.append(budget.spent);
    QCOMPARE(spent, (QList<qint64>{130, 100, 30})); // default, one, two
    QCOMPARE(store.reserve(u"d"_s, 60).held, 1);
    store.settle(u"d"_s, 1);
    const Ledger::Grant refused = store.reserve(u"e"_s, 60);
    QCOMPARE(refused.verdict, Ledger::Verdict::Refused);
    QCOMPARE(refused.id, Caller::Server);
}

void TestAiLedger::knowsWhoPays()
{
    QTemporaryDir folder;
    Store store(folder.path());
    for (const char *row : {"INSERT INTO accounts (id, name, created_at) VALUES ('ada', 'Ada', 0)",
                            "INSERT INTO organizations (id, slug, name, personal_of, created_at) VALUES ('o1', 'one', 'One', NULL, 0), ('o2', 'ada', 'Ada', 'ada', 0)",
                            "INSERT INTO projects (id, public_id, name, created_at, organization) VALUES (1, 'p1', 'p', 0, 'o1'), (2, 'p2', 'q', 0, '')"}) {
        const auto done = store.database.execute(QString::fromLatin1(row));
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    }
    const auto payer = [&](const QString &account, const QString &project) { return booked(store.database, {account, {}, project, {}})->org; };
    QCOMPARE(payer(u"ada"_s, u"p1"_s), u"o1"_s);
    QCOMPARE(payer(u"ada"_s, {}), u"o2"_s);
    QCOMPARE(payer(u"ada"_s, u"gone"_s), u"o2"_s);
    QCOMPARE(payer(u"eve"_s, {}), Caller::Server);
}

void TestAiLedger::extendStopsAtTheCap()
{
    QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"user"_s, u"ada"_s, 100); }));
    QCOMPARE(store.reserve(u"a"_s, 60).held, 60);
    QCOMPARE(*store.in([&] { return store.ledger.extend(u"a"_s, 40); }), Ledger::Verdict::Granted);
    QCOMPARE(*store.in([&] { return store.ledger.extend(u"a"_s, 1); }), Ledger::Verdict::Refused);
    QCOMPARE(store.budget(u"user"_s).held, 100);
    store.settle(u"a"_s, 97);
    QCOMPARE(store.budget(u"user"_s).held, 0);
    QCOMPARE(store.budget(u"user"_s).spent, 97);
}

void TestAiLedger::settlingTwiceChargesOnce()
{
    QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"user"_s, u"ada"_s, 100); }));
    store.reserve(u"a"_s, 60);
    store.settle(u"a"_s, 10);
    store.settle(u"a"_s, 10);
    QCOMPARE(store.budget(u"user"_s).spent, 10);
    QCOMPARE(store.sum(u"SELECT count(*) FROM usage_records"_s), 1);
    const QByteArray file = [&] {
        QFile f(folder.filePath(u"dyad.sqlite-wal"_s));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }();
    QVERIFY(!file.isEmpty() && !file.contains("a secret prompt") && !file.contains("a secret answer"));
}

void TestAiLedger::budgetSetLaterCountsWhatWasSpent()
{
    QTemporaryDir folder;
    Store store(folder.path());
    store.reserve(u"a"_s, 60);
    store.settle(u"a"_s, 33);
    store.reserve(u"b"_s, 60);
    QVERIFY(store.in([&] { return store.ledger.setBudget(u"user"_s, u"ada"_s, 100); }));
    store.settle(u"b"_s, 20);
    QCOMPARE(store.budget(u"user"_s).spent, 53);
    QCOMPARE(store.budget(u"user"_s).held, 0);
}

void TestAiLedger::killedProcessLeavesExactSums()
{
    QTemporaryDir folder;
    {
        Store store(folder.path());
        QVERIFY(store.in([&] { return store.ledger.setBudget(u"user"_s, u"ada"_s, 1'000'000'000); }));
        QVERIFY(store.in([&] { return store.ledger.setBudget(u"project"_s, u"p1"_s, 1'000'000'000); }));
    }
    int recovered = 0;
    for (int round = 0; round < 5; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--spend"_s, folder.path()});
        while (child.bytesAvailable() < 100 + round * 53)
            QVERIFY(child.waitForReadyRead(20'000));
        child.kill();
        QVERIFY(child.waitForFinished());
        const int last = child.readAllStandardOutput().trimmed().split('\n').last().toInt();
        Store store(folder.path());
        QVERIFY(store.sum(u"SELECT coalesce(max(cast(substr(id, instr(id, '-') + 1) AS INTEGER)), 0) FROM ai_generations"_s) >= last);
        recovered += *store.in([&] { return store.ledger.recover(); });
        const qint64 records = store.sum(u"SELECT sum(cost_nano) FROM usage_records"_s);
        QVERIFY(records > 0);
        const auto budgets = store.ledger.budgets();
        for (const auto &budget : *budgets) {
            QCOMPARE(budget.spent, records);
            QCOMPARE(budget.held, 0);
        }
        QCOMPARE(store.sum(u"SELECT count(*) FROM ai_reservations"_s), 0);
        QCOMPARE(store.sum(u"SELECT sum(charged_nano) FROM ai_generations"_s), records);
    }
    QVERIFY(recovered > 5);
}

void TestAiLedger::aStepThatFailsTakesNobodyAlong()
{
    QTemporaryDir folder;
    Store store(folder.path());
    LedgerQueue queue(store.database, store.vault);
    int done = 0;
    queue.post([](Ledger &ledger) { return ledger.setBudget(u"user"_s, u"a"_s, 1); }, [&](const auto &result) { done += result ? 1 : 100; });
    queue.post([](Ledger &) { return dyad::sync::Expected<void>(dyad::sync::fail("boom", "")); }, [&](const auto &result) { done += result ? 1 : 100; });
    queue.flush();
    // One that fails takes nobody along: the others are carried out each by itself.
    QCOMPARE(done, 101);
    QCOMPARE(store.ledger.budgets()->size(), 1);
}

void TestAiLedger::vaultBindsValuesToTheirPlace()
{
    QTemporaryDir folder;
    const auto vault = KeyVault::open(folder.filePath(u"k"_s));
    const KeyVault::Place place{u"t"_s, u"r"_s, u"c"_s};
    const QByteArray sealed = *vault->seal("sk-1", place);
    QVERIFY(sealed != *vault->seal("sk-1", place));
    QCOMPARE(*vault->open(sealed, place), "sk-1");
    QCOMPARE(*KeyVault::open(folder.filePath(u"k"_s))->open(sealed, place), "sk-1");
    QVERIFY(!vault->open(sealed, {u"t"_s, u"other"_s, u"c"_s}));
    QVERIFY(!vault->open(sealed, {u"tr"_s, QString(), u"c"_s}));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY(!vault->open(changed, place));
    }
    QVERIFY(!KeyVault::open(folder.filePath(u"other"_s))->open(sealed, place));
}

void TestAiLedger::vaultFileIsPrivate()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"k"_s);
    QVERIFY(KeyVault::open(file));
    struct stat info;
    QCOMPARE(stat(QFile::encodeName(file).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.close();
    QCOMPARE(KeyVault::open(file).error().code, std::string("key-file-bad"));
}

void TestAiLedger::providerKeysAreSealed()
{
    QTemporaryDir folder;
    Store store(folder.path());
    ProviderStore providers(store.database, store.vault);
    Provider provider;
    provider.name = u"openai"_s;
    provider.kind = ProviderKind::OpenAi;
    provider.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
    provider.key = "sk-very-secret";
    provider.models = {u"a"_s, u"b"_s};
    QVERIFY(providers.put(provider));
    QCOMPARE(providers.all()->first().key, "sk-very-secret");
    QCOMPARE(providers.all()->first().models, provider.models);
    QVERIFY(!store.database.execute(u"SELECT key_sealed FROM ai_providers"_s)->first()[0].toByteArray().contains("secret"));
    for (const QString &bad : {u"ftp://x"_s, u"http://user:pw@x"_s, u"http://x?key=1"_s, u""_s}) {
        provider.baseUrl = QUrl(bad);
        QCOMPARE(providers.put(provider).error().code, std::string("bad-request"));
    }
    QVERIFY(providers.remove(u"openai"_s));
    QCOMPARE(providers.remove(u"openai"_s).error().code, std::string("not-found"));
}

void TestAiLedger::apiKeysAreHashed()
{
    QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.database.execute(u"INSERT INTO accounts (id, name, created_at) VALUES ('ada', 'Ada', 0)"_s));
    ApiKeyStore keys(store.database);
    const QString secret = *keys.create(u"ci"_s, u"ada"_s, {});
    QCOMPARE((*keys.find(secret))->account, u"ada"_s);
    QVERIFY(!keys.find(secret + u'x')->has_value());
    QVERIFY(store.database.execute(u"SELECT count(*) FROM api_keys WHERE instr(hint, ?) > 0"_s, {secret})->first()[0].toInt() == 0);
    QCOMPARE(keys.revoke(keys.of(u"ada"_s)->first().id, u"eve"_s).error().code, std::string("not-found"));
    QVERIFY(keys.revoke(keys.of(u"ada"_s)->first().id, u"ada"_s));
    QVERIFY(!keys.find(secret)->has_value());
}

void TestAiLedger::pricesAreDatedAndTiered()
{
    QFile file(u":/dyad/ai/prices.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto prices = Prices::parse(file.readAll());
    QVERIFY2(prices, prices ? "" : prices.error().message.c_str());
    const auto find = [&](const QString &model, const QDate &day, int64_t prompt) { return prices->find(model, ProviderKind::OpenAi, day, prompt); };
    const QDate day(2026, 11, 1);
    QCOMPARE(find(u"claude-sonnet-5-5"_s, QDate(2026, 10, 6), 1).cacheRead, 200);
    QCOMPARE(find(u"claude-sonnet-5-5"_s, QDate(2026, 10, 7), 1).cacheRead, 100);
    QCOMPARE(find(u"claude-haiku-5-5"_s, day, 100'000).input, 100);
    QCOMPARE(find(u"claude-haiku-5-5"_s, day, 100'001).input, 500);
    QCOMPARE(find(u"gpt-5-nano-2026-01-31"_s, day, 1).cacheRead, 5);
    QCOMPARE(find(u"nobody-knows"_s, day, 1).input, 10'000);
    QCOMPARE(prices->find(u"nobody-knows"_s, ProviderKind::Compatible, day, 1).input, 0);
    const Usage usage{.inputUncached = 10, .cacheRead = 90, .cacheWrite5m = 3, .cacheWrite1h = 2, .outputText = 4, .outputReasoning = 1, .reported = true};
    QCOMPARE(prices->cost(u"claude-haiku-5-5"_s, ProviderKind::Anthropic, day, usage), 10 * 100 + 90 * 10 + 3 * 125 + 2 * 200 + 5 * 500);
    QVERIFY(!Prices::parse(R"({"rows":[{"model":"x","valid_from":"2026-01-01","input":0.0001,"output":1}]})"));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!crypto::initialize())
        return 1;
    if (argc == 3 && QByteArray(argv[1]) == "--spend")
        return spend(QString::fromLocal8Bit(argv[2]));
    TestAiLedger test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_ai_ledger.moc"
