// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QHash>
#include <QString>
#include <atomic>
#include <mutex>

namespace dyad::backend::auth {

/// Slows down guessing. Five tries are free for an account from an address, fifty for an address, twenty-five for an account from
/// everywhere; then each further one costs twice the waiting of the last: up to 15 minutes, for the account from everywhere one minute.
/// Nobody is locked out for ever, and an address from which the account was signed in to is not slowed down by what others try.
/// With a database all its servers count together, and a restart forgets nothing; while that is away, each counts by itself. Any thread; blocks.
class LoginGuard {
public:
    explicit LoginGuard(Database *database = nullptr) : m_database(database) { }
    /// 0: go on (the try is counted as failed until succeeded() says otherwise); else how many ms to wait.
    qint64 begin(const QString &account, const QString &address, qint64 now);
    void succeeded(const QString &account, const QString &address);
    /// "rate-limited", with the time in words.
    static sync::Error refusal(qint64 waitMs);

private:
    struct Tries {
        int failed = 0;
        qint64 blockedUntil = 0;
        qint64 last = 0;
        bool known = false;                  ///< has succeeded before
    };
    static void count(Tries &tries, int free, qint64 longestWait, qint64 now);
    sync::Expected<qint64> beginInStore(const QString &account, const QString &address, qint64 now);
    sync::Expected<Tries> countInStore(const QString &key, int free, qint64 longestWait, qint64 now);
    sync::Expected<void> succeededInStore(const QString &account, const QString &address);
    Tries current(const QString &key, qint64 now) const;
    void forgetOld(qint64 now);

    Database *const m_database;
    std::mutex m_lock;                       // of m_tries; never held while the database is asked
    std::atomic<qint64> m_cleanedAt = 0;
    QHash<QString, Tries> m_tries;
};

} // namespace dyad::backend::auth
