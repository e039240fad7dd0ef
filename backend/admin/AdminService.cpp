// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/AdminService.h"
#include "backend/admin/Backup.h"
#include "backend/admin/Verification.h"
#include "backend/auth/SecondFactor.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr int ListLimit = 10'000;

QJsonValue timeOrNull(const QVariant &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue(value.toLongLong());
}

} // namespace

AdminService::AdminService(Database &database, Blobs &blobs, Events &events, QString dataDirectory)
    : m_database(database), m_blobs(blobs), m_events(events), m_audit(database), m_data(std::move(dataDirectory))
{
}

sync::Expected<QJsonObject> AdminService::users()
{
    return mapped(m_database.run("admin.users", {nowMs(), ListLimit}), [](const auto &found) {
        QJsonArray list;
        for (const auto &row : found.rows)
            list.append(QJsonObject{{u"id"_s, row[0].toString()}, {u"name"_s, row[1].toString()}, {u"email"_s, row[2].toString()},
                                    {u"admin"_s, row[3].toBool()}, {u"createdAt"_s, row[4].toLongLong()}, {u"disabledAt"_s, timeOrNull(row[5])},
                                    {u"sessions"_s, row[6].toLongLong()}});
        return QJsonObject{{u"users"_s, list}};
    });
}

sync::Expected<QString> AdminService::accountOf(const QString &user)
{
    const auto found = m_database.run("admin.account-named", {user, auth::emailKey(user)});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("no-such-user", "There is no account with that id or e-mail address.");
    return found->first()[0].toString();
}

sync::Expected<QList<qint64>> AdminService::endAll(const QString &account, const QString &why)
{
    const auto open = m_database.run("admin.sessions", {nowMs(), account, account, ListLimit});
    if (!open)
        return std::unexpected(open.error());
    auth::Store store(m_database);
    QList<qint64> ended;
    for (const auto &row : open->rows) {
        if (const auto done = store.endSignIn(row[0].toLongLong(), why); !done)
            return std::unexpected(done.error());
        ended.append(row[0].toLongLong());
    }
    return ended;
}

sync::Expected<void> AdminService::disable(const QString &user, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto account = accountOf(user);
    if (!account)
        return std::unexpected(account.error());
    if (const auto others = checkOtherAdmins(*account); !others)
        return others;
    if (const auto done = m_database.run("admin.disable", {nowMs(), *account}); !done)
        return std::unexpected(done.error());
    if (const auto dropped = m_database.run("resets.drop-of", {*account}); !dropped)
        return std::unexpected(dropped.error());
    const auto ended = endAll(*account, u"account disabled"_s);
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({by.actor, by.address, u"user-disabled"_s, *account}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    for (const qint64 signIn : *ended)
        Q_EMIT m_events.signInEnded(signIn);
    return {};
}

sync::Expected<void> AdminService::resetSecondFactor(const QString &user, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto account = accountOf(user);
    if (!account)
        return std::unexpected(account.error());
    auth::SecondFactor factor(m_database);
    const auto state = factor.state(*account);
    if (!state)
        return std::unexpected(state.error());
    if (!state->on)
        return sync::fail("second-factor-off", "This account has no second factor.");
    if (const auto removed = factor.remove(*account); !removed)
        return removed;
    const auto ended = endAll(*account, u"second factor reset"_s);
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({by.actor, by.address, u"second-factor-reset"_s, *account}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    for (const qint64 signIn : *ended)
        Q_EMIT m_events.signInEnded(signIn);
    return {};
}

sync::Expected<void> AdminService::enable(const QString &user, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto account = accountOf(user);
    if (!account)
        return std::unexpected(account.error());
    if (const auto done = m_database.run("admin.enable", {*account}); !done)
        return std::unexpected(done.error());
    if (const auto noted = m_audit.add({by.actor, by.address, u"user-enabled"_s, *account}); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<void> AdminService::checkOtherAdmins(const QString &account)
{
    const auto others = m_database.run("admin.other-admins", {account});
    if (!others)
        return std::unexpected(others.error());
    if (others->first()[0].toLongLong() == 0)
        return sync::fail("last-admin", "This is the last admin's account; nobody could undo it.");
    return {};
}

sync::Expected<void> AdminService::setAdmin(const QString &user, bool admin, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto account = accountOf(user);
    if (!account)
        return std::unexpected(account.error());
    if (const auto others = admin ? sync::Expected<void>() : checkOtherAdmins(*account); !others)
        return others;
    const auto changed = m_database.run("admin.set-admin", {admin ? 1 : 0, *account, admin ? 1 : 0});
    if (!changed)
        return std::unexpected(changed.error());
    if (changed->affected == 0)
        return {};
    if (const auto noted = m_audit.add({by.actor, by.address, admin ? u"user-promoted"_s : u"user-demoted"_s, *account}); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<QJsonObject> AdminService::sessions(const QString &user)
{
    const auto account = user.isEmpty() ? sync::Expected<QString>(QString()) : accountOf(user);
    if (!account)
        return std::unexpected(account.error());
    return mapped(m_database.run("admin.sessions", {nowMs(), *account, *account, ListLimit}), [](const auto &found) {
        QJsonArray list;
        for (const auto &row : found.rows)
            list.append(QJsonObject{{u"id"_s, row[0].toLongLong()}, {u"user"_s, row[1].toString()}, {u"name"_s, row[2].toString()},
                                    {u"device"_s, row[3].toString()}, {u"createdAt"_s, row[4].toLongLong()}, {u"expiresAt"_s, row[5].toLongLong()},
                                    {u"address"_s, row[6].toString()}, {u"how"_s, row[7].toString()}, {u"usedAt"_s, timeOrNull(row[8])}});
        return QJsonObject{{u"sessions"_s, list}};
    });
}

sync::Expected<void> AdminService::endSession(qint64 signIn, const QString &owner, const Audit::Entry &by)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto found = m_database.run("admin.session", {signIn});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty() || (!owner.isEmpty() && found->first()[0].toString() != owner))
        return sync::fail("no-such-session", "There is no such sign-in, or it has ended.");
    if (const auto ended = auth::Store(m_database).endSignIn(signIn, u"ended by hand"_s); !ended)
        return std::unexpected(ended.error());
    if (const auto noted = m_audit.add({by.actor, by.address, u"session-ended"_s, QString::number(signIn)}); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_events.signInEnded(signIn);
    return {};
}

sync::Expected<QJsonObject> AdminService::verify()
{
    return Verification(m_database, m_blobs).run();
}

sync::Expected<QString> AdminService::backup(const Audit::Entry &by)
{
    if (const auto noted = m_audit.note({by.actor, by.address, u"backup-made"_s, {}}); !noted)
        return std::unexpected(noted.error());
    const QString file = m_data + u"/backup-"_s + crypto::randomId(12) + u".tmp"_s;
    const auto written = backup::write(m_database, m_data, file);
    if (!written) {
        QFile::remove(file);
        (void)m_audit.note({by.actor, by.address, u"backup-failed"_s, QString::fromStdString(written.error().code)});       // admins hear of it
        return std::unexpected(written.error());
    }
    return file;
}

} // namespace dyad::backend
