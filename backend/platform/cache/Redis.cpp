// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/Redis.h"
#include "backend/platform/Log.h"
#include "backend/platform/StorageConfig.h"
#include <QFile>
#include <chrono>
#include <hiredis/hiredis.h>

namespace dyad::backend {
namespace {

constexpr int AnswerMs = 250;
constexpr int TlsMs = 1000;                      // a handshake is some ways more
constexpr qint64 RestMs = 1000;
constexpr size_t MostIdle = 8;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QByteArray textOf(const redisReply &reply)
{
    if (reply.type == REDIS_REPLY_NIL)
        return {};
    if (reply.type == REDIS_REPLY_INTEGER)
        return QByteArray::number(qlonglong(reply.integer));
    return reply.str ? QByteArray(reply.str, qsizetype(reply.len)) : QByteArray("");
}

std::unexpected<sync::Error> away()
{
    return sync::fail("redis-away", "Redis does not answer.");
}

} // namespace

sync::Expected<std::shared_ptr<Redis>> Redis::open(const StorageConfig &config)
{
    auto address = RedisAddress::of(config.redisUrl);
    if (!address)
        return std::unexpected(address.error());
    QFile file(config.redisPasswordFile);
    if (!config.redisPasswordFile.isEmpty() && !file.open(QIODevice::ReadOnly))
        return sync::fail("bad-value", "The file with Redis's password cannot be read.");
    if (file.isOpen())
        address->password = file.readLine().trimmed();
    auto tls = RedisStream::tlsFor(*address);
    if (!tls)
        return std::unexpected(tls.error());
    return std::shared_ptr<Redis>(new Redis(std::move(*address), std::move(*tls)));
}

sync::Expected<Redis::Connection> Redis::connectOwn(int timeoutMs) const
{
    return RedisConnection::open(m_address, m_tls, m_tls ? std::max(timeoutMs, TlsMs) : timeoutMs, timeoutMs);
}

bool Redis::isAway() const
{
    return steadyMs() < m_awayUntil;
}

void Redis::noteAway(const sync::Error &why)
{
    m_awayUntil = steadyMs() + RestMs;
    const std::scoped_lock lock(m_mutex);
    m_idle.clear();
    if (!m_wasAway.exchange(true))
        qCWarning(logStore).noquote() << "Redis is away; the server goes on without it:" << QString::fromStdString(why.message);
}

sync::Expected<Redis::Connection> Redis::take()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            Connection connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return connectOwn(AnswerMs);
}

sync::Expected<QList<QByteArray>> Redis::run(const Words &command)
{
    if (isAway())
        return away();
    auto connection = take();
    const RedisConnection::Reply reply = connection ? (*connection)->run(command) : RedisConnection::Reply();
    if (!reply) {
        const sync::Error why = connection ? away().error() : connection.error();
        noteAway(why);
        return std::unexpected(why);
    }
    if (m_wasAway.exchange(false)) {
        ++m_returns;
        qCInfo(logStore) << "Redis is back";
    }
    QList<QByteArray> items;
    if (reply->type == REDIS_REPLY_ARRAY) {
        for (size_t i = 0; i < reply->elements; ++i)
            items.append(textOf(*reply->element[i]));
    } else {
        items.append(textOf(*reply));
    }
    const bool refused = reply->type == REDIS_REPLY_ERROR;
    const std::scoped_lock lock(m_mutex);
    if (m_idle.size() < MostIdle)
        m_idle.push_back(std::move(*connection));
    return refused ? sync::Expected<QList<QByteArray>>(sync::fail("redis-away", "Redis refuses: " + items.first().toStdString())) : items;
}

} // namespace dyad::backend
