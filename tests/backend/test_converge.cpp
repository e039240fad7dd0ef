// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Real clients, real sockets, a real server that restarts in between: all end with the same bytes.
#include "sync/session/RemoteProject.h"
#include "sync/session/WebSocketTransport.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QRandomGenerator>
#include <QTest>

using namespace dyad;

class TestConverge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clientsConverge();

private:
    std::unique_ptr<sync::RemoteProject> client(test::TestServer &server, const QString &token, const QString &project)
    {
        sync::RemoteProject::Options options;
        options.connection.client = QStringLiteral("test/1");
        options.connection.project = project;
        options.connection.transport = [&server](const QByteArray &access, QObject *parent) {
            return new sync::WebSocketTransport(server.url(), access, parent);
        };
        options.connection.token = [token](bool, QObject *, const sync::Connection::TokenReply &reply) { reply(token.toLatin1()); };
        auto made = std::make_unique<sync::RemoteProject>(std::move(options));
        made->start();
        return made;
    }
};

void TestConverge::clientsConverge()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    test::TestServer server;
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    sync::DocId doc = 0;
    {
        test::TestSocket first;
        QVERIFY(first.open(server.url(), token) && first.join(project));
        doc = first.create(QStringLiteral("a.txt"), "begin");
    }
    std::vector<std::unique_ptr<sync::RemoteProject>> clients;
    std::vector<std::shared_ptr<sync::DocumentSession>> documents;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(client(server, token, project));
        QTRY_COMPARE(clients.back()->state(), sync::ProjectSession::State::Live);
        documents.push_back(clients.back()->open(doc));
        QTRY_COMPARE(documents.back()->state(), sync::DocumentSession::State::Synchronized);
    }
    for (int step = 0; step < 600; ++step) {
        const auto &document = documents[random.bounded(3u)];
        const qint64 size = document->text().size();
        const qint64 at = random.bounded(int(size) + 1);
        const bool erase = size > 20 && random.bounded(3) == 0;
        const auto op = erase ? sync::TextOperation::deletion(std::min(at, size - 1), 1) : sync::TextOperation::insertion(at, "word ");
        QVERIFY(document->edit(op, {}).has_value());
        if (step % 7 == 0)
            QTest::qWait(1);
        if (step == 300)
            server.restart();
    }
    const auto settled = [&] {
        return std::ranges::all_of(documents, [&](const auto &d) {
            return d->state() == sync::DocumentSession::State::Synchronized && d->version() == documents[0]->version();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 20000);
    const std::string text = documents[0]->text().text();
    for (const auto &document : documents)
        QCOMPARE(document->text().text(), text);
    QCOMPARE(server.call("GET", QStringLiteral("projects/%1/content?path=a.txt").arg(project), {}, token).body, QByteArray::fromStdString(text));
    documents.clear();
}

QTEST_GUILESS_MAIN(TestConverge)
#include "test_converge.moc"
