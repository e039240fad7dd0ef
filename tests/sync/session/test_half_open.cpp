// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A line on which nothing arrives any more and nothing is closed: noticed within 15 s, and nothing typed meanwhile is lost.
#include "sync/session/RemoteProject.h"
#include "sync/session/WebSocketTransport.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace dyad;

namespace {

/// Carries bytes both ways until it is frozen; those it had then never arrive. What connects after it was thawed is carried.
class Proxy : public QObject {
    Q_OBJECT
public:
    explicit Proxy(quint16 port) : m_port(port)
    {
        m_listening = m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &Proxy::accept);
    }
    bool isListening() const { return m_listening; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    void setFrozen(bool frozen)
    {
        m_frozen = frozen;
        ++m_age;
    }
    qint64 bytes = 0;                   ///< to the client

private:
    void accept()
    {
        QTcpSocket *here = m_server.nextPendingConnection();
        if (m_frozen)
            return;                     // neither answered nor refused
        auto *there = new QTcpSocket(here);
        there->connectToHost(QHostAddress::LocalHost, m_port);
        carry(here, there, false);
        carry(there, here, true);
    }
    void carry(QTcpSocket *from, QTcpSocket *to, bool toClient)
    {
        connect(from, &QTcpSocket::readyRead, to, [this, from, to, toClient, age = m_age] {
            const QByteArray all = from->readAll();
            if (age != m_age)
                return;
            bytes += toClient ? all.size() : 0;
            to->write(all);
        });
        connect(from, &QTcpSocket::disconnected, to, [this, to, age = m_age] {
            if (age == m_age)
                to->disconnectFromHost();
        });
    }
    QTcpServer m_server;
    const quint16 m_port;
    bool m_listening = false, m_frozen = false;
    int m_age = 0;
};

} // namespace

class TestHalfOpen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeadLineIsNoticedAndResumed();

private:
    std::unique_ptr<sync::RemoteProject> person(const QUrl &url) const
    {
        sync::RemoteProject::Options options;
        options.connection.client = QStringLiteral("test/1");
        options.connection.project = m_project;
        options.connection.transport = [url](const QByteArray &access, QObject *parent) { return new sync::WebSocketTransport(url, access, parent); };
        options.connection.token = [token = m_token](bool, QObject *, const sync::Connection::TokenReply &reply) { reply(token.toLatin1()); };
        auto project = std::make_unique<sync::RemoteProject>(std::move(options));
        project->start();
        return project;
    }
    QString m_token, m_project;
};

void TestHalfOpen::aDeadLineIsNoticedAndResumed()
{
    using State = sync::DocumentSession::State;
    test::TestServer server;
    m_token = server.adminToken();
    m_project = server.newProject(m_token);
    test::TestSocket maker;
    QVERIFY(maker.open(server.url(), m_token) && maker.join(m_project));
    const std::string large(2'000'000, 'x');
    const sync::DocId doc = maker.create(QStringLiteral("a.txt"), large);
    QVERIFY(doc != 0);
    Proxy proxy(server.port());
    QVERIFY(proxy.isListening());
    const auto far = person(proxy.url()), near = person(server.url());
    QTRY_COMPARE_WITH_TIMEOUT(far->state(), sync::ProjectSession::State::Live, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(near->state(), sync::ProjectSession::State::Live, 20'000);
    const auto here = far->open(doc), there = near->open(doc);
    QTRY_COMPARE_WITH_TIMEOUT(here->state(), State::Synchronized, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(there->state(), State::Synchronized, 20'000);

    proxy.setFrozen(true);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(here->edit(sync::TextOperation::insertion(0, "held "), {}));
    QVERIFY(there->edit(sync::TextOperation::insertion(there->text().size(), " meanwhile"), {}));
    QTRY_VERIFY_WITH_TIMEOUT(far->state() != sync::ProjectSession::State::Live, 40'000);
    qInfo("noticed after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(here->edit(sync::TextOperation::insertion(0, "more "), {}));        // editing goes on
    QCOMPARE(far->waitingEdits() > 0, true);

    proxy.setFrozen(false);
    proxy.bytes = 0;
    clock.restart();
    far->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(here->state(), State::Synchronized, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(here->version() == there->version(), 20'000);
    qInfo("resumed within %lld ms and %lld bytes", static_cast<long long>(clock.elapsed()), static_cast<long long>(proxy.bytes));
    QVERIFY2(proxy.bytes < 20'000, "by what has changed, not by the whole text");
    QCOMPARE(here->text().text(), "more held " + large + " meanwhile");
    QCOMPARE(there->text().text(), here->text().text());
}

QTEST_GUILESS_MAIN(TestHalfOpen)
#include "test_half_open.moc"
