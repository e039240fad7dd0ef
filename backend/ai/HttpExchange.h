// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ContentDecoder.h"
#include "backend/ai/HttpResponseParser.h"
#include "backend/ai/ProviderError.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace dyad::backend::gateway {
class ByteSocket;
}

namespace dyad::backend::ai {

class HttpClient;

/// One call and its answer, as it comes. Ends with exactly one of finished() and failed(), unless cancelled.
/// Memory stays bounded: at most 256 KiB wait unread, and a body over the call's limit is an error.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(HttpClient &client, const HttpCall &call, QObject *parent);
    ~HttpExchange() override;

    void start();
    /// Closes the connection at once, or keeps it for the next call where the answer was read to its end; no signal follows.
    void cancel();
    /// While paused nothing is read: the provider is slowed down to the pace of the reader.
    void setPaused(bool paused);

Q_SIGNALS:
    void head(int status, const dyad::backend::ai::HttpHeaders &headers);
    void data(const QByteArray &bytes);
    void finished();
    void failed(const dyad::backend::ai::ProviderError &error);

private:
    enum class State { Idle, Connecting, AwaitingHead, ReadingBody, Done };
    void connectSocket();
    void connected();
    void listenTo(gateway::ByteSocket *socket);
    void sendRequest();
    void readSome();
    bool hasMore() const { return m_content && m_content->hasMore(); }
    bool takeHead();
    void takeBody(const QByteArray &bytes);
    void passed();
    void closed();
    void timedOut();
    void finish();
    void fail(ProviderError::Kind kind, const QString &message);
    void fail(const sync::Error &error);
    bool retryOnFreshConnection();
    void release(bool reusable);
    void armTimer(int ms);
    QByteArray requestBytes() const;

    HttpClient &m_client;
    HttpCall m_call;
    QString m_origin;
    QTcpSocket *m_connecting = nullptr;          ///< until it is
    gateway::ByteSocket *m_socket = nullptr;
    std::unique_ptr<HttpResponseParser> m_parser;
    std::unique_ptr<ContentDecoder> m_content;   ///< of the body, from its head on
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    State m_state = State::Idle;
    bool m_reused = false;
    bool m_paused = false;
    bool m_closed = false;                       ///< by the peer, while there was more to unpack
    sync::Expected<void> m_fed;                  ///< what is wrong with the answer's form; said behind what was read before
};

} // namespace dyad::backend::ai
