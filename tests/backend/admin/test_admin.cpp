// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What admins do to a running server: accounts, sign-ins, proof, backup, audit log, metrics.
#include "backend/platform/keys/AtRest.h"
#include "backend/admin/Audit.h"
#include "backend/admin/Backup.h"
#include "backend/admin/Verification.h"
#include "backend/platform/Crypto.h"
#include "sync/wire/CloseCode.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

class TestAdmin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void disablingEndsEverything();
    void theLastAdminStays();
    void endedSessionsCloseTheirSockets();
    void othersSessionsAreNotOnesOwn();
    void auditTellsOfEveryChange_data();
    void auditTellsOfEveryChange();
    void verifyFindsDamage_data();
    void verifyFindsDamage();
    void backupUnderLoadComesBack_data();
    void backupUnderLoadComesBack();
    void restoreRefusesDamageAndFullStores();
    void metricsAreCleanAndCount();

private:
    Database database() const { return Database(m_server->dataDirectory() + u"/dyad.db"_s); }
    QJsonObject verify() const { return m_server->call("POST", u"admin/verify"_s, {}, m_token).json(); }
    std::unique_ptr<TestServer> m_server;
    QString m_token, m_project;
    std::unique_ptr<test::PostgresServer> m_postgres;
};

void TestAdmin::initTestCase()
{
    QVERIFY(crypto::initialize());
}

void TestAdmin::init()
{
    Config config;
    config.metricsListen = u"127.0.0.1:0"_s;
    config.snapshotEvery = 10;
    m_server = std::make_unique<TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

void TestAdmin::disablingEndsEverything()
{
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gil"_s);
    const QString id = m_server->call("GET", u"me"_s, {}, guest).json()[u"id"_s].toString();
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), guest));
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + id, {{u"state"_s, u"disabled"_s}}, m_token).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(socket.isClosed(), 30'000);
    QCOMPARE(socket.closeCode(), int(sync::wire::CloseCode::Unauthorized));
    QCOMPARE(m_server->call("GET", u"me"_s, {}, guest).status, 401);
    const auto listed = m_server->call("GET", u"admin/users"_s, {}, m_token).json()[u"users"_s].toArray();
    QCOMPARE(listed.size(), 2);
    for (const QJsonValue &user : listed)
        QCOMPARE(user[u"disabledAt"_s].isNull(), user[u"id"_s].toString() != id);
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + id, {{u"state"_s, u"enabled"_s}}, m_token).status, 204);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, guest).status, 401);            // its sign-ins stay ended
    QCOMPARE(m_server->call("PATCH", u"admin/users/nobody"_s, {{u"state"_s, u"disabled"_s}}, m_token).code(), u"no-such-user"_s);
}

void TestAdmin::theLastAdminStays()
{
    QCOMPARE(m_server->call("PATCH", u"admin/users/ada@example.org"_s, {{u"state"_s, u"disabled"_s}}, m_token).code(), u"last-admin"_s);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, m_token).status, 200);
}

void TestAdmin::endedSessionsCloseTheirSockets()
{
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gil"_s);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), guest));
    const auto sessions = m_server->call("GET", u"admin/sessions"_s, {}, m_token).json()[u"sessions"_s].toArray();
    QCOMPARE(sessions.size(), 2);
    const auto theirs = std::ranges::find_if(sessions, [](const QJsonValue &s) { return s[u"name"_s].toString() == "Gil"_L1; });
    QVERIFY(theirs != sessions.end());
    const QString path = u"admin/sessions/%1"_s.arg((*theirs)[u"id"_s].toInteger());
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(socket.isClosed(), 30'000);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, guest).status, 401);
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).code(), u"no-such-session"_s);
}

void TestAdmin::othersSessionsAreNotOnesOwn()
{
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gil"_s);
    const auto own = m_server->call("GET", u"sessions"_s, {}, guest).json()[u"sessions"_s].toArray();
    QCOMPARE(own.size(), 1);
    const auto admins = m_server->call("GET", u"sessions"_s, {}, m_token).json()[u"sessions"_s].toArray();
    QCOMPARE(m_server->call("DELETE", u"sessions/%1"_s.arg(admins[0][u"id"_s].toInteger()), {}, guest).code(), u"no-such-session"_s);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, m_token).status, 200);
    QCOMPARE(m_server->call("DELETE", u"sessions/%1"_s.arg(own[0][u"id"_s].toInteger()), {}, guest).status, 204);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, guest).status, 401);
}

void TestAdmin::auditTellsOfEveryChange_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<qint64>("firstBad");
    QTest::newRow("none") << QString() << qint64(0);
    QTest::newRow("a field") << u"UPDATE audit SET actor = 'somebody' WHERE id = 3"_s << qint64(3);
    QTest::newRow("a border between fields") << u"UPDATE audit SET action = action || 's', subject = substr(subject, 2) WHERE id = 3"_s << qint64(3);
    QTest::newRow("a row gone") << u"DELETE FROM audit WHERE id = 2"_s << qint64(2);
    QTest::newRow("a row gone, the others moved up") << u"DELETE FROM audit WHERE id = 2; UPDATE audit SET id = id - 1 WHERE id > 2"_s << qint64(2);
    QTest::newRow("two rows swapped") << u"UPDATE audit SET id = -2 WHERE id = 2; UPDATE audit SET id = 2 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = -2"_s << qint64(2);
    QTest::newRow("the first") << u"DELETE FROM audit WHERE id = 1"_s << qint64(1);
}

void TestAdmin::auditTellsOfEveryChange()
{
    QFETCH(const QString, damage);
    QFETCH(const qint64, firstBad);
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Gil"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_server->call("GET", u"admin/users"_s, {}, guest).status, 403);
    const auto entries = m_server->call("GET", u"admin/audit"_s, {}, m_token).json()[u"entries"_s].toArray();
    QVERIFY(entries.size() >= 5);
    QCOMPARE(entries.last()[u"action"_s].toString(), u"admin-refused"_s);
    QCOMPARE(entries.last()[u"address"_s].toString(), u"127.0.0.1"_s);
    Database direct = database();
    for (const QString &sql : damage.split(u';', Qt::SkipEmptyParts))
        QVERIFY(direct.execute(sql.trimmed()).has_value());
    const auto verdict = m_server->call("POST", u"admin/audit/verify"_s, {}, m_token).json();
    QCOMPARE(verdict[u"whole"_s].toBool(), firstBad == 0);
    QCOMPARE(verdict[u"firstBad"_s].toInteger(), firstBad);
}

void TestAdmin::verifyFindsDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a letter of a snapshot") << u"UPDATE snapshots SET text = CAST('x' || substr(CAST(text AS TEXT), 2) AS BLOB) WHERE version = 0"_s;
    QTest::newRow("a snapshot with its hash") << u"UPDATE snapshots SET text = X'', sha256 = X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' WHERE version > 0"_s;
    QTest::newRow("a row of the journal") << u"DELETE FROM journal WHERE first_version = (SELECT max(first_version) FROM journal)"_s;
    QTest::newRow("the head") << u"UPDATE files SET version = version + 1 WHERE kind = 'text'"_s;
    QTest::newRow("the size") << u"UPDATE files SET size = size + 1 WHERE kind = 'text'"_s;
    QTest::newRow("no snapshot") << u"DELETE FROM snapshots"_s;
}

void TestAdmin::verifyFindsDamage()
{
    QFETCH(const QString, damage);
    {
        TestSocket socket;
        QVERIFY(socket.open(m_server->url(), m_token));
        QVERIFY(socket.join(m_project).has_value());
        sync::wire::Open open;
        open.doc = socket.create(u"a.txt"_s, "some text");
        socket.send(open);
        const auto document = socket.take<sync::wire::Document>();
        QVERIFY(document.has_value());
        for (sync::Sequence seq = 1; seq <= 25; ++seq) {
            sync::wire::FileEdit edit;
            edit.doc = open.doc;
            edit.base = document->version + seq - 1;
            edit.seq = seq;
            sync::TextOperation op;
            op.insert("y");
            op.keep(9 + qint64(seq) - 1);
            edit.op = op;
            socket.send(edit);
            QVERIFY(socket.take<sync::wire::Ack>().has_value());
        }
    }
    QTRY_COMPARE(database().execute(u"SELECT count(*) FROM snapshots WHERE version > 0"_s)->first()[0].toInt(), 1);
    const auto good = verify();
    QCOMPARE(good[u"documents"_s].toInt(), 1);
    QCOMPARE(good[u"operations"_s].toInt(), 25);
    QVERIFY2(good[u"bad"_s].toArray().isEmpty(), QJsonDocument(good).toJson().constData());
    Database direct = database();
    QVERIFY(direct.execute(damage)->affected > 0);
    const auto bad = verify()[u"bad"_s].toArray();
    QCOMPARE(bad.size(), 1);
    QCOMPARE(bad[0][u"path"_s].toString(), u"a.txt"_s);
}

void TestAdmin::backupUnderLoadComesBack_data()
{
    QTest::addColumn<bool>("fromPostgres");
    QTest::addColumn<bool>("toPostgres");
    QTest::newRow("SQLite") << false << false;
    QTest::newRow("SQLite to PostgreSQL") << false << true;
    QTest::newRow("PostgreSQL to SQLite") << true << false;
    QTest::newRow("PostgreSQL") << true << true;
}

void TestAdmin::backupUnderLoadComesBack()
{
    QFETCH(const bool, fromPostgres);
    QFETCH(const bool, toPostgres);
    if ((fromPostgres || toPostgres) && !m_postgres) {
        m_postgres = std::make_unique<test::PostgresServer>();
        QCOMPARE(m_postgres->start(), QString());
    }
    Config config;
    config.storeUrl = fromPostgres ? m_postgres->newDatabase() : QString();
    TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    const QByteArray blob(3'000'000, 'b');
    const QString hash = QString::fromLatin1(crypto::sha256(blob).toHex());
    const auto put = server.raw("PUT /api/v1/projects/" + project.toLatin1() + "/blobs/" + hash.toLatin1() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + token.toLatin1() + "\r\nContent-Length: " + QByteArray::number(blob.size()) + "\r\n\r\n" + blob);
    QVERIFY(put.status == 200 || put.status == 201);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    QVERIFY(socket.join(project).has_value());
    for (int i = 0; i < 30; ++i)
        QVERIFY(socket.create(u"before %1.txt"_s.arg(i), "text of " + std::to_string(i)) != 0);
    for (int i = 0; i < 200; ++i) {                                   // on their way while the backup is made
        sync::wire::FileCreate create;
        create.path = u"during %1.txt"_s.arg(i);
        create.text = "later";
        socket.send(create);
    }
    const auto answer = server.call("POST", u"admin/backup"_s, {}, token);
    QCOMPARE(answer.status, 200);
    QVERIFY(QDir(server.dataDirectory()).entryList({u"backup-*"_s}, QDir::Files).isEmpty());
    const QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(u"backup"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(answer.body) == answer.body.size() && file.flush());
    const QString data = elsewhere.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    const QString url = toPostgres ? m_postgres->newDatabase() : u"sqlite:"_s + data + u"/dyad.db"_s;
    {
        Database to(*StoreUrl::parse(url));
        const auto restored = backup::restore(file.fileName(), data, to);
        QVERIFY2(restored.has_value(), restored ? "" : restored.error().message.c_str());
        // The key is not in a backup: it is kept apart, and put there first.
        const auto without = DataKeys::open(to, {}, data);
        QVERIFY(!without && without.error().code == "key-missing");
        QVERIFY(QFile::copy(server.dataDirectory() + u"/vault.key"_s, data + u"/vault.key"_s));
        const auto keys = DataKeys::open(to, {}, data);
        QVERIFY2(keys.has_value(), keys ? "" : keys.error().message.c_str());
        AtRest atRest(**keys, true);
        to.setAtRest(&atRest);
        Blobs blobs(data + u"/blobs"_s, &to);
        QVERIFY(blobs.has(project, hash));
        const auto verdict = Verification(to, blobs).run();
        QVERIFY((*verdict)[u"bad"_s].toArray().isEmpty());
        QVERIFY((*verdict)[u"documents"_s].toInt() >= 30);
        QCOMPARE(Audit(to).verify()->firstBad, 0);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(to.execute(u"SELECT count(*) FROM files WHERE path = ?"_s, {u"before %1.txt"_s.arg(i)})->first()[0].toInt(), 1);
    }
    // And it goes on there: the same sign-in, new numbers for new things.
    config.storeUrl = url;
    config.port = 0;
    config.dataDirectory = data;
    Server second(config);
    const auto started = second.start().result();
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    QVERIFY(second.setupInvite().isEmpty());
    TestSocket again;
    QVERIFY(again.open(*started, token));
    QVERIFY(again.join(project).has_value());
    QVERIFY(again.create(u"after.txt"_s, "x") > 30);
}

void TestAdmin::restoreRefusesDamageAndFullStores()
{
    const QByteArray blob("blob bytes");
    const QString hash = QString::fromLatin1(crypto::sha256(blob).toHex());
    (void)m_server->raw("PUT /api/v1/projects/" + m_project.toLatin1() + "/blobs/" + hash.toLatin1() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + m_token.toLatin1() + "\r\nContent-Length: 10\r\n\r\n" + blob);
    QByteArray bytes = m_server->call("POST", u"admin/backup"_s, {}, m_token).body;
    const auto restore = [](const QByteArray &content) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"backup"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
            return std::string("cannot write");
        Database to(folder.filePath(u"new.db"_s));
        const auto first = backup::restore(file.fileName(), folder.path(), to);
        return first ? backup::restore(file.fileName(), folder.path(), to).error().code : first.error().code;
    };
    QCOMPARE(restore(bytes), std::string("not-empty"));               // the first was good, so the second finds it full
    QVERIFY(!bytes.contains(blob));                                   // it is encrypted there as it is on disk
    QVERIFY(bytes.contains("DYAD-BLOB-1"));
    QCOMPARE(restore(QByteArray(bytes).replace("DYAD-BLOB-1", "DYAD-BLOB-2")), std::string("bad-backup"));
    QCOMPARE(restore("this is no backup"), std::string("bad-backup"));
    QVERIFY(!restore(bytes.left(bytes.size() / 2)).empty());
}

void TestAdmin::metricsAreCleanAndCount()
{
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_token));
    QVERIFY(socket.join(m_project).has_value());
    sync::wire::Open open;
    open.doc = socket.create(u"a.txt"_s, "");
    socket.send(open);
    const auto document = socket.take<sync::wire::Document>();
    QVERIFY(document.has_value());
    sync::wire::FileEdit edit;
    edit.doc = open.doc;
    edit.base = document->version;
    edit.seq = 1;
    sync::TextOperation op;
    op.insert("text");
    edit.op = op;
    socket.send(edit);
    QVERIFY(socket.take<sync::wire::Ack>().has_value());
    const QUrl url = m_server->server().metricsUrl();
    const auto get = [&url](const QByteArray &path) {
        QTcpSocket tcp;
        tcp.connectToHost(url.host(), quint16(url.port()));
        tcp.write("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        return TestServer::readAnswer(tcp);
    };
    const QByteArray text = get("/metrics").body;
    for (const char *line : {"\ndyad_edits_total 1\n", "\ndyad_sockets 1\n", "\ndyad_rooms 1\n", "\ndyad_commit_errors_total 0\n", "\ndyad_commit_edits_count 1\n"})
        QVERIFY2(text.contains(line), (QByteArray(line) + "is not in\n" + text).constData());
    const auto health = get("/health");
    QCOMPARE(health.status, 200);
    QCOMPARE(health.json()[u"sockets"_s].toInt(), 1);
    QCOMPARE(get("/api/v1/server").status, 404);                      // nothing else is on that listener
    QCOMPARE(m_server->raw("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n").status, 404);      // and metrics are not on the other
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.start(u"promtool"_s, {u"check"_s, u"metrics"_s});
    if (!promtool.waitForStarted())
        QSKIP("promtool (Debian: prometheus) is not installed");
    promtool.write(text);
    promtool.closeWriteChannel();
    QVERIFY(promtool.waitForFinished());
    const QByteArray said = promtool.readAll();
    QVERIFY2(promtool.exitCode() == 0 && said.isEmpty(), said.constData());
}

QTEST_GUILESS_MAIN(TestAdmin)
#include "test_admin.moc"
