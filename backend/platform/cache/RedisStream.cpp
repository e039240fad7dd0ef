// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/RedisStream.h"
#include <QFile>
#include <QHostAddress>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dyad::backend {
namespace {

std::unexpected<sync::Error> away(const std::string &why)
{
    return sync::fail("redis-away", why);
}

std::unexpected<sync::Error> badFile(const char *what, const QString &file)
{
    ERR_clear_error();
    return sync::fail("bad-value", std::string("Redis's ") + what + " '" + file.toStdString() + "' cannot be read, or is not a PEM file of that.");
}

int milliseconds(QDeadlineTimer until)
{
    return until.isForever() ? -1 : int(until.remainingTime());
}

/// A socket that is connected, or -1.
int connectTo(const addrinfo &where, QDeadlineTimer until)
{
    const int socket = ::socket(where.ai_family, where.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, where.ai_protocol);
    if (socket < 0)
        return -1;
    const int on = 1;
    (void)setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    (void)setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    int error = ::connect(socket, where.ai_addr, where.ai_addrlen) == 0 ? 0 : errno;
    pollfd one{socket, POLLOUT, 0};
    if (error == EINPROGRESS && ::poll(&one, 1, milliseconds(until)) == 1) {
        socklen_t size = sizeof error;
        (void)getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    if (error == 0)
        return socket;
    ::close(socket);
    errno = error == EINPROGRESS ? ETIMEDOUT : error;
    return -1;
}

sync::Expected<int> connectTo(const RedisAddress &address, QDeadlineTimer until)
{
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int failed = getaddrinfo(address.host.toUtf8().constData(), QByteArray::number(address.port).constData(), &wish, &found);
    if (failed != 0)
        return away("Redis's host is not known: " + std::string(gai_strerror(failed)) + ".");
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(found, &freeaddrinfo);
    int socket = -1;
    for (const addrinfo *one = found; one && socket < 0; one = one->ai_next)
        socket = connectTo(*one, until);
    if (socket < 0)
        return away("Redis cannot be reached: " + std::string(std::strerror(errno)) + ".");
    return socket;
}

/// The host by which it is called must be in its certificate.
bool demandName(SSL *ssl, const QString &host)
{
    if (!QHostAddress(host).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.toUtf8().constData()) == 1;
    return SSL_set1_host(ssl, host.toUtf8().constData()) == 1 && SSL_set_tlsext_host_name(ssl, host.toUtf8().constData()) == 1;
}

std::string whyNot(const SSL *ssl)
{
    if (const long verdict = SSL_get_verify_result(ssl); verdict != X509_V_OK)
        return "Redis's certificate was not accepted: " + std::string(X509_verify_cert_error_string(verdict)) + ".";
    const char *reason = ERR_reason_error_string(ERR_peek_error());
    return "Redis does not speak TLS there, or not with us: " + std::string(reason ? reason : "it ended the connection") + ".";
}

} // namespace

sync::Expected<RedisStream::Tls> RedisStream::tlsFor(const RedisAddress &address)
{
    if (!address.encrypted)
        return Tls();
    // OpenSSL writes to a socket that has ended without asking for no signal.
    std::signal(SIGPIPE, SIG_IGN);
    const Tls tls(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    SSL_CTX_set_min_proto_version(tls.get(), TLS1_2_VERSION);
    SSL_CTX_set_verify(tls.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(tls.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    const QByteArray authority = QFile::encodeName(address.authority), certificate = QFile::encodeName(address.certificate), key = QFile::encodeName(address.key);
    if (authority.isEmpty())
        SSL_CTX_set_default_verify_paths(tls.get());
    else if (SSL_CTX_load_verify_file(tls.get(), authority.constData()) != 1)
        return badFile("sslrootcert", address.authority);
    if (!certificate.isEmpty() && SSL_CTX_use_certificate_chain_file(tls.get(), certificate.constData()) != 1)
        return badFile("sslcert", address.certificate);
    if (!key.isEmpty() && (SSL_CTX_use_PrivateKey_file(tls.get(), key.constData(), SSL_FILETYPE_PEM) != 1 || SSL_CTX_check_private_key(tls.get()) != 1))
        return badFile("sslkey", address.key);
    return tls;
}

sync::Expected<std::unique_ptr<RedisStream>> RedisStream::open(const RedisAddress &address, const Tls &tls, int timeoutMs)
{
    const QDeadlineTimer until(timeoutMs);
    const auto socket = connectTo(address, until);
    if (!socket)
        return std::unexpected(socket.error());
    std::unique_ptr<RedisStream> stream(new RedisStream(*socket));
    if (tls) {
        if (auto done = stream->encrypt(address, tls, until); !done)
            return std::unexpected(done.error());
    }
    return stream;
}

RedisStream::~RedisStream()
{
    ::close(m_socket);
}

void RedisStream::Dropper::operator()(ssl_st *ssl) const
{
    SSL_free(ssl);
}

sync::Expected<void> RedisStream::encrypt(const RedisAddress &address, const Tls &tls, QDeadlineTimer until)
{
    m_ssl.reset(SSL_new(tls.get()));
    if (!m_ssl || SSL_set_fd(m_ssl.get(), m_socket) != 1 || !demandName(m_ssl.get(), address.host))
        return away("TLS to Redis could not be begun.");
    for (;;) {
        ERR_clear_error();
        const int result = SSL_connect(m_ssl.get());
        if (result == 1)
            return {};
        switch (afterTls(result, until)) {
        case Next::Again: continue;
        case Next::Quiet: return away("Redis does not answer TLS in time.");
        case Next::Broken: return away(whyNot(m_ssl.get()));
        }
    }
}

bool RedisStream::wait(short events, QDeadlineTimer until) const
{
    pollfd one{m_socket, events, 0};
    int ready = 0;
    do
        ready = ::poll(&one, 1, milliseconds(until));
    while (ready < 0 && errno == EINTR);
    return ready == 1;
}

RedisStream::Next RedisStream::afterTls(int result, QDeadlineTimer until) const
{
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        return Next::Broken;
    return wait(error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, until) ? Next::Again : Next::Quiet;
}

bool RedisStream::write(QByteArrayView bytes, QDeadlineTimer until)
{
    while (!bytes.isEmpty()) {
        ERR_clear_error();
        const ssize_t sent = m_ssl ? SSL_write(m_ssl.get(), bytes.data(), int(std::min<qsizetype>(bytes.size(), 1 << 20))) : ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent > 0) {
            bytes = bytes.sliced(sent);
            continue;
        }
        const bool again = m_ssl ? afterTls(int(sent), until) == Next::Again : (errno == EAGAIN || errno == EINTR) && wait(POLLOUT, until);
        if (!again)
            return false;
    }
    return true;
}

qsizetype RedisStream::read(char *into, qsizetype most, QDeadlineTimer until)
{
    for (;;) {
        ERR_clear_error();
        const ssize_t came = m_ssl ? SSL_read(m_ssl.get(), into, int(most)) : ::recv(m_socket, into, size_t(most), 0);
        if (came > 0)
            return came;
        Next next = Next::Broken;
        if (m_ssl)
            next = afterTls(int(came), until);
        else if (came < 0 && (errno == EAGAIN || errno == EINTR))
            next = wait(POLLIN, until) ? Next::Again : Next::Quiet;
        if (next != Next::Again)
            return next == Next::Quiet ? 0 : -1;
    }
}

} // namespace dyad::backend
