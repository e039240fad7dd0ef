// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/LoginGuard.h"
#include <algorithm>

namespace dyad::backend::auth {
namespace {

constexpr qint64 LongestWait = 15 * 60 * 1000;   // ms
constexpr qint64 Forgotten = 60 * 60 * 1000;     // ms without a try
constexpr int FreeForAccount = 5;
constexpr int FreeForAddress = 50;

QString pairKey(const QString &account, const QString &address)
{
    return account + u'\n' + address;
}

} // namespace

void LoginGuard::count(Tries &tries, int free, qint64 now)
{
    tries.last = now;
    ++tries.failed;
    const int over = tries.failed - free;
    if (over >= 0)
        tries.blockedUntil = now + std::min(LongestWait, qint64(1000) << std::min(over, 20));
}

void LoginGuard::forgetOld(qint64 now)
{
    if (m_tries.size() > 10000)
        m_tries.removeIf([now](const auto &entry) { return now - entry.value().last > Forgotten; });
}

qint64 LoginGuard::begin(const QString &account, const QString &address, qint64 now)
{
    const std::lock_guard lock(m_lock);
    forgetOld(now);
    Tries pair = m_tries.value(pairKey(account, address));
    Tries alone = m_tries.value(address);
    for (Tries *tries : {&pair, &alone}) {
        if (now - tries->last > Forgotten)
            *tries = {};
    }
    const qint64 until = std::max(pair.blockedUntil, alone.blockedUntil);
    if (until > now)
        return until - now;
    count(pair, FreeForAccount, now);
    count(alone, FreeForAddress, now);
    m_tries.insert(pairKey(account, address), pair);
    m_tries.insert(address, alone);
    return 0;
}

void LoginGuard::succeeded(const QString &account, const QString &address)
{
    const std::lock_guard lock(m_lock);
    m_tries.remove(pairKey(account, address));
    Tries &alone = m_tries[address];
    alone.failed = std::max(0, alone.failed - 1);
    alone.blockedUntil = 0;
}

} // namespace dyad::backend::auth
