// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// TLS to a real Redis: trusted only with a certificate of the authority that is named, for the host that is named; proves itself where Redis asks.
#include "backend/platform/StorageConfig.h"
#include "backend/platform/bus/Bus.h"
#include "backend/platform/cache/Cache.h"
#include "backend/platform/cache/Redis.h"
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestRedisTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void speaks();
    void trustsNobodyElse_data();
    void trustsNobodyElse();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void comesBack();

private:
    void openssl(const QString &arguments);
    void certificate(const QString &name, const QString &authority);
    void startRedis();
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString url(const QString &host = u"127.0.0.1"_s, const QString &authority = u"ca.pem"_s, const QString &client = u"client"_s) const;
    static std::shared_ptr<Redis> redis(const QString &url);
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_redis;
    quint16 m_port = 0;
};

void TestRedisTls::openssl(const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments.split(u' '));
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments), process.readAllStandardError().constData());
}

void TestRedisTls::certificate(const QString &name, const QString &authority)
{
    QFile names(path(u"ext"_s));
    QVERIFY(names.open(QIODevice::WriteOnly));
    names.write("subjectAltName=IP:127.0.0.1\n");
    names.close();
    openssl(u"req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout %1.key -out %1.csr -subj /CN=%1"_s.arg(name));
    openssl(u"x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -extfile ext -days 2 -out %1.pem"_s.arg(name, authority));
}

void TestRedisTls::initTestCase()
{
    for (const QString &program : {u"redis-server"_s, u"openssl"_s}) {
        if (QProcess::execute(program, {program == u"openssl" ? u"version"_s : u"--version"_s}) != 0)
            QSKIP("redis-server or openssl is not installed");
    }
    for (const QString &authority : {u"ca"_s, u"other"_s})
        openssl(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout %1.key -out %1.pem -days 2 -subj /CN=%1"_s.arg(authority));
    certificate(u"server"_s, u"ca"_s);
    certificate(u"client"_s, u"ca"_s);
    certificate(u"stranger"_s, u"other"_s);
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost, 0));
    m_port = probe.serverPort();
    probe.close();
    startRedis();
}

void TestRedisTls::startRedis()
{
    m_redis = std::make_unique<QProcess>();
    m_redis->setStandardOutputFile(QProcess::nullDevice());
    m_redis->start(u"redis-server"_s, {u"--port"_s, u"0"_s, u"--tls-port"_s, QString::number(m_port), u"--bind"_s, u"127.0.0.1"_s, u"--save"_s, QString(), u"--requirepass"_s, u"hush"_s,
                                       u"--tls-cert-file"_s, path(u"server.pem"_s), u"--tls-key-file"_s, path(u"server.key"_s), u"--tls-ca-cert-file"_s, path(u"ca.pem"_s),
                                       u"--tls-auth-clients"_s, u"yes"_s, u"--dir"_s, m_folder.path()});
    QVERIFY(m_redis->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(redis(url())->run({"PING"}).has_value(), 20000);
}

void TestRedisTls::cleanupTestCase()
{
    if (m_redis) {
        m_redis->kill();
        m_redis->waitForFinished();
    }
}

QString TestRedisTls::url(const QString &host, const QString &authority, const QString &client) const
{
    QStringList files;
    if (!authority.isEmpty())
        files.append(u"sslrootcert="_s + path(authority));
    if (!client.isEmpty())
        files.append(u"sslcert=%1.pem&sslkey=%1.key"_s.arg(path(client)));
    return u"rediss://:hush@%1:%2/3?%3"_s.arg(host).arg(m_port).arg(files.join(u'&'));
}

std::shared_ptr<Redis> TestRedisTls::redis(const QString &url)
{
    StorageConfig config;
    config.redisUrl = url;
    auto opened = Redis::open(config);
    if (!opened)
        qFatal("%s", opened.error().message.c_str());
    return *opened;
}

/// Words of all sizes, a value that is many records long, and the hints between nodes.
void TestRedisTls::speaks()
{
    const auto one = redis(url());
    const QByteArray large(3'000'000, 'x');
    QCOMPARE(one->run({"SET", "large", large})->value(0), QByteArray("OK"));
    QCOMPARE(one->run({"GET", "large"})->value(0), large);
    QVERIFY(one->run({"GET", "none"})->value(0).isNull());
    QCOMPARE(one->run({"STRLEN", "large"})->value(0), QByteArray("3000000"));
    QCOMPARE(one->run({"MGET", "none", "large"})->size(), 2);
    QVERIFY(!one->run({"NO-SUCH"}).has_value() && !one->isAway());
    Cache here(100, redis(url()), nullptr, nullptr), there(100, redis(url()), nullptr, nullptr);
    here.put({"t/1", "x"}, "value");
    QCOMPARE(there.peek({"t/1", "x"}).value_or(QByteArray()), QByteArray("value"));
    const auto ours = Bus::over(redis(url())), theirs = Bus::over(redis(url()));
    QSignalSpy missed(theirs.get(), &Bus::missed), heard(theirs.get(), &Bus::heard);
    QTRY_COMPARE_WITH_TIMEOUT(missed.count(), 1, 20000);
    ours->publish("topic", "word");
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), 1, 20000);
    QCOMPARE(heard.first().last().toByteArray(), QByteArray("word"));
}

void TestRedisTls::trustsNobodyElse_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("says");
    const QString plain = u"redis://:hush@127.0.0.1:%1"_s.arg(m_port);
    QTest::newRow("an authority that is not its own") << url(u"127.0.0.1"_s, u"other.pem"_s) << QByteArray("certificate was not accepted");
    QTest::newRow("none named, and the machine's do not know it") << url(u"127.0.0.1"_s, {}) << QByteArray("certificate was not accepted");
    QTest::newRow("a certificate for another name") << url(u"localhost"_s) << QByteArray("certificate was not accepted: hostname mismatch");
    QTest::newRow("no certificate of our own") << url(u"127.0.0.1"_s, u"ca.pem"_s, {}) << QByteArray("Redis ");
    QTest::newRow("one that Redis does not trust") << url(u"127.0.0.1"_s, u"ca.pem"_s, u"stranger"_s) << QByteArray("Redis ");
    QTest::newRow("without TLS") << plain << QByteArray("Redis ");
    QTest::newRow("a wrong password") << url().replace(u"hush"_s, u"loud"_s) << QByteArray("refuses the password");
}

void TestRedisTls::trustsNobodyElse()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, says);
    const auto one = redis(url);
    const auto answer = one->run({"PING"});
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, std::string("redis-away"));
    QVERIFY2(answer.error().message.find(says.toStdString()) != std::string::npos, answer.error().message.c_str());
    QVERIFY(one->isAway());
}

void TestRedisTls::refusesBadFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no such authority") << u"rediss://h?sslrootcert=/none.pem"_s;
    QTest::newRow("a key that is not the certificate's") << u"rediss://h?sslcert=%1&sslkey=%2"_s.arg(path(u"client.pem"_s), path(u"server.key"_s));
    QTest::newRow("a certificate alone") << u"rediss://h?sslcert=%1"_s.arg(path(u"client.pem"_s));
    QTest::newRow("a misspelt word") << u"rediss://h?sslrootcrt=%1"_s.arg(path(u"ca.pem"_s));
    QTest::newRow("files without TLS") << u"redis://h?sslrootcert=%1"_s.arg(path(u"ca.pem"_s));
    QTest::newRow("another scheme") << u"http://h"_s;
    QTest::newRow("no number") << u"redis://h/one"_s;
}

void TestRedisTls::refusesBadFiles()
{
    QFETCH(const QString, url);
    StorageConfig config;
    config.redisUrl = url;
    const auto opened = Redis::open(config);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, std::string("bad-value"));
}

void TestRedisTls::comesBack()
{
    const auto one = redis(url());
    QVERIFY(one->run({"PING"}).has_value());
    m_redis->kill();
    m_redis->waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!one->run({"PING"}).has_value(), 20000);
    startRedis();
    QTRY_VERIFY_WITH_TIMEOUT(one->run({"PING"}).has_value(), 20000);
    QCOMPARE(one->returns(), quint64(1));
}

QTEST_GUILESS_MAIN(TestRedisTls)
#include "test_redis_tls.moc"
