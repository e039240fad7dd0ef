// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What every store must do, held against SQLite and a real PostgreSQL that this test starts.
#include "backend/collaboration/DocumentHistory.h"
#include "backend/admin/Backup.h"
#include "backend/admin/Housekeeping.h"
#include "backend/admin/TableCopy.h"
#include "backend/collaboration/JournalWriter.h"
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/Segment.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/SqlFiles.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void migratesOnce_data() { stores(); }
    void migratesOnce();
    void refusesANewerSchema_data() { stores(); }
    void refusesANewerSchema();
    void preparesEveryStatement_data() { stores(); }
    void preparesEveryStatement();
    void keepsValuesAsTheyAre_data() { stores(); }
    void keepsValuesAsTheyAre();
    void saysWhatItCannotRun_data() { stores(); }
    void saysWhatItCannotRun();
    void keepsWholeNumbersInSums_data() { stores(); }
    void keepsWholeNumbersInSums();
    void rollsBackAndNamesConflicts_data() { stores(); }
    void rollsBackAndNamesConflicts();
    void commitsNothingOfAFailedTransaction_data() { stores(); }
    void commitsNothingOfAFailedTransaction();
    void writesABatchWholeOrNotAtAll_data() { stores(); }
    void writesABatchWholeOrNotAtAll();
    void sealsHistory_data() { stores(); }
    void sealsHistory();
    void servesEditsOverARestart_data() { stores(); }
    void servesEditsOverARestart();
    void commitsEditsInOneRoundTrip();
    void movesBothWays();
    void keepsGenerationsByMonth();
    void forgetsPromptsWhenTheirTimeIsOver();
    void backsUpBeforeAMigration_data() { stores(); }
    void backsUpBeforeAMigration();
    void booksEarlierCallsUnderWhoPays_data() { stores(); }
    void booksEarlierCallsUnderWhoPays();

private:
    static void stores();
    std::unique_ptr<Database> open(bool migrate = true);
    static void addDocument(Database &database, qint64 project, qint64 doc);
    static JournalBatch::Row row(qint64 project, sync::DocId doc, sync::Version first, sync::Version last, const QByteArray &bytes);
    test::PostgresServer m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_url;
};

void TestStore::initTestCase()
{
    QVERIFY(crypto::initialize());
    QCOMPARE(m_postgres.start(), QString());
}

void TestStore::stores()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const bool sqlite = QTest::currentDataTag() != nullptr && qstrcmp(QTest::currentDataTag(), "SQLite") == 0;
    m_url = sqlite ? u"sqlite:"_s + m_folder->filePath(u"a.db"_s) : m_postgres.newDatabase();
}

std::unique_ptr<Database> TestStore::open(bool migrate)
{
    auto database = std::make_unique<Database>(*StoreUrl::parse(m_url));
    const auto migrated = migrate ? database->migrate() : sync::Expected<void>();
    if (!migrated)
        qFatal("%s", migrated.error().message.c_str());
    return database;
}

void TestStore::addDocument(Database &database, qint64 project, qint64 doc)
{
    const auto known = database.execute(u"SELECT id FROM projects WHERE id = ?"_s, {project});
    if (known->isEmpty())
        QVERIFY(database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (?, ?, 'p', 0)"_s, {project, QString::number(project)}).has_value());
    QVERIFY(database.run("collaboration.add-file", {project, doc, QString::number(doc), QString::number(doc), u"text"_s, 0, QVariant(), 0, 0, 1, 0}).has_value());
}

JournalBatch::Row TestStore::row(qint64 project, sync::DocId doc, sync::Version first, sync::Version last, const QByteArray &bytes)
{
    return {project, doc, first, last, 1'700'000'000'000, qint64(bytes.size()), bytes};
}

void TestStore::migratesOnce()
{
    auto database = open();
    QVERIFY(database->migrate().has_value());
    const auto versions = database->execute(u"SELECT count(*), max(version) FROM schema_version"_s);
    QCOMPARE(versions->first()[0].toInt(), int(sqlfiles::migrations().size()));
    QCOMPARE(versions->first()[1].toInt(), sqlfiles::migrations().last().number);
}

void TestStore::refusesANewerSchema()
{
    auto database = open();
    QVERIFY(database->execute(u"INSERT INTO schema_version VALUES (9999, 0, 'future')"_s).has_value());
    const auto refused = database->migrate();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("schema-too-new"));
    QVERIFY(refused.error().message.find("9999") != std::string::npos);
}

void TestStore::preparesEveryStatement()
{
    auto database = open();
    int prepared = 0;
    for (const QByteArray &name : sqlfiles::statementNames()) {
        QString sql = sqlfiles::statement(name, database->flavor());
        const auto count = sql.count(u'?');
        sync::Expected<Database::Result> done;
        if (database->flavor() == SqlFlavor::Postgres) {
            for (int i = 1; i <= count; ++i)
                sql.replace(sql.indexOf(u'?'), 1, u'$' + QString::number(i));
            done = database->executeOnce(u"PREPARE s%1 AS "_s.arg(++prepared) + sql);
        } else {
            ++prepared;
            done = database->execute(u"EXPLAIN "_s + sql, QVariantList(count));
        }
        QVERIFY2(done.has_value(), done ? "" : (name + ": " + QByteArray::fromStdString(done.error().message)).constData());
    }
    QVERIFY(prepared > 50);
}

void TestStore::keepsValuesAsTheyAre()
{
    auto database = open();
    QByteArray all;
    for (int i = 0; i < 512; ++i)
        all.append(char(i & 0xff));
    const QString text = u"it's a \\ back\\slash, \"quotes\", $1, ?, %1, 雪, e\u0301, \U0001F600"_s;
    QVERIFY(database->run("server.set-state", {text, all}).has_value());
    QCOMPARE(database->run("server.state", {text})->first()[0].toByteArray(), all);
    QVERIFY(database->run("server.set-state", {QString(), QByteArray()}).has_value());
    QCOMPARE(database->run("server.state", {QString()})->first()[0].toByteArray(), QByteArray());
    const qint64 large = 9'007'199'254'740'993;                      // a double cannot hold it
    QVERIFY(database->run("auth.add-account", {u"a"_s, text, QVariant(), QVariant(), QVariant(), true, false, large}).has_value());
    const auto row = database->execute(u"SELECT name, email, admin, created_at FROM accounts WHERE id = ?"_s, {u"a"_s});
    QCOMPARE(row->first()[0].toString(), text);
    QVERIFY(row->first()[1].isNull());
    QVERIFY(row->first()[2].toBool());
    QCOMPARE(row->first()[3].toLongLong(), large);
    QVERIFY(database->run("auth.add-account", {u"b"_s, u"b"_s, QVariant(), QVariant(), QVariant(), false, false, -1}).has_value());
    QCOMPARE(database->execute(u"SELECT created_at FROM accounts WHERE id = ?"_s, {u"b"_s})->first()[0].toLongLong(), -1);
}

void TestStore::saysWhatItCannotRun()
{
    auto database = open();
    QVERIFY(!database->execute(u"SELECT key FROM server_state WHERE key = ?"_s, {}).has_value());
    QVERIFY(!database->execute(u"SELEKT 1"_s).has_value());
    QVERIFY(!database->execute(u"INSERT INTO server_state (key, value) VALUES (?, ?)"_s, {u"k"_s, QVariant()}).has_value()); // NOT NULL
    if (database->flavor() == SqlFlavor::Sqlite)
        QVERIFY(!database->execute(u"SELECT 1; SELECT 2"_s).has_value());
    // And goes on.
    QVERIFY(database->execute(u"INSERT INTO server_state (key, value) VALUES (?, ?)"_s, {u"k"_s, QByteArray("v")}).has_value());
    const auto gone = database->execute(u"DELETE FROM server_state WHERE key = ? RETURNING value"_s, {u"k"_s});
    QCOMPARE(gone->affected, 1);
    QCOMPARE(gone->first()[0].toByteArray(), QByteArray("v"));
    QCOMPARE(database->execute(u"UPDATE server_state SET value = ? WHERE key = ?"_s, {QByteArray("w"), u"k"_s})->affected, 0);
}

void TestStore::keepsWholeNumbersInSums()
{
    auto database = open();
    const qint64 large = 9'007'199'254'740'993;
    const QVariantList values = {u"g"_s, 1, u"a"_s, u"o"_s, u"p"_s, u"k"_s, u"x"_s, u"m"_s, u"done"_s, 1, 2, 3, 4, 5, 1, large, u"server"_s, u""_s};
    QVERIFY(database->run("ai.add-usage", values).has_value());
    QCOMPARE(database->run("ai.spent-of-user", {u"a"_s})->first()[0].toLongLong(), large);
    QCOMPARE(database->run("ai.usage-all", {0})->first()[9].toLongLong(), large);
}

void TestStore::rollsBackAndNamesConflicts()
{
    auto database = open();
    {
        Transaction lost(*database);
        QVERIFY(database->run("server.set-state", {u"k"_s, QByteArray("v")}).has_value());
    }
    QVERIFY(database->run("server.state", {u"k"_s})->isEmpty());
    {
        Transaction kept(*database);
        QVERIFY(database->run("server.set-state", {u"k"_s, QByteArray("v")}).has_value());
        QVERIFY(kept.commit().has_value());
    }
    QCOMPARE(database->run("server.state", {u"k"_s})->first()[0].toByteArray(), QByteArray("v"));
    const auto twice = database->execute(u"INSERT INTO server_state (key, value) VALUES ('k', 'w')"_s);
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code, std::string("conflict"));
    QCOMPARE(database->execute(u"SELECT nonsense FROM nowhere"_s).error().code, std::string("storage-unavailable"));
    QVERIFY(database->probe().has_value());
}

void TestStore::commitsNothingOfAFailedTransaction()
{
    auto database = open();
    const bool postgres = database->flavor() == SqlFlavor::Postgres;
    {
        Transaction transaction(*database);
        QVERIFY(database->run("server.set-state", {u"k"_s, QByteArray("v")}).has_value());
        QVERIFY(!database->execute(u"SELECT nonsense FROM nowhere"_s).has_value());
        // PostgreSQL would answer COMMIT with a ROLLBACK and no error; SQLite keeps what went well.
        QCOMPARE(transaction.commit().has_value(), !postgres);
    }
    QCOMPARE(database->run("server.state", {u"k"_s})->isEmpty(), postgres);
    QVERIFY(database->probe().has_value());
}

void TestStore::writesABatchWholeOrNotAtAll()
{
    auto database = open();
    addDocument(*database, 1, 1);
    addDocument(*database, 1, 2);
    JournalWriter writer(*database);
    const auto count = [&] { return database->execute(u"SELECT count(*) FROM journal"_s)->first()[0].toInt(); };
    JournalBatch good;
    good.rows = {row(1, 1, 1, 3, QByteArray("\0\1\xff'\\", 5)), row(0, 7, 1, 1, "dropped"), row(1, 2, 1, 1, "b")};
    QVERIFY(writer.commit(good).has_value());
    QCOMPARE(count(), 2);
    const auto first = database->run("collaboration.operations", {1, 1, 1, 1, 1, 1000});
    QVERIFY(first->first()[2].toByteArray().startsWith(QByteArray("\0\1\xff'\\", 5)));       // and its check sum
    QCOMPARE(database->run("collaboration.file", {1, 1})->first()[0].toInt(), 3);
    JournalBatch again;                                              // version 1 of document 2 exists: another writer was faster
    again.rows = {row(1, 1, 4, 4, "c"), row(1, 2, 1, 2, "d")};
    QCOMPARE(writer.commit(again).error().code, std::string("conflict"));
    JournalBatch homeless;
    homeless.rows = {row(1, 1, 4, 4, "c"), row(1, 9, 1, 1, "no such document")};
    QVERIFY(!writer.commit(homeless).has_value());
    JournalBatch mixed;                                              // with a write of another kind that fails
    mixed.rows = {row(1, 1, 4, 4, "c")};
    mixed.writes.push_back({1, [](Database &) -> sync::Expected<void> { return sync::fail("conflict", "no"); }});
    QVERIFY(!writer.commit(mixed).has_value());
    QCOMPARE(count(), 2);
    QCOMPARE(database->run("collaboration.file", {1, 1})->first()[0].toInt(), 3);
}

/// What sealing does to a document is in test_segments; here, that its statements do it in every store.
void TestStore::sealsHistory()
{
    auto database = open();
    addDocument(*database, 1, 1);
    QVERIFY(history::addSnapshot(*database, 1, 1, 0, QByteArray()).has_value());
    JournalWriter writer(*database);
    for (sync::Version version = 1; version <= 3000; version += 3) {
        JournalBatch batch;
        batch.rows = {row(1, 1, version, version + 2, QByteArray())};
        for (sync::Version i = version; i < version + 3; ++i)
            journalrow::append(batch.rows[0].operations, {i, 7, i, 1 + i % 2, sync::TextOperation::insertion(int64_t(i) - 1, "x")}, qint64(i) * 400);
        QVERIFY(writer.commit(batch).has_value());
    }
    QVERIFY(history::addSnapshot(*database, 1, 1, 2999, QByteArray(2999, 'x')).has_value());
    const auto before = history::operationsAfter(*database, 1, 1, 0);
    const auto done = sealing::sealAll(*database, 1, 1, {.keep = 100, .least = 50, .most = 400, .large = 2000});
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    QVERIFY(done->versions > 2800);
    const auto after = history::operationsAfter(*database, 1, 1, 0);
    QCOMPARE(after->size(), before->size());
    for (size_t i = 0; i < before->size(); ++i) {
        const auto &was = (*before)[i].operation, &is = (*after)[i].operation;
        QVERIFY(was.version == is.version && was.session == is.session && was.seq == is.seq && was.member == is.member && was.op == is.op);
        QCOMPARE((*after)[i].time / 1000, (*before)[i].time / 1000);
    }
    QCOMPARE(history::textAt(*database, 1, 1, 2222)->text(), std::string(2222, 'x'));
    QVERIFY(database->execute(u"SELECT count(*) FROM journal"_s)->first()[0].toInt() < 100);
    QCOMPARE(database->execute(u"SELECT count(*) FROM snapshots WHERE packed = 1"_s)->first()[0].toInt(), 1);
    const auto page = database->run("sealing.log-across", {1, 500'000, 500'000});
    QCOMPARE(page->rows.size(), 1);
}

void TestStore::servesEditsOverARestart()
{
    Config config;
    config.storeUrl = m_url;
    test::TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    QVERIFY(!project.isEmpty());
    {
        test::TestSocket socket;
        QVERIFY(socket.open(server.url(), token));
        QVERIFY(socket.join(project).has_value());
        QCOMPARE(socket.create(u"a/b.txt"_s, "one\ntwo\n"), sync::DocId(1));
    }
    server.restart();
    test::TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    const auto state = socket.join(project);
    QVERIFY(state.has_value());
    QVERIFY(std::ranges::any_of(state->files, [](const auto &file) { return file.path == "a/b.txt"_L1; }));
    QVERIFY(socket.create(u"c.txt"_s, "x") > 1);
}

void TestStore::commitsEditsInOneRoundTrip()
{
    auto database = open();
    addDocument(*database, 1, 1);
    addDocument(*database, 1, 2);
    JournalWriter writer(*database);
    const auto note = [&](const char *mark) { QVERIFY(database->executeOnce(u"SELECT '%1' AS mark"_s.arg(QString::fromLatin1(mark))).has_value()); };
    QVERIFY(database->executeOnce(u"SET log_statement = 'all'"_s).has_value());
    note("before");
    JournalBatch batch;
    batch.rows = {row(1, 1, 1, 500, QByteArray(10'000, 'x')), row(1, 2, 1, 1, "y")};
    QVERIFY(writer.commit(batch).has_value());
    note("after");
    QFile log(m_postgres.folder() + u"/log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray said = log.readAll();
    const auto from = said.lastIndexOf("'before' AS mark"), to = said.lastIndexOf("'after' AS mark");
    QVERIFY(from > 0 && to > from);
    QCOMPARE(said.mid(from, to - from).count("LOG:  "), 2);           // the batch's, and the mark after it
}

void TestStore::movesBothWays()
{
    Config config;
    test::TestServer server(config);
    const QString token = server.adminToken(), project = server.newProject(token);
    {
        test::TestSocket socket;
        QVERIFY(socket.open(server.url(), token));
        QVERIFY(socket.join(project).has_value());
        for (int i = 0; i < 20; ++i)
            QVERIFY(socket.create(u"f%1.txt"_s.arg(i), "some text") != 0);
    }
    server.server().stop().waitForFinished();
    Database sqlite(server.dataDirectory() + u"/dyad.db"_s), postgres(*StoreUrl::parse(m_url)), back(m_folder->filePath(u"back.db"_s));
    const auto there = backup::move(sqlite, postgres);
    QVERIFY2(there.has_value(), there ? "" : there.error().message.c_str());
    QVERIFY(*there > 60);
    QCOMPARE(backup::move(sqlite, postgres).error().code, std::string("not-empty"));
    const auto again = backup::move(postgres, back);
    QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
    QCOMPARE(*again, *there);
    QCOMPARE(*compareTables(sqlite, back), *there);
    // One changed byte is found.
    QVERIFY(postgres.execute(u"UPDATE files SET size = size + 1 WHERE doc = (SELECT max(doc) FROM files)"_s).has_value());
    QCOMPARE(compareTables(sqlite, postgres).error().code, std::string("tables-differ"));
    config.storeUrl = u"sqlite:"_s + m_folder->filePath(u"back.db"_s);
    server.setConfig(config);
    server.restart();
    QCOMPARE(server.call("GET", u"projects/%1/content?path=f7.txt"_s.arg(project), {}, token).body, QByteArray("some text"));
}

void TestStore::keepsGenerationsByMonth()
{
    auto database = open();
    Audit audit(*database);
    Blobs blobs(m_folder->path());
    Housekeeping keeper(*database, audit, {blobs, blobs, 0, 0}, m_folder->path());
    QVERIFY(keeper.makePartitions().has_value());
    QVERIFY(keeper.makePartitions().has_value());
    const auto months = database->execute(u"SELECT count(*) FROM pg_inherits WHERE inhparent = 'usage_records'::regclass"_s);
    QCOMPARE(months->first()[0].toInt(), 5);                         // this one, three ahead, and the rest
    const auto add = [&](const QString &generation, qint64 time) {
        return database->run("ai.add-usage", {generation, time, u"a"_s, u"o"_s, u"p"_s, u"k"_s, u"x"_s, u"m"_s, u"done"_s, 1, 2, 3, 4, 5, 1, 1, u"server"_s, u""_s});
    };
    QVERIFY(add(u"now"_s, QDateTime::currentMSecsSinceEpoch()).has_value());
    QVERIFY(add(u"long ago"_s, 1000).has_value());
    const auto where = database->execute(u"SELECT tableoid::regclass::text FROM usage_records ORDER BY time"_s);
    QCOMPARE(where->rows[0][0].toString(), u"usage_records_rest"_s);
    QCOMPARE(where->rows[1][0].toString(), u"usage_records_y"_s + QDateTime::currentDateTimeUtc().toString(u"yyyy'm'MM"_s));
    const auto plan = database->execute(u"EXPLAIN SELECT * FROM usage_records WHERE time >= 1000 AND time < 2000"_s);
    for (const auto &row : plan->rows)
        QVERIFY2(!row[0].toString().contains(u"_y20"_s), qPrintable(row[0].toString()));
}

void TestStore::forgetsPromptsWhenTheirTimeIsOver()
{
    auto database = open();
    Audit audit(*database);
    Blobs blobs(m_folder->path());
    Housekeeping keeper(*database, audit, {blobs, blobs, 0, 0}, m_folder->path());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto add = [&](const QString &id, const QVariant &expires, bool ends) {
        const QString none = u""_s;
        return database->run("ai.begin-generation", {id, u"a"_s, u"o"_s, u"p"_s, u"k"_s, u"x"_s, u"m"_s, 0, now, QByteArray("sealed"), expires, none, u"server"_s, none}).has_value()
            && (!ends || database->run("ai.end-generation", {u"done"_s, none, none, none, none, 0, now, QByteArray("sealed"), id}).has_value());
    };
    QVERIFY(add(u"over"_s, now - 1000, true) && add(u"runs"_s, now - 1000, false) && add(u"young"_s, now + 100'000, true));
    QVERIFY(keeper.forgetPrompts().has_value());
    const auto left = database->execute(u"SELECT id FROM ai_generations ORDER BY id"_s);
    QVERIFY(left.has_value());
    QCOMPARE(left->rows.size(), 2);
    QCOMPARE(left->rows[0][0].toString(), u"runs"_s);
    QCOMPARE(left->rows[1][0].toString(), u"young"_s);
}

void TestStore::backsUpBeforeAMigration()
{
    Config config;
    config.storeUrl = m_url;
    {
        auto database = open(false);
        QVERIFY(database->migrate(4).has_value());
        QVERIFY(database->execute(u"INSERT INTO accounts (id, name, created_at) VALUES ('a', 'Ada', 0)"_s).has_value());
    }
    config.port = 0;
    config.dataDirectory = m_folder->filePath(u"data"_s);
    Server server(config);
    const auto started = server.start().result();
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    const auto notices = server.notices();
    const auto migrated = std::ranges::find_if(notices, [](const QJsonObject &one) { return one[u"event"_s] == u"migrated"_s; });
    QVERIFY(migrated != notices.end());
    QCOMPARE((*migrated)[u"from"_s].toInt(), 4);
    QCOMPARE((*migrated)[u"to"_s].toInt(), sqlfiles::migrations().last().number);
    Database kept((*migrated)[u"backup"_s].toString());
    QCOMPARE(*kept.schemaVersion(), 4);
    QCOMPARE(kept.execute(u"SELECT name FROM accounts"_s)->first()[0].toString(), u"Ada"_s);
    server.stop().waitForFinished();
    // The backup is one: it can be put back.
    QTemporaryDir elsewhere;
    Database restored(elsewhere.filePath(u"r.db"_s));
    const auto back = backup::restore((*migrated)[u"backup"_s].toString(), elsewhere.path(), restored);
    QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
    QCOMPARE(restored.execute(u"SELECT name FROM accounts"_s)->first()[0].toString(), u"Ada"_s);
}

/// Migration 14: what was booked when there was one organisation goes to the project's, else to the person's own; what is nobody's stays.
void TestStore::booksEarlierCallsUnderWhoPays()
{
    const auto database = open(false);
    QVERIFY(database->migrate(13).has_value());
    for (const char *row : {"INSERT INTO accounts (id, name, created_at) VALUES ('ada', 'Ada', 0)",
                            "INSERT INTO organizations (id, slug, name, personal_of, created_at) VALUES ('o1', 'one', 'One', NULL, 0), ('o2', 'ada', 'Ada', 'ada', 0)",
                            "INSERT INTO projects (id, public_id, name, created_at, organization) VALUES (1, 'p1', 'p', 0, 'o1')"}) {
        const auto done = database->execute(QString::fromLatin1(row));
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    }
    const auto book = [&](const QString &id, const QString &account, const QString &project, const QString &org) {
        // As it was done then: later columns are not there yet.
        return database->execute(u"INSERT INTO usage_records (generation, time, account, org, project, api_key, provider, model, status, input_tokens, cache_read_tokens, cache_write_tokens, "
                                 "output_tokens, reasoning_tokens, reported, cost_nano) VALUES (?, 1700000000000, ?, ?, ?, '', 'p', 'm', 'ok', 1, 0, 0, 1, 0, 1, 5)"_s,
                                 {id, account, org, project}).has_value();
    };
    QVERIFY(book(u"a"_s, u"ada"_s, u"p1"_s, u"default"_s) && book(u"b"_s, u"ada"_s, u""_s, u"default"_s) && book(u"c"_s, u"eve"_s, u"gone"_s, u"default"_s)
            && book(u"d"_s, u"ada"_s, u""_s, u"o9"_s));
    QVERIFY(database->migrate().has_value());
    const auto rows = database->execute(u"SELECT generation, org FROM usage_records ORDER BY generation"_s);
    QStringList booked;
    for (const Database::Row &row : rows->rows)
        booked.append(row[0].toString() + u' ' + row[1].toString());
    QCOMPARE(booked, (QStringList{u"a o1"_s, u"b o2"_s, u"c default"_s, u"d o9"_s}));
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
