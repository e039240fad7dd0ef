// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

struct redisContext;

namespace dyad::backend {

struct StorageConfig;

/// A few connections to a Redis, for work threads. After a failure nobody asks again for a second: who can live without an answer does.
/// Any thread; an answer is waited for 250 ms at most. Error "redis-away".
class Redis {
public:
    /// "redis://[user@]host[:port][/number]". "bad-value". Connects at first use.
    static sync::Expected<std::shared_ptr<Redis>> open(const StorageConfig &config);
    ~Redis();

    using Words = QList<QByteArray>;
    /// One command; the answer as its strings: a nil is a null QByteArray, a number its digits, an array its items.
    sync::Expected<QList<QByteArray>> run(const Words &command);
    bool isAway() const;
    /// How often it came back after it was away: 0 at first. What was cached before may not have heard of a change.
    quint64 returns() const { return m_returns; }
    struct Address {
        QString host;
        int port = 6379;
        int number = 0;
        QByteArray user, password;
    };
    const Address &address() const { return m_address; }
    /// A connection of one's own, signed in; for subscribers. Null: away.
    redisContext *connectOwn(int timeoutMs) const;
    static void drop(redisContext *context);

private:
    struct Dropper {
        void operator()(redisContext *context) const { drop(context); }
    };
    using Connection = std::unique_ptr<redisContext, Dropper>;
    explicit Redis(Address address) : m_address(std::move(address)) { }
    Connection take();
    void noteAway();

    const Address m_address;
    std::mutex m_mutex;
    std::vector<Connection> m_idle;
    std::atomic<qint64> m_awayUntil = 0;         // ms of the steady clock
    std::atomic<bool> m_wasAway = false;
    std::atomic<quint64> m_returns = 0;
};

} // namespace dyad::backend
