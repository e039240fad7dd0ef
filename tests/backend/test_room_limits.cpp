// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Rooms over real sockets: what a client may ask for, what it may not hold up, and how a room ends.
#include "backend/platform/Database.h"
#include "tests/backend/support/RoomsTest.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace dyad::sync::wire;
using sync::DocId;
using sync::TextOperation;
using test::TestServer;
using test::TestSocket;

class TestRoomLimits : public test::RoomsTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void documentsAtOnce();
    void documentsAskedForTogether();
    void aFloodOfSmallMessagesIsCutOff();
    void limitsCloseTheSocket();
    void slowConsumersAreCutOff();
    void aLargePieceOfNewsCutsNobodyOff();
    void aFailedJournalClosesTheRoom();
    void stopTellsEverybody();
};

void TestRoomLimits::documentsAtOnce()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    for (DocId doc = 1; doc <= 65; ++doc)
        QCOMPARE(a.create(QString::number(doc), "x"), doc);
    for (DocId doc = 1; doc <= 64; ++doc)
        QVERIFY(open(a, doc));
    Open request;
    request.doc = 65;
    a.send(request);
    QCOMPARE(a.takeError(), QStringLiteral("too-many-documents"));
    a.send(Close{1});
    QVERIFY(open(a, 65));
}

/// Asked for all at once, while none is in memory yet.
void TestRoomLimits::documentsAskedForTogether()
{
    constexpr DocId Count = 90;
    {
        TestSocket a;
        QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
        for (DocId doc = 1; doc <= Count; ++doc)
            QCOMPARE(a.create(QString::number(doc), "x"), doc);
    }
    m_server->restart();
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    for (DocId doc = 1; doc <= Count; ++doc) {
        Open request;
        request.doc = doc;
        a.send(request);
    }
    for (int i = 0; i < 64; ++i)
        QVERIFY(a.take<Document>());
    for (DocId doc = 65; doc <= Count; ++doc)
        QCOMPARE(a.takeError(), QStringLiteral("too-many-documents"));
    QVERIFY(!a.take<Document>(1));
}

/// Messages of some bytes each, faster than they are handled: what they take in memory counts.
void TestRoomLimits::aFloodOfSmallMessagesIsCutOff()
{
    TestSocket a, b;
    QVERIFY(b.open(m_server->url(), m_token) && b.join(m_project) && a.open(m_server->url(), m_token) && a.join(m_project));
    const std::vector<QByteArray> many(size_t(10'000), QByteArray::fromHex("a1617461" "78"));
    const QByteArray batch = encodeBatch(many);
    for (int i = 0; i < 60; ++i)                                         // 600,000 messages, and yet only 3 MB
        a.socket().sendBinaryMessage(batch);
    QVERIFY(b.take<Left>(60'000));
}

void TestRoomLimits::limitsCloseTheSocket()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    a.socket().setOutgoingFrameSize(quint64(8) << 20);
    FileCreate big;
    big.path = QStringLiteral("big");
    big.text = std::string(2'000'000, 'x');
    a.send(big);                                                         // one frame of 2 MB
    QTRY_COMPARE(a.closeCode(), 1009);
    TestSocket b;
    QVERIFY(b.open(m_server->url(), m_token) && b.join(m_project));
    b.socket().setOutgoingFrameSize(1 << 20);
    QVERIFY(b.create(QStringLiteral("big"), std::string(15'000'000, 'x')) != 0);
    const auto document = open(b, 1);
    QCOMPARE(document->text.size(), size_t(15'000'000));
    b.send(edit(*document, 0, 1, TextOperation::insertion(0, std::string(2'000'000, 'y'))));
    QCOMPARE(b.takeError(), QStringLiteral("document-too-large"));
}

void TestRoomLimits::slowConsumersAreCutOff()
{
    TestSocket a;
    TestSocket slow;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && slow.open(m_server->url(), m_token) && slow.join(m_project, true));
    const DocId doc = a.create(QStringLiteral("a.txt"), "");
    const auto document = open(a, doc);
    QVERIFY(slow.take<FileCreated>());
    slow.socket().setReadBufferSize(1);                                  // reads no more
    sync::Version version = 0;
    for (int i = 0; i < 60; ++i) {
        const TextOperation op = version % 2 == 0 ? TextOperation::insertion(0, std::string(500'000, 'x')) : TextOperation::deletion(0, 500'000);
        a.send(edit(*document, version, version + 1, op));
        QVERIFY(a.take<Ack>());
        ++version;
        if (a.take<Left>(1))
            return;                                                      // the others hear that it is gone
    }
    QFAIL("it was never cut off");
}

void TestRoomLimits::aLargePieceOfNewsCutsNobodyOff()
{
    TestSocket a;
    TestSocket b;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project) && b.open(m_server->url(), m_token) && b.join(m_project, true));
    const DocId doc = a.create(QStringLiteral("large.txt"), "");
    const auto document = open(a, doc);
    QVERIFY(b.take<FileCreated>());
    a.send(edit(*document, 0, 1, TextOperation::insertion(0, std::string(8'000'000, 'x'))));     // many times the limit
    QVERIFY(a.take<Ack>());
    const auto news = b.take<FileChanged>();
    QVERIFY(news);
    QCOMPARE(news->op.op.delta(), 8'000'000);
    Presence presence;
    presence.doc = doc;
    presence.selections.emplace(100'000, Presence::Range{1, 2});
    a.send(presence);
    const auto shown = b.take<Presence>();
    QVERIFY(shown && shown->selections);
    QCOMPARE(shown->selections->size(), size_t(1000));
}

void TestRoomLimits::aFailedJournalClosesTheRoom()
{
    TestSocket a;
    QVERIFY(a.open(m_server->url(), m_token) && a.join(m_project));
    const DocId doc = a.create(QStringLiteral("a.txt"), "x");
    const auto document = open(a, doc);
    {
        // Somebody else has written this version: the fence.
        backend::Database other(m_server->dataDirectory() + QStringLiteral("/dyad.db"));
        QVERIFY(other.execute(QStringLiteral("INSERT INTO journal (project, doc, first_version, last_version, time, operations) VALUES (1, 1, 1, 1, 0, x'00')")).has_value());
    }
    a.send(edit(*document, 0, 1, TextOperation::insertion(0, "y")));
    QTRY_COMPARE(a.closeCode(), 4500);
    QVERIFY(!a.take<Ack>(1));
    {
        backend::Database other(m_server->dataDirectory() + QStringLiteral("/dyad.db"));
        QVERIFY(other.execute(QStringLiteral("DELETE FROM journal")).has_value());
    }
    TestSocket b;
    QVERIFY(b.open(m_server->url(), m_token) && b.join(m_project));
    const auto fresh = open(b, doc);
    QVERIFY(fresh && fresh->version == 0 && fresh->text == "x");         // nothing of it was kept
    b.send(edit(*fresh, 0, 1, TextOperation::insertion(0, "y")));
    QVERIFY(b.take<Ack>());
}

void TestRoomLimits::stopTellsEverybody()
{
    // Raw, because Qt's client takes 1012 for a code that may not be and says 1002.
    QTcpSocket socket;
    socket.connectToHost(m_server->url().host(), m_server->port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nAuthorization: Bearer " + m_token.toLatin1()
                 + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: dyad.v1\r\n\r\n");
    QCOMPARE(TestServer::readAnswer(socket).status, 101);
    auto stopped = m_server->server().stop();
    QByteArray bytes;
    while (bytes.size() < 4 && socket.waitForReadyRead(5000))
        bytes += socket.readAll();
    QCOMPARE(bytes.left(1), QByteArray::fromHex("88"));
    QCOMPARE(bytes.mid(2, 2), QByteArray::fromHex("03f4"));              // 1012
    socket.close();
    QTRY_VERIFY(stopped.isFinished());
}

QTEST_GUILESS_MAIN(TestRoomLimits)
#include "test_room_limits.moc"
