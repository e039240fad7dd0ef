// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/cache/Cache.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Database.h"
#include "backend/platform/cache/Redis.h"
#include "backend/platform/keys/AtRest.h"
#include <QRandomGenerator>
#include <QtEndian>
#include <chrono>
#include <cmath>

namespace dyad::backend {
namespace {

constexpr qint64 GoodWhileAway = 1000;
const QByteArray Prefix = "dyad:";

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A place of its own for each name, the same on every node.
Cell cellOf(const QByteArray &name)
{
    return {"cache", 0, qFromBigEndian<qint64>(crypto::sha256(name).constData()), 0};
}

} // namespace

struct Cache::Entry {
    QByteArray name, value;
    qint64 end = 0;                              // ms of the steady clock
    qint64 cost = 0;                             // ms that it took to make
    bool beingMade = false;                      // anew, by one who came early
};

struct Cache::Flight {
    std::condition_variable landed;
    std::optional<sync::Expected<QByteArray>> result;
};

Cache::Cache(int entries, std::shared_ptr<Redis> redis, Database *database, Blobs *blobs)
    : m_most(entries), m_redis(std::move(redis)), m_database(database), m_blobs(blobs)
{
}

Cache::~Cache() = default;

qint64 Cache::goodHere(const CacheKey &key) const
{
    return m_redis && m_redis->isAway() ? std::min(key.goodFor, GoodWhileAway) : key.goodFor;
}

/// What others changed while Redis was away was told to nobody: nothing from before counts, here and in Redis.
void Cache::noticeReturn()
{
    if (!m_redis)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_returns == m_redis->returns())
            return;
        m_returns = m_redis->returns();
        m_order.clear();
        m_entries.clear();
        m_generations.clear();
        m_epoch = {};
    }
    (void)m_redis->run({"INCR", Prefix + "epoch"});
}

QByteArray Cache::epoch()
{
    if (!m_redis)
        return "0";
    {
        const std::scoped_lock lock(m_mutex);
        if (m_epoch.seen > 0 && steadyMs() - m_epoch.seen < Staleness)
            return QByteArray::number(m_epoch.number);
    }
    const auto said = m_redis->run({"GET", Prefix + "epoch"});
    const std::scoped_lock lock(m_mutex);
    if (said)
        m_epoch = {said->first().toULongLong(), steadyMs()};
    return QByteArray::number(m_epoch.number);
}

quint64 Cache::generationOf(const QByteArray &tenant)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_generations.constFind(tenant);
        if (!m_redis || (known != m_generations.constEnd() && steadyMs() - known->seen < Staleness))
            return known == m_generations.constEnd() ? 0 : known->number;
    }
    const auto said = m_redis->run({"GET", Prefix + "generation:" + tenant});
    const std::scoped_lock lock(m_mutex);
    Generation &own = m_generations[tenant];
    if (m_generations.size() > m_most)
        m_generations.clear();                   // they are asked for again
    if (said)
        own = {std::max(own.number, said->first().toULongLong()), steadyMs()};
    return own.number;
}

QByteArray Cache::fullName(const CacheKey &key)
{
    noticeReturn();
    const QByteArray era = epoch();
    return Prefix + era + ':' + key.tenant + ':' + QByteArray::number(generationOf(key.tenant)) + ':' + key.name;
}

void Cache::change(const QByteArray &tenant)
{
    const auto raised = m_redis ? m_redis->run({"INCR", Prefix + "generation:" + tenant}) : sync::Expected<QList<QByteArray>>(sync::fail("redis-away", {}));
    const std::scoped_lock lock(m_mutex);
    Generation &own = m_generations[tenant];
    own.number = raised ? std::max(own.number + 1, raised->first().toULongLong()) : own.number + 1;
    own.seen = steadyMs();
}

std::optional<QByteArray> Cache::fromMemory(const QByteArray &name, bool &early)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.constFind(name);
    if (found == m_entries.constEnd())
        return std::nullopt;
    Entry &entry = **found;
    const qint64 now = steadyMs();
    if (entry.end <= now) {
        m_order.erase(*found);
        m_entries.erase(found);
        return std::nullopt;
    }
    m_order.splice(m_order.begin(), m_order, *found);
    // The nearer the end and the dearer the value, the likelier one comes early (Vattani and others, "Optimal Probabilistic Cache Stampede
    // Prevention", 2015).
    const double ahead = double(std::max<qint64>(entry.cost, 1)) * -std::log(1.0 - QRandomGenerator::global()->generateDouble());
    early = !entry.beingMade && double(now) + ahead >= double(entry.end);
    entry.beingMade = entry.beingMade || early;
    ++(early ? m_counts.early : m_counts.memory);
    return entry.value;
}

void Cache::toMemory(const QByteArray &name, const QByteArray &value, qint64 goodFor, qint64 cost)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_entries.constFind(name); known != m_entries.constEnd()) {
        m_order.erase(*known);
        m_entries.erase(known);
    }
    m_order.push_front({name, value, steadyMs() + goodFor, cost, false});
    m_entries.insert(name, m_order.begin());
    while (int(m_order.size()) > m_most) {
        m_entries.remove(m_order.back().name);
        m_order.pop_back();
    }
}

std::optional<QByteArray> Cache::fromRedis(const QByteArray &name, const CacheKey &key)
{
    const auto said = m_redis ? m_redis->run({"GET", name}) : sync::Expected<QList<QByteArray>>(sync::fail("redis-away", {}));
    if (!said || said->first().isNull())
        return std::nullopt;
    const auto opened = m_database ? m_database->open(cellOf(name), said->first()) : sync::Expected<QByteArray>(said->first());
    if (!opened || opened->isEmpty())
        return std::nullopt;
    QByteArray value = opened->mid(1);
    if (opened->startsWith('L')) {
        const auto bytes = m_blobs ? m_blobs->open(QStringLiteral("cache"), QString::fromLatin1(value)) : std::unexpected(sync::Error{});
        if (!bytes)
            return std::nullopt;
        const QByteArray hash = value;
        value = (*bytes)->readAll();
        if (crypto::sha256(value).toHex() != hash)
            return std::nullopt;                 // damaged: it is made anew
    }
    toMemory(name, value, std::min(goodHere(key), key.goodFor / 4), 1);
    const std::scoped_lock lock(m_mutex);
    ++m_counts.redis;
    return value;
}

void Cache::toRedis(const QByteArray &name, const CacheKey &key, const QByteArray &value)
{
    if (!m_redis || m_redis->isAway())
        return;
    QByteArray kept = 'S' + value;
    if (value.size() > LargeBytes) {
        if (!m_blobs)
            return;
        const QString hash = QString::fromLatin1(crypto::sha256(value).toHex());
        BlobWriter writer(*m_blobs, QStringLiteral("cache"), hash);
        if (!writer.write(value.constData(), value.size()) || !writer.finish())
            return;
        kept = 'L' + hash.toLatin1();
    }
    const auto sealed = m_database ? m_database->seal(cellOf(name), kept) : sync::Expected<QByteArray>(kept);
    if (sealed)
        (void)m_redis->run({"SET", name, *sealed, "PX", QByteArray::number(key.goodFor)});
}

sync::Expected<QByteArray> Cache::makeAlone(const QByteArray &name, const CacheKey &key, const Make &make)
{
    const qint64 begun = steadyMs();
    const auto value = make();
    if (value) {
        toMemory(name, *value, goodHere(key), steadyMs() - begun);
        toRedis(name, key, *value);
    }
    const std::scoped_lock lock(m_mutex);
    ++m_counts.made;
    return value;
}

sync::Expected<QByteArray> Cache::get(const CacheKey &key, const Make &make)
{
    const QByteArray name = fullName(key);
    bool early = false;
    const auto found = fromMemory(name, early);
    if (found && !early)
        return *found;
    std::shared_ptr<Flight> flight;
    {
        std::unique_lock lock(m_mutex);
        if (const auto other = m_flights.value(name)) {
            other->landed.wait(lock, [&] { return other->result.has_value(); });
            return *other->result;
        }
        flight = m_flights[name] = std::make_shared<Flight>();
    }
    const auto shared = early ? std::optional<QByteArray>() : fromRedis(name, key);
    auto result = shared ? sync::Expected<QByteArray>(*shared) : makeAlone(name, key, make);
    {
        const std::scoped_lock lock(m_mutex);
        m_flights.remove(name);
        flight->result = result;
    }
    flight->landed.notify_all();
    return !result && found ? sync::Expected<QByteArray>(*found) : result;       // the old one is good for a little longer
}

std::optional<QByteArray> Cache::peek(const CacheKey &key)
{
    const QByteArray name = fullName(key);
    bool early = false;
    const auto found = fromMemory(name, early);
    return found ? found : fromRedis(name, key);
}

void Cache::put(const CacheKey &key, const QByteArray &value)
{
    const QByteArray name = fullName(key);
    toMemory(name, value, goodHere(key), 1);
    toRedis(name, key, value);
}

Cache::Counts Cache::counts() const
{
    const std::scoped_lock lock(m_mutex);
    Counts counts = m_counts;
    counts.entries = qint64(m_order.size());
    return counts;
}

} // namespace dyad::backend
