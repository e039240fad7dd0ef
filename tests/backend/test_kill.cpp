// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// kill -9 of the real dyad-server under load, again and again: nothing acknowledged is lost, nothing is applied twice.
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <signal.h>

using namespace dyad;
using namespace dyad::sync::wire;
using test::TestSocket;

namespace {

/// The program itself, in a folder that outlives its processes.
class ServerProcess {
public:
    ~ServerProcess() { kill(); }
    bool start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_process->start(QStringLiteral(DYAD_BIN "/dyad-server"), {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"),
                                                                   m_folder.filePath(QStringLiteral("data"))});
        url = QUrl();
        while (url.isEmpty() && (m_process->canReadLine() || m_process->waitForReadyRead(10000))) {
            const QJsonObject event = QJsonDocument::fromJson(m_process->readLine()).object();
            if (event[QStringLiteral("event")] == QStringLiteral("listening"))
                url = QUrl(event[QStringLiteral("url")].toString());
            if (event[QStringLiteral("event")] == QStringLiteral("setup"))
                invite = event[QStringLiteral("invite")].toString();
        }
        return !url.isEmpty();
    }
    void kill()
    {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            ::kill(pid_t(m_process->processId()), SIGKILL);
            m_process->waitForFinished(10000);
        }
    }
    int terminate()
    {
        m_process->terminate();
        return m_process->waitForFinished(10000) ? m_process->exitCode() : -1;
    }
    test::HttpAnswer post(const char *path, const QJsonObject &body, const QString &token = {}, const char *method = "POST") const
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        socket.write(QByteArray(method) + " /api/v1/" + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token.toLatin1()
                     + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        return socket.waitForConnected() ? test::TestServer::readAnswer(socket) : test::HttpAnswer();
    }
    QUrl url;
    QString invite;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
};

/// One person who types tokens at the start of the document; inserts there fit every version, so nothing need be transformed.
struct Driver {
    int id = 0;
    std::unique_ptr<TestSocket> socket;
    sync::Version version = 0;
    sync::SessionId session = 0;
    sync::Sequence seq = 0;
    QByteArray inFlight;
    int typed = 0;
    QList<QByteArray> acknowledged;
    QString fault;

    bool connect(const QUrl &url, const QString &token, const QString &project, sync::DocId doc)
    {
        socket = std::make_unique<TestSocket>();
        if (!socket->open(url, token) || !socket->join(project))
            return false;
        Open open;
        open.doc = doc;
        open.since = version;
        if (session != 0)
            open.session = session;
        if (!inFlight.isEmpty())
            open.seq = seq;
        socket->send(open);
        const auto caught = socket->take<CatchUp>();
        if (!caught)
            return false;
        if (caught->ack)
            acknowledged.append(std::exchange(inFlight, {}));        // the answer was lost, the edit was not
        version = caught->version;
        session = caught->session;
        seq = 0;
        if (!inFlight.isEmpty())
            submit(doc);
        return true;
    }
    void submit(sync::DocId doc)
    {
        FileEdit edit;
        edit.doc = doc;
        edit.base = version;
        edit.seq = ++seq;
        edit.op = sync::TextOperation::insertion(0, {inFlight.constData(), size_t(inFlight.size())});
        socket->send(edit);
    }
    void step(sync::DocId doc)
    {
        while (auto changed = socket->take<FileChanged>(0))
            advance(changed->version);
        if (inFlight.isEmpty()) {
            inFlight = '<' + QByteArray::number(id) + '.' + QByteArray::number(++typed) + '>';
            submit(doc);
        } else if (const auto ack = socket->take<Ack>(0)) {
            while (auto changed = socket->take<FileChanged>(0))
                if (changed->version < ack->version)
                    advance(changed->version);
            version = std::max(version, ack->version);
            acknowledged.append(std::exchange(inFlight, {}));
        }
        if (!socket->takeError(0).isEmpty())
            fault = QStringLiteral("the server refused an edit");
    }
    void advance(sync::Version to) { version = std::max(version, to); }
};

} // namespace

class TestKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLost();
    void programEvents();
};

void TestKill::nothingAcknowledgedIsLost()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ServerProcess server;
    QVERIFY(server.start());
    const QString token = server.post("signup", {{QStringLiteral("invite"), server.invite}, {QStringLiteral("name"), QStringLiteral("A")},
                                                 {QStringLiteral("email"), QStringLiteral("a@b")}, {QStringLiteral("password"), QStringLiteral("long enough")}})
                              .json()[QStringLiteral("accessToken")].toString();
    const QString project = server.post("projects", {{QStringLiteral("name"), QStringLiteral("p")}}, token).json()[QStringLiteral("id")].toString();
    sync::DocId doc = 0;
    {
        TestSocket first;
        QVERIFY(first.open(server.url, token) && first.join(project));
        doc = first.create(QStringLiteral("a.txt"), "end");
    }
    std::array<Driver, 4> drivers;
    for (int i = 0; i < 4; ++i)
        drivers[size_t(i)].id = i + 1;
    constexpr int Kills = 50;
    for (int round = 0; round <= Kills; ++round) {
        QElapsedTimer start;
        start.start();
        if (round > 0)
            QVERIFY(server.start());
        QVERIFY2(start.elapsed() < 30'000, "it took too long to be ready again");
        for (Driver &driver : drivers)
            QVERIFY(driver.connect(server.url, token, project, doc));
        QElapsedTimer time;
        time.start();
        const int life = 50 + int(random.bounded(300));
        while (time.elapsed() < life) {
            for (Driver &driver : drivers)
                driver.step(doc);
        }
        if (round < Kills)
            server.kill();
    }
    for (Driver &driver : drivers) {
        QElapsedTimer time;
        time.start();
        while (!driver.inFlight.isEmpty() && time.elapsed() < 30'000) {
            QTest::qWait(1);
            const int before = driver.typed;
            driver.step(doc);
            if (driver.typed != before)
                break;
        }
        QCOMPARE(driver.fault, QString());
    }
    const QByteArray text = server.post(qPrintable(QStringLiteral("projects/%1/content?path=a.txt").arg(project)), {}, token, "GET").body;
    QVERIFY(text.endsWith("end"));
    qsizetype total = 0;
    for (const Driver &driver : drivers) {
        QVERIFY(driver.acknowledged.size() > Kills);
        for (const QByteArray &tokenText : driver.acknowledged)
            QCOMPARE(text.count(tokenText), 1);
        total += driver.acknowledged.size();
    }
    const qsizetype there = text.count('<');
    QVERIFY2(there >= total && there <= total + 4, "edits that nobody acknowledged, beyond those in flight");
    qInfo("%d kills, %lld edits acknowledged, none lost", Kills, qlonglong(total));
    QCOMPARE(server.terminate(), 0);
}

void TestKill::programEvents()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const auto run = [&](const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(DYAD_BIN "/dyad-server"), arguments);
        process.waitForFinished(5000);
        return std::make_tuple(process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError());
    };
    QCOMPARE(std::get<0>(run({QStringLiteral("--version")})), 0);
    QVERIFY(std::get<1>(run({QStringLiteral("--help")})).contains("--listen"));
    QCOMPARE(std::get<0>(run({QStringLiteral("--listen"), QStringLiteral("nowhere")})), 2);
    QCOMPARE(std::get<0>(run({QStringLiteral("--data"), QStringLiteral("/proc/x"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")})), 2);
    QCOMPARE(std::get<0>(run({QStringLiteral("--data"), data, QStringLiteral("--store"), QStringLiteral("oracle:x")})), 2);
    ServerProcess server;
    QVERIFY(server.start());
    const auto [code, out, err] = run({QStringLiteral("--data"), data, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(server.url.port())});
    QCOMPARE(code, 2);
    QVERIFY2(err.contains("listens on 127.0.0.1") && out.isEmpty(), err.constData());
    QVERIFY(!server.invite.isEmpty());
    QCOMPARE(server.terminate(), 0);
    server.invite.clear();
    QVERIFY(server.start());
    QVERIFY(server.invite.isEmpty());                        // only ever once
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
