// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/LoginGuard.h"
#include <algorithm>

namespace dyad::backend::auth {
namespace {

constexpr qint64 LongestWait = 15 * 60 * 1000;   // ms
constexpr qint64 LongestForAll = 60 * 1000;      // ms, where others could make an account wait
constexpr qint64 Forgotten = 60 * 60 * 1000;     // ms without a try
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

qint64 LoginGuard::begin(const QString &account, const QString &address, qint64 now)
{
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
