// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Jobs: one worker at a time, whatever dies; fences, back-off, dead letters, the leading scheduler. On SQLite and a real PostgreSQL.
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobWorkers.h"
#include "backend/platform/jobs/Scheduler.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/support/Patience.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <signal.h>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void oneWorkerAtATime_data() { stores(); }
    void oneWorkerAtATime();
    void lanesKeepApart_data() { stores(); }
    void lanesKeepApart();
    void everyJobOnce_data() { stores(); }
    void everyJobOnce();
    void onceMeansOnce_data() { stores(); }
    void onceMeansOnce();
    void triesAgainAndGivesUp_data() { stores(); }
    void triesAgainAndGivesUp();
    void refusesTheWritesOfALostWorker_data() { stores(); }
    void refusesTheWritesOfALostWorker();
    void takesOverFromAKilledWorker_data() { stores(); }
    void takesOverFromAKilledWorker();
    void keepsALongJob_data() { stores(); }
    void keepsALongJob();
    void tellsARunningJobThatItIsCancelled_data() { stores(); }
    void tellsARunningJobThatItIsCancelled();
    void oneSchedulerLeads_data() { stores(); }
    void oneSchedulerLeads();
    void waitsLongerEachTime();

private:
    static void stores();
    Job::State stateOf(qint64 id) { return (*JobStore(*m_database).find(id))->state; }
    test::PostgresServer m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_url;
    std::unique_ptr<Database> m_database;
};

void TestJobs::initTestCase()
{
    QVERIFY(crypto::initialize());
    QCOMPARE(m_postgres.start(), QString());
}

void TestJobs::stores()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestJobs::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const bool postgres = QTest::currentDataTag() != nullptr && qstrcmp(QTest::currentDataTag(), "PostgreSQL") == 0;
    m_url = postgres ? m_postgres.newDatabase() : u"sqlite:"_s + m_folder->filePath(u"a.db"_s);
    m_database = std::make_unique<Database>(*StoreUrl::parse(m_url));
    QVERIFY(m_database->migrate().has_value());
    QVERIFY(m_database->execute(u"CREATE TABLE notes (job INTEGER NOT NULL, worker TEXT NOT NULL)"_s).has_value());
}

void TestJobs::oneWorkerAtATime()
{
    JobStore store(*m_database);
    const auto id = store.add({.kind = u"a"_s, .project = 3, .payload = {{u"x"_s, 1}}, .once = {}});
    QVERIFY(*id > 0);
    const auto job = store.claim(u"one"_s, 60'000);
    QVERIFY(job && *job);
    QCOMPARE((*job)->id, *id);
    QCOMPARE((*job)->project, 3);
    QCOMPARE((*job)->payload[u"x"_s].toInt(), 1);
    QCOMPARE((*job)->attempts, 1);
    QVERIFY(!*store.claim(u"two"_s, 60'000));
    QVERIFY(store.extend(**job, 60'000).has_value());
    QVERIFY(store.finish(**job).has_value());
    QCOMPARE(stateOf(*id), Job::State::Done);
    QCOMPARE(store.finish(**job).error().code, std::string("lease-lost"));
    QVERIFY(store.retry(*id).has_value());
    QCOMPARE(stateOf(*id), Job::State::Waiting);
    QVERIFY(store.cancel(*id).has_value());
    QCOMPARE(store.cancel(*id).error().code, std::string("no-such-job"));
    QVERIFY(!*store.claim(u"two"_s, 60'000));
    QVERIFY(!*store.find(*id + 1));
    QCOMPARE(store.retry(*id + 1).error().code, std::string("no-such-job"));
}

/// Slow jobs leave the others' workers alone, and one project's leave the other projects' room.
void TestJobs::lanesKeepApart()
{
    JobStore store(*m_database);
    const auto add = [&](const QString &kind, qint64 project) { return *store.add({.kind = kind, .project = project, .payload = {}, .once = {}}); };
    const qint64 first = add(u"slow"_s, 1), second = add(u"slow"_s, 1), other = add(u"slow"_s, 2), quick = add(u"slo"_s, 1);
    const JobStore::Lane slow{{u"a"_s, u"slow"_s}, true, 1}, rest{{u"a"_s, u"slow"_s}};
    const auto claim = [&](const JobStore::Lane &lane) {
        const auto job = store.claim(u"w"_s, 60'000, lane);
        return job && *job ? (*job)->id : 0;
    };
    QCOMPARE(claim(slow), first);
    QCOMPARE(claim(slow), other);                        // the project's other one waits for its turn
    QCOMPARE(claim(slow), 0);
    QCOMPARE(claim(rest), quick);
    QCOMPARE(claim(rest), 0);
    QVERIFY(store.finish(*(*store.find(first))).has_value());
    QCOMPARE(claim(slow), second);
    // Workers of both lanes: the quick one is done while the slow ones hold all of theirs.
    std::atomic<bool> go = false;
    JobKinds kinds;
    kinds.addSlow(u"stuck"_s, [&](JobRun &run) -> sync::Expected<void> {
        while (!go && run.check())
            QThread::msleep(5);
        return {};
    });
    kinds.add(u"mail"_s, [](JobRun &) { return sync::Expected<void>(); });
    QCOMPARE(kinds.slowKinds(), QStringList(u"stuck"_s));
    for (int i = 0; i < 6; ++i)
        add(u"stuck"_s, 0);
    const qint64 mail = add(u"mail"_s, 0);
    {
        const JobWorkers quickOnes(*m_database, kinds, u"q"_s, {2, 60'000, 20, {kinds.slowKinds()}}), slowOnes(*m_database, kinds, u"s"_s, {2, 60'000, 20, {kinds.slowKinds(), true}});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(mail), Job::State::Done, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_database->execute(u"SELECT count(*) FROM jobs WHERE kind = 'stuck' AND state = 'running'"_s)->first()[0].toInt(), 2, 20'000);
        go = true;
        QTRY_COMPARE_WITH_TIMEOUT(m_database->execute(u"SELECT count(*) FROM jobs WHERE kind = 'stuck' AND state = 'done'"_s)->first()[0].toInt(), 6, 20'000);
    }
}

void TestJobs::everyJobOnce()
{
    JobStore store(*m_database);
    constexpr int Count = 60;
    for (int i = 0; i < Count; ++i)
        QVERIFY(store.add({.kind = u"note"_s, .project = 0, .payload = {}, .once = {}}).has_value());
    JobKinds kinds;
    kinds.add(u"note"_s, [&](JobRun &run) -> sync::Expected<void> {
        Transaction transaction(*m_database);
        if (const auto mine = JobStore(*m_database).guard(run.job()); !mine)
            return mine;
        const auto noted = m_database->execute(u"INSERT INTO notes (job, worker) VALUES (?, 'x')"_s, {run.job().id});
        return noted ? transaction.commit() : std::unexpected(noted.error());
    });
    {
        const JobWorkers first(*m_database, kinds, u"first"_s, {3, 10'000, 20}), second(*m_database, kinds, u"second"_s, {3, 10'000, 20});
        QTRY_COMPARE_WITH_TIMEOUT(m_database->execute(u"SELECT count(*) FROM jobs WHERE state = 'done'"_s)->first()[0].toInt(), Count, 20000);
    }
    QCOMPARE(m_database->execute(u"SELECT count(*) FROM notes"_s)->first()[0].toInt(), Count);
    QCOMPARE(m_database->execute(u"SELECT count(DISTINCT job) FROM notes"_s)->first()[0].toInt(), Count);
    QCOMPARE(m_database->execute(u"SELECT max(attempts) FROM jobs"_s)->first()[0].toInt(), 1);
}

void TestJobs::onceMeansOnce()
{
    JobStore store(*m_database);
    const JobStore::Wish wish{.kind = u"a"_s, .project = 0, .payload = {}, .once = u"the one"_s};
    QVERIFY(*store.add(wish) > 0);
    QCOMPARE(*store.add(wish), 0);
    const auto job = store.claim(u"one"_s, 60'000);
    QCOMPARE(*store.add(wish), 0);
    QVERIFY(store.finish(**job).has_value());
    QVERIFY(*store.add(wish) > 0);
    {
        Transaction lost(*m_database);
        QVERIFY(*store.add({.kind = u"b"_s, .project = 0, .payload = {}, .once = {}}) > 0);
    }
    QCOMPARE(int(store.list(Job::State::Waiting, 10)->size()), 1);
}

void TestJobs::triesAgainAndGivesUp()
{
    JobStore store(*m_database);
    const qint64 id = *store.add({.kind = u"a"_s, .project = 0, .payload = {}, .once = {}, .delayMs = 0, .mostAttempts = 2});
    auto job = store.claim(u"one"_s, 60'000);
    QVERIFY(store.fail(**job, u"no luck"_s).has_value());
    const auto waiting = *store.find(id);
    QCOMPARE(waiting->state, Job::State::Waiting);
    QCOMPARE(waiting->error, u"no luck"_s);
    const qint64 wait = waiting->runAt - *store.now();
    QVERIFY2(wait > 3000 && wait <= 6250, qPrintable(QString::number(wait)));
    QVERIFY(!*store.claim(u"one"_s, 60'000));                        // not yet
    QVERIFY(m_database->execute(u"UPDATE jobs SET run_at = 0"_s).has_value());
    job = store.claim(u"one"_s, 60'000);
    QVERIFY(store.fail(**job, u"again"_s).has_value());
    QCOMPARE(stateOf(id), Job::State::Dead);
    QVERIFY(!*store.claim(u"one"_s, 60'000));
    QVERIFY(store.retry(id).has_value());
    QCOMPARE((*store.claim(u"one"_s, 60'000))->attempts, 1);
    // A kind that nobody knows fails with a sentence, and is kept.
    const qint64 odd = *store.add({.kind = u"unheard-of"_s, .project = 0, .payload = {}, .once = {}, .delayMs = 0, .mostAttempts = 1});
    const JobKinds none;
    const JobWorkers workers(*m_database, none, u"w"_s, {1, 10'000, 20});
    QTRY_COMPARE(stateOf(odd), Job::State::Dead);
    QVERIFY((*store.find(odd))->error.contains(u"unheard-of"_s));
}

void TestJobs::refusesTheWritesOfALostWorker()
{
    JobStore store(*m_database);
    QVERIFY(*store.add({.kind = u"a"_s, .project = 0, .payload = {}, .once = {}}) > 0);
    const auto slow = store.claim(u"slow"_s, 0);
    QTest::qWait(5);                                                 // its lease is over at once; the clock must have moved
    const auto quick = store.claim(u"quick"_s, 60'000);
    QVERIFY(quick && *quick);
    QCOMPARE((*quick)->id, (*slow)->id);
    QVERIFY((*quick)->fence > (*slow)->fence);
    {
        Transaction transaction(*m_database);
        QCOMPARE(store.guard(**slow).error().code, std::string("lease-lost"));
        QVERIFY(store.guard(**quick).has_value());
    }
    QCOMPARE(store.saveProgress(**slow, u"x"_s, 1000).error().code, std::string("lease-lost"));
    QCOMPARE(store.fail(**slow, u"x"_s).error().code, std::string("lease-lost"));
    QVERIFY(store.finish(**quick).has_value());
}

void TestJobs::takesOverFromAKilledWorker()
{
    JobStore store(*m_database);
    const qint64 id = *store.add({.kind = u"hang"_s, .project = 0, .payload = {}, .once = {}});
    QProcess doomed;
    doomed.start(QStringLiteral(JOB_WORKER), {m_url, u"doomed"_s, u"1500"_s});
    QVERIFY(doomed.waitForStarted());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((doomed.waitForReadyRead(20), said += doomed.readAll(), said.contains("hanging")), 15000);
    QCOMPARE(stateOf(id), Job::State::Running);
    ::kill(pid_t(doomed.processId()), SIGKILL);
    QVERIFY(doomed.waitForFinished());
    QString progress;
    JobKinds kinds;
    kinds.add(u"hang"_s, [&](JobRun &run) -> sync::Expected<void> {
        progress = run.job().progress;
        return {};
    });
    {
        const JobWorkers heir(*m_database, kinds, u"heir"_s, {1, 1500, 50});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), Job::State::Done, 60'000);
    }
    QCOMPARE(progress, u"halfway"_s);
    const auto done = *store.find(id);
    QCOMPARE(done->worker, u"heir"_s);
    QCOMPARE(done->attempts, 2);
    QCOMPARE(done->fence, 2);
    // One whose last attempt was lost is dead, not tried for ever.
    const qint64 last = *store.add({.kind = u"hang"_s, .project = 0, .payload = {}, .once = {}, .delayMs = 0, .mostAttempts = 1});
    QVERIFY(*store.claim(u"gone"_s, 0));
    QTRY_VERIFY(!*store.claim(u"heir"_s, 1000) && stateOf(last) == Job::State::Dead);
}

void TestJobs::keepsALongJob()
{
    JobStore store(*m_database);
    const qint64 id = *store.add({.kind = u"long"_s, .project = 0, .payload = {}, .once = {}});
    JobKinds kinds;
    std::atomic<int> begun = 0;
    kinds.add(u"long"_s, [&](JobRun &run) -> sync::Expected<void> {
        ++begun;
        JobStore own(*m_database);
        qint64 until = run.job().leaseUntil;
        for (int renewed = 0; renewed < 5;) {                        // five times a third of a lease
            const auto now = own.find(run.job().id);
            if (!now || !*now)
                return sync::fail("gone", "the job is not there");
            renewed += (*now)->leaseUntil > until ? 1 : 0;
            until = (*now)->leaseUntil;
            QTest::qSleep(20);
        }
        return {};
    });
    const JobWorkers workers(*m_database, kinds, u"w"_s, {2, 5000, 20});
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), Job::State::Done, 60'000);
    QCOMPARE(int(begun), 1);
}

void TestJobs::tellsARunningJobThatItIsCancelled()
{
    JobStore store(*m_database);
    const qint64 id = *store.add({.kind = u"long"_s, .project = 0, .payload = {}, .once = {}});
    JobKinds kinds;
    std::atomic<bool> begun = false, told = false;
    kinds.add(u"long"_s, [&](JobRun &run) -> sync::Expected<void> {
        begun = true;
        for (;;) {
            if (const auto mine = run.check(); !mine) {
                told = mine.error().code == "lease-lost";
                return mine;
            }
            QTest::qSleep(10);
        }
    });
    const JobWorkers workers(*m_database, kinds, u"w"_s, {1, 300, 20});
    QTRY_VERIFY_WITH_TIMEOUT(begun, 30'000);
    QVERIFY(store.cancel(id).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(told, 30'000);
    QCOMPARE(stateOf(id), Job::State::Cancelled);
}

void TestJobs::oneSchedulerLeads()
{
    JobKinds kinds;
    kinds.addRegular(u"tick"_s, 400, [](JobRun &) -> sync::Expected<void> { return {}; });
    const JobWorkers workers(*m_database, kinds, u"w"_s, {1, 5000, 20});
    auto first = std::make_unique<Scheduler>(*m_database, kinds, u"first"_s, Scheduler::Settings{600, 50});
    QTRY_VERIFY(first->leads());
    Scheduler second(*m_database, kinds, u"second"_s, {600, 50});
    const auto done = [&] { return m_database->execute(u"SELECT count(*) FROM jobs WHERE state = 'done'"_s)->first()[0].toInt(); };
    QTRY_VERIFY(done() >= 3);
    QVERIFY(first->leads() && !second.leads());
    first.reset();                                                   // lets go of it
    QTRY_VERIFY_WITH_TIMEOUT(second.leads(), 30'000);
    const int before = done();
    QTRY_VERIFY(done() > before);
    // An old leader's writes are refused.
    LeaderLease old(*m_database, u"x"_s, u"old"_s, 0), next(*m_database, u"x"_s, u"next"_s, 60'000);
    QVERIFY(*old.hold());
    QTest::qWait(5);
    QVERIFY(*next.hold());
    QVERIFY(next.epoch() > old.epoch());
    QCOMPARE(old.guard().error().code, std::string("lease-lost"));
    QVERIFY(next.guard().has_value());
    QVERIFY(!*old.hold());
}

void TestJobs::waitsLongerEachTime()
{
    QCOMPARE(JobStore::delayBefore(1), 5000);
    QCOMPARE(JobStore::delayBefore(2), 10'000);
    QCOMPARE(JobStore::delayBefore(5), 80'000);
    QCOMPARE(JobStore::delayBefore(1000), 3'600'000);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
