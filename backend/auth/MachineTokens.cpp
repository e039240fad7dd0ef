// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/MachineTokens.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

constexpr qint64 DayMs = 86'400'000;
const QString How = u"token"_s;

} // namespace

sync::Expected<void> MachineTokens::check(const Identity &who, const Wish &wish)
{
    if (who.email.isEmpty() && !who.admin)
        return sync::fail("not-allowed", "Guests make no tokens.");
    const bool known = std::ranges::all_of(wish.scopes, [](const QString &one) { return std::ranges::any_of(Scopes, [&](const char *scope) { return one == QLatin1StringView(scope); }); });
    if (wish.scopes.isEmpty() || !known)
        return sync::fail("bad-request", "\"scopes\" is a list of one or more of read, write, sync.");
    if (wish.days < 1 || wish.days > MostDays)
        return sync::fail("bad-request", "\"days\" is a number from 1 to " + std::to_string(MostDays) + ".");
    const auto all = of(who.account);
    if (!all)
        return std::unexpected(all.error());
    if (all->size() >= size_t(MostTokens))
        return sync::fail("plan-limit", "An account has at most " + std::to_string(MostTokens) + " tokens.");
    const auto member = wish.project.isEmpty() ? sync::Expected<Database::Result>(Database::Result()) : m_database.run("auth.member-of", {wish.project, who.account});
    if (!member)
        return std::unexpected(member.error());
    return wish.project.isEmpty() || !member->isEmpty() ? sync::Expected<void>() : sync::fail("no-such-project", "There is no such project, or you may not see it.");
}

sync::Expected<MachineTokens::Made> MachineTokens::make(const Identity &who, const QString &address, const Wish &wish)
{
    if (const auto good = check(who, wish); !good)
        return std::unexpected(good.error());
    Made made;
    made.secret = Prefix + crypto::randomToken();
    made.token = {0, wish.name, wish.project, wish.scopes, nowMs(), nowMs() + wish.days * DayMs};
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto added = m_database.run("auth.add-machine", {who.account, wish.name, address, How, made.token.createdAt, made.token.createdAt, made.token.expiresAt, wish.scopes.join(u' '),
                                                            wish.project.isEmpty() ? u""_s : wish.project});
    if (!added)
        return std::unexpected(added.error());
    made.token.id = added->first()[0].toLongLong();
    if (const auto kept = Store(m_database).addAccess(crypto::tokenHash(made.secret), made.token.id, made.token.expiresAt); !kept)
        return std::unexpected(kept.error());
    if (const auto noted = m_audit.add({who.account, address, u"token-made"_s, QString::number(made.token.id) + u'=' + wish.scopes.join(u' ')}); !noted)
        return std::unexpected(noted.error());
    return mapped(transaction.commit(), [&] { return made; });
}

sync::Expected<std::vector<MachineTokens::Token>> MachineTokens::of(const QString &account)
{
    return mapped(m_database.run("auth.machines-of", {account, nowMs()}), [](const Database::Result &found) {
        std::vector<Token> all;
        for (const auto &row : found.rows)
            all.push_back({row[0].toLongLong(), row[1].toString(), row[5].toString(), row[4].toString().split(u' '), row[2].toLongLong(), row[3].toLongLong()});
        return all;
    });
}

sync::Expected<void> MachineTokens::revoke(const Identity &who, const QString &address, qint64 id)
{
    const auto all = of(who.account);
    if (!all)
        return std::unexpected(all.error());
    if (std::ranges::find(*all, id, &Token::id) == all->end())
        return sync::fail("no-such-session", "You have no such token.");
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto ended = Store(m_database).endSignIn(id, u"revoked"_s);
    const auto noted = ended ? m_audit.add({who.account, address, u"token-ended"_s, QString::number(id)}) : std::unexpected(ended.error());
    if (!noted)
        return noted;
    const auto done = transaction.commit();
    if (done)
        Q_EMIT m_events.signInEnded(id);
    return done;
}

} // namespace dyad::backend::auth
