// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Who has a project's room, and that nobody else writes for it. What real nodes do with it is in tests/cluster.
#include "backend/collaboration/JournalWriter.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/bus/Bus.h"
#include "backend/platform/cluster/Cluster.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/support/Patience.h"
#include <QSignalSpy>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestCluster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesWhoHasLostARoom();
    void givesARoomToOneNode();

private:
    std::unique_ptr<Database> open();
    static void addDocument(Database &database, qint64 project, qint64 doc);
    static JournalBatch::Row row(qint64 project, sync::DocId doc, sync::Version first, sync::Version last, const QByteArray &bytes)
    {
        return {project, doc, first, last, 1'700'000'000'000, qint64(bytes.size()), bytes};
    }
    test::PostgresServer m_postgres;
};

void TestCluster::initTestCase()
{
    QVERIFY(crypto::initialize());
    QCOMPARE(m_postgres.start(), QString());
}

std::unique_ptr<Database> TestCluster::open()
{
    auto database = std::make_unique<Database>(*StoreUrl::parse(m_postgres.newDatabase()));
    const auto migrated = database->migrate();
    if (!migrated)
        qFatal("%s", migrated.error().message.c_str());
    return database;
}

void TestCluster::addDocument(Database &database, qint64 project, qint64 doc)
{
    QVERIFY(database.execute(u"INSERT INTO projects (id, public_id, name, created_at) VALUES (?, ?, 'p', 0)"_s, {project, QString::number(project)}).has_value());
    QVERIFY(database.run("collaboration.add-file", {project, doc, QString::number(doc), QString::number(doc), u"text"_s, 0, QVariant(), 0, 0, 1, 0}).has_value());
}

/// Two nodes: what is written under an epoch that is over is not there, and what else was in its batch is.
void TestCluster::refusesWhoHasLostARoom()
{
    auto database = open();
    for (const qint64 project : {1, 2})
        addDocument(*database, project, 1);
    QVERIFY(database->execute(u"INSERT INTO room_owners (project, node, epoch) VALUES (1, 'a', 5), (2, 'a', 8)"_s).has_value());
    JournalWriter writer(*database);
    const auto versions = [&] {
        return std::pair(database->run("collaboration.file", {1, 1})->first()[0].toInt(), database->run("collaboration.file", {2, 1})->first()[0].toInt());
    };
    const auto batchAt = [](sync::Version version) {
        JournalBatch batch;
        batch.rows = {row(1, 1, version, version, "a"), row(2, 1, version, version, "b")};
        batch.fences = {{1, 5}, {2, 8}};
        return batch;
    };
    JournalBatch held = batchAt(1);
    QVERIFY(writer.commit(held).has_value());
    QVERIFY(held.lost.empty());
    QVERIFY(database->execute(u"UPDATE room_owners SET node = 'b', epoch = 6 WHERE project = 1"_s).has_value());
    JournalBatch late = batchAt(2);
    QVERIFY(writer.commit(late).has_value());
    QCOMPARE(late.lost, std::vector<qint64>{1});
    QCOMPARE(versions(), std::pair(1, 2));
    // The same where something other than edits is in the batch.
    JournalBatch mixed;
    const auto note = [](const QString &key) {
        return [key](Database &d) -> sync::Expected<void> {
            const auto noted = d.run("server.set-state", {key, QByteArray("v")});
            return noted ? sync::Expected<void>() : std::unexpected(noted.error());
        };
    };
    mixed.writes = {{1, note(u"lost"_s)}, {2, note(u"kept"_s)}};
    mixed.fences = {{1, 5}, {2, 8}};
    QVERIFY(writer.commit(mixed).has_value());
    QCOMPARE(mixed.lost, std::vector<qint64>{1});
    QVERIFY(database->run("server.state", {u"lost"_s})->isEmpty());
    QVERIFY(!database->run("server.state", {u"kept"_s})->isEmpty());
}

void TestCluster::givesARoomToOneNode()
{
    auto database = open();
    addDocument(*database, 1, 1);
    const QString project = database->execute(u"SELECT public_id FROM projects WHERE id = 1"_s)->first()[0].toString();
    const auto bus = Bus::alone();
    auto a = std::make_unique<Cluster>(*database, *bus);
    auto b = std::make_unique<Cluster>(*database, *bus);
    QVERIFY(a->isAlone().value_or(false));
    QVERIFY(a->join(QUrl(u"http://127.0.0.1:1"_s)).has_value() && b->join(QUrl(u"http://127.0.0.1:2"_s)).has_value());
    QVERIFY(!b->isAlone().value_or(true));
    const auto first = a->claim(project);
    QVERIFY(first && first->node.isEmpty() && first->project == 1);
    const auto told = b->claim(project);
    QVERIFY(told.has_value());
    QCOMPARE(told->node, a->node());
    QCOMPARE(told->url, QUrl(u"http://127.0.0.1:1"_s));
    // Given back, it is anybody's; taken from under its owner, the owner is told.
    a->release(1, first->epoch);
    QTRY_VERIFY(b->claim(project)->node.isEmpty());
    QSignalSpy lost(b.get(), &Cluster::lost);
    const auto owner = a->claim(project);
    QVERIFY(a->claim(project, owner->epoch)->node.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 5 * Cluster::BeatMs);
    // Who drains takes nothing and keeps nothing from others.
    bool drained = false;
    a->drain(this, [&] { drained = true; });
    QTRY_VERIFY(drained);
    QVERIFY(b->claim(project)->node.isEmpty());
    QCOMPARE(a->claim(project)->node, b->node());
    b.reset();
    QCOMPARE(a->claim(project).error().code, std::string("draining"));
    QCOMPARE(a->claim(u"nobody"_s).error().code, std::string("draining"));
    a.reset();
    QCOMPARE(database->execute(u"SELECT count(*) FROM nodes"_s)->first()[0].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestCluster)
#include "test_cluster.moc"
