// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/cache/RedisConnection.h"
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace dyad::backend {

struct StorageConfig;

/// A few connections to a Redis, for work threads. After a failure nobody asks again for a second: who can live without an answer does.
/// Any thread; an answer is waited for 250 ms at most. Error "redis-away".
class Redis {
public:
    /// "bad-value": see RedisAddress::of; or a file that it names cannot be read. Connects at first use.
    static sync::Expected<std::shared_ptr<Redis>> open(const StorageConfig &config);

    using Words = RedisConnection::Words;
    /// One command; the answer as its strings: a nil is a null QByteArray, a number its digits, an array its items.
    sync::Expected<QList<QByteArray>> run(const Words &command);
    bool isAway() const;
    /// How often it came back after it was away: 0 at first. What was cached before may not have heard of a change.
    quint64 returns() const { return m_returns; }
    /// A connection of one's own; for subscribers. "redis-away".
    sync::Expected<std::unique_ptr<RedisConnection>> connectOwn(int timeoutMs) const;

private:
    using Connection = std::unique_ptr<RedisConnection>;
    Redis(RedisAddress address, RedisStream::Tls tls) : m_address(std::move(address)), m_tls(std::move(tls)) { }
    sync::Expected<Connection> take();
    void noteAway(const sync::Error &why);

    const RedisAddress m_address;
    const RedisStream::Tls m_tls;
    std::mutex m_mutex;
    std::vector<Connection> m_idle;
    std::atomic<qint64> m_awayUntil = 0;         // ms of the steady clock
    std::atomic<bool> m_wasAway = false;
    std::atomic<quint64> m_returns = 0;
};

} // namespace dyad::backend
