// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/HttpConnection.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <algorithm>
#include <boost/beast/http/status.hpp>

namespace dyad::backend::gateway {
namespace {

constexpr qint64 WriteAhead = 256 * 1024;       // bytes of a file that wait in the socket
constexpr int ChunksAtOnce = 8;                 // of a file to a client that takes them as fast as they come

bool isUpgrade(const Request &request)
{
    return request.header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0
        && request.header("connection").toLower().contains("upgrade");
}

QByteArray requestId(const Request &request)
{
    const QByteArray correlation = request.header("x-correlation-id");
    const QByteArray given = correlation.isEmpty() ? request.header("x-request-id") : correlation;
    const bool usable = !given.isEmpty() && given.size() <= 64 && std::ranges::all_of(given, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
    return usable ? given : crypto::randomId(12).toLatin1();
}

} // namespace

HttpConnection::HttpConnection(ByteSocket *socket, HttpHost &host) : m_socket(socket), m_host(host)
{
    m_socket->setParent(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::onTimeout);
    connect(m_socket, &ByteSocket::readyRead, this, &HttpConnection::advance);
    connect(m_socket, &ByteSocket::written, this, &HttpConnection::writeMore);
    connect(m_socket, &ByteSocket::disconnected, this, &HttpConnection::onDisconnected);
    m_timer.start(HeadMs);
}

void HttpConnection::become(State state)
{
    m_state = state;
    switch (state) {
    case State::Head:
        m_timer.start(ReadMs);
        return;
    case State::Body:
    case State::Writing:
    case State::Closing:
        m_timer.start(ReadMs);
        return;
    case State::Authorizing:
    case State::Answering:
    case State::Streaming:
        m_timer.stop();
        return;
    }
}

void HttpConnection::advance()
{
    if (m_advancing)
        return;
    m_advancing = true;
    bool again = true;
    while (again && m_socket && m_socket->bytesAvailable() > 0) {
        switch (m_state) {
        case State::Head:
            again = readHead();
            break;
        case State::Body:
            again = readBody();
            break;
        case State::Closing:
            m_socket->readAll();   // what a refused client still sends
            again = false;
            break;
        default:
            again = false;
        }
    }
    m_advancing = false;
}

bool HttpConnection::readHead()
{
    const QByteArrayView unread = m_socket->unread();
    const QByteArrayView bytes = unread.first(std::min<qsizetype>(unread.size(), HttpParser::HeadLimit));
    const auto length = HttpParser::headLength(bytes);
    if (!length) {
        refuse(length.error());
        return false;
    }
    if (*length == 0) {
        // Ten seconds for a head from its first byte, however slowly it drips.
        if (m_timer.interval() != HeadMs)
            m_timer.start(HeadMs);
        return false;
    }
    m_parser = HttpParser();
    auto request = m_parser.parseHead(bytes.first(*length));
    if (!request) {
        refuse(request.error());
        return false;
    }
    request->address = m_socket->peerAddress();
    if (!m_socket->secure() && !m_host.takesInClear(request->address, request->path)) {
        refuse({"tls-required", "This server takes calls from other machines over TLS only. Whoever runs it sets tls.certificate and tls.key, names the proxy that speaks TLS in proxies, "
                                "or, in a network that may be read, sets tls.demand = \"off\"."});
        return false;
    }
    m_host.lookBehindProxy(*request);
    request->id = requestId(*request);
    m_keepAlive = request->keepAlive;
    m_socket->skip(*length);
    if (isUpgrade(*request) && request->path == QLatin1StringView("/ws")) {
        beginUpgrade(*request);
        return false;
    }
    begin(*request);
    return true;
}

void HttpConnection::beginUpgrade(const Request &request)
{
    become(State::Authorizing);
    m_host.authorizeUpgrade(request, this, [this](sync::Expected<Request> checked) {
        if (!checked) {
            refuse(checked.error());
            return;
        }
        ByteSocket *socket = std::exchange(m_socket, nullptr);
        disconnect(socket, nullptr, this, nullptr);
        socket->setParent(nullptr);
        m_host.takeSocket(socket, *checked);
        deleteLater();
    });
}

void HttpConnection::begin(const Request &request)
{
    m_request = request;
    const auto route = m_host.router().match(m_request);
    if (!route) {
        refuse(route.error());
        return;
    }
    m_route = *route;
    if (const auto fits = m_parser.setBodyLimit(m_route->bodyLimit); !fits) {
        refuse(fits.error());
        return;
    }
    if (!m_route->upload && (!m_route->admits || m_parser.hasSmallBody())) {
        beginBody(m_request);
        return;
    }
    become(State::Authorizing);
    m_host.authorize(*m_route, m_request, this, [this](sync::Expected<Request> checked) {
        if (checked)
            return beginBody(std::move(*checked));
        if (checked.error().code != HttpHost::NotAdmitted)
            return refuse(checked.error());
        m_keepAlive = false;     // its body is still on the way
        answer();
    });
}

void HttpConnection::beginBody(Request request)
{
    m_request = std::move(request);
    if (m_parser.isDone()) {
        answer();
        return;
    }
    if (m_request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_bodyBegun.start();
    m_bodyBytes = 0;
    become(State::Body);
    advance();
}

bool HttpConnection::isTooSlow() const
{
    return m_bodyBegun.elapsed() > BodyMs + m_bodyBytes * 1000 / BodyBytesPerSecond;
}

bool HttpConnection::readBody()
{
    const QByteArrayView unread = m_socket->unread();
    const QByteArrayView bytes = unread.first(std::min<qsizetype>(unread.size(), 64 * 1024));
    const auto used = m_parser.parseBody(bytes, [this](const char *data, qsizetype size) -> sync::Expected<void> {
        if (m_request.upload)
            return m_request.upload->write(data, size);
        m_request.body.append(data, size);
        return {};
    });
    if (!used) {
        refuse(used.error());
        return false;
    }
    m_socket->skip(*used);
    m_bodyBytes += *used;
    if (!m_parser.isDone() && isTooSlow()) {
        refuse({"timeout", "The request did not come in time."});
        return false;
    }
    m_timer.start(ReadMs);
    if (m_parser.isDone())
        answer();
    return *used > 0;
}

void HttpConnection::answer()
{
    become(State::Answering);
    m_host.answer(*m_route, m_request, this, [this](const Response &response) { write(response); });
}

void HttpConnection::refuse(const sync::Error &error)
{
    // What follows in the stream cannot be trusted, or is the body of what was refused.
    m_keepAlive = false;
    write(Response::problem(error));
}

QByteArray HttpConnection::headOf(const Response &response, qint64 length) const
{
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(response.status)));
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + QByteArray(reason.data(), qsizetype(reason.size())) + "\r\n";
    const auto field = [&head](const QByteArray &name, const QByteArray &value) { head += name + ": " + value + "\r\n"; };
    bool hasCacheRule = false;
    for (const auto &[name, value] : response.headers) {
        field(name, value);
        hasCacheRule = hasCacheRule || name == "Cache-Control";
    }
    if (!response.contentType.isEmpty())
        field("Content-Type", response.contentType);
    if (length < 0)
        field("Transfer-Encoding", "chunked");
    else if (response.status != 204 && response.status != 304)
        field("Content-Length", QByteArray::number(length));
    if (!hasCacheRule)
        field("Cache-Control", "no-store");
    head += Response::BrowserHeaders;
    if (m_socket->secure())
        field("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (!m_request.id.isEmpty())
        head += "X-Request-Id: " + m_request.id + "\r\nX-Correlation-ID: " + m_request.id + "\r\n";
    field("Connection", m_keepAlive ? "keep-alive" : "close");
    return head + "\r\n";
}

void HttpConnection::write(const Response &response)
{
    if (!m_socket)
        return;
    if (m_host.isStopping())
        m_keepAlive = false;
    m_file.reset();
    if (response.stream) {
        m_stream = response.stream;
        become(State::Streaming);
        m_stream->attach(this, [this] { writeStream(); });
        return;
    }
    m_file = response.device;
    if (!response.file.isEmpty()) {
        m_file = std::make_shared<QFile>(response.file);
        if (!m_file->open(QIODevice::ReadOnly)) {
            m_file.reset();
            write(Response::problem({"storage-unavailable", "cannot open " + response.file.toStdString()}));
            return;
        }
        if (response.removeFile)
            QFile::remove(response.file);    // its bytes go with the last who has it open
    }
    become(State::Writing);
    const QByteArray head = headOf(response, m_file ? m_file->size() : response.body.size());
    m_socket->write(m_file ? head : head + response.body);
    writeMore();
}

HttpConnection::~HttpConnection()
{
    if (m_stream)
        m_stream->close();
}

QByteArray HttpConnection::beginStream(const ResponseStream::Head &head)
{
    Response response;
    response.status = head.status;
    response.contentType = head.contentType;
    response.headers = head.headers;
    m_chunked = head.length < 0;
    return headOf(response, head.length);
}

void HttpConnection::writeStream()
{
    if (!m_stream || !m_socket)
        return;
    const ResponseStream::Portion portion = m_stream->take();
    if (portion.failed)
        return m_socket->abort();
    QByteArray bytes = portion.begun ? beginStream(portion.head) : QByteArray();
    if (!portion.bytes.isEmpty())
        bytes += m_chunked ? QByteArray::number(portion.bytes.size(), 16) + "\r\n" + portion.bytes + "\r\n" : portion.bytes;
    if (portion.finished && m_chunked)
        bytes += "0\r\n\r\n";
    if (!bytes.isEmpty())
        m_socket->write(bytes);
    if (portion.finished) {
        m_stream.reset();
        become(State::Writing);
    }
    writeMore();
}

void HttpConnection::writeMore()
{
    if (m_stream && m_socket) {
        m_stream->noteUnread(m_socket->bytesToWrite());
        if (m_socket->bytesToWrite() == 0) // else the client has so long to read some of it
            m_timer.stop();
        else
            m_timer.start(ReadMs);
        return;
    }
    if (m_state != State::Writing || !m_socket)
        return;
    m_timer.start(ReadMs);
    for (int i = 0; i < ChunksAtOnce && m_file && !m_file->atEnd() && m_socket->bytesToWrite() < WriteAhead; ++i) {
        const QByteArray chunk = m_file->read(64 * 1024);
        if (chunk.isEmpty())
            return m_socket->abort();
        m_socket->write(chunk);
    }
    const bool isWhole = !m_file || m_file->atEnd();
    // The next request waits until this answer has left: whoever asks and does not read would fill the memory, and a slow reader of a
    // long answer has as long as bytes flow.
    if (isWhole && m_socket->bytesToWrite() == 0)
        finishResponse();
    else if (!isWhole && m_socket->bytesToWrite() < WriteAhead)
        QMetaObject::invokeMethod(this, &HttpConnection::writeMore, Qt::QueuedConnection); // others' turn
}

void HttpConnection::finishResponse()
{
    m_file.reset();
    m_request = Request();
    m_route = nullptr;
    if (!m_keepAlive) {
        become(State::Closing);
        m_socket->disconnectFromHost();
        return;
    }
    become(State::Head);
    // Pipelined requests are answered one after the other, not one inside the other.
    QMetaObject::invokeMethod(this, &HttpConnection::advance, Qt::QueuedConnection);
}

void HttpConnection::onTimeout()
{
    if (!m_socket)
        return;
    const bool midRequest = (m_state == State::Head && m_socket->bytesAvailable() > 0) || m_state == State::Body;
    if (!midRequest)
        return m_socket->abort();
    refuse({"timeout", "The request did not come in time."});
}

void HttpConnection::onDisconnected()
{
    m_timer.stop();
    if (m_stream)
        m_stream->close();
    deleteLater();
}

} // namespace dyad::backend::gateway
