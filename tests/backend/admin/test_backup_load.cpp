// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Five backups of a server on which people write without a pause, each restored elsewhere and proven: nothing acknowledged is missing.
#include "backend/admin/Audit.h"
#include "backend/admin/Backup.h"
#include "backend/admin/StructureCheck.h"
#include "backend/admin/Verification.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QTest>
#include <atomic>
#include <thread>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

namespace {

constexpr int Rounds = 5;
constexpr int Writers = 3;

/// Types letter after letter into a file of its own, the next one when the last is acknowledged.
class Writer {
public:
    bool open(const TestServer &server, const QString &token, const QString &project, int number)
    {
        m_file = u"writer %1.txt"_s.arg(number);
        if (!m_socket.open(server.url(), token) || !m_socket.join(project))
            return false;
        sync::wire::Open open;
        open.doc = m_doc = m_socket.create(m_file, "");
        m_socket.send(open);
        const auto document = m_socket.take<sync::wire::Document>();
        m_base = document ? document->version : 0;
        send();
        return document.has_value();
    }
    void goOn()
    {
        if (!m_socket.take<sync::wire::Ack>(0))
            return;
        ++m_acknowledged;
        send();
    }
    QString file() const { return m_file; }
    quint64 acknowledged() const { return m_acknowledged; }

private:
    void send()
    {
        sync::wire::FileEdit edit;
        edit.doc = m_doc;
        edit.base = m_base + m_acknowledged;
        edit.seq = m_acknowledged + 1;
        sync::TextOperation op;
        op.insert("y");
        op.keep(qint64(m_acknowledged));
        edit.op = op;
        m_socket.send(edit);
    }
    TestSocket m_socket;
    QString m_file;
    sync::DocId m_doc = 0;
    sync::Version m_base = 0;
    quint64 m_acknowledged = 0;
};

} // namespace

class TestBackupLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackWhole_data();
    void comesBackWhole();

private:
    static void prove(const QByteArray &backup, const TestServer &server, const StoreUrl &where, const QHash<QString, quint64> &acknowledged);
    std::unique_ptr<test::PostgresServer> m_postgres;
};

void TestBackupLoad::prove(const QByteArray &backup, const TestServer &server, const StoreUrl &where, const QHash<QString, quint64> &acknowledged)
{
    const QTemporaryDir elsewhere;
    const QString data = elsewhere.filePath(u"data"_s);
    QFile file(elsewhere.filePath(u"backup"_s));
    QVERIFY(QDir().mkpath(data) && file.open(QIODevice::WriteOnly) && file.write(backup) == backup.size() && file.flush());
    QVERIFY(QFile::copy(server.dataDirectory() + u"/vault.key"_s, data + u"/vault.key"_s));
    Database to(where.flavor == SqlFlavor::Sqlite ? StoreUrl::sqlite(data + u"/dyad.db"_s) : where);
    const auto restored = backup::restore(file.fileName(), data, to);
    QVERIFY2(restored.has_value(), restored ? "" : restored.error().message.c_str());
    const auto keys = DataKeys::open(to, {}, data);
    QVERIFY2(keys.has_value(), keys ? "" : keys.error().message.c_str());
    AtRest atRest(**keys, true);
    to.setAtRest(&atRest);
    Blobs blobs(data + u"/blobs"_s, &to);
    const auto verdict = Verification(to, blobs).run();
    QVERIFY2(verdict && (*verdict)[u"bad"_s].toArray().isEmpty(), verdict ? QJsonDocument(*verdict).toJson().constData() : verdict.error().message.c_str());
    const auto structure = StructureCheck(to, blobs).run();
    QVERIFY2(structure && (*structure)[u"faults"_s].toArray().isEmpty(), structure ? QJsonDocument(*structure).toJson().constData() : structure.error().message.c_str());
    QCOMPARE(Audit(to).verify()->firstBad, 0);
    for (auto one = acknowledged.cbegin(); one != acknowledged.cend(); ++one) {
        const auto found = to.execute(u"SELECT version, size FROM files WHERE path = ?"_s, {one.key()});
        QVERIFY(found && !found->isEmpty());
        QVERIFY2(found->first()[0].toULongLong() >= one.value() && found->first()[1].toULongLong() >= one.value(), qPrintable(one.key()));
    }
}

void TestBackupLoad::comesBackWhole_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestBackupLoad::comesBackWhole()
{
    QFETCH(const bool, postgres);
    QVERIFY(crypto::initialize());
    Config config;
    config.snapshotEvery = 20;
    if (postgres) {
        m_postgres = std::make_unique<test::PostgresServer>();
        QCOMPARE(m_postgres->start(), QString());
        config.storeUrl = m_postgres->newDatabase();
    }
    TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    std::vector<std::unique_ptr<Writer>> writers;
    for (int i = 0; i < Writers; ++i) {
        writers.push_back(std::make_unique<Writer>());
        QVERIFY(writers.back()->open(server, token, project, i));
    }
    const auto goOn = [&writers] {
        for (const auto &writer : writers)
            writer->goOn();
    };
    for (int round = 0; round < Rounds; ++round) {
        const quint64 before = writers.back()->acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT((goOn(), writers.back()->acknowledged() > before + 20), 30'000);
        QHash<QString, quint64> acknowledged;
        for (const auto &writer : writers)
            acknowledged.insert(writer->file(), writer->acknowledged());
        std::atomic<bool> done = false;
        test::HttpAnswer answer;
        std::thread asker([&] {
            answer = server.call("POST", u"admin/backup"_s, {}, token);
            done = true;
        });
        while (!done)
            goOn();                              // people write on while it is made
        asker.join();
        QCOMPARE(answer.status, 200);
        prove(answer.body, server, *StoreUrl::parse(postgres ? m_postgres->newDatabase() : u"sqlite:/unused.db"_s), acknowledged);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestBackupLoad)
#include "test_backup_load.moc"
