// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// dyad-server's settings through the program itself: who wins, where from, what is refused, and that secrets stay unseen.
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestServerConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void flagBeforeEnvironmentBeforeFileBeforeDefault();
    void checksConfigurations_data();
    void checksConfigurations();
    void checkOpensAndWritesNothing();
    void onlineCheckAsksWhatIsNamed();
    void secretsMustBeThere();
    void plainHttpBeyondThisMachineIsWarnedOf();
    void platformsNameTheLogLevel();
    void printedSettingsAreAConfiguration();
    void everySettingIsFlagVariableAndKey();
    void passwordsStayUnseen();
    void issuersAreTables();

private:
    struct Ran {
        int code;
        QByteArray out, err;
    };
    Ran run(const QStringList &arguments, const QList<std::pair<QString, QString>> &variables = {}) const;
    QString file(const QByteArray &text) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

TestServerConfig::Ran TestServerConfig::run(const QStringList &arguments, const QList<std::pair<QString, QString>> &variables) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DYAD_BIN "/dyad-server"), arguments);
    if (!process.waitForFinished(20000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end"};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestServerConfig::file(const QByteArray &text) const
{
    QFile file(m_folder->filePath(u"dyad.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return file.fileName();
}

void TestServerConfig::flagBeforeEnvironmentBeforeFileBeforeDefault()
{
    const QString path = file("listen = \"127.0.0.1:1001\"\norigin = [\"https://a.example\", \"https://b.example\"]\n\n[limits]\nconnections = 11\n"
                              "messages-per-second = 12\nunread-bytes = 20000\n");
    const auto ran = run({u"config"_s, u"print"_s, u"--origin"_s, u"--config"_s, path, u"--limits-connections"_s, u"31"_s},
                         {{u"DYAD_LIMITS_CONNECTIONS"_s, u"21"_s}, {u"DYAD_LIMITS_MESSAGES_PER_SECOND"_s, u"22"_s}});
    QCOMPARE(ran.code, 0);
    const QByteArray where = path.toUtf8();
    for (const QByteArray &line : {QByteArray("limits.connections = 31  # flag --limits-connections\n"),
                                   QByteArray("limits.messages-per-second = 22  # environment DYAD_LIMITS_MESSAGES_PER_SECOND\n"),
                                   QByteArray("limits.unread-bytes = 20000  # file " + where + ":7\n"),
                                   QByteArray("origin = [\"https://a.example\", \"https://b.example\"]  # file " + where + ":2\n"),
                                   QByteArray("limits.document-bytes = 16777216  # default\n")})
        QVERIFY2(ran.out.contains(line), (line + "is not in\n" + ran.out).constData());
    // The file may be named by the environment too.
    QVERIFY(run({u"config"_s, u"print"_s}, {{u"DYAD_CONFIG"_s, path}}).out.contains("limits.connections = 11\n"));
}

void TestServerConfig::checksConfigurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("good") << QByteArray("[limits]\nconnections = 5\n") << 0 << QByteArray();
    QTest::newRow("dotted") << QByteArray("limits.connections = 5\n") << 0 << QByteArray();
    QTest::newRow("empty") << QByteArray() << 0 << QByteArray();
    QTest::newRow("syntax") << QByteArray("listen = \n") << 1 << QByteArray("dyad.toml:1");
    QTest::newRow("unknown key") << QByteArray("\nlisen = \"127.0.0.1:1\"\n") << 1 << QByteArray("dyad.toml:2: there is no setting 'lisen'");
    QTest::newRow("unknown key in a group") << QByteArray("[limits]\nconection = 5\n") << 1 << QByteArray("'limits.conection'");
    QTest::newRow("unknown group") << QByteArray("[limit]\nconnections = 5\n") << 1 << QByteArray("'limit'");
    QTest::newRow("wrong type") << QByteArray("listen = true\n") << 1 << QByteArray("'listen' wants");
    QTest::newRow("list where there is one") << QByteArray("listen = [\"a\"]\n") << 1 << QByteArray("'listen' wants");
    QTest::newRow("out of range") << QByteArray("[limits]\nconnections = 0\n") << 1 << QByteArray("limits.connections (file ");
    QTest::newRow("not a number") << QByteArray("[limits]\nconnections = \"many\"\n") << 1 << QByteArray("'many'");
    QTest::newRow("bad address") << QByteArray("listen = \"nowhere\"\n") << 1 << QByteArray("'nowhere'");
    QTest::newRow("bad store") << QByteArray("store = \"mysql://root:SECRET@h/d\"\n") << 1 << QByteArray("'mysql:'");
    QTest::newRow("no demand") << QByteArray("tls.demand = \"maybe\"\n") << 1 << QByteArray("off, clients, everywhere");
    QTest::newRow("no scanner") << QByteArray("scan.clamd = \"127.0.0.1:3310\"\n") << 1 << QByteArray("unix:/run/clamav");
    QTest::newRow("list of passwords that is not there") << QByteArray("auth.breached-passwords = \"/nowhere/list\"\n") << 1 << QByteArray("auth.breached-passwords");
    QTest::newRow("no calls") << QByteArray("limits.calls-per-second = 0\n") << 1 << QByteArray("limits.calls-per-second");
    const QByteArray demand = "tls.demand = \"everywhere\"\n";
    QTest::newRow("TLS everywhere, here") << QByteArray(demand + "redis = \"redis://127.0.0.1:6379\"\nmetrics = \"127.0.0.1:1\"\n") << 0 << QByteArray();
    QTest::newRow("clear Redis") << QByteArray(demand + "redis = \"redis://10.0.0.9:6379\"\n") << 1 << QByteArray("redis: ");
    QTest::newRow("TLS Redis") << QByteArray(demand + "redis = \"rediss://10.0.0.9:6379\"\n") << 0 << QByteArray();
    QTest::newRow("clear database") << QByteArray(demand + "store = \"postgresql://u@db.example/d?sslmode=require\"\n") << 1 << QByteArray("sslmode=verify-full");
    QTest::newRow("TLS database") << QByteArray(demand + "store = \"postgresql://u@db.example/d?sslmode=verify-full\"\n") << 0 << QByteArray();
    QTest::newRow("clear listener") << QByteArray(demand + "listen = \"0.0.0.0:8420\"\nproxies = [\"10.0.0.1\"]\n") << 1 << QByteArray("listen: ");
    QTest::newRow("clear metrics") << QByteArray(demand + "metrics = \"[::]:9420\"\n") << 1 << QByteArray("metrics: ");
    QTest::newRow("clear webhook") << QByteArray(demand + "notices.webhooks = [\"https://a.example/x\", \"http://b.example/x\"]\n") << 1 << QByteArray("notices.webhooks: ");
    QTest::newRow("clear nodes") << QByteArray(demand + "cluster.url = \"http://10.0.0.5:8420\"\n") << 1 << QByteArray("cluster.url: ");
    QTest::newRow("clear scanner") << QByteArray(demand + "scan.clamd = \"tcp:10.0.0.5:3310\"\n") << 1 << QByteArray("scan.clamd: ");
    QTest::newRow("password file that is not there") << QByteArray("store-password-file = \"/nowhere/pw\"\n") << 1 << QByteArray("/nowhere/pw");
}

void TestServerConfig::checksConfigurations()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    const auto ran = run({u"--check-config"_s, u"--config"_s, file(text)});
    QTEST(ran.code, "code");
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QVERIFY(!ran.err.contains("SECRET"));
    QCOMPARE(run({u"--check-config"_s, u"--config"_s, m_folder->filePath(u"not-there.toml"_s)}).code, 2);
}

void TestServerConfig::checkOpensAndWritesNothing()
{
    const QString data = m_folder->filePath(u"data"_s);
    // Port 1 could not be opened by most, nor could this database be reached.
    const auto ran = run({u"--check-config"_s, u"--data"_s, data, u"--listen"_s, u"127.0.0.1:1"_s, u"--store"_s, u"postgresql://u@127.0.0.1:1/d"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY(!QFile::exists(data));
}

void TestServerConfig::onlineCheckAsksWhatIsNamed()
{
    const QString data = m_folder->filePath(u"data"_s);
    QCOMPARE(run({u"--check-config"_s, u"--online"_s, u"--data"_s, data}).code, 0);
    QVERIFY(!QFile::exists(data));
    // A port that was just free: nobody answers.
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost, 0));
    const QString port = QString::number(gone.serverPort());
    gone.close();
    const QString path = file("store = \"postgresql://u:SECRET@127.0.0.1:" + port.toLatin1() + "/d\"\nredis = \"redis://:SECRET@127.0.0.1:" + port.toLatin1()
                              + "\"\n[[auth.issuer]]\nname = \"a\"\nissuer = \"http://127.0.0.1:" + port.toLatin1() + "\"\nclient-id = \"x\"\n");
    QCOMPARE(run({u"--check-config"_s, u"--config"_s, path}).code, 0);
    const Ran ran = run({u"--check-config"_s, u"--online"_s, u"--config"_s, path, u"--data"_s, path + u"/below-a-file"_s});
    QCOMPARE(ran.code, 2);
    for (const char *what : {"data: ", "store: ", "redis: ", "auth.issuer a: "})
        QVERIFY2(ran.err.contains(what), ran.err.constData());
    QVERIFY(!ran.err.contains("SECRET") && !ran.out.contains("SECRET"));
    // One that answers, and says that it is who it is said to be, or somebody else.
    for (const bool same : {true, false}) {
        QTcpServer issuer;
        QVERIFY(issuer.listen(QHostAddress::LocalHost, 0));
        const QByteArray own = "http://127.0.0.1:" + QByteArray::number(issuer.serverPort());
        connect(&issuer, &QTcpServer::newConnection, &issuer, [&issuer, body = "{\"issuer\":\"" + (same ? own : QByteArray("http://other")) + "\"}"] {
            QTcpSocket *socket = issuer.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, body] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        QProcess program;
        program.start(QStringLiteral(DYAD_BIN "/dyad-server"), {u"--check-config"_s, u"--online"_s, u"--data"_s, data, u"--config"_s,
                                                                file("[[auth.issuer]]\nname = \"a\"\nissuer = \"" + own + "\"\nclient-id = \"x\"\n")});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20000);
        QCOMPARE(program.exitCode(), same ? 0 : 2);
    }
}

void TestServerConfig::secretsMustBeThere()
{
    const QString data = m_folder->filePath(u"data"_s), secret = m_folder->filePath(u"secret"_s);
    const auto check = [&](const QString &key, const QByteArray &content, const QStringList &more = {}) {
        QFile::remove(secret);
        QFile to(secret);
        if (!content.isNull() && (!to.open(QIODevice::WriteOnly) || to.write(content) != content.size()))
            qFatal("cannot write");
        to.close();
        return run(QStringList{u"--check-config"_s, u"--data"_s, data, u"--"_s + key, secret} + more);
    };
    for (const QString &key : {u"redis-password-file"_s, u"store-password-file"_s, u"mail-password-file"_s, u"notices-secret-file"_s, u"telemetry-header-file"_s}) {
        const Ran missing = check(key, {}), empty = check(key, "\nSECRET\n"), good = check(key, "SECRET\n");
        QVERIFY2(missing.code == 1 && empty.code == 1 && good.code == 0, qPrintable(key));
        QVERIFY2(missing.err.contains("cannot be read") && empty.err.contains("first line"), missing.err + empty.err);
        QVERIFY(!empty.err.contains("SECRET"));
    }
    // The master key: another than base64 of 32 bytes is none; a file that is not there is made at the first start.
    QCOMPARE(run({u"--check-config"_s, u"--data"_s, data}, {{u"DYAD_MASTER_KEY"_s, u"CHANGE-ME"_s}}).code, 1);
    QCOMPARE(run({u"--check-config"_s, u"--data"_s, data}, {{u"DYAD_MASTER_KEY"_s, QString::fromLatin1(QByteArray(32, 'k').toBase64())}}).code, 0);
    QCOMPARE(run({u"--check-config"_s, u"--data"_s, data, u"--keys-master"_s, u"file:"_s + m_folder->filePath(u"not-yet.key"_s)}).code, 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"not-yet.key"_s)));
    QCOMPARE(check(u"keys-master"_s, "x").code, 1);                   // no source of keys
    // A store of files without the secret of its account.
    QCOMPARE(run({u"--check-config"_s, u"--data"_s, data, u"--blobs-store"_s, u"s3+https://KEY@s3.example.org/bucket?region=r"_s}).code, 1);
}

void TestServerConfig::plainHttpBeyondThisMachineIsWarnedOf()
{
    const QString data = m_folder->filePath(u"data"_s);
    const auto warns = [&](const QStringList &more) {
        const Ran ran = run(QStringList{u"--check-config"_s, u"--data"_s, data} + more);
        const Ran demandless = run(QStringList{u"--check-config"_s, u"--data"_s, data, u"--tls-demand"_s, u"off"_s} + more);
        const bool told = ran.err.contains("other machines are turned away");
        return ran.code == 0 && demandless.code == 0 && told == demandless.err.contains("plain HTTP") && told;
    };
    QVERIFY(warns({u"--listen"_s, u"0.0.0.0:8420"_s}));
    QVERIFY(warns({u"--listen"_s, u"[::]:8420"_s}));
    QVERIFY(!warns({u"--listen"_s, u"127.0.0.1:8420"_s}) && !warns({u"--listen"_s, u"[::1]:8420"_s}) && !warns({u"--listen"_s, u"localhost:8420"_s}));
    QVERIFY(!warns({u"--listen"_s, u"0.0.0.0:8420"_s, u"--proxies"_s, u"10.0.0.0/8"_s}));
    QVERIFY(!warns({u"--listen"_s, u"0.0.0.0:8420"_s, u"--roles"_s, u"worker"_s}));
}

void TestServerConfig::platformsNameTheLogLevel()
{
    const auto level = [&](const QList<std::pair<QString, QString>> &variables) { return run({u"config"_s, u"print"_s}, variables).out; };
    QVERIFY(level({}).contains("log.level = \"info\"\n"));
    QVERIFY(level({{u"LOG_LEVEL"_s, u"WARN"_s}}).contains("log.level = \"warning\"\n"));
    QVERIFY(level({{u"LOG_LEVEL"_s, u"debug"_s}, {u"DYAD_LOG_LEVEL"_s, u"error"_s}}).contains("log.level = \"error\"\n"));
    QCOMPARE(run({u"--check-config"_s}, {{u"LOG_LEVEL"_s, u"loud"_s}}).code, 1);
}

void TestServerConfig::printedSettingsAreAConfiguration()
{
    const auto first = run({u"config"_s, u"print"_s, u"--origin"_s, u"--data"_s, m_folder->filePath(u"a \"b\" \\c"_s), u"--limits-connections"_s, u"7"_s});
    QCOMPARE(first.code, 0);
    const auto second = run({u"config"_s, u"print"_s, u"--config"_s, file(first.out)});
    QVERIFY2(second.code == 0, second.err.constData());
    const auto plain = run({u"config"_s, u"print"_s, u"--data"_s, m_folder->filePath(u"a \"b\" \\c"_s), u"--limits-connections"_s, u"7"_s});
    QCOMPARE(second.out, plain.out);
}

void TestServerConfig::everySettingIsFlagVariableAndKey()
{
    const auto printed = run({u"config"_s, u"print"_s});
    const QByteArray help = run({u"--help"_s}).out;
    int settings = 0;
    for (const QByteArray &line : printed.out.split('\n')) {
        const QByteArray key = line.left(line.indexOf(" = "));
        if (key.isEmpty())
            continue;
        ++settings;
        QVERIFY2(help.contains("--" + QByteArray(key).replace('.', '-') + ' '), key.constData());
        const QString value = QString::fromUtf8(line.mid(line.indexOf(" = ") + 3)).remove(u'"').remove(u'[').remove(u']');
        const QByteArray variable = "DYAD_" + QByteArray(key).toUpper().replace('.', '_').replace('-', '_');
        const auto again = run({u"config"_s, u"print"_s, u"--origin"_s}, {{QString::fromLatin1(variable), value}});
        QVERIFY2(again.out.contains("# environment " + variable + '\n'), (again.out + again.err).constData());
    }
    QVERIFY(settings >= 13);
}

void TestServerConfig::passwordsStayUnseen()
{
    const QString url = u"postgresql://u:SECRET@127.0.0.1:1/d"_s;
    const auto printed = run({u"config"_s, u"print"_s, u"--store"_s, url});
    QCOMPARE(printed.code, 0);
    QVERIFY(printed.out.contains("postgresql://u@127.0.0.1:1/d") && !printed.out.contains("SECRET"));
    const auto refused = run({u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder->filePath(u"data"_s)}, {{u"DYAD_STORE"_s, url}});
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.contains("SECRET") && !refused.out.contains("SECRET"));
    // While it runs, the list of processes does not show it. A socket that never answers keeps it running.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost, 0));
    QProcess server;
    server.start(QStringLiteral(DYAD_BIN "/dyad-server"), {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder->filePath(u"data"_s), u"--store"_s,
                                                           u"postgresql://u:SECRET@127.0.0.1:%1/d"_s.arg(silent.serverPort())});
    QVERIFY(server.waitForStarted());
    QVERIFY(silent.waitForNewConnection(10000));
    QFile list(u"/proc/%1/cmdline"_s.arg(server.processId()));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray line = list.readAll();
    server.kill();
    server.waitForFinished();
    QVERIFY(line.contains("postgresql://u:xxxxxx@"));
}

void TestServerConfig::issuersAreTables()
{
    QFile secret(m_folder->filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("very secret\n") > 0);
    secret.close();
    const QByteArray good = "[auth]\nsecond-factor = \"admins\"\n\n[[auth.issuer]]\nname = \"company\"\nkind = \"azure\"\ntenant = \"1-2-3\"\nclient-id = \"x\"\nclient-secret-file = \""
        + secret.fileName().toUtf8() + "\"\ndomains = [\"example.org\"]\nsign-up = true\nacr = [\"high\"]\namr = [\"mfa\", \"hwk\"]\nmax-age = 3600\n\n[[auth.issuer]]\nname = \"hub\"\nkind = \"github\"\nclient-id = \"y\"\n";
    const Ran printed = run({u"config"_s, u"print"_s, u"--config"_s, file(good)});
    QVERIFY2(printed.code == 0, printed.err.constData());
    QVERIFY2(printed.out.contains("https://login.microsoftonline.com/1-2-3/v2.0") && printed.out.contains("https://api.github.com"), printed.out.constData());
    QVERIFY(!printed.out.contains("very secret"));
    for (const char *strength : {R"(\"acr\":[\"high\"])", R"(\"amr\":[\"mfa\",\"hwk\"])", R"(\"max-age\":3600)"})
        QVERIFY2(printed.out.contains(strength), printed.out.constData());
    const QByteArray bad[] = {"name = \"Capital\"\nclient-id = \"x\"", "name = \"a\"\nkind = \"azure\"\ntenant = \"common\"\nclient-id = \"x\"", "name = \"a\"\nkind = \"saml\"\nclient-id = \"x\"",
                              "name = \"a\"\nissuer = \"http://example.org\"\nclient-id = \"x\"", "name = \"a\"\nissuer = \"https://example.org\"",
                              "name = \"a\"\nissuer = \"https://example.org\"\nclient-id = \"x\"\nclient-secret-file = \"/not/there\"",
                              "name = \"a\"\nissuer = \"https://example.org\"\nclient-id = \"x\"\nclient-secret = \"in the open\"",
                              "name = \"a\"\nissuer = \"https://example.org\"\nclient-id = \"x\"\nmax-age = -1",
                              "name = \"a\"\nissuer = \"https://example.org\"\nclient-id = \"x\"\nacr = [\"two words\"]",
                              "name = \"a\"\nkind = \"github\"\nclient-id = \"x\"\namr = [\"mfa\"]"};
    for (const QByteArray &table : bad) {
        const Ran ran = run({u"--check-config"_s, u"--config"_s, file("[[auth.issuer]]\n" + table + '\n')});
        QVERIFY2(ran.code == 1 && ran.err.contains("auth.issuer"), (table + "\n" + ran.err).constData());
        QVERIFY(!ran.err.contains("in the open"));
    }
}

QTEST_GUILESS_MAIN(TestServerConfig)
#include "test_server_config.moc"
