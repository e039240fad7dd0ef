// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/RateLimiter.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr double Minute = 60'000; // ms

/// ms until `level` is `wanted`, at `limit` a minute.
int64_t waitFor(double level, double wanted, int64_t limit)
{
    return level >= wanted ? 0 : int64_t(std::ceil((wanted - level) * Minute / double(limit)));
}

} // namespace

void RateLimiter::setLimits(const QList<Limit> &limits)
{
    const QHash<Place, Limit> before = std::exchange(m_limits, {});
    for (const Limit &limit : limits)
        m_limits.insert({limit.scope, limit.id}, limit);
    if (m_limits != before) // else anybody who changes a key of their own would begin a new minute for all
        m_buckets.clear();
}

const RateLimiter::Limit *RateLimiter::limitOf(const Place &place) const
{
    auto found = m_limits.constFind(place);
    const bool isServer = place.first == "org"_L1 && place.second == Caller::Server; // "each organisation" does not mean all of them together
    if (found == m_limits.constEnd() && !isServer)
        found = m_limits.constFind({place.first, u"*"_s});
    return found == m_limits.constEnd() ? nullptr : &*found;
}

RateLimiter::Bucket &RateLimiter::bucketOf(const Place &place, const Limit &limit, int64_t now)
{
    Bucket &bucket = m_buckets[place];
    if (!std::exchange(bucket.used, true)) {
        bucket.requests = double(limit.requests);
        bucket.tokens = double(limit.tokens);
    } else {
        const double part = double(now - bucket.at) / Minute;
        bucket.requests = std::min(double(limit.requests), bucket.requests + part * double(limit.requests));
        bucket.tokens = std::min(double(limit.tokens), bucket.tokens + part * double(limit.tokens));
    }
    bucket.at = now;
    return bucket;
}

QList<RateLimiter::Place> RateLimiter::placesOf(const Caller &caller)
{
    QList<Place> places{{u"user"_s, caller.account}, {u"org"_s, Caller::Server}};
    if (caller.org != Caller::Server)
        places.append({u"org"_s, caller.org});
    if (!caller.project.isEmpty())
        places.append({u"project"_s, caller.project});
    return places;
}

int64_t RateLimiter::take(const QList<Place> &places, int64_t tokens, int64_t now)
{
    int64_t wait = 0;
    for (const Place &place : places) {
        const Limit *limit = limitOf(place);
        if (!limit)
            continue;
        const Bucket &bucket = bucketOf(place, *limit, now);
        if (limit->requests > 0)
            wait = std::max(wait, waitFor(bucket.requests, 1, limit->requests));
        if (limit->tokens > 0) // one that is larger than the whole bucket goes through when it is full
            wait = std::max(wait, waitFor(bucket.tokens, std::min(double(tokens), double(limit->tokens)), limit->tokens));
    }
    if (wait > 0)
        return wait;
    for (const Place &place : places) {
        if (!limitOf(place))
            continue;
        Bucket &bucket = m_buckets[place];
        bucket.requests -= 1;
        bucket.tokens -= double(tokens);
    }
    return 0;
}

int64_t RateLimiter::admit(const Caller &caller, int64_t tokens, int64_t now) { return take(placesOf(caller), tokens, now); }

int64_t RateLimiter::admitAt(const QString &provider, int64_t tokens, int64_t now) { return take({{u"provider"_s, provider}}, tokens, now); }

void RateLimiter::correct(const Caller &caller, const QString &provider, int64_t tokens, int64_t now)
{
    QList<Place> places = placesOf(caller);
    if (!provider.isEmpty())
        places.append({u"provider"_s, provider});
    for (const Place &place : places)
        if (const Limit *limit = limitOf(place))
            bucketOf(place, *limit, now).tokens -= double(tokens);
}

sync::Expected<QList<RateLimiter::Limit>> RateLimiter::load(Database &database)
{
    const auto found = database.run("ai.limits", {});
    if (!found)
        return std::unexpected(found.error());
    QList<Limit> limits;
    for (const auto &row : found->rows)
        limits.append({row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toLongLong()});
    return limits;
}

sync::Expected<void> RateLimiter::store(Database &database, const Limit &limit)
{
    const bool known = QStringList{u"user"_s, u"project"_s, u"org"_s, u"provider"_s}.contains(limit.scope);
    if (!known || limit.id.isEmpty() || limit.requests < 0 || limit.tokens < 0)
        return sync::fail("bad-request", "scope: user, project, org or provider; requests and tokens: a minute, 0: no limit.");
    const bool gone = limit.requests == 0 && limit.tokens == 0;
    const auto done = gone ? database.run("ai.remove-limit", {limit.scope, limit.id})
                           : database.run("ai.set-limit", {limit.scope, limit.id, qint64(limit.requests), qint64(limit.tokens)});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

} // namespace dyad::backend::ai
