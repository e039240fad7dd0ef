// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/PasswordReset.h"
#include "backend/admin/Audit.h"
#include "backend/auth/PasswordRules.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/jobs/JobStore.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

constexpr int MostAttempts = 5;                  // within the time in which somebody still waits for the mail

} // namespace

void PasswordReset::addTo(JobKinds &kinds)
{
    kinds.add(QString::fromLatin1(MailKind), [this](JobRun &run) { return mail(run.job().payload[u"email"_s].toString()); });
}

sync::Expected<void> PasswordReset::ask(const QString &email, Attempt &attempt)
{
    if (!isOffered())
        return sync::fail("not-supported", "This server sends no mail. Ask its admin.");
    attempt.waitMs = m_service.guard().begin(u"forgot "_s + emailKey(email), attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    // Whoever asks, the same row is written: whether there is an account is looked up when the mail is made.
    const auto added = JobStore(m_database).add({.kind = QString::fromLatin1(MailKind), .payload = {{u"email"_s, email}}, .once = u"password-"_s + emailKey(email),
                                                 .mostAttempts = MostAttempts});
    return added ? sync::Expected<void>() : std::unexpected(added.error());
}

sync::Expected<void> PasswordReset::mail(const QString &email)
{
    const auto account = Store(m_database).byEmail(email);
    if (!account)
        return std::unexpected(account.error());
    if (!*account || (*account)->passwordHash.isEmpty() || !m_sendMail)
        return {};                               // nobody, or somebody who signs in elsewhere
    // Made here, so that it stands nowhere but in the mail; a try that fails makes another one.
    const QString token = crypto::randomToken();
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto old = m_database.run("resets.drop-old", {nowMs()});
    const auto mine = old ? m_database.run("resets.drop-of", {(*account)->id}) : old;
    const auto added = mine ? m_database.run("resets.add", {crypto::tokenHash(token), (*account)->id, nowMs(), nowMs() + GoodMs}) : mine;
    if (!added)
        return std::unexpected(added.error());
    if (const auto done = transaction.commit(); !done)
        return done;
    return m_sendMail((*account)->email, u"Dyad: a new password"_s,
                      u"Somebody, most likely you, asked for a new password for your account at %1.\n\nThe code is:\n\n    %2\n\n"
                      "It is good once, for half an hour. Enter it in Dyad where you asked for it, or run: dyadctl password reset\n"
                      "If it was not you, there is nothing to do: your password stays what it is.\n"_s.arg(m_service.config().publicUrl.isEmpty() ? u"your server"_s : m_service.config().publicUrl, token));
}

sync::Expected<QList<qint64>> PasswordReset::replace(const QString &account, const QString &hash, const Attempt &attempt)
{
    const auto set = m_database.run("auth.set-password", {hash, account});
    const auto tickets = set ? m_database.run("identities.drop-tickets-of", {account}) : set;
    const auto tokens = tickets ? m_database.run("resets.drop-of", {account}) : tickets;
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto ended = m_service.sessions().endAllOf(account, 0, u"password reset"_s);
    if (!ended)
        return ended;
    return mapped(Audit(m_database).add({account, attempt.address, u"password-reset"_s, account}), [&] { return *ended; });
}

sync::Expected<void> PasswordReset::finish(const QString &token, const QString &password, Attempt &attempt)
{
    const QString key = u"reset "_s + attempt.address;
    attempt.waitMs = m_service.guard().begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    const auto found = m_database.run("resets.find", {crypto::tokenHash(token.trimmed()), nowMs()});
    if (!found)
        return std::unexpected(found.error());
    const auto account = found->isEmpty() ? sync::Expected<std::optional<Account>>(std::nullopt) : Store(m_database).byId(found->first()[0].toString());
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return sync::fail("bad-token", "This code is not valid, or no longer. Ask for a new one.");
    if (const auto good = passwords::check(password, m_service.config(), {(*account)->name, (*account)->email}); !good)
        return good;
    const QString hash = crypto::hashPassword(password);
    if (hash.isEmpty())
        return sync::fail("storage-unavailable", "The server is short of memory; try again in a moment.");
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    // Taken, so that of two who come with it at once one is too late.
    const auto still = m_database.run("resets.take", {crypto::tokenHash(token.trimmed()), nowMs()});
    if (!still || still->isEmpty())
        return still ? sync::Expected<void>(sync::fail("bad-token", "This code was used already.")) : std::unexpected(still.error());
    const auto ended = replace((*account)->id, hash, attempt);
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto done = transaction.commit(); !done)
        return done;
    m_service.guard().succeeded(key, attempt.address);
    for (const qint64 signIn : *ended)
        m_service.sessions().revoked(signIn);
    return {};
}

} // namespace dyad::backend::auth
