// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A provider behind TLS, as all of them are but those on one's own machine.
#include "backend/ai/HttpClient.h"
#include "backend/ai/HttpExchange.h"
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

class TestAiTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QSslConfiguration::setDefaultConfiguration(m_before); }
    void unknownAuthorityGetsNothing();
    void keepsItsConnection();
    void longAnswersComeWhole();
    void cutAnswersAreErrors();

private:
    struct Outcome {
        QByteArray body;
        bool finished = false;
        ProviderError error;
    };
    Outcome ask();
    void trust();

    QTemporaryDir m_folder;
    QSslServer m_server;
    QSslConfiguration m_before;
    QList<QSslCertificate> m_chain;
    QByteArray m_answer; ///< what it says to each request
    bool m_cuts = false;
    int m_connections = 0, m_asked = 0;
    HttpClient m_client;
};

void TestAiTls::initTestCase()
{
    m_before = QSslConfiguration::defaultConfiguration();
    const QString certificate = m_folder.filePath(u"c.pem"_s), key = m_folder.filePath(u"k.pem"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                            u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate}), 0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    m_chain = QSslCertificate::fromPath(certificate);
    QSslConfiguration own = QSslConfiguration::defaultConfiguration();
    own.setLocalCertificateChain(m_chain);
    own.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
    m_server.setSslConfiguration(own);
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (!socket->readAll().endsWith("\r\n\r\n{}"))
                    return;
                ++m_asked;
                socket->write(m_answer);
                if (m_cuts)
                    socket->disconnectFromHost();
            });
        }
    });
}

TestAiTls::Outcome TestAiTls::ask()
{
    HttpCall call;
    call.url = QUrl(u"https://127.0.0.1:%1/v1/chat/completions"_s.arg(m_server.serverPort()));
    call.body = "{}";
    call.connectTimeout = 20'000;
    Outcome outcome;
    QObject parent;
    HttpExchange *exchange = m_client.send(call, &parent);
    connect(exchange, &HttpExchange::data, &parent, [&](const QByteArray &bytes) { outcome.body += bytes; });
    connect(exchange, &HttpExchange::finished, &parent, [&] { outcome.finished = true; });
    connect(exchange, &HttpExchange::failed, &parent, [&](const ProviderError &error) { outcome.error = error; });
    (void)QTest::qWaitFor([&] { return outcome.finished || outcome.error; }, 30'000);
    return outcome;
}

void TestAiTls::trust()
{
    QSslConfiguration knowing = m_before;
    knowing.addCaCertificates(m_chain);
    QSslConfiguration::setDefaultConfiguration(knowing);
}

void TestAiTls::unknownAuthorityGetsNothing()
{
    const Outcome outcome = ask();
    QCOMPARE(outcome.error.kind, ProviderError::Kind::Network);
    QCOMPARE(m_asked, 0);
}

void TestAiTls::keepsItsConnection()
{
    trust();
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    m_connections = 0;
    for (int i = 0; i < 3; ++i) {
        const Outcome outcome = ask();
        QVERIFY2(outcome.finished, qPrintable(outcome.error.message));
        QCOMPARE(outcome.body, QByteArray("hello"));
    }
    QCOMPARE(m_connections, 1);
}

void TestAiTls::longAnswersComeWhole()
{
    trust();
    const QByteArray body = QByteArray("0123456789abcdef").repeated(100'000);
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    const Outcome outcome = ask();
    QVERIFY2(outcome.finished, qPrintable(outcome.error.message));
    QVERIFY(outcome.body == body);
}

void TestAiTls::cutAnswersAreErrors()
{
    trust();
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello";
    m_cuts = true;
    const Outcome outcome = ask();
    QCOMPARE(outcome.error.kind, ProviderError::Kind::Truncated);
    QCOMPARE(outcome.body, QByteArray("hello"));
}

QTEST_GUILESS_MAIN(TestAiTls)
#include "test_ai_tls.moc"
