// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/bus/RedisBus.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/cache/Redis.h"
#include <hiredis/hiredis.h>

namespace dyad::backend {
namespace {

const QByteArray Channel = "dyad:bus";
constexpr int HearMs = 500;                      // then it looks whether it is time to go
constexpr int AgainMs = 300;                     // before it connects anew

struct AloneBus : Bus {
    void publish(const QByteArray &, const QByteArray &) override { }
};

} // namespace

std::unique_ptr<Bus> Bus::alone()
{
    return std::make_unique<AloneBus>();
}

std::unique_ptr<Bus> Bus::over(std::shared_ptr<Redis> redis)
{
    return std::make_unique<RedisBus>(std::move(redis));
}

RedisBus::RedisBus(std::shared_ptr<Redis> redis) : m_redis(std::move(redis)), m_self(crypto::randomId(12).toLatin1())
{
    m_listener.reset(QThread::create([this] { listen(); }));
    m_speaker.reset(QThread::create([this] { speak(); }));
    m_listener->start();
    m_speaker->start();
}

RedisBus::~RedisBus()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_woken.notify_all();
    m_listener->wait();
    m_speaker->wait();
}

void RedisBus::publish(const QByteArray &topic, const QByteArray &message)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= MostWaiting)
            return;
        m_waiting.push_back(m_self + '\n' + topic + '\n' + message);
    }
    m_woken.notify_all();
}

void RedisBus::speak()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        while (!m_stopping && !m_waiting.empty()) {
            const QByteArray next = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            (void)m_redis->run({"PUBLISH", Channel, next});          // while it is away this is lost, and those who listen know it
            lock.lock();
        }
    }
}

void RedisBus::take(const QByteArray &bytes)
{
    const qsizetype first = bytes.indexOf('\n'), second = bytes.indexOf('\n', first + 1);
    if (first > 0 && second > first && bytes.first(first) != m_self)
        Q_EMIT heard(bytes.mid(first + 1, second - first - 1), bytes.mid(second + 1));
}

/// Until the connection breaks. False: there was none.
bool RedisBus::listenOnce()
{
    const auto own = m_redis->connectOwn(HearMs);
    if (!own || !(*own)->run({"SUBSCRIBE", Channel}))
        return false;
    // What was said between the last connection and this one is gone.
    Q_EMIT missed();
    while (!m_stopping) {
        const auto reply = (*own)->next(HearMs);
        if (!reply)
            return true;
        const redisReply *said = reply->get();
        if (said && said->type == REDIS_REPLY_ARRAY && said->elements == 3 && said->element[2]->str)
            take(QByteArray(said->element[2]->str, qsizetype(said->element[2]->len)));
    }
    return true;
}

void RedisBus::listen()
{
    while (!m_stopping) {
        (void)listenOnce();
        std::unique_lock lock(m_mutex);
        m_woken.wait_for(lock, std::chrono::milliseconds(AgainMs), [this] { return bool(m_stopping); });
    }
}

} // namespace dyad::backend
