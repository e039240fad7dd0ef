// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/HttpCall.h"
#include "backend/gateway/ByteSocket.h"
#include <QHash>
#include <QObject>
#include <QTimer>

namespace dyad::backend::ai {

class HttpExchange;

/// Sends calls to providers and keeps idle connections for the next ones. QNetworkAccessManager is not used because it
/// opens at most six connections to a host (Qt 6.4), so that the seventh answer would wait for one of six to end.
/// Redirects are never followed: a key must not travel to where nobody sent it. One thread, its own.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// Begins a call. The exchange belongs to `parent`; connect to its signals before the event loop runs again.
    HttpExchange *send(const HttpCall &call, QObject *parent);
    /// The same for who calls HttpExchange::start() once it is connected, and hears of an end from inside of it.
    HttpExchange *make(const HttpCall &call, QObject *parent);

private:
    friend class HttpExchange;
    struct Idle {
        gateway::ByteSocket *socket;
        int sweeps; ///< that it has lain there for
    };
    gateway::ByteSocket *takeIdle(const QString &origin);
    void keepIdle(const QString &origin, gateway::ByteSocket *socket);
    void sweep();
    const std::shared_ptr<gateway::SocketPoller> &poller() const { return m_poller; }

    std::shared_ptr<gateway::SocketPoller> m_poller;
    QHash<QString, QList<Idle>> m_idle;
    QTimer m_sweeper;
};

} // namespace dyad::backend::ai
