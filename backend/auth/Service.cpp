// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Service.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"

namespace dyad::backend::auth {
namespace {

const QString SetupKey = QStringLiteral("setup-invite");
const QString RefreshKey = QStringLiteral("refresh-key");

std::unexpected<sync::Error> unauthorized()
{
    return sync::fail("unauthorized", "Sign in again: this sign-in is not valid, or no longer.");
}

} // namespace

Service::Service(Database &database, Events &events) : m_store(database), m_events(events) { }

sync::Expected<QString> Service::prepare()
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto key = m_store.state(RefreshKey);
    if (!key)
        return std::unexpected(key.error());
    m_refreshKey = *key;
    QString invite;
    if (m_refreshKey.isEmpty()) {
        m_refreshKey = crypto::randomBytes(32);
        invite = crypto::randomToken();
        if (const auto kept = m_store.setState(RefreshKey, m_refreshKey); !kept)
            return std::unexpected(kept.error());
        if (const auto kept = m_store.setState(SetupKey, crypto::tokenHash(invite)); !kept)
            return std::unexpected(kept.error());
    }
    return mapped(transaction.commit(), [&] { return invite; });
}

sync::Expected<bool> Service::needsSetup()
{
    return mapped(m_store.countAccounts(), [](qint64 accounts) { return accounts == 0; });
}

sync::Expected<void> Service::checkInvite(const QString &invite, bool &isSetup)
{
    const auto setup = m_store.state(SetupKey);
    if (!setup)
        return std::unexpected(setup.error());
    isSetup = !setup->isEmpty() && *setup == crypto::tokenHash(invite);
    if (isSetup)
        return {};
    if (!m_invitations)
        return sync::fail("bad-invite", "This invitation is not valid.");
    return m_invitations->check(invite);
}

sync::Expected<SignIn> Service::insertAccount(const NewAccount &wish, const QString &hash, bool isSetup, const QString &device)
{
    const Account account{crypto::randomId(16), wish.name, wish.email.trimmed(), isSetup, hash};
    if (const auto added = m_store.add(account, false); !added) {
        if (added.error().code == "conflict")
            return sync::fail("email-taken", "There is an account with this e-mail address already: log in with it.");
        return std::unexpected(added.error());
    }
    const auto redeemed = isSetup ? m_store.dropState(SetupKey) : m_invitations->redeem(wish.invite, account.id);
    if (!redeemed)
        return std::unexpected(redeemed.error());
    return beginSignIn(account, device);
}

sync::Expected<SignIn> Service::signUp(const NewAccount &wish, const QString &device)
{
    bool isSetup = false;
    if (const auto good = checkInvite(wish.invite, isSetup); !good)
        return std::unexpected(good.error());
    const QString hash = crypto::hashPassword(wish.password);
    if (hash.isEmpty())
        return sync::fail("storage-unavailable", "The server is short of memory; try again in a moment.");
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    // Again, now that nobody else can use it up in between.
    if (const auto good = checkInvite(wish.invite, isSetup); !good)
        return std::unexpected(good.error());
    auto signIn = insertAccount(wish, hash, isSetup, device);
    if (!signIn)
        return signIn;
    return mapped(transaction.commit(), [&] { return std::move(*signIn); });
}

sync::Expected<SignIn> Service::logIn(const QString &email, const QString &password, const QString &device, const QString &address, qint64 &waitMs)
{
    const QString key = emailKey(email);
    waitMs = m_guard.begin(key, address, nowMs());
    if (waitMs > 0)
        return sync::fail("rate-limited", "Too many tries. Wait a little, then try again.");
    const auto account = m_store.byEmail(email);
    if (!account)
        return std::unexpected(account.error());
    const bool matches = crypto::verifyPassword(*account ? (*account)->passwordHash : QString(), password);
    if (!*account || !matches) {
        qCInfo(logAuth) << "log-in refused from" << address;
        return sync::fail("bad-credentials", "The e-mail address or the password is not right.");
    }
    m_guard.succeeded(key, address);
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    auto signIn = beginSignIn(**account, device);
    if (!signIn)
        return signIn;
    return mapped(transaction.commit(), [&] { return std::move(*signIn); });
}

sync::Expected<SignIn> Service::beginSignIn(const Account &account, const QString &device)
{
    const auto signIn = m_store.addSignIn(account.id, device, nowMs() + RefreshMs);
    if (!signIn)
        return std::unexpected(signIn.error());
    const QString refreshToken = crypto::randomToken();
    if (const auto added = m_store.addRefresh(crypto::tokenHash(refreshToken), *signIn); !added)
        return std::unexpected(added.error());
    return withTokens(account, *signIn, refreshToken);
}

sync::Expected<SignIn> Service::withTokens(const Account &account, qint64 signIn, const QString &refreshToken)
{
    const QString access = crypto::randomToken();
    const auto added = m_store.addAccess(crypto::tokenHash(access), signIn, nowMs() + AccessSeconds * 1000);
    if (!added)
        return std::unexpected(added.error());
    return SignIn{account, access, refreshToken, AccessSeconds};
}

sync::Expected<SignIn> Service::refresh(const QString &token)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto old = m_store.refresh(crypto::tokenHash(token));
    if (!old)
        return std::unexpected(old.error());
    if (!*old || (*old)->ended)
        return unauthorized();
    auto next = (*old)->spentAt == 0 ? rotate(**old, token) : repeat(**old, token);
    if (!next && next.error().code == "reused")
        return refuseReuse(**old, transaction);
    if (!next)
        return next;
    return mapped(transaction.commit(), [&] { return std::move(*next); });
}

sync::Expected<SignIn> Service::rotate(const Store::Refresh &old, const QString &token)
{
    // The successor follows from the token and a key that only the server has, so a lost answer can be given again although
    // nothing but hashes is stored.
    const QString successor = crypto::derive(m_refreshKey, token.toUtf8());
    const auto account = m_store.byId(old.account);
    if (!account || !*account)
        return unauthorized();
    if (const auto added = m_store.addRefresh(crypto::tokenHash(successor), old.signIn); !added)
        return std::unexpected(added.error());
    if (const auto spent = m_store.spend(crypto::tokenHash(token), crypto::tokenHash(successor)); !spent)
        return std::unexpected(spent.error());
    return withTokens(**account, old.signIn, successor);
}

sync::Expected<SignIn> Service::repeat(const Store::Refresh &old, const QString &token)
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
    return withTokens(**account, old.signIn, crypto::derive(m_refreshKey, token.toUtf8()));
}

sync::Expected<SignIn> Service::refuseReuse(const Store::Refresh &old, Transaction &transaction)
{
    const auto ended = m_store.endSignIn(old.signIn, QStringLiteral("refresh token used twice"));
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    qCWarning(logAuth) << "a spent refresh token came again; the whole sign-in has ended: sign-in" << old.signIn;
    Q_EMIT m_events.signInEnded(old.signIn);
    return unauthorized();
}

sync::Expected<void> Service::logOut(const Identity &who)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    if (const auto ended = m_store.endSignIn(who.signIn, QStringLiteral("signed out")); !ended)
        return std::unexpected(ended.error());
    if (const auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_events.signInEnded(who.signIn);
    return {};
}

sync::Expected<Identity> Service::identify(const QString &accessToken)
{
    const auto found = m_store.identity(crypto::tokenHash(accessToken));
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return unauthorized();
    return **found;
}

sync::Expected<SignIn> Service::localSignIn(const QString &name)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    auto account = m_store.localByName(name);
    if (!account)
        return std::unexpected(account.error());
    if (!*account) {
        *account = Account{crypto::randomId(16), name, {}, true, {}};
        if (const auto added = m_store.add(**account, true); !added)
            return std::unexpected(added.error());
        if (const auto dropped = m_store.dropState(SetupKey); !dropped)
            return std::unexpected(dropped.error());
    }
    auto signIn = beginSignIn(**account, QStringLiteral("this computer"));
    if (!signIn)
        return signIn;
    return mapped(transaction.commit(), [&] { return std::move(*signIn); });
}

sync::Expected<SignIn> Service::addGuest(const QString &name)
{
    const Account account{crypto::randomId(16), name, {}, false, {}};
    if (const auto added = m_store.add(account, false); !added)
        return std::unexpected(added.error());
    return beginSignIn(account, QStringLiteral("guest"));
}

} // namespace dyad::backend::auth
