// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Service.h"
#include "backend/auth/PasswordRules.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

const QString SetupKey = QStringLiteral("setup-invite");
constexpr int KeySize = 32;
const QString ServerKey = QStringLiteral("refresh-key");

} // namespace

Service::Service(Database &database, Events &events, const AccountConfig &config)
    : m_config(config), m_store(database), m_audit(database), m_sessions(database, events), m_factor(database), m_guard(&database),
      m_secondStep(database, m_sessions, m_factor, m_guard, config), m_calls(config.callsPerSecond, config.callsAtOnce),
      m_keyCalls(config.keyCallsPerSecond, 2.0 * config.keyCallsPerSecond)
{
    m_sessions.setIdle(qint64(config.idleDays) * 24 * 3600 * 1000);
}

void Service::setCallRates(const AccountConfig &config)
{
    m_calls.set(config.callsPerSecond, config.callsAtOnce);
    m_keyCalls.set(config.keyCallsPerSecond, 2.0 * config.keyCallsPerSecond);
}

bool Service::takeCall(const QString &account, Came came)
{
    return (came == Came::WithKey ? m_keyCalls : m_calls).take(account, nowMs()) == 0;
}

sync::Expected<void> Service::countCall(const QString &account, Came came)
{
    if (takeCall(account, came))
        return {};
    ++m_store.database().metrics().limitsReached;
    const std::string name = came == Came::WithKey ? "limits.key-calls-per-second" : "limits.calls-per-second";
    return sync::fail("rate-limited", "These are too many calls (" + name + "); make fewer, and try again in a second.");
}

/// From this key all refresh tokens are derived: it is encrypted as projects are. Where it is not, or under an older key, it is written anew.
sync::Expected<void> Service::openKey(const QByteArray &stored)
{
    constexpr Cell Place{"server_state", 0, 1, 0};
    Database &database = m_store.database();
    const bool isFresh = stored.isEmpty(), isPlain = stored.size() == KeySize;       // of an older store: its first byte may be any
    const auto plain = isFresh ? sync::Expected<QByteArray>(crypto::randomBytes(KeySize)) : isPlain ? sync::Expected<QByteArray>(stored) : database.open(Place, stored);
    if (!plain)
        return std::unexpected(plain.error());
    m_key = *plain;
    if (!isFresh) {
        const auto current = database.atRest() ? database.atRest()->isCurrent(Place.project, isPlain ? QByteArray() : stored) : sync::Expected<bool>(true);
        if (!current || *current)
            return current ? sync::Expected<void>() : std::unexpected(current.error());
    }
    const auto sealed = database.seal(Place, m_key);
    return sealed ? m_store.setState(ServerKey, *sealed) : std::unexpected(sealed.error());
}

sync::Expected<QString> Service::prepare()
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto key = m_store.state(ServerKey);
    if (!key)
        return std::unexpected(key.error());
    QString invite;
    if (const auto known = openKey(*key); !known)
        return std::unexpected(known.error());
    if (key->isEmpty()) {
        invite = crypto::randomToken();
        if (const auto kept = m_store.setState(SetupKey, crypto::tokenHash(invite)); !kept)
            return std::unexpected(kept.error());
    }
    m_sessions.setKey(m_key);
    return mapped(transaction.commit(), [&] { return invite; });
}

sync::Expected<bool> Service::needsSetup()
{
    return mapped(m_store.countAccounts(), [](qint64 accounts) { return accounts == 0; });
}

sync::Expected<Service::Invite> Service::checkInvite(const QString &invite, bool open)
{
    const auto setup = m_store.state(SetupKey);
    if (!setup)
        return std::unexpected(setup.error());
    if (!setup->isEmpty() && *setup == crypto::tokenHash(invite))
        return Invite::Setup;
    if (m_config.signUp == AccountConfig::SignUp::Closed && !open)
        return sync::fail("sign-up-closed", "This server takes no new accounts. Ask its admin.");
    // Who was invited is one even where others need no invitation: it leads to a project.
    if (invite.isEmpty() && (open || m_config.signUp == AccountConfig::SignUp::Open) && setup->isEmpty())
        return Invite::None;
    if (!m_invitations || invite.isEmpty())
        return sync::fail("bad-invite", "This invitation is not valid.");
    return mapped(m_invitations->check(invite), [] { return Invite::Project; });
}

sync::Expected<Account> Service::insertAccount(const NewAccount &wish, const QString &hash, Invite kind)
{
    const Account account{crypto::randomId(16), wish.name, wish.email.trimmed(), kind == Invite::Setup, hash};
    if (const auto added = m_store.add(account, false); !added) {
        if (added.error().code == "conflict")
            return sync::fail("email-taken", "There is an account with this e-mail address already: log in with it.");
        return std::unexpected(added.error());
    }
    if (kind == Invite::Setup) {
        if (const auto dropped = m_store.dropState(SetupKey); !dropped)
            return std::unexpected(dropped.error());
    } else if (kind == Invite::Project) {
        if (const auto redeemed = m_invitations->redeem(wish.invite, account.id); !redeemed)
            return std::unexpected(redeemed.error());
    }
    return mapped(m_audit.add({account.id, {}, u"account-made"_s, account.id}), [&] { return account; });
}

sync::Expected<Outcome> Service::enter(const Account &account, const Attempt &attempt)
{
    return m_secondStep.proceed(account, u"password"_s, attempt);
}

sync::Expected<Outcome> Service::signUp(const NewAccount &wish, Attempt &attempt)
{
    if (const auto good = checkInvite(wish.invite, false); !good)
        return std::unexpected(good.error());
    if (const auto good = passwords::check(wish.password, m_config, {wish.name, wish.email}); !good)
        return std::unexpected(good.error());
    const QString hash = crypto::hashPassword(wish.password);
    if (hash.isEmpty())
        return sync::fail("storage-unavailable", "The server is short of memory; try again in a moment.");
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    // Again, now that nobody else can use it up in between.
    const auto kind = checkInvite(wish.invite, false);
    if (!kind)
        return std::unexpected(kind.error());
    const auto account = insertAccount(wish, hash, *kind);
    if (!account)
        return std::unexpected(account.error());
    auto outcome = enter(*account, attempt);
    if (!outcome)
        return outcome;
    return mapped(transaction.commit(), [&] { return std::move(*outcome); });
}

sync::Expected<Account> Service::addForeigner(const QString &name, const QString &email, const QString &invite, bool open)
{
    const auto kind = checkInvite(invite, open);
    if (!kind)
        return std::unexpected(kind.error());
    return insertAccount({invite, name, email, {}}, {}, *kind);
}

/// The address that was typed is not kept: people type passwords there.
void Service::noteRefused(const std::optional<Account> &account, const Attempt &attempt)
{
    ++m_store.database().metrics().signInsRefused;
    qCInfo(logAuth) << "log-in refused from" << attempt.address;
    (void)m_audit.note({{}, attempt.address, u"sign-in-refused"_s, account ? account->id : QString()});
}

sync::Expected<Outcome> Service::logIn(const QString &email, const QString &password, Attempt &attempt)
{
    const QString key = emailKey(email);
    attempt.waitMs = m_guard.begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    const auto account = m_store.byEmail(email);
    if (!account)
        return std::unexpected(account.error());
    const bool matches = crypto::verifyPassword(*account ? (*account)->passwordHash : QString(), password);
    if (!*account || !matches) {
        noteRefused(*account, attempt);
        return sync::fail("bad-credentials", "The e-mail address or the password is not right.");
    }
    m_guard.succeeded(key, attempt.address);
    // What was made with other parameters than today's is made anew, now that the password is known. Empty: no memory for it; next time then.
    const QString hashed = crypto::needsRehash((*account)->passwordHash) ? crypto::hashPassword(password) : QString();
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (!hashed.isEmpty()) {
        if (const auto kept = m_store.database().run("auth.set-password", {hashed, (*account)->id}); !kept)
            return std::unexpected(kept.error());
    }
    auto outcome = enter(**account, attempt);
    if (!outcome)
        return outcome;
    return mapped(transaction.commit(), [&] { return std::move(*outcome); });
}

sync::Expected<void> Service::checkPassword(const Account &account, const QString &password, Attempt &attempt)
{
    const QString key = account.email.isEmpty() ? account.id : emailKey(account.email);
    attempt.waitMs = m_guard.begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    if (!crypto::verifyPassword(account.passwordHash, password)) {
        noteRefused(account, attempt);
        return sync::fail("bad-password", "The password is not right.");
    }
    m_guard.succeeded(key, attempt.address);
    return {};
}

sync::Expected<void> Service::logOut(const Identity &who, const Attempt &attempt)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    if (const auto ended = m_store.endSignIn(who.signIn, u"signed out"_s); !ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({who.account, attempt.address, u"signed-out"_s, QString::number(who.signIn)}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    m_sessions.revoked(who.signIn);
    return {};
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
    auto signIn = m_sessions.begin(**account, u"local"_s, {u"this computer"_s, {}});
    if (!signIn)
        return signIn;
    return mapped(transaction.commit(), [&] { return std::move(*signIn); });
}

sync::Expected<SignIn> Service::addGuest(const QString &name)
{
    const Account account{crypto::randomId(16), name, {}, false, {}};
    if (const auto added = m_store.add(account, false); !added)
        return std::unexpected(added.error());
    return m_sessions.begin(account, u"guest"_s, {u"guest"_s, {}});
}

} // namespace dyad::backend::auth
