// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Profile.h"
#include "backend/auth/PasswordRules.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

QJsonValue json(const QVariant &value)
{
    if (value.isNull())
        return {};
    return value.typeId() == QMetaType::QString ? QJsonValue(value.toString()) : QJsonValue(value.toLongLong());
}

/// Rows as objects, with these names for the columns.
sync::Expected<QJsonArray> rows(Database &database, const char *statement, const QString &account, std::initializer_list<const char *> names)
{
    return mapped(database.run(statement, {account}), [&names](const auto &found) {
        QJsonArray list;
        for (const auto &row : found.rows) {
            QJsonObject object;
            qsizetype column = 0;
            for (const char *name : names)
                object.insert(QLatin1StringView(name), json(row[column++]));
            list.append(object);
        }
        return list;
    });
}

} // namespace

Profile::Profile(Service &service) : m_service(service), m_database(service.database()), m_store(service.database()), m_audit(service.database()) { }

sync::Expected<QJsonObject> Profile::about(const Identity &who)
{
    const auto account = m_store.byId(who.account);
    const auto factor = m_service.secondFactor().state(who.account);
    const auto identities = rows(m_database, "identities.identities-of", who.account, {"issuer", "subject", "email", "createdAt", "usedAt"});
    if (!account || !factor || !identities)
        return std::unexpected(!account ? account.error() : !factor ? factor.error() : identities.error());
    const bool hasPassword = *account && !(*account)->passwordHash.isEmpty();
    const QJsonObject second{{u"on"_s, factor->on}, {u"since"_s, factor->on ? QJsonValue(factor->since) : QJsonValue()},
                             {u"recoveryCodes"_s, factor->recoveryCodes}, {u"required"_s, *account && m_service.secondStep().isWanted(**account)}};
    return QJsonObject{{u"id"_s, who.account}, {u"name"_s, who.name}, {u"email"_s, who.email}, {u"admin"_s, who.admin}, {u"session"_s, who.signIn},
                       {u"password"_s, hasPassword}, {u"secondFactor"_s, second}, {u"identities"_s, *identities}};
}

sync::Expected<Account> Profile::proven(const Identity &who, const Proof &proof, Attempt &attempt)
{
    const auto account = m_store.byId(who.account);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return sync::fail("unauthorized", "Sign in again.");
    if ((*account)->passwordHash.isEmpty()) {
        if (nowMs() - who.signedInAt > RecentMs)
            return sync::fail("sign-in-again", "Sign in anew, then do this within ten minutes: this account has no password to ask for.");
        return **account;
    }
    const auto right = m_service.checkPassword(**account, proof.password, attempt);
    return mapped(right, [&account] { return **account; });
}

sync::Expected<void> Profile::prove(const Identity &who, const Proof &proof, Attempt &attempt)
{
    return mapped(proven(who, proof, attempt), [](const Account &) {});
}

/// In a transaction of its own, so that a code that was good is spent whatever follows.
sync::Expected<void> Profile::provenCode(const Account &account, const QString &code, Attempt &attempt)
{
    const auto factor = m_service.secondFactor().state(account.id);
    if (!factor)
        return std::unexpected(factor.error());
    if (!factor->on)
        return {};
    const QString key = u"code "_s + account.id;
    attempt.waitMs = m_service.guard().begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    bool recovery = false;
    if (const auto good = m_service.secondFactor().verify(account.id, code, recovery); !good)
        return good;
    m_service.guard().succeeded(key, attempt.address);
    return transaction.commit();
}

sync::Expected<void> Profile::changed(const Identity &who, const QString &action, const Attempt &attempt, const char *statement, const QVariantList &values, bool endOthers)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto done = m_database.run(statement, values); !done) {
        if (done.error().code == "conflict")
            return sync::fail("email-taken", "There is another account with this e-mail address.");
        return std::unexpected(done.error());
    }
    QList<qint64> ended;
    if (endOthers) {
        const auto others = m_service.sessions().endAllOf(who.account, who.signIn, action);
        if (!others)
            return std::unexpected(others.error());
        ended = *others;
        // Whoever was half in with the old one begins again.
        if (const auto done = m_database.run("identities.drop-tickets-of", {who.account}); !done)
            return std::unexpected(done.error());
    }
    // A code in an older mail is not worth more than the password or the address that has changed since.
    if (const auto dropped = m_database.run("resets.drop-of", {who.account}); !dropped)
        return std::unexpected(dropped.error());
    if (const auto noted = m_audit.add({who.account, attempt.address, action, who.account}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    for (const qint64 signIn : std::as_const(ended))
        m_service.sessions().revoked(signIn);
    return {};
}

sync::Expected<void> Profile::rename(const Identity &who, const QString &name)
{
    return changed(who, u"name-changed"_s, {}, "auth.set-name", {name, who.account}, false);
}

sync::Expected<void> Profile::changeEmail(const Identity &who, const QString &email, const Proof &proof, Attempt &attempt)
{
    if (const auto account = proven(who, proof, attempt); !account)
        return std::unexpected(account.error());
    return changed(who, u"email-changed"_s, attempt, "auth.set-email", {email, emailKey(email), who.account}, false);
}

sync::Expected<void> Profile::changePassword(const Identity &who, const QString &password, const Proof &proof, Attempt &attempt)
{
    if (const auto good = passwords::check(password, m_service.config(), {who.name, who.email}); !good)
        return good;
    if (const auto account = proven(who, proof, attempt); !account)
        return std::unexpected(account.error());
    const QString hash = crypto::hashPassword(password);
    if (hash.isEmpty())
        return sync::fail("storage-unavailable", "The server is short of memory; try again in a moment.");
    return changed(who, u"password-changed"_s, attempt, "auth.set-password", {hash, who.account}, true);
}

/// Whoever has just signed in has shown who they are.
sync::Expected<void> Profile::provenOrRecent(const Identity &who, const Proof &proof, Attempt &attempt)
{
    if (nowMs() - who.signedInAt <= RecentMs)
        return {};
    if (proof.password.isEmpty())
        return sync::fail("sign-in-again", "Give your password for this, or sign in anew and do it within ten minutes.");
    return prove(who, proof, attempt);
}

sync::Expected<void> Profile::endOne(const Identity &who, qint64 signIn, const Proof &proof, Attempt &attempt)
{
    const auto found = m_database.run("admin.session", {signIn});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty() || found->first()[0].toString() != who.account)
        return sync::fail("no-such-session", "There is no such sign-in, or it has ended.");
    if (const auto proven = signIn == who.signIn ? sync::Expected<void>() : provenOrRecent(who, proof, attempt); !proven)
        return proven;
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto ended = m_store.endSignIn(signIn, u"ended by hand"_s); !ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({who.account, attempt.address, u"session-ended"_s, QString::number(signIn)}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    m_service.sessions().revoked(signIn);
    return {};
}

sync::Expected<qint64> Profile::endOthers(const Identity &who, const Proof &proof, Attempt &attempt)
{
    if (const auto proven = provenOrRecent(who, proof, attempt); !proven)
        return std::unexpected(proven.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto ended = m_service.sessions().endAllOf(who.account, who.signIn, u"ended by hand"_s);
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({who.account, attempt.address, u"other-sessions-ended"_s, QString::number(ended->size())}); !noted)
        return std::unexpected(noted.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    for (const qint64 signIn : *ended)
        m_service.sessions().revoked(signIn);
    return ended->size();
}

sync::Expected<QJsonObject> Profile::exported(const Identity &who)
{
    const ReadTransaction view(m_database);
    auto all = about(who);
    if (!all)
        return all;
    const struct {
        const char *name, *statement;
        std::initializer_list<const char *> columns;
    } parts[] = {{"sessions", "auth.export-sign-ins", {"device", "address", "how", "createdAt", "usedAt", "endedAt", "endedWhy"}},
                 {"projects", "auth.export-memberships", {"id", "name", "role", "since", "removedAt"}},
                 {"keys", "auth.export-keys", {"name", "createdAt", "usedAt", "revokedAt"}},
                 {"providerKeys", "auth.export-provider-keys", {"provider", "baseUrl", "hint", "createdAt"}},
                 {"usage", "auth.export-usage", {"time", "model", "inputTokens", "outputTokens", "costNano"}},
                 {"threads", "auth.export-threads", {"id", "project", "title", "createdAt"}},
                 {"audit", "auth.export-audit", {"time", "address", "action", "subject"}}};
    for (const auto &part : parts) {
        const auto list = rows(m_database, part.statement, who.account, part.columns);
        if (!list)
            return std::unexpected(list.error());
        all->insert(QLatin1StringView(part.name), *list);
    }
    return all;
}

sync::Expected<void> Profile::mayLeave(const Account &account)
{
    const auto admins = m_database.run("auth.other-admins", {account.id});
    const auto alone = m_database.run("auth.alone-in", {account.id, account.id});
    if (!admins || !alone)
        return std::unexpected(admins ? alone.error() : admins.error());
    if (account.admin && admins->first()[0].toLongLong() == 0)
        return sync::fail("last-admin", "You are this server's last admin. Make somebody else one first.");
    if (alone->isEmpty())
        return {};
    QStringList names;
    for (const auto &row : alone->rows)
        names.append(row[0].toString());
    return sync::fail("owns-projects", u"You are the only owner of %1. Delete these, or give them another owner, first."_s.arg(names.join(u", "_s)).toStdString());
}

sync::Expected<QList<qint64>> Profile::empty(const Account &account, const Attempt &attempt)
{
    auto ended = m_service.sessions().endAllOf(account.id, 0, u"account deleted"_s);
    if (!ended)
        return ended;
    for (const char *statement : {"identities.drop-identities-of", "identities.drop-tickets-of", "identities.drop-factor", "identities.drop-recovery", "auth.drop-sign-ins-of",
                                  "auth.drop-api-keys-of", "auth.drop-provider-keys-of", "auth.leave-organizations"}) {
        if (const auto done = m_database.run(statement, {account.id}); !done)
            return std::unexpected(done.error());
    }
    for (const char *statement : {"auth.leave-projects", "auth.end-personal-organization", "auth.empty-account"}) {
        if (const auto done = m_database.run(statement, {nowMs(), account.id}); !done)
            return std::unexpected(done.error());
    }
    return mapped(m_audit.add({account.id, attempt.address, u"account-deleted"_s, account.id}), [&] { return *ended; });
}

sync::Expected<void> Profile::remove(const Identity &who, const Proof &proof, Attempt &attempt)
{
    const auto account = proven(who, proof, attempt);
    if (!account)
        return std::unexpected(account.error());
    if (const auto good = provenCode(*account, proof.code, attempt); !good)
        return good;
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto may = mayLeave(*account); !may)
        return may;
    const auto ended = empty(*account, attempt);
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto done = transaction.commit(); !done)
        return done;
    for (const qint64 signIn : *ended)
        m_service.sessions().revoked(signIn);
    return {};
}

sync::Expected<SecondFactor::Enrolment> Profile::enrol(const Identity &who, const Proof &proof, Attempt &attempt)
{
    const auto account = proven(who, proof, attempt);
    if (!account)
        return std::unexpected(account.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto enrolment = m_service.secondFactor().enrol(*account);
    if (!enrolment)
        return enrolment;
    return mapped(transaction.commit(), [&] { return *enrolment; });
}

sync::Expected<QStringList> Profile::confirm(const Identity &who, const QString &code, Attempt &attempt)
{
    const QString key = u"code "_s + who.account;
    attempt.waitMs = m_service.guard().begin(key, attempt.address, nowMs());
    if (attempt.waitMs > 0)
        return std::unexpected(LoginGuard::refusal(attempt.waitMs));
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto codes = m_service.secondFactor().confirm(who.account, code);
    if (!codes)
        return codes;
    if (const auto noted = m_audit.add({who.account, attempt.address, u"second-factor-on"_s, who.account}); !noted)
        return std::unexpected(noted.error());
    m_service.guard().succeeded(key, attempt.address);
    return mapped(transaction.commit(), [&] { return *codes; });
}

sync::Expected<void> Profile::turnOff(const Identity &who, const Proof &proof, Attempt &attempt)
{
    const auto account = proven(who, proof, attempt);
    if (!account)
        return std::unexpected(account.error());
    const auto factor = m_service.secondFactor().state(who.account);
    if (!factor)
        return std::unexpected(factor.error());
    if (!factor->on)
        return sync::fail("second-factor-off", "This account has no second factor.");
    if (const auto good = provenCode(*account, proof.code, attempt); !good)
        return good;
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto removed = m_service.secondFactor().remove(who.account); !removed)
        return removed;
    if (const auto noted = m_audit.add({who.account, attempt.address, u"second-factor-off"_s, who.account}); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<QStringList> Profile::newRecoveryCodes(const Identity &who, const Proof &proof, Attempt &attempt)
{
    const auto account = proven(who, proof, attempt);
    if (!account)
        return std::unexpected(account.error());
    const auto factor = m_service.secondFactor().state(who.account);
    if (!factor)
        return std::unexpected(factor.error());
    if (!factor->on)
        return sync::fail("second-factor-off", "This account has no second factor.");
    if (const auto good = provenCode(*account, proof.code, attempt); !good)
        return std::unexpected(good.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto codes = m_service.secondFactor().newRecoveryCodes(who.account);
    if (!codes)
        return codes;
    if (const auto noted = m_audit.add({who.account, attempt.address, u"recovery-codes-made"_s, who.account}); !noted)
        return std::unexpected(noted.error());
    return mapped(transaction.commit(), [&] { return *codes; });
}

sync::Expected<void> Profile::unlink(const Identity &who, const QString &issuer, const QString &subject, const Proof &proof, Attempt &attempt)
{
    const auto account = proven(who, proof, attempt);
    if (!account)
        return std::unexpected(account.error());
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto all = m_database.run("identities.identities-of", {who.account});
    if (!all)
        return std::unexpected(all.error());
    if (account->passwordHash.isEmpty() && all->rows.size() < 2)
        return sync::fail("last-way-in", "This is the only way into the account. Set a password first.");
    const auto done = m_database.run("identities.drop-identity", {who.account, issuer, subject});
    if (!done)
        return std::unexpected(done.error());
    if (done->affected == 0)
        return sync::fail("no-such-identity", "That account is not linked with this one.");
    if (const auto noted = m_audit.add({who.account, attempt.address, u"identity-unlinked"_s, issuer}); !noted)
        return noted;
    return transaction.commit();
}

} // namespace dyad::backend::auth
