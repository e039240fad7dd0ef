// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/WebSocket.h"
#include <QSslSocket>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace dyad::backend::gateway {
namespace {

constexpr quint8 Final = 0x80, Continuation = 0, Binary = 2, Close = 8, Ping = 9, Pong = 10;
constexpr qsizetype ReadBytes = 64 << 10;        // at a time; then it is others' turn
constexpr qint64 PongBytes = 64 << 10;           // waiting: who does not read is not answered
constexpr qsizetype CompactBytes = 1 << 20;      // that were sent of what waits, before the rest is moved

/// Returns its length.
qsizetype writeHead(char *to, quint8 first, qsizetype length)
{
    to[0] = char(first);
    if (length < 126) {
        to[1] = char(length);
        return 2;
    }
    if (length < 65536) {
        to[1] = 126;
        qToBigEndian(quint16(length), to + 2);
        return 4;
    }
    to[1] = 127;
    qToBigEndian(quint64(length), to + 2);
    return 10;
}

} // namespace

WebSocket::WebSocket(int descriptor, std::shared_ptr<SocketPoller> poller, const QByteArray &early) : m_descriptor(descriptor), m_poller(std::move(poller))
{
    // What came early is read before what comes.
    if (early.isEmpty())
        m_poller->add(m_descriptor, this);
    else
        QMetaObject::invokeMethod(this, [this, early] { readEarly(early); }, Qt::QueuedConnection);
}

WebSocket::WebSocket(QSslSocket *secure) : m_secure(secure)
{
    m_secure->setParent(this);
    connect(m_secure, &QSslSocket::readyRead, this, &WebSocket::readSecure);
    connect(m_secure, &QSslSocket::encryptedBytesWritten, this, &WebSocket::onSecureWritten);
    connect(m_secure, &QSslSocket::disconnected, this, &WebSocket::end, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &WebSocket::readSecure, Qt::QueuedConnection);
}

WebSocket::~WebSocket()
{
    if (m_descriptor < 0)
        return;
    m_poller->remove(m_descriptor, this);
    ::close(m_descriptor);
}

void WebSocket::setLimits(quint64 frame, quint64 message)
{
    m_frameLimit = qsizetype(frame);
    m_reader.setLimits(frame, message);
}

void WebSocket::end()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    if (m_secure) {
        m_secure->disconnect(this);
        m_secure->abort();
    } else {
        m_poller->remove(m_descriptor, this);
        ::close(std::exchange(m_descriptor, -1));
    }
    m_out = {};
    m_sent = 0;
    Q_EMIT disconnected();
}

void WebSocket::abort() { end(); }

void WebSocket::readEarly(const QByteArray &early)
{
    if (m_state == State::Closed)
        return;
    m_poller->add(m_descriptor, this);
    if (bytesToWrite() > 0)
        m_poller->setWantsToWrite(m_descriptor, this, true);
    feed(early);
}

void WebSocket::onReadable()
{
    static thread_local std::array<char, ReadBytes> buffer;
    const ssize_t n = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (n > 0)
        feed(QByteArrayView(buffer.data(), n));
    else if (n == 0 || (errno != EAGAIN && errno != EINTR))
        end();
}

qint64 WebSocket::bytesToWrite() const
{
    return m_secure ? m_secure->bytesToWrite() + m_secure->encryptedBytesToWrite() : m_out.size() - m_sent;
}

void WebSocket::readSecure()
{
    if (m_state == State::Closed || m_secure->bytesAvailable() == 0)
        return;
    const QByteArray bytes = m_secure->read(ReadBytes);
    // What is left may bring no news of its own.
    if (m_secure->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &WebSocket::readSecure, Qt::QueuedConnection);
    feed(bytes);
}

void WebSocket::onSecureWritten(qint64 bytes)
{
    if (m_endsWhenWritten && bytesToWrite() == 0)
        return end();
    Q_EMIT bytesWritten(bytes);
}

void WebSocket::feed(QByteArrayView bytes)
{
    Q_EMIT heard();
    const auto wrong = m_reader.read(bytes, [this](FrameReader::Kind kind, QByteArray &&payload) { return take(kind, std::move(payload)); });
    if (wrong && m_state == State::Open)
        close(*wrong);
    else if (wrong)
        end();
}

bool WebSocket::take(FrameReader::Kind kind, QByteArray &&payload)
{
    if (m_state == State::Closing && kind == FrameReader::Kind::Close) {
        end();
        return false;
    }
    if (m_state != State::Open)
        return m_state == State::Closing;        // what it still says is not heard any more
    switch (kind) {
    case FrameReader::Kind::Binary:
        Q_EMIT received(payload);
        break;
    case FrameReader::Kind::Text:
        Q_EMIT receivedText();
        break;
    case FrameReader::Kind::Ping:
        if (bytesToWrite() < PongBytes)
            sendFrame(Final | Pong, payload);
        break;
    case FrameReader::Kind::Pong:
        break;                                   // was heard
    case FrameReader::Kind::Close:
        answerClose(payload);
        return false;
    }
    return m_state != State::Closed;
}

void WebSocket::answerClose(const QByteArray &payload)
{
    sendFrame(Final | Close, QByteArrayView(payload).first(payload.size() >= 2 ? 2 : 0));
    m_state = State::Closing;
    m_endsWhenWritten = true;
    if (bytesToWrite() == 0)
        end();
}

void WebSocket::sendRaw(const QByteArray &bytes) { write(bytes, {}); }

void WebSocket::send(const QByteArray &message)
{
    if (m_state != State::Open)
        return;
    QByteArrayView rest(message);
    quint8 opcode = Binary;
    while (rest.size() > m_frameLimit) {
        sendFrame(std::exchange(opcode, Continuation), rest.first(m_frameLimit));
        rest = rest.sliced(m_frameLimit);
    }
    sendFrame(Final | opcode, rest);
}

void WebSocket::ping()
{
    if (m_state == State::Open)
        sendFrame(Final | Ping, {});
}

void WebSocket::close(int code, const QString &reason)
{
    if (m_state != State::Open)
        return;
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(quint16(code), payload.data());
    sendFrame(Final | Close, payload + reason.toUtf8().left(123));
    m_state = State::Closing;
}

void WebSocket::sendFrame(quint8 head, QByteArrayView payload)
{
    std::array<char, 10> bytes;
    write(QByteArrayView(bytes.data(), writeHead(bytes.data(), head, payload.size())), payload);
}

void WebSocket::write(QByteArrayView head, QByteArrayView payload)
{
    if (m_secure && m_state != State::Closed) {
        m_secure->write(head.data(), head.size());
        m_secure->write(payload.data(), payload.size());
    }
    if (m_descriptor < 0)
        return;
    qsizetype sent = 0;
    const bool waits = bytesToWrite() > 0;
    if (!waits) {
        std::array<iovec, 2> parts{{{const_cast<char *>(head.data()), size_t(head.size())}, {const_cast<char *>(payload.data()), size_t(payload.size())}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = payload.isEmpty() ? 1 : 2;
        // Where it fails for good, the poller hears of it too.
        sent = std::max<ssize_t>(0, ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT));
        if (sent == head.size() + payload.size())
            return;
    }
    const qsizetype ofHead = std::min(sent, head.size());
    m_out.append(head.data() + ofHead, head.size() - ofHead);
    m_out.append(payload.data() + (sent - ofHead), payload.size() - (sent - ofHead));
    if (!waits)
        m_poller->setWantsToWrite(m_descriptor, this, true);
}

void WebSocket::onWritable()
{
    const ssize_t n = ::send(m_descriptor, m_out.constData() + m_sent, size_t(bytesToWrite()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n < 0) {
        if (errno != EAGAIN && errno != EINTR)
            end();
        return;
    }
    m_sent += n;
    if (bytesToWrite() == 0) {
        m_out = {};
        m_sent = 0;
        m_poller->setWantsToWrite(m_descriptor, this, false);
    } else if (m_sent > CompactBytes && m_sent > m_out.size() / 2) {
        m_out.remove(0, m_sent);
        m_sent = 0;
    }
    if (m_endsWhenWritten && bytesToWrite() == 0)
        return end();
    Q_EMIT bytesWritten(n);
}

} // namespace dyad::backend::gateway
