// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The server's own calls by https - to AI providers, and all others - go to nobody whose certificate is not trusted or not for that name.
#include "backend/ai/HttpClient.h"
#include "backend/ai/HttpExchange.h"
#include "backend/auth/issuers/Provider.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/StorageConfig.h"
#include "backend/platform/blobs/BlobRemote.h"
#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestOutgoingTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_usual); }
    void calls_data();
    void calls();
    void faultsNameTheRemedy_data();
    void faultsNameTheRemedy();

private:
    void openssl(const QString &arguments);
    static bool called(const QUrl &url, const std::optional<QHostAddress> &address);
    static bool asked(const QUrl &url);
    QTemporaryDir m_folder;
    QSslConfiguration m_usual;
    QSslServer m_server;
};

void TestOutgoingTls::openssl(const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments.split(u' '));
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments), process.readAllStandardError().constData());
}

void TestOutgoingTls::initTestCase()
{
    m_usual = QSslConfiguration::defaultConfiguration();
    QFile names(m_folder.filePath(u"names"_s));
    QVERIFY(names.open(QIODevice::WriteOnly) && names.write("subjectAltName=IP:127.0.0.1,DNS:good.example\n") > 0);
    names.close();
    openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=authority -days 2"_s);
    openssl(u"req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=server"_s);
    openssl(u"x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile names -out server.pem -days 2"_s);
    QFile key(m_folder.filePath(u"server.key"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration own = m_usual;
    own.setLocalCertificate(QSslCertificate::fromPath(m_folder.filePath(u"server.pem"_s)).first());
    own.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_server.setSslConfiguration(own);
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->readAll().contains("\r\n\r\n"))
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
    });
}

bool TestOutgoingTls::called(const QUrl &url, const std::optional<QHostAddress> &address)
{
    BlockingHttp::Call call;
    call.url = url;
    call.address = address;
    call.timeoutMs = 20'000;
    call.mostBytes = 1 << 20;
    const auto reply = BlockingHttp::run(call);
    return reply && reply->status == 200;
}

bool TestOutgoingTls::asked(const QUrl &url)
{
    ai::HttpClient client;
    ai::HttpCall call;
    call.method = "GET";
    call.url = url;
    int status = 0;
    bool failed = false;
    ai::HttpExchange *exchange = client.send(call, &client);
    connect(exchange, &ai::HttpExchange::head, &client, [&](int code) { status = code; });
    connect(exchange, &ai::HttpExchange::failed, &client, [&] { failed = true; });
    (void)QTest::qWaitFor([&] { return status != 0 || failed; }, 20'000);
    return status == 200;
}

void TestOutgoingTls::calls_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("goes");
    QTest::newRow("an unknown authority") << false << u"127.0.0.1"_s << false;
    QTest::newRow("a known one") << true << u"127.0.0.1"_s << true;
    QTest::newRow("for that name") << true << u"good.example"_s << true;
    QTest::newRow("for another name") << true << u"evil.example"_s << false;
    QTest::newRow("for a part of the name") << true << u"x.good.example"_s << false;
}

void TestOutgoingTls::calls()
{
    QFETCH(bool, trusted);
    QFETCH(QString, host);
    QFETCH(bool, goes);
    QSslConfiguration configuration = m_usual;
    if (trusted)
        configuration.setCaCertificates(QSslCertificate::fromPath(m_folder.filePath(u"ca.pem"_s)));
    QSslConfiguration::setDefaultConfiguration(configuration);
    const QUrl url(u"https://%1:%2/"_s.arg(host).arg(m_server.serverPort()));
    const bool isName = host != u"127.0.0.1"_s;
    // A name is not looked up: the connection goes to the address that was checked, and the certificate must be for the name all the same.
    QCOMPARE(called(url, isName ? std::optional(QHostAddress(QHostAddress::LocalHost)) : std::nullopt), goes);
    if (!isName)
        QCOMPARE(asked(url), goes);
}

void TestOutgoingTls::faultsNameTheRemedy_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("remedy");
    QTest::newRow("an unknown authority") << false << QByteArray("127.0.0.1") << QByteArray("update-ca-certificates");
    QTest::newRow("for another name") << true << QByteArray("localhost") << QByteArray("Use the name that stands in it");
}

/// Stores of files and issuers, whose certificate is not accepted: who runs the server is told what is wrong and what helps.
void TestOutgoingTls::faultsNameTheRemedy()
{
    QFETCH(const bool, trusted);
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, remedy);
    QSslConfiguration configuration = m_usual;
    if (trusted)
        configuration.setCaCertificates(QSslCertificate::fromPath(m_folder.filePath(u"ca.pem"_s)));
    QSslConfiguration::setDefaultConfiguration(configuration);
    const auto isTold = [&](const dyad::sync::Error &error) {
        const QByteArray text = QByteArray::fromStdString(error.message);
        const bool all = text.contains("The certificate of " + host + " is not accepted: ") && text.contains(remedy) && !text.contains("Qw==");
        return all || (qWarning() << text, false);
    };
    const QByteArray place = host + ':' + QByteArray::number(m_server.serverPort());
    for (const QByteArray &store : {"azure+https://account@" + place + "/account/files", "s3+https://KEY@" + place + "/bucket?region=r"}) {
        QFile secret(m_folder.filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("c2VjcmV0Qw==\n") > 0);
        secret.close();
        StorageConfig config;
        config.blobStore = QString::fromLatin1(store);
        config.blobSecretFile = secret.fileName();
        const auto remote = BlobRemote::open(config);
        QVERIFY(remote && *remote);
        QBuffer to, from;
        to.open(QIODevice::WriteOnly);
        from.setData("bytes");
        from.open(QIODevice::ReadOnly);
        const auto got = (*remote)->get(u"blobs/p/a"_s, to);
        QVERIFY(!got && got.error().code == "unreachable" && isTold(got.error()));
        const auto put = (*remote)->put(u"blobs/p/a"_s, from);
        QVERIFY(!put && put.error().code == "unreachable" && isTold(put.error()));
        const auto list = (*remote)->list(u"blobs/"_s);
        QVERIFY(!list && isTold(list.error()));
    }
    for (const char *kind : {"oidc", "github"}) {
        AccountConfig accounts;
        const QByteArray json = "[{\"name\":\"a\",\"kind\":\"" + QByteArray(kind) + "\",\"issuer\":\"https://" + place + "\",\"api-url\":\"https://" + place + "\",\"client-id\":\"x\"}]";
        const auto good = accounts.setIssuers(QString::fromLatin1(json));
        QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
        const auto issuer = auth::Provider::make(accounts.issuers.first());
        const auto person = issuer->redeem(u"code"_s, {u"https://here.example/back"_s, u"s"_s, u"n"_s, u"v"_s}, {});
        QVERIFY(!person && person.error().code == "issuer-unreachable" && isTold(person.error()));
    }
}

QTEST_GUILESS_MAIN(TestOutgoingTls)
#include "test_outgoing_tls.moc"
