// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What was used, by day: counted once, and shown to those only whom it concerns.
#include "backend/platform/Database.h"
#include "backend/platform/StoreUrl.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
#include <QTest>
#include <thread>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

class TestUsage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsEditsAndCalls_data();
    void countsEditsAndCalls();
    void refusesBadDays();

private:
    static void edit(TestServer &server, const QString &token, const QString &project, const QString &file, int times);
    std::unique_ptr<test::PostgresServer> m_postgres;
};

void TestUsage::edit(TestServer &server, const QString &token, const QString &project, const QString &file, int times)
{
    TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    QVERIFY(socket.join(project).has_value());
    sync::wire::Open open;
    open.doc = socket.create(file, "");
    socket.send(open);
    const auto document = socket.take<sync::wire::Document>();
    QVERIFY(document.has_value());
    for (int i = 0; i < times; ++i) {
        sync::wire::FileEdit one;
        one.doc = open.doc;
        one.base = document->version + quint64(i);
        one.seq = quint64(i) + 1;
        sync::TextOperation op;
        op.insert("y");
        op.keep(i);
        one.op = op;
        socket.send(one);
        QVERIFY(socket.take<sync::wire::Ack>().has_value());
    }
}

void TestUsage::countsEditsAndCalls_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestUsage::countsEditsAndCalls()
{
    QFETCH(const bool, postgres);
    Config config;
    if (postgres) {
        m_postgres = std::make_unique<test::PostgresServer>();
        QCOMPARE(m_postgres->start(), QString());
        config.storeUrl = m_postgres->newDatabase();
    }
    TestServer server(config);
    const QString ada = server.adminToken();
    const QString project = server.newProject(ada), other = server.newProject(ada, u"other"_s);
    const QString gil = server.guest(project, u"developer"_s, u"Gil"_s);
    const QString gilId = server.call("GET", u"me"_s, {}, gil).json()[u"id"_s].toString();
    const QString adaId = server.call("GET", u"me"_s, {}, ada).json()[u"id"_s].toString();
    edit(server, ada, project, u"a.txt"_s, 5);
    edit(server, gil, project, u"b.txt"_s, 3);
    edit(server, ada, other, u"c.txt"_s, 2);
    Database database(*StoreUrl::parse(postgres ? config.storeUrl : u"sqlite:"_s + server.dataDirectory() + u"/dyad.db"_s));
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const QString payer = database.execute(u"SELECT organization FROM projects WHERE public_id = ?"_s, {project})->first()[0].toString();
    const auto call = [&](const QString &id, const QString &account, const QString &of, int daysAgo) {
        const qint64 time = today.addDays(-daysAgo).startOfDay(Qt::UTC).toMSecsSinceEpoch() + 1;
        return database.run("ai.add-usage", {id, time, account, payer, of, QString(), u"p"_s, u"m"_s, u"ok"_s, 100, 10, 1, 50, 0, 1, 2'000'000, u"server"_s, u""_s}).has_value();
    };
    QVERIFY(call(u"g1"_s, gilId, project, 0) && call(u"g2"_s, gilId, project, 1) && call(u"g3"_s, adaId, QString(), 1) && call(u"g4"_s, adaId, other, 40));

    const auto report = [&](const QString &query, const QString &token) { return server.call("GET", u"usage/days?"_s + query, {}, token); };
    const auto whole = report(u"project="_s + project, ada).json();
    const auto days = whole[u"days"_s].toArray();
    QCOMPARE(days.size(), 30);
    QCOMPARE(days[29][u"day"_s].toString(), today.toString(Qt::ISODate));
    QCOMPARE(days[29][u"edits"_s].toInt(), 8);
    QCOMPARE(days[29][u"activeUsers"_s].toInt(), 2);
    QCOMPARE(days[29][u"calls"_s].toInt(), 1);
    QCOMPARE(days[29][u"inputTokens"_s].toInt(), 111);
    QCOMPARE(days[28][u"nanoDollars"_s].toInt(), 2'000'000);
    QCOMPARE(days[27][u"calls"_s].toInt(), 0);
    QCOMPARE(whole[u"users"_s].toArray()[0][u"name"_s].toString(), u"Ada"_s);
    QCOMPARE(whole[u"users"_s].toArray()[1][u"edits"_s].toInt(), 3);
    QCOMPARE(report(u"project="_s + project, ada).json()[u"total"_s], whole[u"total"_s]);      // counted once
    // Two who count at once count once.
    edit(server, ada, project, u"d.txt"_s, 4);
    std::vector<std::thread> askers;
    for (int i = 0; i < 4; ++i)
        askers.emplace_back([&] { (void)server.call("GET", u"usage/days"_s, {}, ada); });
    for (std::thread &asker : askers)
        asker.join();
    QCOMPARE(report(u"project="_s + project, ada).json()[u"total"_s][u"edits"_s].toInt(), 12);

    // A developer sees herself, an admin of the server all, and a stranger nothing.
    const auto own = report(u"project="_s + project, gil).json();
    QCOMPARE(own[u"total"_s][u"edits"_s].toInt(), 3);
    QCOMPARE(own[u"users"_s].toArray().size(), 1);
    QCOMPARE(report(u"project=%1&user=%2"_s.arg(project, adaId), gil).code(), u"not-allowed"_s);
    QCOMPARE(report(u"project="_s + other, gil).code(), u"no-such-project"_s);
    QCOMPARE(report({}, gil).json()[u"total"_s][u"calls"_s].toInt(), 2);
    const auto server30 = report({}, ada).json();
    QCOMPARE(server30[u"total"_s][u"edits"_s].toInt(), 14);
    QCOMPARE(server30[u"total"_s][u"calls"_s].toInt(), 3);
    QCOMPARE(server30[u"projects"_s].toArray().size(), 2);
    QCOMPARE(report(u"from="_s + today.addDays(-60).toString(Qt::ISODate), ada).json()[u"total"_s][u"calls"_s].toInt(), 4);
    QCOMPARE(report(u"org=personal"_s, ada).json()[u"total"_s][u"edits"_s].toInt(), 14);
    QCOMPARE(report(u"org=personal"_s, ada).json()[u"total"_s][u"calls"_s].toInt(), 3);
    QCOMPARE(report(u"user=me"_s, ada).json()[u"total"_s][u"edits"_s].toInt(), 11);
}

void TestUsage::refusesBadDays()
{
    TestServer server;
    const QString token = server.adminToken();
    for (const QString &query : {u"from=2026-13-01"_s, u"from=x"_s, u"from=2026-02-02&to=2026-02-01"_s, u"from=2020-01-01&to=2026-01-01"_s, u"org=a&project=b"_s})
        QCOMPARE(server.call("GET", u"usage/days?"_s + query, {}, token).code(), u"bad-request"_s);
}

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
