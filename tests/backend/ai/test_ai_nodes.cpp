// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// One budget and several servers on one PostgreSQL: what is in it is spent, and not a nano-dollar more.
#include "backend/ai/AiService.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Events.h"
#include "tests/backend/support/PostgresServer.h"
#include <QTemporaryDir>
#include <QTest>
#include <future>
#include <thread>

using namespace dyad::backend;
using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

namespace {

constexpr int Nodes = 4, CallsEach = 50, Paid = 100;
constexpr NanoDollars Cost = 1'000'003;

struct Seen {
    int granted = 0, refused = 0, failed = 0;
};

/// One server: its calls one after the other, each waiting for what the others hold.
Seen spend(const StoreUrl &store, const KeyVault &vault, int node)
{
    Database database(store);
    Ledger ledger(database, vault);
    const auto in = [&database](auto step) {
        Transaction transaction(database);
        auto result = step();
        const auto done = transaction.commit();
        return result && !done ? decltype(result)(std::unexpected(done.error())) : result;
    };
    Seen seen;
    for (int i = 0; i < CallsEach;) {
        Ledger::Call call;
        call.generation = u"gen_%1_%2"_s.arg(node).arg(i);
        call.caller = {u"ada"_s, u"org1"_s, u"p1"_s, {}};
        call.estimate = call.least = Cost;
        const auto grant = in([&] { return ledger.reserve(call); });
        if (!grant) {
            ++seen.failed;
            return seen;
        }
        if (grant->verdict == Ledger::Verdict::Wait) {
            std::this_thread::yield();
            continue;
        }
        ++i;
        if (grant->verdict == Ledger::Verdict::Refused) {
            ++seen.refused;
            continue;
        }
        ++seen.granted;
        Ledger::Bill bill;
        bill.generation = call.generation;
        bill.cost = Cost;
        bill.status = u"ok"_s;
        if (const auto settled = in([&] { return ledger.settle(bill); }); !settled)
            ++seen.failed;
    }
    return seen;
}

} // namespace

class TestAiNodes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneBudgetForSeveralServers();
    void allServersHearOfChanges();
};

void TestAiNodes::oneBudgetForSeveralServers()
{
    dyad::test::PostgresServer postgres;
    if (const QString why = postgres.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto store = StoreUrl::parse(postgres.newDatabase());
    QVERIFY(store);
    QTemporaryDir folder;
    const KeyVault vault = *KeyVault::open(folder.filePath(u"k"_s));
    Database database(*store);
    QVERIFY(database.migrate());
    Ledger ledger(database, vault);
    for (const auto &[scope, id] : {std::pair(u"org"_s, u"org1"_s), std::pair(u"project"_s, u"p1"_s), std::pair(u"user"_s, u"ada"_s)}) {
        Transaction transaction(database);
        QVERIFY(ledger.setBudget(scope, id, scope == "project"_L1 ? Paid * Cost : 10 * Paid * Cost));
        QVERIFY(transaction.commit());
    }
    std::vector<Seen> seen(Nodes);
    {
        std::vector<std::jthread> nodes;
        for (int i = 0; i < Nodes; ++i)
            nodes.emplace_back([&, i] { seen[size_t(i)] = spend(*store, vault, i); });
    }
    Seen all;
    for (const Seen &one : seen)
        all = {all.granted + one.granted, all.refused + one.refused, all.failed + one.failed};
    QCOMPARE(all.failed, 0);
    QCOMPARE(all.granted, Paid);
    QCOMPARE(all.refused, Nodes * CallsEach - Paid);
    const auto budgets = ledger.budgets();
    QVERIFY(budgets);
    QCOMPARE(budgets->size(), 3);
    for (const Ledger::Budget &budget : *budgets) {
        QCOMPARE(budget.spent, Paid * Cost);
        QCOMPARE(budget.held, 0);
    }
    QCOMPARE(database.execute(u"SELECT count(*) FROM ai_reservations"_s)->first()[0].toInt(), 0);
}

/// What is set up or taken away on one server is so on the others, keys above all.
void TestAiNodes::allServersHearOfChanges()
{
    dyad::test::PostgresServer postgres;
    if (const QString why = postgres.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto store = StoreUrl::parse(postgres.newDatabase());
    QVERIFY(store && crypto::initialize());
    QTemporaryDir folder;
    Database here(*store), there(*store);
    QVERIFY(here.migrate());
    Events events, others;
    const AccountConfig accounts;
    auth::Service auth(here, events, accounts), otherAuth(there, others, accounts);
    AiService changing(here, auth), hearing(there, otherAuth);
    QVERIFY(changing.start(folder.path(), true) && hearing.start(folder.path(), false));
    const auto keyThere = [&hearing] {
        std::promise<QByteArray> said;
        hearing.post([&said](Broker &broker) {
            const auto providers = broker.providersFor({u"ada"_s, u"acme"_s, {}, {}});
            said.set_value(providers.isEmpty() ? QByteArray("nobody") : providers.first().key);
        });
        return said.get_future().get();
    };
    QCOMPARE(keyThere(), QByteArray("nobody"));
    Provider provider;
    provider.name = u"p"_s;
    provider.baseUrl = QUrl(u"https://api.example.org"_s);
    provider.key = "sk-server";
    QVERIFY(changing.providers().put(provider) && changing.reload());
    QTRY_COMPARE_WITH_TIMEOUT(keyThere(), QByteArray("sk-server"), 60'000);
    QVERIFY(changing.providerKeys().put({u"p"_s, Payer::User, u"ada"_s, provider.baseUrl, {}, 0, "sk-ada"}) && changing.reload());
    QTRY_COMPARE_WITH_TIMEOUT(keyThere(), QByteArray("sk-ada"), 60'000);
    // Where own keys are forbidden, they rest there, too: in an organisation's projects, or everywhere.
    KeyPolicyStore policies(here);
    for (const QString &scope : {u"acme"_s, u""_s}) {
        QVERIFY(policies.forbid({scope, {}, u"One bill."_s}, u"boss"_s) && changing.reload());
        QTRY_COMPARE_WITH_TIMEOUT(keyThere(), QByteArray("sk-server"), 60'000);
        QCOMPARE((*policies.of(scope))->reason, u"One bill."_s);
        QCOMPARE(policies.meeting(u"ada"_s)->size(), scope.isEmpty() ? 1 : 0);           // she belongs to no organisation
        QVERIFY(policies.allow(scope) && changing.reload());
        QTRY_COMPARE_WITH_TIMEOUT(keyThere(), QByteArray("sk-ada"), 60'000);
    }
    QVERIFY(changing.providerKeys().remove(Payer::User, u"ada"_s, u"p"_s) && changing.reload());
    QTRY_COMPARE_WITH_TIMEOUT(keyThere(), QByteArray("sk-server"), 60'000);
    changing.stop();
    hearing.stop();
}

QTEST_GUILESS_MAIN(TestAiNodes)
#include "test_ai_nodes.moc"
