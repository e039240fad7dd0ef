// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The bytes of a plain connection: at once where they fit, bounded where they do not, and nothing lost at an end.
#include "backend/gateway/ByteSocket.h"
#include "tests/support/Patience.h"
#include <QSignalSpy>
#include <QTest>
#include <sys/socket.h>
#include <unistd.h>

using namespace dyad::backend::gateway;

namespace {

/// A connection, of which the test has the other end.
struct Line {
    Line()
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("socketpair");
        other = ends[1];
        socket = std::make_unique<ByteSocket>(ends[0], poller);
    }
    ~Line() { hangUp(); }
    void hangUp()
    {
        if (other >= 0)
            ::close(std::exchange(other, -1));
    }
    QByteArray read(qsizetype bytes)
    {
        QByteArray all(bytes, Qt::Uninitialized);
        const ssize_t n = ::recv(other, all.data(), size_t(bytes), MSG_DONTWAIT);
        return all.first(std::max<ssize_t>(n, 0));
    }
    void send(const QByteArray &bytes) const { QCOMPARE(::send(other, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL), ssize_t(bytes.size())); }

    std::shared_ptr<SocketPoller> poller = std::make_shared<SocketPoller>();
    std::unique_ptr<ByteSocket> socket;
    int other = -1;
};

} // namespace

class TestByteSocket : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAtOnce();
    void readsInPieces();
    void unreadIsBounded();
    void slowReaderGetsAll();
    void lastWordsAreReadable();
    void saysGoodbyeAfterAll();
    void writingToTheGoneEndsOnce();
    void abortEndsAtOnce();
    void givesItselfAway();
};

void TestByteSocket::writesAtOnce()
{
    Line line;
    line.socket->write("hello");
    QCOMPARE(line.read(100), QByteArray("hello")); // no turn of the loop in between
    QCOMPARE(line.socket->bytesToWrite(), 0);
}

void TestByteSocket::readsInPieces()
{
    Line line;
    QSignalSpy ready(line.socket.get(), &ByteSocket::readyRead);
    line.send("one two");
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(line.socket->unread().toByteArray(), QByteArray("one two"));
    line.socket->skip(4);
    line.send(" three");
    QTRY_COMPARE(line.socket->bytesAvailable(), 9);
    QCOMPARE(line.socket->readAll(), QByteArray("two three"));
    QCOMPARE(line.socket->bytesAvailable(), 0);
}

void TestByteSocket::unreadIsBounded()
{
    Line line;
    const int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
    const QByteArray block(64 * 1024, 'x');
    qint64 sent = 0;
    int idle = 0;
    while (idle < 20) { // until nothing more goes in
        const ssize_t n = ::send(line.other, block.constData(), size_t(block.size()), flags);
        sent += std::max<ssize_t>(n, 0);
        idle = n > 0 ? 0 : idle + 1;
        QCoreApplication::processEvents();
    }
    QVERIFY(line.socket->bytesAvailable() >= ByteSocket::UnreadLimit);
    QVERIFY(line.socket->bytesAvailable() <= ByteSocket::UnreadLimit + 64 * 1024);
    qint64 got = 0;
    while (got < sent) { // and goes on when it is read
        const qint64 before = got;
        got += line.socket->readAll().size();
        QTRY_VERIFY(got == sent || line.socket->bytesAvailable() > 0 || got > before);
        QCoreApplication::processEvents();
    }
    QCOMPARE(got, sent);
}

void TestByteSocket::slowReaderGetsAll()
{
    Line line;
    QByteArray all;
    for (int i = 0; i < 400'000; ++i)
        all += QByteArray::number(i) + ' ';
    line.socket->write(all.first(all.size() / 2));
    line.socket->write(all.sliced(all.size() / 2));
    QVERIFY(line.socket->bytesToWrite() > 0);
    QSignalSpy written(line.socket.get(), &ByteSocket::written);
    QByteArray got;
    while (got.size() < all.size()) {
        const QByteArray piece = line.read(100'000);
        got += piece;
        QTRY_VERIFY(!piece.isEmpty() || !(got += line.read(100'000)).isEmpty());
        QCoreApplication::processEvents();
    }
    QVERIFY(got == all);
    QVERIFY(written.size() > 0);
    QCOMPARE(line.socket->bytesToWrite(), 0);
}

void TestByteSocket::lastWordsAreReadable()
{
    Line line;
    QSignalSpy gone(line.socket.get(), &ByteSocket::disconnected);
    line.send("bye");
    line.hangUp();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!line.socket->isOpen());
    QCOMPARE(line.socket->readAll(), QByteArray("bye"));
}

void TestByteSocket::saysGoodbyeAfterAll()
{
    Line line;
    const QByteArray all(2'000'000, 'x');
    line.socket->write(all);
    line.socket->disconnectFromHost();
    qint64 got = 0;
    QTRY_VERIFY2(((got += line.read(1'000'000).size()) == all.size()), "not all came");
    char byte = 0;
    QTRY_COMPARE(::recv(line.other, &byte, 1, MSG_DONTWAIT), 0); // and then the end
    QSignalSpy gone(line.socket.get(), &ByteSocket::disconnected);
    line.hangUp();
    QTRY_COMPARE(gone.size(), 1);
}

void TestByteSocket::writingToTheGoneEndsOnce()
{
    Line line;
    QSignalSpy gone(line.socket.get(), &ByteSocket::disconnected);
    line.hangUp();
    line.socket->write("a");
    line.socket->write("b");
    QCOMPARE(gone.size(), 0); // not from inside of who writes
    QTRY_COMPARE(gone.size(), 1);
    line.socket->write("c");
    QCoreApplication::processEvents();
    QCOMPARE(gone.size(), 1);
}

void TestByteSocket::abortEndsAtOnce()
{
    Line line;
    QSignalSpy gone(line.socket.get(), &ByteSocket::disconnected);
    line.socket->abort();
    QCOMPARE(gone.size(), 1);
    char byte = 0;
    QCOMPARE(::recv(line.other, &byte, 1, MSG_DONTWAIT), 0);
}

void TestByteSocket::givesItselfAway()
{
    Line line;
    line.send("early");
    QTRY_COMPARE(line.socket->bytesAvailable(), 5);
    const int descriptor = line.socket->release();
    QVERIFY(descriptor >= 0);
    QCOMPARE(line.socket->readAll(), QByteArray("early"));
    line.socket.reset();
    QCOMPARE(::send(descriptor, "on", 2, 0), 2);
    QCOMPARE(line.read(10), QByteArray("on"));
    ::close(descriptor);
}

QTEST_GUILESS_MAIN(TestByteSocket)
#include "test_byte_socket.moc"
