// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"
#include "backend/platform/Database.h"
#include <QHash>
#include <QList>

namespace dyad::backend::ai {

/// How much a minute may bring: requests and tokens, by user, project, organisation and provider. A bucket each that fills again steadily, so
/// that nobody waits for the minute to turn. What a call really took is charged at its end: a bucket may go below nothing, and the next waits longer.
/// One thread, but for the functions of a database.
class RateLimiter
{
public:
    struct Limit {
        QString scope, id;               ///< id "*": each one that has no limit of its own
        int64_t requests = 0, tokens = 0;    ///< a minute; 0: none
        bool operator==(const Limit &) const = default;
    };

    /// What a bucket has left stays, where its limit does.
    void setLimits(const QList<Limit> &limits);
    /// Takes one request and its tokens out of all of the caller's buckets. 0: admitted; else nothing was taken, and it fits in so many ms.
    int64_t admit(const Caller &caller, int64_t tokens, int64_t now);
    /// The same for a provider's bucket.
    int64_t admitAt(const QString &provider, int64_t tokens, int64_t now);
    /// A call took more (or, below 0, less) than was said. provider: empty: none that has a bucket here.
    void correct(const Caller &caller, const QString &provider, int64_t tokens, int64_t now);

    static sync::Expected<QList<Limit>> load(Database &database);
    /// Both 0: the limit is gone. "bad-request".
    static sync::Expected<void> store(Database &database, const Limit &limit);

private:
    struct Bucket {
        double requests = 0, tokens = 0; ///< what is left
        int64_t at = 0;                  ///< ms, when it was
        bool used = false;
    };
    using Place = QPair<QString, QString>;
    const Limit *limitOf(const Place &place) const;
    Bucket &bucketOf(const Place &place, const Limit &limit, int64_t now);
    int64_t take(const QList<Place> &places, int64_t tokens, int64_t now);
    static QList<Place> placesOf(const Caller &caller);

    QHash<Place, Limit> m_limits;
    QHash<Place, Bucket> m_buckets;
};

} // namespace dyad::backend::ai
