// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QString>
#include <algorithm>
#include <cmath>
#include <mutex>

namespace dyad::backend {

/// How many calls somebody may make: a bucket for each, which fills again steadily. Any thread.
class CallRate {
public:
    CallRate(double perSecond, double atOnce) : m_perSecond(perSecond), m_atOnce(atOnce) { }
    /// From the next call on.
    void set(double perSecond, double atOnce)
    {
        const std::scoped_lock lock(m_mutex);
        m_perSecond = perSecond;
        m_atOnce = atOnce;
    }

    /// Takes one. 0: go on; else in how many ms there is one again. now: ms of any steady clock, or since 1970.
    qint64 take(const QString &who, qint64 now)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_buckets.size() > MostBuckets)
            m_buckets.removeIf([&](const auto &entry) { return refilled(entry.value(), now) >= m_atOnce; });
        Bucket &bucket = m_buckets.insert(who, m_buckets.value(who, {m_atOnce, now})).value();
        bucket = {refilled(bucket, now), now};
        if (bucket.left < 1)
            return std::max<qint64>(1, qint64(std::ceil((1 - bucket.left) / m_perSecond * 1000)));
        bucket.left -= 1;
        return 0;
    }

private:
    static constexpr qsizetype MostBuckets = 10'000;             // then full ones, which say nothing, go
    struct Bucket {
        double left = 0;
        qint64 at = 0;
    };
    double refilled(const Bucket &bucket, qint64 now) const
    {
        return std::min(m_atOnce, bucket.left + double(std::max<qint64>(0, now - bucket.at)) / 1000 * m_perSecond);
    }

    double m_perSecond, m_atOnce;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

} // namespace dyad::backend
