// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The server's own WebSocket: frames in any pieces, what a client may not do, who does not read, and both ways of saying goodbye.
#include "backend/gateway/WebSocket.h"
#include "tests/support/Patience.h"
#include <QSignalSpy>
#include <QTest>
#include <fcntl.h>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

using namespace dyad::backend::gateway;
using Kind = FrameReader::Kind;

namespace {

struct Received {
    Kind kind;
    QByteArray payload;
    bool operator==(const Received &) const = default;
};

QByteArray frame(int opcode, const QByteArray &payload, bool last = true, bool masked = true, int reserved = 0)
{
    QByteArray bytes;
    bytes += char((last ? 0x80 : 0) | reserved | opcode);
    const char mask = masked ? char(0x80) : char(0);
    if (payload.size() < 126) {
        bytes += char(mask | char(payload.size()));
    } else if (payload.size() < 65536) {
        bytes += char(mask | 126);
        bytes += char(payload.size() >> 8);
        bytes += char(payload.size());
    } else {
        bytes += char(mask | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += char(quint64(payload.size()) >> shift);
    }
    if (!masked)
        return bytes + payload;
    const QByteArray key("\x11\x82\x33\xc4", 4);
    bytes += key;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ key[i % 4]);
    return bytes;
}

/// Reads in pieces of the given lengths, the last of which repeats.
std::pair<QList<Received>, int> readAll(const QByteArray &bytes, std::vector<qsizetype> pieces, quint64 frameLimit = 1 << 20, quint64 messageLimit = 4 << 20)
{
    FrameReader reader;
    reader.setLimits(frameLimit, messageLimit);
    QList<Received> list;
    size_t next = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = std::min(pieces[std::min(next++, pieces.size() - 1)], bytes.size() - at);
        const auto wrong = reader.read(QByteArrayView(bytes).sliced(at, length), [&](Kind kind, QByteArray &&payload) {
            list.append({kind, payload});
            return true;
        });
        if (wrong)
            return {list, *wrong};
        at += length;
    }
    return {list, 0};
}

} // namespace

class TestWebSocket : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void framesInAnyPieces();
    void refusals_data();
    void refusals();
    void sendsAndReceives();
    void readsFirstWhatCameFirst();
    void longMessagesGoInFrames();
    void whoDoesNotReadHoldsNobodyUp();
    void goodbyes_data();
    void goodbyes();
    void anEndIsNoticed();
    void aClosedOneIsSilent();

private:
    QByteArray readPeer(qsizetype atLeast);
    void writePeer(const QByteArray &bytes) { QCOMPARE(::send(m_peer, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL), ssize_t(bytes.size())); }
    std::shared_ptr<SocketPoller> m_poller;
    std::unique_ptr<WebSocket> m_socket;
    int m_peer = -1;
};

void TestWebSocket::init()
{
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends), 0);
    m_poller = std::make_shared<SocketPoller>();
    m_socket = std::make_unique<WebSocket>(ends[0], m_poller, QByteArray());
    m_peer = ends[1];
}

void TestWebSocket::cleanup()
{
    m_socket.reset();
    if (m_peer >= 0)
        ::close(std::exchange(m_peer, -1));
}

QByteArray TestWebSocket::readPeer(qsizetype atLeast)
{
    QByteArray bytes;
    (void)QTest::qWaitFor([&] {
        char buffer[65536];
        for (ssize_t n; (n = ::recv(m_peer, buffer, sizeof buffer, MSG_DONTWAIT)) > 0;)
            bytes.append(buffer, n);
        return bytes.size() >= atLeast;
    });
    return bytes;
}

void TestWebSocket::framesInAnyPieces()
{
    std::mt19937 random(3);
    QByteArray bytes;
    QList<Received> expected;
    for (int i = 0; i < 60; ++i) {
        QByteArray payload(qsizetype(random() % (i % 9 == 0 ? 90'000 : 300)), 'x');
        for (char &c : payload)
            c = char(random());
        const bool inParts = i % 4 == 1 && payload.size() > 3;
        if (inParts) {
            bytes += frame(2, payload.first(2), false) + frame(9, "ping") + frame(0, payload.sliced(2, 1), false) + frame(0, payload.sliced(3));
            expected.append({Kind::Ping, "ping"});
        } else {
            bytes += frame(2, payload);
        }
        expected.append({Kind::Binary, payload});
    }
    bytes += frame(10, {}) + frame(1, "text") + frame(8, QByteArray("\x03\xe8", 2));
    expected += {{Kind::Pong, {}}, {Kind::Text, "text"}, {Kind::Close, QByteArray("\x03\xe8", 2)}};
    for (const qsizetype piece : {1, 2, 3, 7, 64, 1000, 65536, 100'000'000})
        QCOMPARE(readAll(bytes, {piece}), std::pair(expected, 0));
    for (qsizetype cut = 1; cut < 400; ++cut)
        QCOMPARE(readAll(bytes, {cut, bytes.size()}), std::pair(expected, 0));
}

void TestWebSocket::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("not masked") << frame(2, "a", true, false) << 1002;
    QTest::newRow("a reserved bit") << frame(2, "a", true, true, 0x40) << 1002;
    QTest::newRow("an unknown kind") << frame(3, "a") << 1002;
    QTest::newRow("an unknown control frame") << frame(11, "a") << 1002;
    QTest::newRow("a control frame in parts") << frame(9, "a", false) << 1002;
    QTest::newRow("a long control frame") << frame(9, QByteArray(126, 'a')) << 1002;
    QTest::newRow("a continuation of nothing") << frame(0, "a") << 1002;
    QTest::newRow("a message inside of another") << frame(2, "a", false) + frame(2, "b") << 1002;
    QTest::newRow("a frame too long") << frame(2, QByteArray(1001, 'a')) << 1009;
    QTest::newRow("its head is enough") << frame(2, QByteArray(70'000, 'a')).first(14) << 1009;
    QTest::newRow("a message too long") << frame(2, QByteArray(900, 'a'), false) + frame(0, QByteArray(900, 'a'), false) + frame(0, QByteArray(900, 'a')) << 1009;
}

void TestWebSocket::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), bytes.size()})
        QCOMPARE(readAll(bytes, {piece}, 1000, 2000).second, code);
}

void TestWebSocket::sendsAndReceives()
{
    QSignalSpy received(m_socket.get(), &WebSocket::received), heard(m_socket.get(), &WebSocket::heard);
    writePeer(frame(2, "hello") + frame(9, "are you there?") + frame(10, {}));
    QTRY_COMPARE(received.count(), 1);
    QVERIFY(heard.count() >= 1);
    QCOMPARE(received[0][0].toByteArray(), QByteArray("hello"));
    QCOMPARE(readPeer(16), QByteArray("\x8a\x0e" "are you there?"));
    m_socket->send("world");
    m_socket->ping();
    QCOMPARE(readPeer(9), QByteArray("\x82\x05" "world" "\x89\0", 9));
}

void TestWebSocket::readsFirstWhatCameFirst()
{
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends), 0);
    const QByteArray all = frame(2, "first") + frame(2, "second") + frame(2, "third");
    QCOMPARE(::send(ends[1], all.constData() + 15, size_t(all.size() - 15), 0), ssize_t(all.size() - 15));
    WebSocket socket(ends[0], m_poller, all.first(15));
    QSignalSpy received(&socket, &WebSocket::received);
    socket.send("while it waits");
    QTRY_COMPARE(received.count(), 3);
    QCOMPARE(received[0][0].toByteArray(), QByteArray("first"));
    QCOMPARE(received[1][0].toByteArray(), QByteArray("second"));
    QCOMPARE(received[2][0].toByteArray(), QByteArray("third"));
    ::close(ends[1]);
}

void TestWebSocket::longMessagesGoInFrames()
{
    m_socket->setLimits(1000, 100'000);
    m_socket->send(QByteArray(2500, 'a'));
    const QByteArray bytes = readPeer(2512);
    QCOMPARE(bytes, QByteArray("\x02\x7e\x03\xe8", 4) + QByteArray(1000, 'a') + QByteArray("\x00\x7e\x03\xe8", 4) + QByteArray(1000, 'a')
                        + QByteArray("\x80\x7e\x01\xf4", 4) + QByteArray(500, 'a'));
}

void TestWebSocket::whoDoesNotReadHoldsNobodyUp()
{
    QByteArray expected;
    QSignalSpy written(m_socket.get(), &WebSocket::bytesWritten);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray payload(1000, char('a' + i % 26));
        m_socket->send(payload);
        expected += QByteArray("\x82\x7e\x03\xe8", 4) + payload;
    }
    const qint64 waiting = m_socket->bytesToWrite();
    QVERIFY(waiting > 1'000'000);
    QCOMPARE(readPeer(expected.size()), expected);
    QCOMPARE(m_socket->bytesToWrite(), qint64(0));
    qint64 sum = 0;
    for (const auto &one : written)
        sum += one[0].toLongLong();
    QCOMPARE(sum, waiting);
}

void TestWebSocket::goodbyes_data()
{
    QTest::addColumn<bool>("ours");
    QTest::newRow("the server closes") << true;
    QTest::newRow("the client closes") << false;
}

void TestWebSocket::goodbyes()
{
    QFETCH(bool, ours);
    QSignalSpy disconnected(m_socket.get(), &WebSocket::disconnected), received(m_socket.get(), &WebSocket::received);
    if (ours) {
        m_socket->close(1012, QStringLiteral("bye"));
        QCOMPARE(readPeer(7), QByteArray("\x88\x05\x03\xf4" "bye"));
        QCOMPARE(disconnected.count(), 0);
    }
    writePeer(frame(8, QByteArray("\x03\xe9", 2)) + frame(2, "too late"));
    if (!ours)
        QCOMPARE(readPeer(4), QByteArray("\x88\x02\x03\xe9"));
    QTRY_COMPARE(disconnected.count(), 1);
    QCOMPARE(received.count(), 0);
    char byte = 0;
    QTRY_COMPARE(::recv(m_peer, &byte, 1, MSG_DONTWAIT), ssize_t(0));
}

void TestWebSocket::anEndIsNoticed()
{
    QSignalSpy disconnected(m_socket.get(), &WebSocket::disconnected);
    ::close(std::exchange(m_peer, -1));
    m_socket->send(QByteArray(100, 'a'));
    QCOMPARE(disconnected.count(), 0);
    QTRY_COMPARE(disconnected.count(), 1);
}

void TestWebSocket::aClosedOneIsSilent()
{
    QSignalSpy disconnected(m_socket.get(), &WebSocket::disconnected), received(m_socket.get(), &WebSocket::received);
    writePeer(frame(2, "never heard"));
    m_socket->abort();
    QCOMPARE(disconnected.count(), 1);
    m_socket->send("x");
    m_socket->ping();
    m_socket->close();
    m_socket->abort();
    QTest::qWait(0);
    QCOMPARE(received.count(), 0);
    QCOMPARE(disconnected.count(), 1);
    QCOMPARE(m_socket->bytesToWrite(), qint64(0));
}

QTEST_GUILESS_MAIN(TestWebSocket)
#include "test_web_socket.moc"
