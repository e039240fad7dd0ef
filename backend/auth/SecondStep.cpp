// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/SecondStep.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {

SecondStep::SecondStep(Database &database, Sessions &sessions, SecondFactor &factor, LoginGuard &guard, const AccountConfig &config)
    : m_database(database), m_sessions(sessions), m_factor(factor), m_guard(guard), m_config(config), m_store(database), m_audit(database)
{
}

bool SecondStep::isWanted(const Account &account) const
{
    return m_config.secondFactor == AccountConfig::SecondFactor::Everybody
        || (m_config.secondFactor == AccountConfig::SecondFactor::Admins && account.admin);
}

sync::Expected<SignIn> SecondStep::begin(const Account &account, const QString &how, const Attempt &attempt)
{
    auto signIn = m_sessions.begin(account, how, attempt);
    if (!signIn)
        return signIn;
    if (const auto noted = m_audit.add({account.id, attempt.address, u"sign-in"_s, how}); !noted)
        return std::unexpected(noted.error());
    return signIn;
}

sync::Expected<Outcome> SecondStep::proceed(const Account &account, const QString &how, const Attempt &attempt)
{
    const auto factor = m_factor.state(account.id);
    if (!factor)
        return std::unexpected(factor.error());
    // Whoever signs in at an issuer has that one's rules about second factors, unless the account has its own.
    const bool setup = !factor->on && how == u"password" && isWanted(account);
    if (!factor->on && !setup)
        return mapped(begin(account, how, attempt), [](SignIn &signIn) { return Outcome(std::move(signIn)); });
    const Challenge challenge{crypto::randomToken(), setup, TicketMs / 1000};
    (void)m_database.run("identities.drop-old-tickets", {nowMs()});
    const auto kept = m_database.run("identities.add-ticket", {crypto::tokenHash(challenge.ticket), account.id, attempt.device, how, setup ? 1 : 0, nowMs() + TicketMs});
    if (!kept)
        return std::unexpected(kept.error());
    return Outcome(challenge);
}

sync::Expected<SecondStep::Ticket> SecondStep::ticketOf(const QByteArray &hash)
{
    const auto found = m_database.run("identities.ticket", {hash, nowMs()});
    if (!found)
        return std::unexpected(found.error());
    const auto account = found->isEmpty() ? sync::Expected<std::optional<Account>>(std::nullopt) : m_store.byId(found->first()[0].toString());
    if (!account)
        return std::unexpected(account.error());
    if (!*account || found->first()[4].toInt() >= Tries)
        return sync::fail("bad-ticket", "This took too long, or had too many wrong codes. Begin to sign in again.");
    const auto &row = found->first();
    return Ticket{**account, row[1].toString(), row[2].toString(), row[3].toBool()};
}

sync::Expected<SecondFactor::Enrolment> SecondStep::enrol(const QString &secret)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto ticket = ticketOf(crypto::tokenHash(secret));
    if (!ticket)
        return std::unexpected(ticket.error());
    if (!ticket->setup)
        return sync::fail("second-factor-on", "This account has a second factor already.");
    const auto enrolment = m_factor.enrol(ticket->account);
    if (!enrolment)
        return enrolment;
    return mapped(transaction.commit(), [&] { return *enrolment; });
}

/// In a transaction of its own: a wrong code must count although what follows is rolled back.
sync::Expected<void> SecondStep::count(const QByteArray &hash)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto counted = m_database.run("identities.count-ticket", {hash, Tries});
    if (!counted)
        return std::unexpected(counted.error());
    if (counted->affected == 0)
        return sync::fail("bad-ticket", "This took too long, or had too many wrong codes. Begin to sign in again.");
    return transaction.commit();
}

sync::Expected<QStringList> SecondStep::prove(const Ticket &ticket, const QString &code, const Attempt &attempt)
{
    const auto note = [&](const QString &action) { return m_audit.add({ticket.account.id, attempt.address, action, ticket.account.id}); };
    if (ticket.setup) {
        auto codes = m_factor.confirm(ticket.account.id, code);
        if (!codes)
            return codes;
        return mapped(note(u"second-factor-on"_s), [&] { return std::move(*codes); });
    }
    bool recovery = false;
    if (const auto good = m_factor.verify(ticket.account.id, code, recovery); !good)
        return std::unexpected(good.error());
    if (const auto noted = recovery ? note(u"recovery-code-used"_s) : sync::Expected<void>(); !noted)
        return std::unexpected(noted.error());
    return QStringList();
}

sync::Expected<SignIn> SecondStep::refuse(const Ticket &ticket, const sync::Error &why, const Attempt &attempt)
{
    if (why.code == "bad-code") {
        qCInfo(logAuth) << "second factor refused from" << attempt.address;
        (void)m_audit.note({ticket.account.id, attempt.address, u"second-factor-refused"_s, ticket.account.id});
    }
    return std::unexpected(why);
}

sync::Expected<SignIn> SecondStep::finish(const QString &secret, const QString &code, Attempt &attempt)
{
    const QByteArray hash = crypto::tokenHash(secret);
    const auto ticket = ticketOf(hash);
    if (!ticket)
        return std::unexpected(ticket.error());
    // Beside the tries of a ticket those of the account: new tickets are to be had for a known password.
    const QString key = u"code "_s + ticket->account.id;
    attempt.waitMs = m_guard.begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    if (const auto counted = count(hash); !counted)
        return std::unexpected(counted.error());
    const auto proved = [&]() -> sync::Expected<SignIn> {
        Transaction transaction(m_database);
        if (!transaction.begun())
            return std::unexpected(transaction.begun().error());
        const auto codes = prove(*ticket, code, attempt);
        if (!codes)
            return std::unexpected(codes.error());
        if (const auto dropped = m_database.run("identities.drop-ticket", {hash}); !dropped || dropped->affected != 1)
            return sync::fail("bad-ticket", "This sign-in was finished already.");
        auto signIn = begin(ticket->account, ticket->how, {ticket->device, attempt.address});
        if (!signIn)
            return signIn;
        signIn->recoveryCodes = *codes;
        return mapped(transaction.commit(), [&] { return std::move(*signIn); });
    }();
    if (!proved)
        return refuse(*ticket, proved.error(), attempt);
    m_guard.succeeded(key, attempt.address);
    return proved;
}

} // namespace dyad::backend::auth
