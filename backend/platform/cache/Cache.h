// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/cache/CacheKey.h"
#include "sync/text/Error.h"
#include <QHash>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace dyad::backend {

class Blobs;
class Database;
class Redis;

/// Values that cost something to make. First this process's memory (bounded, the longest unused go), then Redis (encrypted, where the server
/// encrypts), large ones by their hash in the blob store. A change raises its tenant's generation, which is part of every key: what was made
/// before is never found again. Other nodes see that within a second (Staleness).
/// One caller makes a value, others wait for it; shortly before its end one caller makes it anew while others still get the old one.
/// Without Redis, or while it is away, the same works with memory alone; other nodes may then change what ours hold, so that those values are
/// good for a second only. When it is back, everybody starts from nothing. Any thread that may wait.
class Cache {
public:
    static constexpr qint64 Staleness = 1000;    ///< ms until a change made on another node is seen
    static constexpr qsizetype LargeBytes = 64 << 10;
    using Make = std::function<sync::Expected<QByteArray>()>;

    /// redis, database (keys), blobs (large values): may be null. `entries`: in memory.
    Cache(int entries, std::shared_ptr<Redis> redis, Database *database, Blobs *blobs);
    ~Cache();

    /// The value, made where it is not there. An error of `make` is given to all who wait, and not kept.
    sync::Expected<QByteArray> get(const CacheKey &key, const Make &make);
    /// Only if it is there.
    std::optional<QByteArray> peek(const CacheKey &key);
    void put(const CacheKey &key, const QByteArray &value);
    /// Nothing of this tenant that was made before is found from now on. After the change is durable.
    void change(const QByteArray &tenant);

    struct Counts {
        qint64 memory = 0, redis = 0, made = 0, early = 0, entries = 0;
    };
    Counts counts() const;

private:
    struct Entry;
    struct Flight;
    struct Generation {
        quint64 number = 0;
        qint64 seen = 0;                         // when it was asked for
    };
    QByteArray fullName(const CacheKey &key);
    quint64 generationOf(const QByteArray &tenant);
    QByteArray epoch();
    std::optional<QByteArray> fromMemory(const QByteArray &name, bool &early);
    std::optional<QByteArray> fromRedis(const QByteArray &name, const CacheKey &key);
    void toMemory(const QByteArray &name, const QByteArray &value, qint64 goodFor, qint64 cost);
    void toRedis(const QByteArray &name, const CacheKey &key, const QByteArray &value);
    sync::Expected<QByteArray> makeAlone(const QByteArray &name, const CacheKey &key, const Make &make);
    qint64 goodHere(const CacheKey &key) const;
    void noticeReturn();

    const int m_most;
    const std::shared_ptr<Redis> m_redis;
    Database *const m_database;
    Blobs *const m_blobs;
    mutable std::mutex m_mutex;
    std::list<Entry> m_order;                    // the newest use first
    QHash<QByteArray, std::list<Entry>::iterator> m_entries;
    QHash<QByteArray, std::shared_ptr<Flight>> m_flights;
    QHash<QByteArray, Generation> m_generations;
    Generation m_epoch;
    quint64 m_returns = 0;
    Counts m_counts;
};

} // namespace dyad::backend
