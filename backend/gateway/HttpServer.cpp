// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/HttpServer.h"
#include "backend/gateway/Compression.h"
#include "backend/gateway/TokenScope.h"
#include "backend/platform/Log.h"
#include "backend/platform/RequestAgent.h"
#include "backend/platform/telemetry/Trace.h"
#include <QNetworkInterface>
#include <QSslSocket>
#include <QCryptographicHash>
#include <QUrl>
#include <chrono>
#include <unistd.h>
#include <utility>

namespace dyad::backend::gateway {
namespace {

constexpr int CertificateLookMs = 86'400'000;
constexpr qint64 RefusedMs = 10'000;               // until who met a limit may try again

const QString Subprotocol = QStringLiteral("dyad.v1");

QByteArray upgradeAnswer(const Request &request)
{
    constexpr auto Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";       // RFC 6455, section 4.2.2
    const QByteArray accept = QCryptographicHash::hash(request.header("sec-websocket-key").trimmed() + Magic, QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept
        + "\r\nSec-WebSocket-Protocol: " + Subprotocol.toLatin1() + "\r\n\r\n";
}

bool offers(const QByteArray &list, const QByteArray &wanted)
{
    for (const QByteArray &item : list.split(',')) {
        if (item.trimmed() == wanted)
            return true;
    }
    return false;
}

} // namespace

HttpServer::HttpServer(const Config &config, auth::Service &auth, Queues queues, Metrics &metrics)
    : m_config(config), m_auth(auth), m_queues(queues), m_metrics(metrics),
      m_trail(auth.database()), m_poller(std::make_shared<SocketPoller>())
{
    for (const QString &proxy : config.operations.trustedProxies)
        m_proxies.append(QHostAddress::parseSubnet(proxy));
    m_tcp.setListenBacklogSize(1024);
    m_tcp.setTaker([this](int descriptor) { take(new ByteSocket(descriptor, m_poller)); });
    connect(&m_tcp, &QTcpServer::newConnection, this, &HttpServer::onSecureConnection);
    connect(&m_certificateTimer, &QTimer::timeout, this, &HttpServer::warnOfCertificate);
}

HttpServer::~HttpServer() = default;

sync::Expected<QUrl> HttpServer::listen()
{
    const QString name = m_config.host == QLatin1StringView("localhost") ? QStringLiteral("127.0.0.1") : m_config.host;
    const QHostAddress address(name);
    if (address.isNull())
        return sync::fail("bad-address", "'" + m_config.host.toStdString() + "' is not an address of this machine; write one like 127.0.0.1, 0.0.0.0 or ::1.");
    if (const auto good = usesTls() ? reloadTls() : sync::Expected<void>(); !good)
        return std::unexpected(good.error());
    if (m_config.operations.tlsDemand != OperationsConfig::TlsDemand::Off && !usesTls() && !address.isLoopback() && m_proxies.isEmpty())
        qCInfo(logServer) << "other machines are refused, since there is no TLS here: see tls.demand";
    if (!m_tcp.listen(address, m_config.port)) {
        const bool taken = m_tcp.serverError() == QAbstractSocket::AddressInUseError;
        const std::string where = name.toStdString() + ":" + std::to_string(m_config.port);
        return sync::fail(taken ? "port-taken" : "bad-address",
                          taken ? "Another program listens on " + where + " already; choose another port, or 0 for any free one."
                                : "Cannot listen on " + where + ": " + m_tcp.errorString().toStdString() + ".");
    }
    QUrl url;
    url.setScheme(usesTls() ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(name);
    url.setPort(m_tcp.serverPort());
    return url;
}

sync::Expected<void> HttpServer::reloadTls()
{
    if (!usesTls())
        return {};
    const auto tls = Tls::load(m_config.operations.tlsCertificate, m_config.operations.tlsKey);
    if (!tls)
        return std::unexpected(tls.error());
    m_tcp.setTls(*tls);
    m_metrics.certificateEnds = tls->ends.toSecsSinceEpoch();
    qCInfo(logServer) << "serving TLS with a certificate that lasts until" << tls->ends.toUTC().toString(Qt::ISODate);
    warnOfCertificate();
    m_certificateTimer.start(CertificateLookMs);
    return {};
}

void HttpServer::warnOfCertificate() const
{
    if (const QString complaint = m_tcp.tls()->complaint(QDateTime::currentDateTimeUtc()); !complaint.isEmpty())
        qCWarning(logServer).noquote() << complaint;
}

void HttpServer::stopAccepting()
{
    m_stopping = true;
    m_tcp.close();
}

void HttpServer::onSecureConnection()
{
    while (auto *secure = qobject_cast<QSslSocket *>(m_tcp.nextPendingConnection())) {
        // A client that does not finish this meets the same time limit as one that sends no head.
        connect(secure, &QSslSocket::errorOccurred, secure, [secure] {
            if (!secure->isEncrypted())
                qCInfo(logHttp) << "a TLS handshake failed:" << secure->peerAddress().toString() << secure->errorString();
        });
        const bool taken = take(new ByteSocket(secure));
        if (taken)
            secure->startServerEncryption();
    }
}

bool HttpServer::take(ByteSocket *socket)
{
    const QHostAddress address = socket->peerAddress();
    if (m_connections >= m_config.connectionLimit || m_perAddress.value(address) >= m_config.connectionsPerAddress) {
        ++m_metrics.limitsReached;
        refuse(socket, m_connections >= m_config.connectionLimit ? "limits.connections" : "limits.connections-per-address");
        return false;
    }
    count(socket, address);
    auto *connection = new HttpConnection(socket, *this);
    connection->setParent(this);
    return true;
}

/// Not served at all, but told why and when to come again, as far as it goes into the socket at once.
void HttpServer::refuse(ByteSocket *socket, const char *limit)
{
    socket->deleteLater();
    if (socket->secure())
        return socket->abort();                  // a handshake only to say no would be the dearest refusal
    Response response = Response::problem({"rate-limited", std::string("There are too many connections (") + limit + ")."});
    response.setRetryAfter(RefusedMs);
    QByteArray head = "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/problem+json\r\nConnection: close\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += Response::BrowserHeaders;
    socket->write(head + "Cache-Control: no-store\r\nContent-Length: " + QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body);
    socket->disconnectFromHost();
}

bool HttpServer::isTrusted(const QHostAddress &address) const
{
    // An IPv4 address may come in IPv6's clothes.
    bool isV4 = false;
    const QHostAddress plain(address.toIPv4Address(&isV4));
    return std::ranges::any_of(m_proxies, [&](const auto &network) { return (isV4 ? plain : address).isInSubnet(network.first, network.second); });
}

bool HttpServer::takesInClear(const QHostAddress &peer, const QString &path) const
{
    bool isV4 = false;
    const QHostAddress plain(peer.toIPv4Address(&isV4));
    if (m_config.operations.tlsDemand == OperationsConfig::TlsDemand::Off || peer.isLoopback() || (isV4 && plain.isLoopback()) || isTrusted(peer))
        return true;
    // What a platform asks whether the server lives tells nothing of anybody.
    static const QStringList probes = {QStringLiteral("/livez"), QStringLiteral("/readyz"), QStringLiteral("/startupz"), QStringLiteral("/health")};
    if (probes.contains(path))
        return true;
    // This machine by another of its addresses: nothing leaves it.
    return QNetworkInterface::allAddresses().contains(isV4 ? plain : peer);
}

void HttpServer::lookBehindProxy(Request &request) const
{
    if (!isTrusted(request.address)) {
        // Without a list, a proxy on this machine may still say whether it speaks TLS: that decides over the scheme of links only.
        if (!m_proxies.isEmpty() || !request.address.isLoopback())
            request.headers.remove("x-forwarded-proto");
        return;
    }
    // From the right: each proxy appends whom it saw, and what stands left of the first that is not ours is the client's own word.
    const auto hops = request.header("x-forwarded-for").split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend(); ++hop) {
        const QHostAddress address(QString::fromLatin1(hop->trimmed()));
        if (address.isNull())
            return;
        request.address = address;
        if (!isTrusted(address))
            return;
    }
}

void HttpServer::count(QObject *connection, const QHostAddress &address)
{
    const bool isOwn = address == QHostAddress(QHostAddress::LocalHost) || address == QHostAddress(QHostAddress::LocalHostIPv6) || isTrusted(address);
    if (!isOwn)
        ++m_perAddress[address];
    ++m_connections;
    ++m_metrics.connections;
    connect(connection, &QObject::destroyed, this, [this, address, isOwn] {
        if (!isOwn && --m_perAddress[address] <= 0)
            m_perAddress.remove(address);
        --m_connections;
        --m_metrics.connections;
    });
}

sync::Expected<void> HttpServer::identify(const Route &route, Request &request) const
{
    const QString token = request.token();
    if (route.access == Access::Open || (route.access == Access::Either && token.isEmpty()))
        return {};
    auto who = m_auth.identify(token);
    if (!who)
        return std::unexpected(who.error());
    request.who = std::move(*who);
    RequestAgent::setAccount(request.who->account);
    // A working copy with many thousand files brings and fetches each by a call of its own.
    if (!route.pattern.contains(QLatin1StringView("/blobs/"))) {
        if (const auto counted = m_auth.countCall(request.who->account, auth::Service::Came::SignedIn); !counted)
            return counted;
    }
    return tokenscope::check(route, request);
}

void HttpServer::authorize(const Route &route, Request request, QObject *context, Checked then)
{
    const bool taken = m_queues.store.run(context, [this, &route, request = std::move(request)]() mutable -> sync::Expected<Request> {
        const LogCorrelation correlation(request.id);
        const RequestAgent agent(request.device());
        if (const auto known = identify(route, request); !known)
            return std::unexpected(known.error());
        if (route.admits && !route.admits(request))
            return sync::fail(NotAdmitted, {});
        if (!route.upload)
            return request;
        auto upload = route.upload(request);
        if (!upload)
            return std::unexpected(upload.error());
        request.upload = std::move(*upload);
        return request;
    }, then);
    if (!taken)
        then(sync::fail("busy", "The server is busy. Try again in a moment."));
}

Response HttpServer::respond(const Route &route, Request request) const
{
    const LogCorrelation correlation(request.id);
    const RequestAgent agent(request.device());
    SpanScope span(request.method + ' ' + route.pattern.toLatin1(), Span::Kind::Server, request.header("traceparent"));
    span.set("http.request.method", request.method);
    span.set("http.route", route.pattern.toLatin1());
    span.set("correlation.id", request.id);
    if (!request.who) {
        if (const auto known = identify(route, request); !known) {
            Response refused = Response::problem(known.error());
            if (known.error().code == "rate-limited")
                refused.setRetryAfter(1000);
            m_trail.note(request, refused);
            return refused;
        }
    } else {
        RequestAgent::setAccount(request.who->account);
    }
    auto answered = route.handler(request);
    Response response = answered ? std::move(*answered) : Response::problem(answered.error());
    ++m_metrics.answers[size_t(std::clamp(response.status / 100, 0, 5))];
    m_trail.note(request, response);
    span.set("http.response.status_code", QByteArray::number(response.status));
    if (response.status >= 500)
        span.fail();
    compression::apply(request, response);
    return response;
}

std::optional<Response> HttpServer::respondAtOnce(const Route &route, const Request &request) const
{
    if (!route.atOnce || request.body.size() > qsizetype(HttpParser::SmallBody))
        return {};
    const LogCorrelation correlation(request.id);
    const RequestAgent agent(request.device());
    auto response = route.atOnce(request);
    if (!response)
        return {};
    SpanScope span(request.method + ' ' + route.pattern.toLatin1(), Span::Kind::Server, request.header("traceparent"));
    span.set("http.request.method", request.method);
    span.set("http.route", route.pattern.toLatin1());
    span.set("correlation.id", request.id);
    ++m_metrics.answers[size_t(std::clamp(response->status / 100, 0, 5))];
    return response;
}

WorkQueue &HttpServer::queueOf(Lane lane)
{
    switch (lane) {
    case Lane::Hash: return m_queues.hash;
    case Lane::Outside: return m_queues.outside;
    case Lane::Long: return m_queues.longOnes;
    case Lane::Store:
    case Lane::Loop: break;
    }
    return m_queues.store;
}

void HttpServer::answer(const Route &route, Request request, QObject *context, Answered then)
{
    if (route.lane == Lane::Loop) {
        // Not from inside of the reader.
        QMetaObject::invokeMethod(context, [then, response = respond(route, std::move(request))] { then(response); }, Qt::QueuedConnection);
        return;
    }
    const auto began = std::chrono::steady_clock::now();
    if (auto response = respondAtOnce(route, request)) {
        m_metrics.httpSeconds.observe(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        return then(std::move(*response));
    }
    const bool taken = queueOf(route.lane).run(context, [this, &route, began, request = std::move(request)]() mutable {
        Response response = respond(route, std::move(request));
        m_metrics.httpSeconds.observe(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        return response;
    }, then);
    if (taken)
        return;
    ++m_metrics.busy;
    Response busy = Response::problem({"busy", "The server is busy. Try again in a moment."});
    busy.setRetryAfter(1000);
    then(busy);
}

bool HttpServer::isAllowedOrigin(const Request &request) const
{
    const QString origin = QString::fromLatin1(request.header("origin"));
    if (origin.isEmpty() || m_config.origins.contains(origin))
        return true;
    const QString host = QString::fromLatin1(request.header("host"));
    return origin == QLatin1StringView("http://") + host || origin == QLatin1StringView("https://") + host;
}

sync::Expected<void> HttpServer::checkUpgrade(const Request &request) const
{
    if (m_stopping)
        return sync::fail("storage-unavailable", "The server is stopping.");
    if (!isAllowedOrigin(request))
        return sync::fail("bad-origin", "This Origin may not open a socket here.");
    const auto key = QByteArray::fromBase64Encoding(request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (request.method != "GET" || request.header("sec-websocket-version") != "13" || !key || (*key).size() != 16)
        return sync::fail("bad-request", "This is not an upgrade to WebSocket version 13.");
    if (!offers(request.header("sec-websocket-protocol"), Subprotocol.toLatin1()))
        return sync::fail("bad-request", "The socket must speak the subprotocol dyad.v1.");
    if (request.headers.contains("content-length") || request.headers.contains("transfer-encoding"))
        return sync::fail("bad-request", "An upgrade has no body.");
    return {};
}

void HttpServer::authorizeUpgrade(Request request, QObject *context, Checked then)
{
    if (const auto good = checkUpgrade(request); !good) {
        then(std::unexpected(good.error()));
        return;
    }
    const bool taken = m_queues.store.run(context, [this, request = std::move(request)]() mutable -> sync::Expected<Request> {
        const LogCorrelation correlation(request.id);
    const RequestAgent agent(request.device());
        auto who = m_auth.identify(request.token());
        if (!who)
            return std::unexpected(who.error());
        request.who = std::move(*who);
        if (const auto allowed = tokenscope::checkSocket(request); !allowed)
            return std::unexpected(allowed.error());
        return request;
    }, then);
    if (!taken)
        then(sync::fail("busy", "The server is busy. Try again in a moment."));
}

void HttpServer::takeSocket(ByteSocket *socket, const Request &request)
{
    socket->deleteLater();
    if (m_stopping)
        return socket->abort();
    if (QSslSocket *secure = socket->secure()) {     // it stays what it is: only it knows the keys
        secure->disconnect(socket);
        secure->setParent(nullptr);
        return welcome(new WebSocket(secure), request);
    }
    const QByteArray early = socket->readAll();
    if (const int descriptor = socket->release(); descriptor >= 0)
        welcome(new WebSocket(descriptor, m_poller, early), request);
}

void HttpServer::welcome(WebSocket *upgraded, const Request &request)
{
    count(upgraded, request.address);
    upgraded->sendRaw(upgradeAnswer(request));
    m_taker(upgraded, request);
}

} // namespace dyad::backend::gateway
