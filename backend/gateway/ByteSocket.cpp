// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/ByteSocket.h"
#include <QSslSocket>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dyad::backend::gateway {
namespace {

constexpr qsizetype ReadBytes = 64 << 10;        // at a time; then it is others' turn
constexpr qsizetype CompactBytes = 64 << 10;     // that are used up, before the rest is moved

} // namespace

ByteSocket::ByteSocket(int descriptor, std::shared_ptr<SocketPoller> poller, QObject *parent)
    : QObject(parent), m_descriptor(descriptor), m_poller(std::move(poller))
{
    // Nagle's algorithm would hold small pieces back for up to 40 ms.
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(m_descriptor, plain, &size) == 0)
        m_peer = QHostAddress(plain);           // a socket that was reset has none any more, and what it sent is still read
    m_poller->add(m_descriptor, this);
}

ByteSocket::ByteSocket(QSslSocket *secure, QObject *parent) : QObject(parent), m_secure(secure)
{
    m_secure->setParent(this);
    m_secure->setReadBufferSize(UnreadLimit);
    m_secure->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_secure, &QSslSocket::readyRead, this, &ByteSocket::readyRead);
    connect(m_secure, &QSslSocket::bytesWritten, this, &ByteSocket::written);
    connect(m_secure, &QSslSocket::encryptedBytesWritten, this, &ByteSocket::written);
    connect(m_secure, &QSslSocket::disconnected, this, &ByteSocket::end);
}

ByteSocket::~ByteSocket()
{
    if (m_descriptor < 0)
        return;
    m_poller->remove(m_descriptor, this);
    ::close(m_descriptor);
}

ByteSocket *ByteSocket::of(QTcpSocket *socket, std::shared_ptr<SocketPoller> poller, QObject *parent)
{
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        return new ByteSocket(secure, parent);
    const int descriptor = ::fcntl(int(socket->socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    const QByteArray early = socket->readAll();
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
    auto *plain = new ByteSocket(descriptor, std::move(poller), parent);
    plain->m_in = early;
    if (!early.isEmpty())
        QMetaObject::invokeMethod(plain, &ByteSocket::readyRead, Qt::QueuedConnection);
    return plain;
}

QHostAddress ByteSocket::peerAddress() const
{
    return m_secure ? m_secure->peerAddress() : m_peer;
}

QByteArrayView ByteSocket::unread()
{
    if (m_secure)
        m_in = m_secure->peek(UnreadLimit);
    return QByteArrayView(m_in).sliced(m_read);
}

qint64 ByteSocket::bytesAvailable() const { return m_secure ? m_secure->bytesAvailable() : m_in.size() - m_read; }

void ByteSocket::skip(qint64 bytes)
{
    if (m_secure) {
        m_secure->skip(bytes);
        m_in = {};
        return;
    }
    m_read = std::min<qsizetype>(m_read + bytes, m_in.size());
    if (m_read == m_in.size()) {
        m_in = {};
        m_read = 0;
    } else if (m_read >= CompactBytes) {
        m_in.remove(0, std::exchange(m_read, 0));
    }
    listen();
}

QByteArray ByteSocket::readAll()
{
    if (m_secure)
        return m_secure->readAll();
    const QByteArray bytes = m_read == 0 ? m_in : m_in.sliced(m_read);
    skip(bytes.size());
    return bytes;
}

/// Goes on where it had too much.
void ByteSocket::listen()
{
    if (m_listens || m_descriptor < 0 || bytesAvailable() >= UnreadLimit)
        return;
    m_listens = true;
    m_poller->setInterest(m_descriptor, this, true, !m_out.isEmpty());
}

void ByteSocket::onReadable()
{
    if (!m_listens)
        return end();                            // nothing was asked for, so it is the connection's end
    static thread_local std::array<char, ReadBytes> buffer;
    const ssize_t n = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (n <= 0) {
        if (n == 0 || (errno != EAGAIN && errno != EINTR))
            end();
        return;
    }
    m_in.append(buffer.data(), n);
    if (bytesAvailable() >= UnreadLimit) {
        m_listens = false;
        m_poller->setInterest(m_descriptor, this, false, !m_out.isEmpty());
    }
    Q_EMIT readyRead();
}

void ByteSocket::write(const QByteArray &bytes)
{
    if (m_secure) {
        m_secure->write(bytes);
        return;
    }
    if (m_descriptor < 0 || m_ending)
        return;
    ssize_t sent = 0;
    if (m_out.isEmpty()) {
        sent = ::send(m_descriptor, bytes.constData(), size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent == bytes.size())
            return;
        if (sent < 0 && errno != EAGAIN && errno != EINTR) {
            // Not from inside of who writes.
            QMetaObject::invokeMethod(this, &ByteSocket::end, Qt::QueuedConnection);
            return;
        }
        sent = std::max<ssize_t>(sent, 0);
        m_poller->setInterest(m_descriptor, this, m_listens, true);
    }
    m_out.append(bytes.constData() + sent, bytes.size() - sent);
}

void ByteSocket::onWritable()
{
    const ssize_t n = ::send(m_descriptor, m_out.constData() + m_sent, size_t(m_out.size() - m_sent), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? void() : end();
    m_sent += n;
    if (m_sent == m_out.size()) {
        m_out = {};
        m_sent = 0;
        m_poller->setInterest(m_descriptor, this, m_listens, false);
        if (m_ending)
            ::shutdown(m_descriptor, SHUT_WR);
    } else if (m_sent >= CompactBytes) {
        m_out.remove(0, std::exchange(m_sent, 0));
    }
    Q_EMIT written();
}

qint64 ByteSocket::bytesToWrite() const
{
    return m_secure ? m_secure->bytesToWrite() + m_secure->encryptedBytesToWrite() : m_out.size() - m_sent;
}

void ByteSocket::disconnectFromHost()
{
    if (m_secure)
        return m_secure->disconnectFromHost();
    m_ending = true;
    if (m_out.isEmpty() && m_descriptor >= 0)
        ::shutdown(m_descriptor, SHUT_WR);
}

void ByteSocket::abort()
{
    if (m_secure)
        m_secure->abort();
    end();
}

int ByteSocket::release()
{
    if (m_descriptor < 0)
        return -1;
    m_poller->remove(m_descriptor, this);
    m_open = false;
    return std::exchange(m_descriptor, -1);
}

void ByteSocket::end()
{
    if (!std::exchange(m_open, false))
        return;
    if (m_descriptor >= 0) {
        m_poller->remove(m_descriptor, this);
        ::close(std::exchange(m_descriptor, -1));
    }
    m_out = {};
    m_sent = 0;
    Q_EMIT disconnected();
}

} // namespace dyad::backend::gateway
