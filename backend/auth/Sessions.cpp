// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Sessions.h"
#include "backend/admin/Audit.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"

namespace dyad::backend::auth {
namespace {

std::unexpected<sync::Error> unauthorized()
{
    return sync::fail("unauthorized", "Sign in again: this sign-in is not valid, or no longer.");
}

} // namespace

sync::Expected<SignIn> Sessions::begin(const Account &account, const QString &how, const Attempt &attempt)
{
    const auto signIn = m_store.addSignIn(account.id, {attempt.device, attempt.address, how}, RefreshMs);
    if (!signIn)
        return std::unexpected(signIn.error());
    const QString refreshToken = crypto::randomToken();
    if (const auto added = m_store.addRefresh(crypto::tokenHash(refreshToken), *signIn); !added)
        return std::unexpected(added.error());
    return withTokens(account, *signIn, refreshToken);
}

sync::Expected<SignIn> Sessions::withTokens(const Account &account, qint64 signIn, const QString &refreshToken)
{
    const QString access = crypto::randomToken();
    const auto added = m_store.addAccess(crypto::tokenHash(access), signIn, nowMs() + AccessSeconds * 1000);
    if (!added)
        return std::unexpected(added.error());
    return SignIn{account, access, refreshToken, AccessSeconds, {}};
}

sync::Expected<SignIn> Sessions::refresh(const QString &token)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto old = m_store.refresh(crypto::tokenHash(token));
    if (!old)
        return std::unexpected(old.error());
    if (!*old || (*old)->ended)
        return unauthorized();
    if (m_idleMs > 0 && (*old)->usedAt > 0 && nowMs() - (*old)->usedAt > m_idleMs)
        return refuseIdle(**old, transaction);
    auto next = (*old)->spentAt == 0 ? rotate(**old, token) : repeat(**old, token);
    if (!next && next.error().code == "reused")
        return refuseReuse(**old, transaction);
    if (!next)
        return next;
    return mapped(transaction.commit(), [&] { return std::move(*next); });
}

sync::Expected<SignIn> Sessions::rotate(const Store::Refresh &old, const QString &token)
{
    // The successor follows from the token and a key that only the server has, so a lost answer can be given again although
    // nothing but hashes is stored.
    const QString successor = crypto::derive(m_key, token.toUtf8());
    const auto account = m_store.byId(old.account);
    if (!account || !*account)
        return unauthorized();
    if (const auto added = m_store.addRefresh(crypto::tokenHash(successor), old.signIn); !added)
        return std::unexpected(added.error());
    if (const auto spent = m_store.spend(crypto::tokenHash(token), crypto::tokenHash(successor)); !spent)
        return std::unexpected(spent.error());
    if (const auto noted = m_store.noteUsed(old.signIn); !noted)
        return std::unexpected(noted.error());
    return withTokens(**account, old.signIn, successor);
}

sync::Expected<SignIn> Sessions::repeat(const Store::Refresh &old, const QString &token)
{
    const auto used = m_store.wasSpent(old.successor);
    if (!used)
        return std::unexpected(used.error());
    if (*used || old.repeated || nowMs() - old.spentAt > LostAnswerMs)
        return sync::fail("reused", {});
    const auto account = m_store.byId(old.account);
    if (!account || !*account)
        return unauthorized();
    if (const auto noted = m_store.noteRepeated(crypto::tokenHash(token)); !noted)
        return std::unexpected(noted.error());
    return withTokens(**account, old.signIn, crypto::derive(m_key, token.toUtf8()));
}

sync::Expected<SignIn> Sessions::refuseIdle(const Store::Refresh &old, Transaction &transaction)
{
    const auto ended = m_store.endSignIn(old.signIn, QStringLiteral("not used for long"));
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto noted = Audit(m_store.database()).add({old.account, {}, QStringLiteral("session-idle"), QString::number(old.signIn)}); !noted)
        return std::unexpected(noted.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    revoked(old.signIn);
    return unauthorized();
}

sync::Expected<SignIn> Sessions::refuseReuse(const Store::Refresh &old, Transaction &transaction)
{
    const auto ended = m_store.endSignIn(old.signIn, QStringLiteral("refresh token used twice"));
    if (!ended)
        return std::unexpected(ended.error());
    const auto noted = Audit(m_store.database()).add({old.account, {}, QStringLiteral("session-reuse"), QString::number(old.signIn)});
    if (!noted)
        return std::unexpected(noted.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    qCWarning(logAuth) << "a spent refresh token came again; the whole sign-in has ended: sign-in" << old.signIn;
    revoked(old.signIn);
    return unauthorized();
}

sync::Expected<Identity> Sessions::identify(const QString &accessToken)
{
    const auto found = m_store.identity(crypto::tokenHash(accessToken));
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return unauthorized();
    return **found;
}

sync::Expected<QList<qint64>> Sessions::endAllOf(const QString &account, qint64 butNot, const QString &why)
{
    const auto open = m_store.openSignIns(account);
    if (!open)
        return std::unexpected(open.error());
    QList<qint64> ended;
    for (const qint64 signIn : *open) {
        if (signIn == butNot)
            continue;
        if (const auto done = m_store.endSignIn(signIn, why); !done)
            return std::unexpected(done.error());
        ended.append(signIn);
    }
    return ended;
}

} // namespace dyad::backend::auth
