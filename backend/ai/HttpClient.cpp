// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/HttpClient.h"
#include "backend/ai/HttpExchange.h"

namespace dyad::backend::ai {
namespace {

constexpr qsizetype MaxIdlePerOrigin = 256;
constexpr int SweepTime = 10'000; // ms
constexpr int SweepsKept = 3;     // with the above: below what common servers wait before they close

} // namespace

using gateway::ByteSocket;

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , m_poller(std::make_shared<gateway::SocketPoller>())
{
    m_sweeper.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_sweeper, &QTimer::timeout, this, &HttpClient::sweep);
}

HttpClient::~HttpClient() = default;

HttpExchange *HttpClient::send(const HttpCall &call, QObject *parent)
{
    HttpExchange *exchange = make(call, parent);
    QMetaObject::invokeMethod(exchange, &HttpExchange::start, Qt::QueuedConnection);
    return exchange;
}

HttpExchange *HttpClient::make(const HttpCall &call, QObject *parent) { return new HttpExchange(*this, call, parent); }

ByteSocket *HttpClient::takeIdle(const QString &origin)
{
    QList<Idle> &idle = m_idle[origin];
    while (!idle.isEmpty()) {
        ByteSocket *socket = idle.takeLast().socket;
        if (socket->isOpen() && socket->bytesAvailable() == 0) // what nobody asked for: not a peer to trust with the next call
            return socket;
        socket->deleteLater();
    }
    return nullptr;
}

void HttpClient::keepIdle(const QString &origin, ByteSocket *socket)
{
    QList<Idle> &idle = m_idle[origin];
    if (idle.size() >= MaxIdlePerOrigin || !socket->isOpen()) {
        socket->deleteLater();
        return;
    }
    socket->setParent(this);
    idle.append({socket, 0});
    if (!m_sweeper.isActive())
        m_sweeper.start(SweepTime);
}

void HttpClient::sweep()
{
    bool any = false;
    for (QList<Idle> &idle : m_idle) {
        for (qsizetype i = idle.size() - 1; i >= 0; --i) {
            if (++idle[i].sweeps <= SweepsKept && idle[i].socket->isOpen())
                continue;
            idle[i].socket->deleteLater();
            idle.removeAt(i);
        }
        any = any || !idle.isEmpty();
    }
    if (!any)
        m_sweeper.stop();
}

} // namespace dyad::backend::ai
