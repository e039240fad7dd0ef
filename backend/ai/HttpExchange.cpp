// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/HttpExchange.h"
#include "backend/ai/HttpClient.h"
#include "backend/gateway/ByteSocket.h"
#include <QSslSocket>

namespace dyad::backend::ai {

using gateway::ByteSocket;

HttpExchange::HttpExchange(HttpClient &client, const HttpCall &call, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_call(call)
    , m_origin(call.url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpExchange::timedOut);
}

HttpExchange::~HttpExchange() { release(false); }

void HttpExchange::start()
{
    if (m_state != State::Idle)
        return;
    m_elapsed.start();
    m_parser = std::make_unique<HttpResponseParser>(m_call.maxBody);
    m_content.reset();
    m_fed = {};
    ByteSocket *idle = m_client.takeIdle(m_origin);
    m_reused = idle != nullptr;
    if (!idle)
        return connectSocket();
    listenTo(idle);
    sendRequest();
}

void HttpExchange::listenTo(ByteSocket *socket)
{
    m_socket = socket;
    m_socket->setParent(this);
    connect(m_socket, &ByteSocket::readyRead, this, &HttpExchange::readSome);
    connect(m_socket, &ByteSocket::disconnected, this, &HttpExchange::closed);
}

void HttpExchange::connectSocket()
{
    m_state = State::Connecting;
    armTimer(m_call.connectTimeout);
    const QString host = m_call.url.host();
    const bool secure = m_call.url.scheme() == QLatin1StringView("https");
    m_connecting = secure ? new QSslSocket(this) : new QTcpSocket(this);
    connect(m_connecting, &QTcpSocket::disconnected, this, &HttpExchange::closed);
    connect(m_connecting, &QTcpSocket::errorOccurred, this, &HttpExchange::closed);
    if (auto *tls = qobject_cast<QSslSocket *>(m_connecting)) {
        connect(tls, &QSslSocket::encrypted, this, &HttpExchange::connected);
        tls->connectToHostEncrypted(host, quint16(m_call.url.port(443)));
    } else {
        connect(m_connecting, &QTcpSocket::connected, this, &HttpExchange::connected);
        m_connecting->connectToHost(host, quint16(m_call.url.port(80)));
    }
}

void HttpExchange::connected()
{
    QTcpSocket *socket = std::exchange(m_connecting, nullptr);
    socket->disconnect(this);
    listenTo(ByteSocket::of(socket, m_client.poller()));
    sendRequest();
}

QByteArray HttpExchange::requestBytes() const
{
    QByteArray path = m_call.url.path(QUrl::FullyEncoded).toUtf8();
    if (path.isEmpty())
        path = "/";
    if (m_call.url.hasQuery())
        path += '?' + m_call.url.query(QUrl::FullyEncoded).toUtf8();
    QByteArray bytes = m_call.method + ' ' + path + " HTTP/1.1\r\nHost: " + m_call.url.authority(QUrl::FullyEncoded).toUtf8() + "\r\n"
        + "User-Agent: dyad/" DYAD_VERSION "\r\nAccept-Encoding: identity\r\n"; // a stream must not wait in somebody's compressor
    for (const auto &[name, value] : m_call.headers)
        bytes += name + ": " + value + "\r\n";
    if (!m_call.body.isEmpty() || m_call.method == "POST")
        bytes += "Content-Length: " + QByteArray::number(m_call.body.size()) + "\r\n";
    return bytes + "\r\n" + m_call.body;
}

void HttpExchange::sendRequest()
{
    m_state = State::AwaitingHead;
    armTimer(m_call.firstByteTimeout);
    m_socket->write(requestBytes());
}

void HttpExchange::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused || m_state == State::Done)
        return;
    if (!paused)
        QMetaObject::invokeMethod(this, &HttpExchange::readSome, Qt::QueuedConnection);
}

void HttpExchange::readSome()
{
    if (m_paused || (m_state != State::AwaitingHead && m_state != State::ReadingBody))
        return;
    if (hasMore()) { // before anything else is read
        armTimer(m_call.idleTimeout);
        takeBody({});
        return passed();
    }
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    armTimer(m_call.idleTimeout);
    QByteArray body;
    m_fed = m_parser->feed(bytes, body);
    if (m_state == State::AwaitingHead && m_parser->headDone() && !takeHead())
        return;
    if (m_state == State::ReadingBody && !body.isEmpty())
        takeBody(body);
    passed();
}

/// A little packed may be very much: it is unpacked in turns of the loop, at the pace of the reader.
void HttpExchange::passed()
{
    if (m_state == State::Done)
        return; // a slot cancelled
    if (hasMore()) {
        QMetaObject::invokeMethod(this, &HttpExchange::readSome, Qt::QueuedConnection);
        return;
    }
    if (!m_fed)
        return fail(m_fed.error());
    if (m_parser->done())
        return finish();
    if (m_closed)
        closed();
}

/// False where that was the end.
bool HttpExchange::takeHead()
{
    m_state = State::ReadingBody;
    const QByteArray encoding = header(m_parser->headers(), "content-encoding");
    m_content = std::make_unique<ContentDecoder>(encoding, m_call.maxBody);
    const bool readable = m_content->knowsEncoding() || m_parser->status() >= 300; // an error says enough by its status
    Q_EMIT head(m_parser->status(), m_parser->headers());
    if (!readable && m_state != State::Done)
        fail(ProviderError::Kind::Malformed, tr("The provider's answer is compressed in a way that nobody asked for (%1).").arg(QString::fromLatin1(encoding.left(40))));
    return m_state != State::Done;
}

void HttpExchange::takeBody(const QByteArray &bytes)
{
    const auto plain = m_content->take(bytes);
    if (!plain)
        return fail(plain.error());
    if (!plain->isEmpty())
        Q_EMIT data(*plain);
}

void HttpExchange::closed()
{
    if (m_state == State::Done || m_state == State::Idle)
        return;
    m_closed = false;
    const bool paused = std::exchange(m_paused, false);
    if (!hasMore())
        readSome();
    m_paused = m_paused || paused;
    if (m_state == State::Done)
        return;
    m_closed = hasMore();
    if (m_closed)
        return; // the rest goes on as it is read
    if (m_state == State::AwaitingHead || m_state == State::Connecting) {
        if (!retryOnFreshConnection())
            fail(ProviderError::Kind::Network, m_connecting ? m_connecting->errorString() : tr("The provider closed the connection before it answered."));
        return;
    }
    if (const auto end = m_parser->close(); !end)
        return fail(ProviderError::Kind::Truncated, QString::fromStdString(end.error().message));
    finish();
}

bool HttpExchange::retryOnFreshConnection()
{
    // A kept connection that ends before the first byte of an answer was closed by the peer for being idle.
    if (!m_reused || m_parser->headDone())
        return false;
    m_reused = false;
    release(false);
    m_parser = std::make_unique<HttpResponseParser>(m_call.maxBody);
    m_state = State::Idle;
    QMetaObject::invokeMethod(this, &HttpExchange::start, Qt::QueuedConnection);
    return true;
}

void HttpExchange::armTimer(int ms)
{
    const qint64 left = m_call.totalTimeout - m_elapsed.elapsed();
    m_timer.start(int(std::clamp<qint64>(left, 0, ms)));
}

void HttpExchange::timedOut()
{
    if (m_state == State::Connecting)
        return fail(ProviderError::Kind::Network, tr("The provider did not accept a connection in time."));
    if (m_elapsed.elapsed() >= m_call.totalTimeout)
        return fail(ProviderError::Kind::TooLarge, tr("The provider's answer took longer than allowed."));
    if (m_paused)
        return armTimer(m_call.idleTimeout);
    fail(ProviderError::Kind::Timeout, m_state == State::AwaitingHead ? tr("The provider did not begin to answer in time.")
                                                                    : tr("The provider fell silent in the middle of its answer."));
}

void HttpExchange::finish()
{
    m_state = State::Done;
    release(m_parser->keepAlive());
    Q_EMIT finished();
}

void HttpExchange::fail(const sync::Error &error)
{
    fail(error.code == "too-large" ? ProviderError::Kind::TooLarge : ProviderError::Kind::Malformed, QString::fromStdString(error.message));
}

void HttpExchange::fail(ProviderError::Kind kind, const QString &message)
{
    m_state = State::Done;
    release(false);
    ProviderError error;
    error.kind = kind;
    error.message = message;
    Q_EMIT failed(error);
}

void HttpExchange::cancel()
{
    // Who has heard the end of an answer need not wait for that of its transport, but where that was there, too, the connection is as good as any.
    const bool whole = m_state == State::ReadingBody && m_parser->done();
    m_state = State::Done;
    release(whole && m_parser->keepAlive());
}

void HttpExchange::release(bool reusable)
{
    m_timer.stop();
    if (QTcpSocket *socket = std::exchange(m_connecting, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->setParent(nullptr);
        socket->deleteLater();
    }
    if (!m_socket)
        return;
    ByteSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    if (reusable) {
        m_client.keepIdle(m_origin, socket);
        return;
    }
    socket->abort();
    socket->setParent(nullptr);
    socket->deleteLater();
}

} // namespace dyad::backend::ai
