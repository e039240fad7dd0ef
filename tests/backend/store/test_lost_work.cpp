// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a process that died had in work is settled by those that live on; what they have in work themselves is left alone.
#include "backend/ai/Ledger.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/ProcessLease.h"
#include "backend/yavi/Store.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

namespace {

/// A process: its own connections, and a lease that it renews, or not.
struct Process {
    Process(const QString &url, const QString &folder, qint64 leaseMs, const QString &file = {})
        : database(*StoreUrl::parse(url)), lease(std::make_unique<ProcessLease>(database, ProcessLease::Settings{leaseMs, 3'600'000, file})),
          vault(*KeyVault::open(folder + u"/vault.key"_s)), ledger(database, vault), documents(database) { }

    template<typename F>
    auto in(F step)
    {
        Transaction transaction(database);
        auto result = step();
        if (!transaction.commit())
            qFatal("commit");
        return result;
    }
    void call(const QString &id)
    {
        ai::Ledger::Call call;
        call.generation = id;
        call.caller = {u"ada"_s, ai::Caller::Server, u"p1"_s, {}};
        call.estimate = 100;
        call.least = 1;
        call.begun = 3;
        const auto grant = in([&] { return ledger.reserve(call); });
        QVERIFY(grant && grant->verdict == ai::Ledger::Verdict::Granted);
        QVERIFY(in([&] { return ledger.progress(id, 40, u"p"_s, u"m"_s); }).has_value());
    }
    qint64 held() { return database.execute(u"SELECT sum(reserved_nano) FROM budgets"_s)->first()[0].toLongLong(); }
    qint64 spent() { return database.execute(u"SELECT sum(spent_nano) FROM budgets"_s)->first()[0].toLongLong(); }

    Database database;
    std::unique_ptr<ProcessLease> lease;
    KeyVault vault;
    ai::Ledger ledger;
    yavi::Store documents;
};

yavi::Document documentOf(const QString &id)
{
    yavi::Document document;
    document.id = id;
    document.hash = id;
    document.name = id;
    document.type = u"text/plain"_s;
    document.createdBy = u"ada"_s;
    document.createdAt = 1;
    return document;
}

} // namespace

class TestLostWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void callsAreSettled_data() { stores(); }
    void callsAreSettled();
    void documentsAreTakenUp_data() { stores(); }
    void documentsAreTakenUp();
    void theFirstBackLeavesWhatLives_data() { stores(); }
    void theFirstBackLeavesWhatLives();
    void theServersJobsDoIt();

private:
    static void stores();
    QString url();
    test::PostgresServer m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLostWork::initTestCase()
{
    QVERIFY(crypto::initialize());
    QCOMPARE(m_postgres.start(), QString());
}

void TestLostWork::stores()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

QString TestLostWork::url()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const bool postgres = qstrcmp(QTest::currentDataTag(), "PostgreSQL") == 0;
    const QString url = postgres ? m_postgres.newDatabase() : u"sqlite:"_s + m_folder->filePath(u"a.db"_s);
    Database database(*StoreUrl::parse(url));
    if (!database.migrate() || !database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (1, 'p1', 'p', 1)"_s))
        qFatal("no database");
    return url;
}

void TestLostWork::callsAreSettled()
{
    const QString where = url();
    Process dead(where, m_folder->path(), 600'000), living(where, m_folder->path(), 600'000);
    QVERIFY(living.in([&] { return living.ledger.setBudget(u"project"_s, u"p1"_s, 1000); }).has_value());
    dead.call(u"theirs"_s);
    living.call(u"ours"_s);
    QCOMPARE(living.held(), 200);
    QCOMPARE(living.in([&] { return living.ledger.recoverFromOthers(); }).value_or(-1), 0);          // both live
    // It dies without a word: nobody renews its lease, and one day that is over.
    QVERIFY(living.database.execute(u"UPDATE processes SET lease_until = 1 WHERE id = '%1'"_s.arg(dead.lease->name())).has_value());
    QCOMPARE(living.in([&] { return living.ledger.recoverFromOthers(); }).value_or(-1), 1);
    QCOMPARE(living.held(), 100);
    QCOMPARE(living.spent(), 40);
    QCOMPARE(living.in([&] { return living.ledger.recoverFromOthers(); }).value_or(-1), 0);
    QCOMPARE(living.database.execute(u"SELECT status FROM ai_generations WHERE id = 'theirs'"_s)->first()[0].toString(), u"interrupted"_s);
    QCOMPARE(living.database.execute(u"SELECT status FROM ai_generations WHERE id = 'ours'"_s)->first()[0].toString(), u"running"_s);
    // It was only slow: what it says now changes nothing.
    ai::Ledger::Bill bill;
    bill.generation = u"theirs"_s;
    bill.cost = 90;
    bill.status = u"ok"_s;
    QVERIFY(dead.in([&] { return dead.ledger.settle(bill); }).has_value());
    QCOMPARE(living.spent(), 40);
    // After a sleep one's own lease is over, too: what runs here is not lost.
    QVERIFY(living.database.execute(u"UPDATE processes SET lease_until = 1"_s).has_value());
    QCOMPARE(living.in([&] { return living.ledger.recoverFromOthers(); }).value_or(-1), 0);
}

void TestLostWork::documentsAreTakenUp()
{
    const QString where = url();
    Process dead(where, m_folder->path(), 600'000), living(where, m_folder->path(), 600'000);
    const yavi::Scope scope{u"default"_s, 1, u"p1"_s};
    QVERIFY(dead.documents.add(scope, documentOf(u"read"_s)).has_value());
    QVERIFY(dead.documents.add(scope, documentOf(u"waiting"_s)).has_value());
    QVERIFY(living.documents.add(scope, documentOf(u"ours"_s)).has_value());
    QVERIFY(*dead.documents.move(scope, u"read"_s, yavi::DocumentState::Queued, yavi::DocumentState::Processing));
    QVERIFY(*living.documents.move(scope, u"ours"_s, yavi::DocumentState::Queued, yavi::DocumentState::Processing));
    QVERIFY(living.documents.takeUp()->empty());
    // It ends in order: at once the others may.
    const auto lease = std::exchange(dead.lease, nullptr);
    QVERIFY(living.database.execute(u"DELETE FROM processes WHERE id = '%1'"_s.arg(lease->name())).has_value());
    const auto taken = living.documents.takeUp();
    QCOMPARE(taken->size(), size_t(2));
    QCOMPARE(taken->front().scope, scope);
    QVERIFY(living.documents.takeUp()->empty());
    QVERIFY(*living.documents.move(scope, u"read"_s, yavi::DocumentState::Queued, yavi::DocumentState::Processing));
    // Who had it before cannot end it for who has it now.
    QVERIFY(!*dead.documents.move(scope, u"read"_s, yavi::DocumentState::Processing, yavi::DocumentState::Ready));
    QVERIFY(*living.documents.move(scope, u"read"_s, yavi::DocumentState::Processing, yavi::DocumentState::Ready));
    QVERIFY(*living.documents.move(scope, u"ours"_s, yavi::DocumentState::Processing, yavi::DocumentState::Ready));
}

/// Who starts and finds nobody that serves may still not be the only one: a worker goes on, a frozen node wakes up. What its own folder's last
/// process left is settled at once.
void TestLostWork::theFirstBackLeavesWhatLives()
{
    const QString where = url(), own = m_folder->filePath(u"process"_s);
    Process worker(where, m_folder->path(), 600'000);
    const yavi::Scope scope{u"default"_s, 1, u"p1"_s};
    QVERIFY(worker.in([&] { return worker.ledger.setBudget(u"project"_s, u"p1"_s, 1000); }).has_value());
    worker.call(u"of the worker"_s);
    QVERIFY(worker.documents.add(scope, documentOf(u"read by the worker"_s)).has_value());
    QVERIFY(*worker.documents.move(scope, u"read by the worker"_s, yavi::DocumentState::Queued, yavi::DocumentState::Processing));
    QString killed;
    {
        Process before(where, m_folder->path(), 600'000, own);
        killed = before.lease->name();
        before.call(u"of the killed"_s);
        QVERIFY(before.documents.add(scope, documentOf(u"left"_s)).has_value());
        QVERIFY(*before.documents.move(scope, u"left"_s, yavi::DocumentState::Queued, yavi::DocumentState::Processing));
    }
    // It was killed: it could not say that it is gone, and its lease lasts.
    QVERIFY(worker.database.execute(u"INSERT INTO processes (id, lease_until) VALUES ('%1', 9000000000000000)"_s.arg(killed)).has_value());
    Process back(where, m_folder->path(), 600'000, own);
    QCOMPARE(back.in([&] { return back.ledger.recover(); }).value_or(-1), 1);
    const auto status = [&](const QString &id) { return back.database.execute(u"SELECT status FROM ai_generations WHERE id = '%1'"_s.arg(id))->first()[0].toString(); };
    QCOMPARE(status(u"of the killed"_s), u"interrupted"_s);
    QCOMPARE(status(u"of the worker"_s), u"running"_s);
    QCOMPARE(back.held(), 100);
    const auto taken = back.documents.recover();
    QVERIFY(taken.has_value());
    QCOMPARE(taken->size(), size_t(1));
    QCOMPARE(taken->front().document, u"left"_s);
    QVERIFY(*worker.documents.move(scope, u"read by the worker"_s, yavi::DocumentState::Processing, yavi::DocumentState::Ready));
    // A copy of the folder says nothing about a process that lives.
    QVERIFY(QFile::copy(own, own + u"-copy"_s));
    const Process copy(where, m_folder->path(), 600'000, own + u"-copy"_s);
    QCOMPARE(back.database.execute(u"SELECT count(*) FROM processes WHERE id = '%1'"_s.arg(back.lease->name()))->first()[0].toInt(), 1);
}

/// A running server finds what one that is gone has left.
void TestLostWork::theServersJobsDoIt()
{
    test::TestServer server;
    const QString token = server.adminToken(), project = server.newProject(token);
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    const QString key = database.execute(u"SELECT id FROM projects WHERE public_id = '%1'"_s.arg(project))->first()[0].toString();
    QVERIFY(database.execute(u"INSERT INTO ai_generations (id, account, org, project, api_key, face, model_asked, status, charged_nano, started_at, holder) "
                             "VALUES ('g', 'a', 'default', '%1', '', 'x', 'm', 'running', 7, 1, 'gone')"_s.arg(project)).has_value());
    QVERIFY(database.execute(u"INSERT INTO yavi_documents (id, tenant, project, hash, name, type, url, size, state, created_by, created_at, updated_at, holder) "
                             "VALUES ('d', 'default', %1, '%2', 'd.txt', 'text/plain', '', 1, 'processing', 'a', 1, 1, 'gone')"_s.arg(key, QString(64, u'a'))).has_value());
    QVERIFY(database.execute(u"DELETE FROM server_state WHERE key IN ('schedule.ai.settle-lost', 'schedule.yavi.take-up')"_s).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(database.execute(u"SELECT status FROM ai_generations WHERE id = 'g'"_s)->first()[0].toString(), u"interrupted"_s, 60'000);
    // There are no bytes to read; that it was tried is what counts.
    QTRY_COMPARE_WITH_TIMEOUT(database.execute(u"SELECT state FROM yavi_documents WHERE id = 'd'"_s)->first()[0].toString(), u"failed"_s, 60'000);
}

QTEST_GUILESS_MAIN(TestLostWork)
#include "test_lost_work.moc"
