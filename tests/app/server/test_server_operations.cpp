// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// dyad-server in its surroundings: TLS of its own, what it tells its service manager, its log, and how it goes.
#include "sync/session/WebSocketTransport.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTcpSocket>
#include <QTest>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace dyad;

class TestServerOperations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void httpsAndWss();
    void refusesOldTls();
    void reloadsTheCertificate();
    void limitsAreReadAgain();
    void saysWhatIsWrongWithCertificates();
    void clientsRefuseUnknownAuthorities();
    void tellsItsServiceManager();
    void rotatesItsLogAndNamesRequests();
    void letsManyClientsGo();

private:
    struct Answer {
        int status;
        QByteArray body;
        QByteArray correlation;
        QByteArray serial;
        QByteArray transportSecurity;
    };
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static void openssl(const QDir &folder, const QString &arguments);
    void makeCertificate(const QString &name, const QString &more = u"-days 90"_s);
    bool start(const QStringList &arguments, const QList<std::pair<QString, QString>> &variables = {});
    QJsonObject event(const QString &name);
    Answer call(const QByteArray &method, const QString &where, const QJsonObject &body = {}, const QByteArray &correlation = {});
    QString signUp();

    QTemporaryDir m_authority;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    QUrl m_url;
    QString m_invite;
};

void TestServerOperations::openssl(const QDir &folder, const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(u"openssl"_s, arguments.split(u' '));
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments), process.readAllStandardError().constData());
}

void TestServerOperations::initTestCase()
{
    const QDir folder(m_authority.path());
    openssl(folder, u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 99 -subj /CN=Test"_s);
    // This process trusts it, the programs that it starts do not.
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(folder.filePath(u"ca.pem"_s));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestServerOperations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_invite.clear();
}

void TestServerOperations::cleanup()
{
    if (m_server && m_server->state() != QProcess::NotRunning) {
        m_server->kill();
        m_server->waitForFinished();
    }
    m_server.reset();
}

/// NAME.pem and NAME.key for 127.0.0.1.
void TestServerOperations::makeCertificate(const QString &name, const QString &more)
{
    const QDir folder(m_folder->path());
    QFile extensions(path(u"ext"_s));
    QVERIFY(extensions.open(QIODevice::WriteOnly) && extensions.write("subjectAltName=IP:127.0.0.1\n") > 0);
    extensions.close();
    const QString authority = m_authority.path();
    openssl(folder, u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=server"_s.arg(name));
    openssl(folder, u"x509 -req -in %1.csr -CA %2/ca.pem -CAkey %2/ca.key -CAcreateserial -extfile ext -out %1.pem %3"_s.arg(name, authority, more));
}

bool TestServerOperations::start(const QStringList &arguments, const QList<std::pair<QString, QString>> &variables)
{
    m_server = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    m_server->setProcessEnvironment(environment);
    m_server->start(QStringLiteral(DYAD_BIN "/dyad-server"), QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, path(u"data"_s)} + arguments);
    m_url = QUrl(event(u"listening"_s)[u"url"_s].toString());
    return m_url.isValid() && m_url.port() > 0;
}

QJsonObject TestServerOperations::event(const QString &name)
{
    while (m_server->canReadLine() || m_server->waitForReadyRead(20000)) {
        if (!m_server->canReadLine())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(m_server->readLine()).object();
        if (object[u"event"_s] == u"setup"_s)
            m_invite = object[u"invite"_s].toString();
        if (object[u"event"_s] == name)
            return object;
    }
    return {};
}

TestServerOperations::Answer TestServerOperations::call(const QByteArray &method, const QString &where, const QJsonObject &body, const QByteArray &correlation)
{
    QNetworkAccessManager network;               // no connection of an earlier call
    QUrl url = m_url;
    url.setPath(where);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!correlation.isEmpty())
        request.setRawHeader("X-Correlation-ID", correlation);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(20000);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), reply->rawHeader("X-Correlation-ID"),
            reply->sslConfiguration().peerCertificate().serialNumber(), reply->rawHeader("Strict-Transport-Security")};
}

/// An access token.
QString TestServerOperations::signUp()
{
    const Answer answer = call("POST", u"/api/v1/signup"_s, {{u"invite"_s, m_invite}, {u"name"_s, u"Ann"_s}, {u"email"_s, u"ann@example.org"_s}, {u"password"_s, u"correct horse battery"_s}});
    const QString token = QJsonDocument::fromJson(answer.body).object()[u"accessToken"_s].toString();
    if (token.isEmpty())
        qWarning() << answer.status << answer.body;
    return token;
}

void TestServerOperations::httpsAndWss()
{
    makeCertificate(u"a"_s);
    QVERIFY(start({u"--tls-certificate"_s, path(u"a.pem"_s), u"--tls-key"_s, path(u"a.key"_s)}));
    QCOMPARE(m_url.scheme(), u"https"_s);
    QCOMPARE(call("GET", u"/startupz"_s).status, 200);
    const Answer health = call("GET", u"/health"_s);
    QVERIFY2(health.status == 200 && health.body.contains("\"certificate\":{\"status\":\"ok\"}"), health.body.constData());
    QCOMPARE(health.transportSecurity, QByteArray("max-age=31536000; includeSubDomains"));
    // An answer that is longer than any buffer on its way.
    QVERIFY(call("GET", u"/api/v1/openapi.json"_s).body.size() > 100'000);
    const QString token = signUp();
    QVERIFY(!token.isEmpty());
    sync::WebSocketTransport transport(m_url, token.toLatin1());
    QSignalSpy opened(&transport, &sync::Transport::opened), received(&transport, &sync::Transport::received), closed(&transport, &sync::Transport::closed);
    transport.open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10000);
    sync::wire::Hello hello;
    hello.client = u"test/1"_s;
    transport.send(sync::wire::encode(hello));
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 10000);
    const auto welcome = sync::wire::decode(received[0][0].toByteArray());
    QVERIFY(welcome && std::holds_alternative<sync::wire::Welcome>(*welcome));
    m_server->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10000);
    QCOMPARE(closed[0][0].toInt(), 1012);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), QProcess::NotRunning, 60'000);
    QCOMPARE(m_server->exitCode(), 0);
}

void TestServerOperations::refusesOldTls()
{
    makeCertificate(u"a"_s);
    QVERIFY(start({u"--tls-certificate"_s, path(u"a.pem"_s), u"--tls-key"_s, path(u"a.key"_s)}));
    const auto handshake = [this](const QString &version) {
        QProcess client;
        client.start(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_url.port()), version, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
        client.closeWriteChannel();
        client.waitForFinished(10000);
        return client.readAllStandardOutput();
    };
    QVERIFY(handshake(u"-tls1_1"_s).contains("Cipher is (NONE)"));
    QVERIFY(handshake(u"-tls1"_s).contains("Cipher is (NONE)"));
    QVERIFY(handshake(u"-tls1_2"_s).contains("Cipher is ECDHE-"));
    QVERIFY(handshake(u"-tls1_3"_s).contains("Cipher is TLS_"));
    // Who speaks plain HTTP to it gets nothing, and who says nothing harms nobody.
    QTcpSocket plain;
    plain.connectToHost(u"127.0.0.1"_s, quint16(m_url.port()));
    QVERIFY(plain.waitForConnected(5000));
    plain.write("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(plain.state(), QAbstractSocket::UnconnectedState, 15000);
    QVERIFY(!plain.readAll().contains("200"));
    QCOMPARE(call("GET", u"/livez"_s).status, 200);
}

void TestServerOperations::reloadsTheCertificate()
{
    makeCertificate(u"a"_s);
    makeCertificate(u"b"_s);
    QVERIFY(start({u"--tls-certificate"_s, path(u"a.pem"_s), u"--tls-key"_s, path(u"a.key"_s)}));
    const QString token = signUp();
    sync::WebSocketTransport transport(m_url, token.toLatin1());
    QSignalSpy opened(&transport, &sync::Transport::opened), received(&transport, &sync::Transport::received), closed(&transport, &sync::Transport::closed);
    transport.open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10000);
    const QByteArray before = call("GET", u"/livez"_s).serial;
    // Only half of it is there yet: what was there stays.
    QVERIFY(QFile::remove(path(u"a.pem"_s)) && QFile::copy(path(u"b.pem"_s), path(u"a.pem"_s)));
    ::kill(pid_t(m_server->processId()), SIGHUP);
    const QJsonObject failed = event(u"reloaded"_s);
    QVERIFY(!failed[u"good"_s].toBool() && failed[u"message"_s].toString().contains(u"does not belong"));
    QCOMPARE(call("GET", u"/livez"_s).serial, before);
    QVERIFY(QFile::remove(path(u"a.key"_s)) && QFile::copy(path(u"b.key"_s), path(u"a.key"_s)));
    ::kill(pid_t(m_server->processId()), SIGHUP);
    QVERIFY(event(u"reloaded"_s)[u"good"_s].toBool());
    const QByteArray after = call("GET", u"/livez"_s).serial;
    QVERIFY(!after.isEmpty() && after != before);
    // The old connection is still the old connection.
    sync::wire::Hello hello;
    hello.client = u"test/1"_s;
    transport.send(sync::wire::encode(hello));
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 10000);
    QVERIFY(closed.isEmpty());
}

void TestServerOperations::limitsAreReadAgain()
{
    const auto write = [this](const QByteArray &toml) {
        QFile file(path(u"dyad.toml"_s));
        return file.open(QIODevice::WriteOnly) && file.write(toml) == toml.size();
    };
    QVERIFY(write("[limits]\nconnections = 2\n"));
    QVERIFY(start({u"--config"_s, path(u"dyad.toml"_s)}));
    QTcpSocket first, second;
    for (QTcpSocket *socket : {&first, &second}) {
        socket->connectToHost(m_url.host(), quint16(m_url.port()));
        QVERIFY(socket->waitForConnected());
        socket->write("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket->waitForReadyRead(10000));
    }
    QCOMPARE(call("GET", u"/livez"_s).status, 429);
    QVERIFY(write("[limits]\nconnections = many\n"));
    ::kill(pid_t(m_server->processId()), SIGHUP);
    QVERIFY(!event(u"reloaded"_s)[u"good"_s].toBool());
    QCOMPARE(call("GET", u"/livez"_s).status, 429);              // what was there stays
    QVERIFY(write("[limits]\nconnections = 100\n"));
    ::kill(pid_t(m_server->processId()), SIGHUP);
    QVERIFY(event(u"reloaded"_s)[u"good"_s].toBool());
    QCOMPARE(call("GET", u"/livez"_s).status, 200);
    QCOMPARE(first.state(), QAbstractSocket::ConnectedState);
}

void TestServerOperations::saysWhatIsWrongWithCertificates()
{
    makeCertificate(u"a"_s);
    makeCertificate(u"b"_s);
    makeCertificate(u"old"_s, u"-days -1"_s);
    const auto check = [this](const QString &certificate, const QString &key) {
        QProcess process;
        process.start(QStringLiteral(DYAD_BIN "/dyad-server"), {u"--check-config"_s, u"--tls-certificate"_s, certificate, u"--tls-key"_s, key});
        process.waitForFinished(20000);
        return QByteArray::number(process.exitCode()) + ' ' + process.readAllStandardError();
    };
    QCOMPARE(check(path(u"a.pem"_s), path(u"a.key"_s)), QByteArray("0 "));
    for (const auto &[certificate, key, says] : {std::tuple(u"a.pem"_s, u"b.key"_s, "does not belong"), std::tuple(u"a.pem"_s, u"none"_s, "cannot be read"),
                                                 std::tuple(u"a.key"_s, u"a.key"_s, "no certificate"), std::tuple(u"a.pem"_s, u"a.pem"_s, "no private key"),
                                                 std::tuple(u"old.pem"_s, u"old.key"_s, "ended on")}) {
        const QByteArray said = check(path(certificate), path(key));
        QVERIFY2(said.startsWith("1 ") && said.contains(says), said.constData());
    }
    QVERIFY(check(path(u"a.pem"_s), QString()).contains("tls.key is missing"));
    // One that has ended is served, and said.
    QVERIFY(start({u"--tls-certificate"_s, path(u"old.pem"_s), u"--tls-key"_s, path(u"old.key"_s), u"--metrics"_s, u"127.0.0.1:0"_s}));
    QVERIFY(call("GET", u"/livez"_s).status == 0);
    m_url = QUrl(event(u"metrics"_s)[u"url"_s].toString());
    const Answer health = call("GET", u"/health"_s);
    QVERIFY2(health.body.contains("expired") && health.body.contains("degraded"), health.body.constData());
    QVERIFY(call("GET", u"/metrics"_s).body.contains("\ndyad_tls_certificate_expiry_timestamp_seconds "));
    QVERIFY(m_server->readAllStandardError().contains("clients will refuse it"));
}

void TestServerOperations::clientsRefuseUnknownAuthorities()
{
    makeCertificate(u"a"_s);
    QVERIFY(start({u"--tls-certificate"_s, path(u"a.pem"_s), u"--tls-key"_s, path(u"a.key"_s)}));
    QProcess client;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    client.setProcessEnvironment(environment);
    client.start(QStringLiteral(DYAD_BIN "/dyadctl"), {u"signup"_s, u"--server"_s, m_url.toString(), u"--invite"_s, m_invite, u"--name"_s, u"Ann"_s, u"--email"_s, u"a@example.org"_s,
                                                       u"--password-stdin"_s});
    client.write("correct horse battery\n");
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished(20000));
    const QByteArray said = client.readAllStandardError();
    QVERIFY(client.exitCode() != 0);
    QVERIFY2(said.contains("certificate was not accepted") && said.contains("update-ca-certificates"), said.constData());
}

void TestServerOperations::tellsItsServiceManager()
{
    const int manager = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path(u"notify"_s));
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    QCOMPARE(::bind(manager, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QByteArray heard;
    const auto hears = [&](const char *what) {
        char buffer[512];
        for (ssize_t n = 0; (n = ::recv(manager, buffer, sizeof buffer, 0)) > 0;)
            heard += QByteArray(buffer, n) + '\n';
        return heard.contains(what);
    };
    QVERIFY(start({}, {{u"NOTIFY_SOCKET"_s, QFile::decodeName(name)}, {u"WATCHDOG_USEC"_s, u"200000"_s}}));
    QTRY_VERIFY(hears("READY=1"));
    QTRY_VERIFY(hears("WATCHDOG=1"));
    heard.clear();
    ::kill(pid_t(m_server->processId()), SIGHUP);
    QTRY_VERIFY(hears("RELOADING=1\nMONOTONIC_USEC=") && hears("READY=1"));
    m_server->terminate();
    QTRY_VERIFY(hears("STOPPING=1"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), QProcess::NotRunning, 60'000);
    ::close(manager);
}

void TestServerOperations::rotatesItsLogAndNamesRequests()
{
    const QString log = path(u"dyad.log"_s);
    QVERIFY(start({u"--log-file"_s, log}));
    QCOMPARE(call("GET", u"/livez"_s, {}, "my-id_1.2").correlation, QByteArray("my-id_1.2"));
    const QByteArray made = call("GET", u"/livez"_s, {}, "not{safe}").correlation;
    QVERIFY(!made.isEmpty() && made != "not{safe}");
    const QByteArray own = call("GET", u"/livez"_s, {}, QByteArray(65, 'a')).correlation;
    QVERIFY(own.size() < 65 && own != made);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("listening on"));
    QVERIFY(QFile::rename(log, log + u".moved"_s));
    ::kill(pid_t(m_server->processId()), SIGHUP);
    QVERIFY(!event(u"reloaded"_s).isEmpty());
    QFile fresh(log);
    QTRY_VERIFY(fresh.exists() && fresh.size() > 0);
    m_server->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), QProcess::NotRunning, 60'000);
}

void TestServerOperations::letsManyClientsGo()
{
    QVERIFY(start({u"--drain-seconds"_s, u"6"_s}));
    const QString token = signUp();
    constexpr int Many = 150;
    std::vector<std::unique_ptr<sync::WebSocketTransport>> clients;
    std::map<int, int> codes;
    int opened = 0;
    for (int i = 0; i < Many; ++i) {
        clients.push_back(std::make_unique<sync::WebSocketTransport>(m_url, token.toLatin1()));
        connect(clients.back().get(), &sync::Transport::opened, this, [&] { ++opened; });
        connect(clients.back().get(), &sync::Transport::closed, this, [&](int code) { ++codes[code]; });
        clients.back()->open();
    }
    QTRY_COMPARE_WITH_TIMEOUT(opened, Many, 30000);
    QElapsedTimer time;
    time.start();
    m_server->terminate();
    QTRY_VERIFY_WITH_TIMEOUT(codes[1012] > 0, 10000);
    // Some are gone, others not yet: those who ask hear that nothing new should come.
    QVERIFY(codes[1012] < Many);
    QCOMPARE(call("GET", u"/readyz"_s).status, 503);
    QTRY_COMPARE_WITH_TIMEOUT(codes[1012], Many, 60'000);
    QVERIFY2(time.elapsed() >= 500, "all at once");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), QProcess::NotRunning, 60'000);
    QCOMPARE(m_server->exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestServerOperations)
#include "test_server_operations.moc"
