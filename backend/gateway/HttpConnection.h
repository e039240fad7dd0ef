// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/ByteSocket.h"
#include "backend/gateway/HttpParser.h"
#include "backend/gateway/Response.h"
#include "backend/gateway/Router.h"
#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace dyad::backend::gateway {

/// What a connection asks of its server. All on the loop thread.
class HttpHost {
public:
    virtual ~HttpHost() = default;
    /// Why `authorize` refuses a caller whose body is not wanted: the route's handler says it, in its own words.
    static constexpr const char *NotAdmitted = "not-admitted";
    virtual const Router &router() const = 0;
    virtual bool isStopping() const = 0;
    /// Puts the client's address in the place of that of a proxy that is believed; takes out what anybody else says of itself.
    virtual void lookBehindProxy(Request &request) const = 0;
    /// Whether a request without TLS from there is served.
    virtual bool takesInClear(const QHostAddress &peer, const QString &path) const = 0;
    using Checked = std::function<void(sync::Expected<Request>)>;
    using Answered = std::function<void(Response)>;
    /// Who is calling, and where an upload goes; answers once, while `context` lives.
    virtual void authorize(const Route &route, Request request, QObject *context, Checked then) = 0;
    virtual void answer(const Route &route, Request request, QObject *context, Answered then) = 0;
    /// Token, Origin and handshake of GET /ws; the request, or why not.
    virtual void authorizeUpgrade(Request request, QObject *context, Checked then) = 0;
    /// Takes the socket, of which only the head of that request has been read.
    virtual void takeSocket(ByteSocket *socket, const Request &request) = 0;
};

/// One client's HTTP/1.1 connection: one request at a time (what is pipelined waits in the socket), strict limits, then perhaps an
/// upgrade, for which the socket is given away. Deletes itself at its end.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    static constexpr int HeadMs = 10'000;        ///< for a whole head, from its first byte or the connection's begin
    static constexpr int BodyMs = 60'000;        ///< for a whole body, and the more the longer it is:
    static constexpr qint64 BodyBytesPerSecond = 16 * 1024;
    static constexpr int ReadMs = 30'000;        ///< between two reads of a body, and between two requests

    HttpConnection(ByteSocket *socket, HttpHost &host);
    ~HttpConnection() override;

private:
    enum class State { Head, Authorizing, Body, Answering, Writing, Streaming, Closing };
    void become(State state);
    void advance();
    bool readHead();
    bool readBody();
    bool isTooSlow() const;
    void begin(const Request &request);
    void beginUpgrade(const Request &request);
    void beginBody(Request request);
    void answer();
    void refuse(const sync::Error &error);
    void write(const Response &response);
    void writeStream();
    QByteArray beginStream(const ResponseStream::Head &head);
    QByteArray headOf(const Response &response, qint64 length) const;
    void writeMore();
    void finishResponse();
    void onTimeout();
    void onDisconnected();

    ByteSocket *m_socket;                        // a child until it is given away
    HttpHost &m_host;
    QElapsedTimer m_bodyBegun;
    qint64 m_bodyBytes = 0;
    QTimer m_timer;
    State m_state = State::Head;
    HttpParser m_parser;
    Request m_request;
    const Route *m_route = nullptr;
    std::shared_ptr<QIODevice> m_file;               // what is being streamed out
    std::shared_ptr<ResponseStream> m_stream;    // what comes piece by piece
    bool m_chunked = false;
    bool m_keepAlive = true;
    bool m_advancing = false;
};

} // namespace dyad::backend::gateway
