// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/HttpCall.h"
#include <QHash>
#include <QObject>

class QTcpSocket;

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

private:
    friend class HttpExchange;
    QTcpSocket *takeIdle(const QString &origin);
    void keepIdle(const QString &origin, QTcpSocket *socket);
    QHash<QString, QList<QTcpSocket *>> m_idle;
};

} // namespace dyad::backend::ai
