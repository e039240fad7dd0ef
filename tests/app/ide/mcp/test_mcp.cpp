// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Tool servers (MCP): the official ones from npm, over standard streams and over HTTP. Skipped where there is no node or no registry.
#include "app/ide/ai/McpClient.h"
#include "app/ide/ai/McpServers.h"
#include "tests/support/Patience.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using app::McpClient;

class TestMcp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void settingsAsOtherEditorsHaveThem();
    void aProgramThatIsNotThere();
    void aProgramThatSaysTooMuchIsEnded();
    void filesOverStandardStreams();
    void everythingOverHttp();

private:
    static std::optional<sync::Expected<QString>> call(McpClient &client, const QString &tool, const QJsonObject &arguments);
    QString module(const QString &path) const { return QStringLiteral(DYAD_NPM_WORK "/node_modules/@modelcontextprotocol/") + path; }
    bool m_installed = false;
};

void TestMcp::initTestCase()
{
    QProcess npm;
    npm.setProcessChannelMode(QProcess::ForwardedChannels);
    npm.start(QStringLiteral(DYAD_SOURCE "/tests/support/npm-install"), {QStringLiteral(DYAD_SOURCE "/tests/app/ide/mcp/package.json"), QStringLiteral(DYAD_NPM_WORK)});
    m_installed = npm.waitForFinished(200'000) && npm.exitCode() == 0;
}

std::optional<sync::Expected<QString>> TestMcp::call(McpClient &client, const QString &tool, const QJsonObject &arguments)
{
    std::optional<sync::Expected<QString>> result;
    client.call(tool, arguments, &client, [&](const sync::Expected<QString> &said) { result = said; });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
    return result;
}

void TestMcp::settingsAsOtherEditorsHaveThem()
{
    const auto all = app::McpServers::parse(R"({"mcpServers": {"files": {"command": "npx", "args": ["-y", "x"], "env": {"A": "b"}}, "wiki": {"url": "https://example.org/mcp", "headers": {"Authorization": "Bearer t"}},
        "bad name!": {"command": "x"}, "nothing": {}, "odd": {"url": "file:///etc/passwd"}}})", QStringLiteral("/f"));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].name, QStringLiteral("files"));
    QCOMPARE(all[0].arguments, (QStringList{QStringLiteral("-y"), QStringLiteral("x")}));
    QCOMPARE(all[0].environment.value(QStringLiteral("A")), QStringLiteral("b"));
    QCOMPARE(all[1].headers.value(QStringLiteral("Authorization")), QStringLiteral("Bearer t"));
    QVERIFY(app::McpServers::parse("no json", {}).isEmpty());
}

void TestMcp::aProgramThatIsNotThere()
{
    McpClient::Settings settings;
    settings.name = QStringLiteral("gone");
    settings.command = QStringLiteral("/nowhere/program");
    McpClient client(settings);
    client.start();
    QTRY_COMPARE(client.state(), McpClient::State::Ended);
    QCOMPARE(client.failure().code, std::string("not-started"));
}

void TestMcp::aProgramThatSaysTooMuchIsEnded()
{
    QTemporaryDir folder;
    McpClient::Settings settings;
    settings.name = QStringLiteral("flood");
    settings.folder = folder.path();
    settings.command = QStringLiteral("/bin/sh");
    settings.arguments = {QStringLiteral("-c"), QStringLiteral("echo $$ > pid; exec tr '\\0' x < /dev/zero")};
    McpClient client(settings);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), McpClient::State::Ended, 60'000);
    QCOMPARE(client.failure().code, std::string("too-large"));
    QFile pid(folder.filePath(QStringLiteral("pid")));
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const QString process = QStringLiteral("/proc/%1").arg(QString::fromLatin1(pid.readAll().trimmed()));
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(process), 60'000);
}

void TestMcp::filesOverStandardStreams()
{
    if (!m_installed)
        QSKIP("the npm packages cannot be installed");
    QTemporaryDir folder;
    QFile file(folder.path() + QStringLiteral("/a.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello there\n") > 0);
    file.close();
    McpClient::Settings settings;
    settings.name = QStringLiteral("files");
    settings.command = QStringLiteral("node");
    settings.arguments = {module(QStringLiteral("server-filesystem/dist/index.js")), folder.path()};
    McpClient client(settings);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), McpClient::State::Ready, 30'000);
    QVERIFY(client.tools().size() >= 5);
    QVERIFY(std::any_of(client.tools().cbegin(), client.tools().cend(), [](const auto &tool) { return tool.name == QLatin1String("read_text_file") && !tool.schema.isEmpty(); }));
    const auto read = call(client, QStringLiteral("read_text_file"), {{QStringLiteral("path"), file.fileName()}});
    QVERIFY(read && *read);
    QCOMPARE(**read, QStringLiteral("hello there\n"));
    const auto outside = call(client, QStringLiteral("read_text_file"), {{QStringLiteral("path"), QStringLiteral("/etc/passwd")}});
    QVERIFY(outside && !*outside);
    QCOMPARE(outside->error().code, std::string("tool-failed"));
}

void TestMcp::everythingOverHttp()
{
    if (!m_installed)
        QSKIP("the npm packages cannot be installed");
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    QProcess server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PORT"), QString::number(port));
    server.setProcessEnvironment(environment);
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(QStringLiteral("node"), {module(QStringLiteral("server-everything/dist/index.js")), QStringLiteral("streamableHttp")});
    const auto answers = [port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(200);
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 30'000);
    McpClient::Settings settings;
    settings.name = QStringLiteral("everything");
    settings.url = QUrl(QStringLiteral("http://localhost:%1/mcp").arg(port));
    McpClient client(settings);
    client.start();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), McpClient::State::Ready, 30'000);
    const auto said = call(client, QStringLiteral("echo"), {{QStringLiteral("message"), QStringLiteral("grüße")}});
    QVERIFY(said && *said);
    QVERIFY((*said)->contains(QStringLiteral("grüße")));
    server.kill();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TestMcp)
#include "test_mcp.moc"
