// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/LoginGuard.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <algorithm>

namespace dyad::backend::auth {
namespace {

constexpr qint64 LongestWait = 15 * 60 * 1000;   // ms
constexpr qint64 LongestForAll = 60 * 1000;      // ms, where others could make an account wait
constexpr qint64 Forgotten = 60 * 60 * 1000;     // ms without a try
constexpr qint64 KnownMs = qint64(90) * 24 * 60 * 60 * 1000;     // that an address is remembered from which somebody signed in
constexpr int FreeForAccount = 5;
constexpr int FreeForAddress = 50;
constexpr int FreeFromEverywhere = 25;

QString pairKey(const QString &account, const QString &address)
{
    return account + u'\n' + address;
}

QString accountKey(const QString &account)
{
    return account + QStringLiteral("\n*");
}

/// Who tries from where is nobody's to read.
QString storedKey(const QString &key)
{
    return QString::fromLatin1(crypto::sha256("login-tries\n" + key.toUtf8()).toHex());
}

} // namespace

sync::Error LoginGuard::refusal(qint64 waitMs)
{
    const qint64 seconds = (waitMs + 999) / 1000;
    const std::string time = seconds < 90 ? std::to_string(seconds) + (seconds == 1 ? " second" : " seconds") : std::to_string((seconds + 59) / 60) + " minutes";
    return {"rate-limited", "Too many tries. Try again in " + time + "."};
}

void LoginGuard::count(Tries &tries, int free, qint64 longestWait, qint64 now)
{
    tries.last = now;
    ++tries.failed;
    const int over = tries.failed - free;
    if (over >= 0)
        tries.blockedUntil = now + std::min(longestWait, qint64(1000) << std::min(over, 20));
}

void LoginGuard::forgetOld(qint64 now)
{
    if (m_tries.size() > 10000)
        m_tries.removeIf([now](const auto &entry) { return now - entry.value().last > Forgotten; });
}

LoginGuard::Tries LoginGuard::current(const QString &key, qint64 now) const
{
    Tries tries = m_tries.value(key);
    if (now - tries.last > Forgotten)
        tries = {0, 0, tries.last, tries.known};
    return tries;
}

/// Counts in one step, so that of tries at several servers none is lost.
sync::Expected<LoginGuard::Tries> LoginGuard::countInStore(const QString &key, int free, qint64 longestWait, qint64 now)
{
    const auto counted = m_database->run("auth.count-try", {storedKey(key), now, now - Forgotten, now - Forgotten});
    if (!counted)
        return std::unexpected(counted.error());
    const auto &row = counted->first();
    Tries tries{row[0].toInt() - 1, row[1].toLongLong(), now, row[2].toBool()};
    if (tries.blockedUntil > now)
        return tries;
    count(tries, free, longestWait, now);
    const auto blocked = tries.blockedUntil > now ? m_database->run("auth.block-tries", {tries.blockedUntil, storedKey(key)}) : sync::Expected<Database::Result>(Database::Result());
    tries.blockedUntil = 0;                      // from the next one on
    return blocked ? sync::Expected<Tries>(tries) : std::unexpected(blocked.error());
}

sync::Expected<qint64> LoginGuard::beginInStore(const QString &account, const QString &address, qint64 now)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (now - m_cleanedAt > Forgotten) {
        m_cleanedAt = now;
        if (const auto cleaned = m_database->run("auth.forget-tries", {now - Forgotten, now - KnownMs}); !cleaned)
            return std::unexpected(cleaned.error());
    }
    const auto pair = countInStore(pairKey(account, address), FreeForAccount, LongestWait, now);
    const auto alone = pair ? countInStore(address, FreeForAddress, LongestWait, now) : pair;
    const auto everywhere = alone ? countInStore(accountKey(account), FreeFromEverywhere, LongestForAll, now) : alone;
    if (!everywhere)
        return std::unexpected(everywhere.error());
    const qint64 until = std::max({pair->blockedUntil, alone->blockedUntil, pair->known ? 0 : everywhere->blockedUntil});
    if (until > now)
        return until - now;                      // and nothing is counted
    return mapped(transaction.commit(), [] { return qint64(0); });
}

sync::Expected<void> LoginGuard::succeededInStore(const QString &account, const QString &address)
{
    const auto known = m_database->run("auth.know-place", {storedKey(pairKey(account, address)), nowMs()});
    // One after the other, in the order in which begin() takes them: two at once could wait for each other.
    auto freed = known ? m_database->run("auth.free-tries", {storedKey(address)}) : known;
    if (freed)
        freed = m_database->run("auth.free-tries", {storedKey(accountKey(account))});
    return freed ? sync::Expected<void>() : std::unexpected(freed.error());
}

qint64 LoginGuard::begin(const QString &account, const QString &address, qint64 now)
{
    if (m_database) {
        const auto wait = beginInStore(account, address, now);
        if (wait)
            return *wait;
        qCWarning(logAuth) << "tries to sign in are counted by this server alone:" << wait.error().message.c_str();
    }
    const std::lock_guard lock(m_lock);
    forgetOld(now);
    Tries pair = current(pairKey(account, address), now);
    Tries alone = current(address, now);
    Tries everywhere = current(accountKey(account), now);
    const qint64 until = std::max({pair.blockedUntil, alone.blockedUntil, pair.known ? 0 : everywhere.blockedUntil});
    if (until > now)
        return until - now;
    count(pair, FreeForAccount, LongestWait, now);
    count(alone, FreeForAddress, LongestWait, now);
    count(everywhere, FreeFromEverywhere, LongestForAll, now);
    m_tries.insert(pairKey(account, address), pair);
    m_tries.insert(address, alone);
    m_tries.insert(accountKey(account), everywhere);
    return 0;
}

void LoginGuard::succeeded(const QString &account, const QString &address)
{
    if (m_database) {
        if (const auto noted = succeededInStore(account, address); !noted)
            qCWarning(logAuth) << "that a sign-in succeeded was not noted:" << noted.error().message.c_str();
    }
    const std::lock_guard lock(m_lock);
    Tries &pair = m_tries[pairKey(account, address)];
    pair = {0, 0, pair.last, true};
    for (const QString &key : {address, accountKey(account)}) {
        Tries &tries = m_tries[key];
        tries.failed = std::max(0, tries.failed - 1);
        tries.blockedUntil = 0;
    }
}

} // namespace dyad::backend::auth
