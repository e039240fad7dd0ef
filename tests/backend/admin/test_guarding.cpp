// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Whom the server takes somebody for, what it writes down, and what it lets nobody keep.
#include "backend/gateway/HttpServer.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Database.h"
#include "backend/platform/jobs/JobStore.h"
#include "tests/backend/support/TestServer.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <unistd.h>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;

class TestGuarding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proxiesAreBelieved_data();
    void proxiesAreBelieved();
    void othersComeByTlsOnly_data();
    void othersComeByTlsOnly();
    void clearIsRefusedBeforeAnythingElse();
    void callsAreCounted();
    void callsWithKeysAreCounted();
    void refusalsAreWrittenDown();
    void providersAreWrittenDown();
    void auditGoesElsewhere();
    void unusedSignInsEnd();
    void othersEndWithThePassword();
    void blobsAreKeptByNobody();
    void failedBackupsAreTold();

private:
    static QJsonArray audit(TestServer &server) { return server.call("GET", u"admin/audit"_s, {}, server.adminToken()).json()[u"entries"_s].toArray(); }
    static QJsonArray rows(TestServer &server, const QString &action)
    {
        QJsonArray found;
        for (const QJsonValue &row : audit(server))
            if (row[u"action"_s] == action)
                found.append(row);
        return found;
    }
};

void TestGuarding::proxiesAreBelieved_data()
{
    QTest::addColumn<QStringList>("proxies");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("address");
    QTest::newRow("nobody") << QStringList() << QByteArray("203.0.113.9") << u"127.0.0.1"_s;
    QTest::newRow("another") << QStringList{u"10.0.0.1"_s} << QByteArray("203.0.113.9") << u"127.0.0.1"_s;
    QTest::newRow("this one") << QStringList{u"127.0.0.1"_s} << QByteArray("203.0.113.9") << u"203.0.113.9"_s;
    QTest::newRow("a network") << QStringList{u"127.0.0.0/8"_s} << QByteArray("2001:db8::7") << u"2001:db8::7"_s;
    QTest::newRow("what the client says of itself") << QStringList{u"127.0.0.1"_s} << QByteArray("198.51.100.1, 203.0.113.9") << u"203.0.113.9"_s;
    QTest::newRow("two proxies") << QStringList{u"127.0.0.1"_s, u"10.0.0.0/8"_s} << QByteArray("203.0.113.9, 10.1.2.3") << u"203.0.113.9"_s;
    QTest::newRow("no address") << QStringList{u"127.0.0.1"_s} << QByteArray("unknown") << u"127.0.0.1"_s;
    QTest::newRow("nothing") << QStringList{u"127.0.0.1"_s} << QByteArray() << u"127.0.0.1"_s;
}

void TestGuarding::proxiesAreBelieved()
{
    QFETCH(const QStringList, proxies);
    QFETCH(const QByteArray, forwarded);
    QFETCH(const QString, address);
    Config config;
    config.operations.trustedProxies = proxies;
    TestServer server(config);
    (void)server.adminToken();
    const QByteArray body = R"({"email":"ada@example.org","password":"wrong"})";
    const auto refused = server.raw("POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + (forwarded.isEmpty() ? QByteArray() : "\r\nX-Forwarded-For: " + forwarded)
                                    + "\r\n\r\n" + body);
    QCOMPARE(refused.status, 401);
    const auto found = rows(server, u"sign-in-refused"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"address"_s].toString(), address);
}

void TestGuarding::othersComeByTlsOnly_data()
{
    QTest::addColumn<int>("demand");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("served");
    const int off = int(OperationsConfig::TlsDemand::Off), clients = int(OperationsConfig::TlsDemand::Clients);
    const QString call = u"/api/v1/me"_s;
    QTest::newRow("this machine") << clients << u"127.0.0.1"_s << call << true;
    QTest::newRow("this machine, IPv6") << clients << u"::1"_s << call << true;
    QTest::newRow("this machine, in IPv6's clothes") << clients << u"::ffff:127.0.0.1"_s << call << true;
    QTest::newRow("another") << clients << u"203.0.113.9"_s << call << false;
    QTest::newRow("another, IPv6") << clients << u"2001:db8::7"_s << call << false;
    QTest::newRow("another's socket") << clients << u"203.0.113.9"_s << u"/ws"_s << false;
    QTest::newRow("the proxy") << clients << u"10.1.2.3"_s << call << true;
    QTest::newRow("the proxy, in IPv6's clothes") << clients << u"::ffff:10.1.2.3"_s << call << true;
    QTest::newRow("a probe") << clients << u"203.0.113.9"_s << u"/livez"_s << true;
    QTest::newRow("nearly a probe") << clients << u"203.0.113.9"_s << u"/livez/../api/v1/me"_s << false;
    QTest::newRow("nothing is demanded") << off << u"203.0.113.9"_s << call << true;
}

void TestGuarding::othersComeByTlsOnly()
{
    QFETCH(const int, demand);
    QFETCH(const QString, peer);
    QFETCH(const QString, path);
    const QTemporaryDir folder;
    Database database(folder.filePath(u"x"_s));
    Events events;
    Config config;
    config.operations.tlsDemand = OperationsConfig::TlsDemand(demand);
    config.operations.trustedProxies = QStringList{u"10.0.0.0/8"_s};
    auth::Service auth(database, events, config.accounts);
    WorkQueue queue(1, 1);
    const gateway::HttpServer server(config, auth, {queue, queue, queue, queue}, database.metrics());
    QTEST(server.takesInClear(QHostAddress(peer), path), "served");
}

namespace {

/// A door that lets nobody in without TLS.
class StrictHost : public gateway::HttpHost {
public:
    const gateway::Router &router() const override { return m_router; }
    bool isStopping() const override { return false; }
    void lookBehindProxy(gateway::Request &) const override { }
    bool takesInClear(const QHostAddress &, const QString &path) const override { return path == u"/livez"; }
    void authorize(const gateway::Route &, gateway::Request, QObject *, Checked) override { ++asked; }
    void answer(const gateway::Route &, gateway::Request, QObject *, Answered) override { ++asked; }
    void authorizeUpgrade(gateway::Request, QObject *, Checked) override { ++asked; }
    void takeSocket(gateway::ByteSocket *, const gateway::Request &) override { ++asked; }
    int asked = 0;

private:
    gateway::Router m_router;
};

} // namespace

/// Calls and sockets alike, and nothing that a token lay in is looked at.
void TestGuarding::clearIsRefusedBeforeAnythingElse()
{
    StrictHost host;
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const auto poller = std::make_shared<gateway::SocketPoller>();
    for (const QByteArray &head : {QByteArray("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n\r\n"),
                                   QByteArray("GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")}) {
        QTcpSocket client;
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), listener.serverPort());
        QTRY_VERIFY_WITH_TIMEOUT(listener.hasPendingConnections() && client.state() == QTcpSocket::ConnectedState, 20'000);
        const std::unique_ptr<QTcpSocket> taken(listener.nextPendingConnection());
        const QPointer<gateway::HttpConnection> connection = new gateway::HttpConnection(new gateway::ByteSocket(::dup(int(taken->socketDescriptor())), poller), host);
        client.write(head);
        QByteArray got;
        QTRY_VERIFY_WITH_TIMEOUT((got += client.readAll()).contains("\"code\":\"tls-required\""), 20'000);
        QVERIFY(got.startsWith("HTTP/1.1 403 "));
        QVERIFY(got.contains("Connection: close"));
        delete connection;
    }
    QCOMPARE(host.asked, 0);
}

/// The rate is a setting, said by its name; the bytes of files are not counted, and a reload changes it.
void TestGuarding::callsAreCounted()
{
    Config config;
    config.accounts.callsAtOnce = 3;
    config.accounts.callsPerSecond = 1;
    TestServer server(config);
    const QString token = server.adminToken();
    const auto status = [&] { return server.call("GET", u"me"_s, {}, token).status; };
    int refused = 0;
    for (int i = 0; i < 40 && refused == 0; ++i)
        refused = status() == 429 ? 1 : 0;
    QCOMPARE(refused, 1);
    const auto told = server.call("GET", u"me"_s, {}, token);
    if (told.status == 429) {                                           // a second may have passed
        QCOMPARE(told.code(), u"rate-limited"_s);
        QVERIFY(told.json()[u"detail"_s].toString().contains(u"limits.calls-per-second"_s) && told.head.toLower().contains("retry-after: 1"));
    }
    const QByteArray blob = "GET /api/v1/projects/p/blobs/" + QByteArray(64, 'a') + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1() + "\r\n\r\n";
    for (int i = 0; i < 20; ++i)
        QCOMPARE(server.raw(blob).status, 404);
    Config more = config;
    more.accounts.callsAtOnce = 1000;
    more.accounts.callsPerSecond = 1'000'000;
    auto reloaded = server.server().reload(more);
    reloaded.waitForFinished();
    QTRY_COMPARE(status(), 200);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(status(), 200);
}

void TestGuarding::callsWithKeysAreCounted()
{
    Config config;
    config.accounts.keyCallsPerSecond = 1;                              // two at once
    TestServer server(config);
    const QString token = server.adminToken();
    const auto made = server.call("POST", u"keys"_s, {{u"name"_s, u"k"_s}}, token);
    const QByteArray key = made.json()[u"key"_s].toString().toLatin1();
    QVERIFY2(!key.isEmpty(), made.body.constData());
    const QByteArray models = "GET /v1/models HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n";
    test::HttpAnswer refused;
    for (int i = 0; i < 60 && refused.status != 429; ++i)
        refused = server.raw(models);
    QCOMPARE(refused.status, 429);
    QVERIFY2(refused.body.contains("limits.key-calls-per-second") && refused.head.toLower().contains("retry-after: 1"), refused.body.constData());
    QVERIFY(!refused.head.toLower().contains("x-should-retry: false"));
    // People who are signed in are counted by themselves.
    QCOMPARE(server.call("GET", u"me"_s, {}, token).status, 200);
    const QByteArray yavi = "GET /api/yavi/connectors?projectId=x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n";
    test::HttpAnswer answer;
    for (int i = 0; i < 60 && answer.status != 429; ++i)
        answer = server.raw(yavi);
    QCOMPARE(answer.status, 429);
}

void TestGuarding::refusalsAreWrittenDown()
{
    TestServer server;
    const QString project = server.newProject(server.adminToken());
    const QString viewer = server.guest(project, u"viewer"_s, u"Vera"_s);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(server.call("PATCH", u"projects/"_s + project, {{u"name"_s, u"mine"_s}}, viewer).status, 403);
    const auto found = rows(server, u"refused"_s);
    QVERIFY(found.size() >= 20 && found.size() <= 40);       // bounded by the minute; a test may stand on the edge of two
    QCOMPARE(found[0][u"subject"_s].toString(), u"PATCH /api/v1/projects/"_s + project);
    QCOMPARE(found[0][u"actor"_s].toString(), server.call("GET", u"me"_s, {}, viewer).json()[u"id"_s].toString());
    QVERIFY(server.call("POST", u"admin/audit/verify"_s, {}, server.adminToken()).json()[u"whole"_s].toBool());
}

void TestGuarding::providersAreWrittenDown()
{
    TestServer server;
    const QJsonObject provider{{u"name"_s, u"house"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, u"http://127.0.0.1:9/v1"_s}, {u"key"_s, u"sk-very-secret-key"_s}, {u"models"_s, QJsonArray{u"m"_s}}};
    QVERIFY(server.call("POST", u"admin/providers"_s, provider, server.adminToken()).status / 100 == 2);
    QCOMPARE(server.call("DELETE", u"admin/providers/house"_s, {}, server.adminToken()).status, 204);
    const auto found = rows(server, u"provider-changed"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0][u"subject"_s].toString(), u"POST house"_s);
    QCOMPARE(found[1][u"subject"_s].toString(), u"DELETE house"_s);
    QVERIFY(!QJsonDocument(audit(server)).toJson().contains("sk-very-secret"));
}

void TestGuarding::auditGoesElsewhere()
{
    QTcpServer collector;
    QVERIFY(collector.listen(QHostAddress::LocalHost));
    Config config;
    config.operations.auditForward = u"http://127.0.0.1:%1/audit"_s.arg(collector.serverPort());
    TestServer server(config);
    (void)server.adminToken();
    QJsonArray got;
    // Once a minute by itself; now by hand.
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(JobStore(database).add({.kind = u"audit.forward"_s, .payload = {}, .once = {}}).has_value());
    // The first answer is a refusal: the same rows come again.
    for (const QByteArray &status : {QByteArray("500 Broken"), QByteArray("200 OK")}) {
        QVERIFY(collector.waitForNewConnection(30'000));
        const std::unique_ptr<QTcpSocket> socket(collector.nextPendingConnection());
        QByteArray bytes;
        while (!bytes.contains("]}") && socket->waitForReadyRead(5000))
            bytes += socket->readAll();
        socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->waitForBytesWritten();
        got = QJsonDocument::fromJson(bytes.mid(bytes.indexOf("\r\n\r\n") + 4)).object()[u"entries"_s].toArray();
        QVERIFY(!got.isEmpty());
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(2000);
    }
    const QJsonArray kept = audit(server);
    QVERIFY(kept.size() >= got.size());
    for (qsizetype i = 0; i < got.size(); ++i)
        QCOMPARE(got[i][u"hash"_s], kept[i][u"hash"_s]);
    QTRY_COMPARE_WITH_TIMEOUT(database.execute(u"SELECT CAST(value AS TEXT) FROM server_state WHERE key = 'audit-forwarded'"_s)->rows.value(0).value(0).toString(),
                              QString::number(got.last()[u"id"_s].toInteger()), 10'000);
}

void TestGuarding::unusedSignInsEnd()
{
    TestServer server;
    (void)server.adminToken();
    const auto login = server.call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}}).json();
    QString refresh = login[u"refreshToken"_s].toString();
    QVERIFY(!refresh.isEmpty());
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    const auto unusedFor = [&](qint64 days) { return database.execute(u"UPDATE sign_ins SET used_at = ?"_s, {QDateTime::currentMSecsSinceEpoch() - days * 86'400'000})->affected > 0; };
    QVERIFY(unusedFor(13));
    const auto good = server.call("POST", u"refresh"_s, {{u"refreshToken"_s, refresh}});
    QCOMPARE(good.status, 200);
    refresh = good.json()[u"refreshToken"_s].toString();
    QVERIFY(unusedFor(15));
    QCOMPARE(server.call("POST", u"refresh"_s, {{u"refreshToken"_s, refresh}}).code(), u"unauthorized"_s);
    QCOMPARE(server.call("GET", u"me"_s, {}, good.json()[u"accessToken"_s].toString()).status, 401);
    QCOMPARE(database.execute(u"SELECT count(*) FROM audit WHERE action = 'session-idle'"_s)->first()[0].toInt(), 1);
}

void TestGuarding::othersEndWithThePassword()
{
    TestServer server;
    const QString token = server.adminToken();
    const auto other = [&] { return server.call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}}).json()[u"accessToken"_s].toString(); };
    const QString first = other();
    const auto idOf = [&](const QString &of) { return server.call("GET", u"me"_s, {}, of).json()[u"session"_s].toInteger(); };
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"UPDATE sign_ins SET created_at = created_at - 660000 WHERE id = ?"_s, {idOf(token)})->affected == 1);
    const QString path = u"sessions/%1"_s.arg(idOf(first));
    QCOMPARE(server.call("DELETE", path, {}, token).code(), u"sign-in-again"_s);
    QCOMPARE(server.call("DELETE", u"sessions"_s, {}, token).code(), u"sign-in-again"_s);
    QCOMPARE(server.call("DELETE", path, {{u"password"_s, u"wrong"_s}}, token).code(), u"bad-password"_s);
    QCOMPARE(server.call("GET", u"me"_s, {}, first).status, 200);
    QCOMPARE(server.call("DELETE", path, {{u"password"_s, u"a long password"_s}}, token).status, 204);
    QCOMPARE(server.call("GET", u"me"_s, {}, first).status, 401);
    const QString second = other();
    QCOMPARE(server.call("DELETE", u"sessions"_s, {}, second).json()[u"ended"_s].toInt(), 1);        // just signed in: that was the proof
    QCOMPARE(server.call("DELETE", u"sessions/%1"_s.arg(idOf(second)), {}, second).status, 204);      // one's own needs none
}

void TestGuarding::blobsAreKeptByNobody()
{
    TestServer server;
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    const QString hash = QString::fromLatin1(crypto::sha256("bytes").toHex());
    (void)server.raw("PUT /api/v1/projects/" + project.toLatin1() + "/blobs/" + hash.toLatin1() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toLatin1() + "\r\nContent-Length: 5\r\n\r\nbytes");
    const auto got = server.call("GET", u"projects/%1/blobs/%2"_s.arg(project, hash), {}, token);
    QCOMPARE(got.body, QByteArray("bytes"));
    QVERIFY2(got.head.contains("Cache-Control: no-store"), got.head);
}

void TestGuarding::failedBackupsAreTold()
{
    TestServer server;
    const QString token = server.adminToken();
    // No room for it: a folder stands where files would go.
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"CREATE TABLE backup_files (broken TEXT)"_s).has_value());
    QVERIFY(server.call("POST", u"admin/backup"_s, {}, token).status >= 400);
    QTRY_COMPARE_WITH_TIMEOUT(server.call("GET", u"notifications"_s, {}, token).json()[u"notifications"_s].toArray().size(), 1, 10'000);
    QCOMPARE(server.call("GET", u"notifications"_s, {}, token).json()[u"notifications"_s][0][u"kind"_s].toString(), u"backup-failed"_s);
    QVERIFY(QDir(server.dataDirectory()).entryList({u"backup-*"_s}, QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(TestGuarding)
#include "test_guarding.moc"
