// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Real clients, real sockets, real servers that restart in between: all end with the same bytes.
#include "sync/session/RemoteProject.h"
#include "sync/session/WebSocketTransport.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QRandomGenerator>
#include <QTest>

using namespace dyad;

namespace {

/// A server with one file, and people who have it open.
class Site {
public:
    bool make()
    {
        m_token = m_server.adminToken();
        m_project = m_server.newProject(m_token);
        test::TestSocket first;
        if (!first.open(m_server.url(), m_token) || !first.join(m_project))
            return false;
        m_doc = first.create(QStringLiteral("a.txt"), "begin");
        return m_doc != 0;
    }

    bool addPerson()
    {
        sync::RemoteProject::Options options;
        options.connection.client = QStringLiteral("test/1");
        options.connection.project = m_project;
        options.connection.transport = [this](const QByteArray &access, QObject *parent) {
            return new sync::WebSocketTransport(m_server.url(), access, parent);
        };
        options.connection.token = [token = m_token](bool, QObject *, const sync::Connection::TokenReply &reply) { reply(token.toLatin1()); };
        m_people.push_back(std::make_unique<sync::RemoteProject>(std::move(options)));
        sync::RemoteProject &person = *m_people.back();
        person.start();
        if (!QTest::qWaitFor([&] { return person.state() == sync::ProjectSession::State::Live; }, 20'000))
            return false;
        m_documents.push_back(person.open(m_doc));
        return QTest::qWaitFor([&] { return m_documents.back()->state() == sync::DocumentSession::State::Synchronized; }, 20'000);
    }

    bool editSomewhere(QRandomGenerator &random)
    {
        const auto &document = m_documents[random.bounded(quint32(m_documents.size()))];
        const qint64 size = document->text().size(), at = random.bounded(int(size) + 1);
        const bool erase = size > 20 && random.bounded(3) == 0;
        const auto op = erase ? sync::TextOperation::deletion(std::min(at, size - 1), 1) : sync::TextOperation::insertion(at, "word ");
        return document->edit(op, {}).has_value();
    }

    void restart() { m_server.restart(); }

    bool isSettled() const
    {
        return std::ranges::all_of(m_documents, [&](const auto &d) {
            return d->state() == sync::DocumentSession::State::Synchronized && d->version() == m_documents[0]->version();
        });
    }

    void compare()
    {
        const std::string text = m_documents[0]->text().text();
        for (const auto &document : m_documents)
            QCOMPARE(document->text().text(), text);
        QCOMPARE(m_server.call("GET", QStringLiteral("projects/%1/content?path=a.txt").arg(m_project), {}, m_token).body, QByteArray::fromStdString(text));
    }

private:
    test::TestServer m_server;
    QString m_token, m_project;
    sync::DocId m_doc = 0;
    std::vector<std::unique_ptr<sync::RemoteProject>> m_people;
    std::vector<std::shared_ptr<sync::DocumentSession>> m_documents;     // gone before the people they belong to
};

} // namespace

class TestConverge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clientsConverge() { run(1, 3, 600); }
    /// Two servers in one process, with people on both at once: nothing of the one shows in the other.
    void twoServersAtOnce() { run(2, 3, 900); }

private:
    void run(size_t servers, int people, int steps)
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        std::vector<std::unique_ptr<Site>> sites;
        for (size_t i = 0; i < servers; ++i) {
            sites.push_back(std::make_unique<Site>());
            QVERIFY(sites.back()->make());
            for (int k = 0; k < people; ++k)
                QVERIFY(sites.back()->addPerson());
        }
        for (int step = 0; step < steps; ++step) {
            QVERIFY(sites[random.bounded(quint32(servers))]->editSomewhere(random));
            if (step % 7 == 0)
                QCoreApplication::processEvents();
            if (step == steps / 2)
                sites[0]->restart();
        }
        for (const auto &site : sites) {
            QTRY_VERIFY_WITH_TIMEOUT(site->isSettled(), 20000);
            site->compare();
        }
    }
};

QTEST_GUILESS_MAIN(TestConverge)
#include "test_converge.moc"
