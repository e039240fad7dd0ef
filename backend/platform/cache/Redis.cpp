// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/Redis.h"
#include "backend/platform/Log.h"
#include "backend/platform/StorageConfig.h"
#include <QFile>
#include <QUrl>
#include <chrono>
#include <hiredis/hiredis.h>

namespace dyad::backend {
namespace {

constexpr int AnswerMs = 250;
constexpr qint64 RestMs = 1000;
constexpr size_t MostIdle = 8;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct ReplyDropper {
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, ReplyDropper>;

Reply send(redisContext *context, const Redis::Words &command)
{
    std::vector<const char *> words;
    std::vector<size_t> sizes;
    for (const QByteArray &word : command) {
        words.push_back(word.constData());
        sizes.push_back(size_t(word.size()));
    }
    return Reply(static_cast<redisReply *>(redisCommandArgv(context, int(words.size()), words.data(), sizes.data())));
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

timeval timeval_of(int ms)
{
    return {ms / 1000, (ms % 1000) * 1000};
}

} // namespace

sync::Expected<std::shared_ptr<Redis>> Redis::open(const StorageConfig &config)
{
    const QUrl url(config.redisUrl, QUrl::StrictMode);
    if (url.scheme() != QLatin1StringView("redis") || url.host().isEmpty())
        return sync::fail("bad-value", "Redis is written redis://host:6379 or redis://host:6379/number.");
    Address address{url.host(), url.port(6379), url.path().mid(1).toInt(), url.userName(QUrl::FullyDecoded).toUtf8(), url.password(QUrl::FullyDecoded).toUtf8()};
    QFile file(config.redisPasswordFile);
    if (!config.redisPasswordFile.isEmpty() && !file.open(QIODevice::ReadOnly))
        return sync::fail("bad-value", "The file with Redis's password cannot be read.");
    if (file.isOpen())
        address.password = file.readLine().trimmed();
    return std::shared_ptr<Redis>(new Redis(std::move(address)));
}

Redis::~Redis() = default;

void Redis::drop(redisContext *context)
{
    if (context)
        redisFree(context);
}

redisContext *Redis::connectOwn(int timeoutMs) const
{
    Connection connection(redisConnectWithTimeout(m_address.host.toUtf8().constData(), m_address.port, timeval_of(timeoutMs)));
    if (!connection || connection->err != 0)
        return nullptr;
    (void)redisSetTimeout(connection.get(), timeval_of(timeoutMs));
    (void)redisEnableKeepAlive(connection.get());
    if (!m_address.password.isEmpty()) {
        const Words sign = m_address.user.isEmpty() ? Words{"AUTH", m_address.password} : Words{"AUTH", m_address.user, m_address.password};
        if (const auto reply = send(connection.get(), sign); !reply || reply->type == REDIS_REPLY_ERROR) {
            qCWarning(logStore) << "Redis refuses the password";
            return nullptr;
        }
    }
    if (m_address.number != 0) {
        if (const auto reply = send(connection.get(), {"SELECT", QByteArray::number(m_address.number)}); !reply || reply->type == REDIS_REPLY_ERROR)
            return nullptr;
    }
    return connection.release();
}

bool Redis::isAway() const
{
    return steadyMs() < m_awayUntil;
}

void Redis::noteAway()
{
    m_awayUntil = steadyMs() + RestMs;
    const std::scoped_lock lock(m_mutex);
    m_idle.clear();
    if (!m_wasAway.exchange(true))
        qCWarning(logStore) << "Redis is away; the server goes on without it";
}

Redis::Connection Redis::take()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            Connection connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return Connection(connectOwn(AnswerMs));
}

sync::Expected<QList<QByteArray>> Redis::run(const Words &command)
{
    if (isAway())
        return away();
    Connection connection = take();
    const Reply reply = connection ? send(connection.get(), command) : Reply();
    if (!reply) {
        noteAway();
        return away();
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
        m_idle.push_back(std::move(connection));
    return refused ? sync::Expected<QList<QByteArray>>(sync::fail("redis-away", "Redis refuses: " + items.first().toStdString())) : items;
}

} // namespace dyad::backend
