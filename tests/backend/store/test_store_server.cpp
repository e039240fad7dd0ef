// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The server on a real PostgreSQL that restarts, is shared, stands behind a pooler or takes nothing but TLS; the conformance of stores is in test_store.
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobStore.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestStoreServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void letsWorkersIn();
    void survivesARestartOfTheDatabase();
    void refusesASecondServer();
    void refusesAPoolerInTransactionMode();
    void speaksTls();
    void saysNoPasswords_data();
    void saysNoPasswords();

private:
    std::unique_ptr<Database> open() const { return std::make_unique<Database>(*StoreUrl::parse(m_url)); }
    test::PostgresServer m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_url;
};

void TestStoreServer::initTestCase()
{
    QVERIFY(crypto::initialize());
    QCOMPARE(m_postgres.start(), QString());
}

void TestStoreServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = m_postgres.newDatabase();
}

/// A process that serves nobody does the jobs of one that does none.
void TestStoreServer::letsWorkersIn()
{
    Config config;
    config.storeUrl = m_url;
    config.storage.worker = config.storage.scheduler = false;
    test::TestServer server(config);
    const QString token = server.adminToken();
    const qint64 job = server.call("POST", u"admin/rekey"_s, {{u"deep"_s, true}}, token).json()[u"job"_s].toInteger();
    QVERIFY(job > 0);
    const auto state = [&] { return (*JobStore(*open()).find(job))->state; };
    QCOMPARE(state(), Job::State::Waiting);
    config.port = 0;
    config.dataDirectory = m_folder->filePath(u"worker"_s);
    config.storage.worker = config.storage.scheduler = true;
    config.storage.api = false;
    QVERIFY(QDir().mkpath(config.dataDirectory));
    {
        Server keyless(config);                                      // it makes none of its own
        QCOMPARE(keyless.start().result().error().code, std::string("key-missing"));
    }
    QVERIFY(QFile::copy(server.dataDirectory() + u"/vault.key"_s, config.dataDirectory + u"/vault.key"_s));
    Server worker(config);
    const auto started = worker.start().result();
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    QVERIFY(started->isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(state(), Job::State::Done, 10000);
    QCOMPARE(server.call("GET", u"me"_s, {}, token).status, 200);
}

void TestStoreServer::survivesARestartOfTheDatabase()
{
    Config config;
    config.storeUrl = m_url;
    test::TestServer server(config);
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    int acknowledged = 0;
    for (int round = 0; round < 4; ++round) {
        test::TestSocket socket;
        QTRY_VERIFY_WITH_TIMEOUT(test::TestSocket().open(server.url(), token, false), 15000);
        QVERIFY(socket.open(server.url(), token));
        QVERIFY(socket.join(project).has_value());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(socket.create(u"f%1.txt"_s.arg(acknowledged), "text") != 0);
            ++acknowledged;
        }
        QVERIFY(m_postgres.stop(round % 2 ? u"fast"_s : u"immediate"_s));
        sync::wire::FileCreate lost;
        lost.path = u"lost.txt"_s;
        socket.send(lost);
        QTRY_VERIFY(socket.isClosed() || !socket.takeError(100).isEmpty());
        QCOMPARE(server.raw("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n").status, 503);
        QVERIFY(m_postgres.startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(server.raw("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n").status, 200, 10000);
    }
    test::TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    const auto state = socket.join(project);
    QVERIFY(state.has_value());
    for (int i = 0; i < acknowledged; ++i)
        QVERIFY(std::ranges::any_of(state->files, [i](const auto &file) { return file.path == u"f%1.txt"_s.arg(i); }));
}

void TestStoreServer::refusesASecondServer()
{
    Config config;
    config.storeUrl = m_url;
    test::TestServer first(config);
    config.port = 0;
    config.dataDirectory = m_folder->filePath(u"other"_s);
    Server second(config);
    const auto refused = second.start().result();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("data-in-use"));
    QVERIFY(!QString::fromStdString(refused.error().message).contains(m_postgres.password()));
}

void TestStoreServer::refusesAPoolerInTransactionMode()
{
    const QString program = u"/usr/sbin/pgbouncer"_s;
    if (!QFile::exists(program))
        QSKIP("pgbouncer is not installed");
    const auto store = StoreUrl::parse(m_url);
    for (const auto &[mode, good] : {std::pair("transaction", false), std::pair("session", true)}) {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost, 0));
        const quint16 port = probe.serverPort();
        probe.close();
        const QString ini = m_postgres.folder() + u"/pgbouncer.ini"_s;
        const QString text = u"[databases]\n%1 = host=127.0.0.1 port=%2 user=postgres password=%3\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port=%4\n"
                             "auth_type=any\npool_mode=%5\nunix_socket_dir=\npidfile=%6/bouncer.pid\nlogfile=%6/bouncer.log\n"_s
                                 .arg(store->database).arg(store->port).arg(store->password).arg(port).arg(QString::fromLatin1(mode), m_postgres.folder());
        QVERIFY(m_postgres.run({u"sh"_s, u"-c"_s, u"cat > '%1' <<'END'\n%2\nEND\n"_s.arg(ini, text)}));
        QVERIFY(m_postgres.run({program, u"-q"_s, u"-d"_s, ini}));
        StoreUrl pooled = *store;
        pooled.port = port;
        Database database(pooled);
        QTRY_VERIFY(database.execute(u"SELECT 1"_s).has_value());
        const auto checked = database.checkServer();
        database.closeThread();
        m_postgres.run({u"sh"_s, u"-c"_s, u"kill -INT $(cat '%1/bouncer.pid'); rm -f '%1/bouncer.pid'"_s.arg(m_postgres.folder())});
        QCOMPARE(checked.has_value(), good);
        QVERIFY(good || checked.error().message.find("transaction mode") != std::string::npos);
    }
}

/// A database that takes nothing but TLS: trusted by the authority that is named, for the host that is named.
void TestStoreServer::speaksTls()
{
    test::PostgresServer postgres;
    QCOMPARE(postgres.start(), QString());
    const QString url = postgres.newDatabase(), authority = postgres.encrypt();
    QVERIFY(!authority.isEmpty());
    const auto connects = [](const QString &address) {
        Database database(*StoreUrl::parse(address));
        const auto checked = database.checkServer();
        QString version;
        if (const auto asked = database.execute(u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s); checked && asked)
            version = asked->first()[0].toString();
        database.closeThread();
        return version;
    };
    const QString trusting = u"?sslmode=verify-full&sslrootcert="_s + authority;
    QVERIFY2(connects(url + trusting).startsWith(u"TLSv1."_s), "verify-full with its own authority");
    QVERIFY2(connects(url).startsWith(u"TLSv1."_s), "libpq's default prefers TLS");
    QCOMPARE(connects(url + u"?sslmode=disable"_s), QString());
    QCOMPARE(connects(QString(url).replace(u"127.0.0.1"_s, u"localhost"_s) + trusting), QString());
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Other"_s, u"-keyout"_s, u"/dev/null"_s, u"-out"_s, m_folder->filePath(u"else.pem"_s)});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    QCOMPARE(connects(url + u"?sslmode=verify-full&sslrootcert="_s + m_folder->filePath(u"else.pem"_s)), QString());
}

void TestStoreServer::saysNoPasswords_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("wrong password") << u"postgresql://postgres:WRONG-SECRET@127.0.0.1:%1/postgres"_s.arg(m_postgres.port());
    QTest::newRow("nobody there") << u"postgresql://postgres:WRONG-SECRET@127.0.0.1:1/postgres"_s;
    QTest::newRow("unknown option") << u"postgresql://postgres:WRONG-SECRET@127.0.0.1/postgres?sslmod=require"_s;
    QTest::newRow("not an address") << u"postgresql://postgres:WRONG-SECRET@127.0.0.1:x/postgres"_s;
    QTest::newRow("unknown scheme") << u"mysql://postgres:WRONG-SECRET@127.0.0.1/postgres"_s;
    QTest::newRow("no database") << u"postgresql://postgres:WRONG-SECRET@127.0.0.1/"_s;
}

void TestStoreServer::saysNoPasswords()
{
    QFETCH(const QString, url);
    Config config;
    config.port = 0;
    config.storeUrl = url;
    config.dataDirectory = m_folder->filePath(u"data"_s);
    Server server(config);
    const auto refused = server.start().result();
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().message.find("WRONG-SECRET") == std::string::npos, refused.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestStoreServer)
#include "test_store_server.moc"
