// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"

namespace dyad::backend::auth {

QString emailKey(const QString &email)
{
    return email.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

sync::Expected<void> Store::write(const char *statement, const QVariantList &values)
{
    const auto done = m_database.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<qint64> Store::countAccounts()
{
    return mapped(m_database.run("auth.count-accounts"), [](const auto &r) { return r.first()[0].toLongLong(); });
}

sync::Expected<void> Store::add(const Account &account, bool local)
{
    const bool hasEmail = !account.email.isEmpty();
    return write("auth.add-account", {account.id, account.name, hasEmail ? QVariant(account.email) : QVariant(),
                                      hasEmail ? QVariant(emailKey(account.email)) : QVariant(),
                                      account.passwordHash.isEmpty() ? QVariant() : QVariant(account.passwordHash), account.admin ? 1 : 0,
                                      local ? 1 : 0, nowMs()});
}

sync::Expected<std::optional<Account>> Store::account(const char *statement, const QVariantList &values)
{
    const auto found = m_database.run(statement, values);
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Account>();
    const auto &row = found->first();
    return Account{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toBool(), row[4].toString()};
}

sync::Expected<std::optional<Account>> Store::byEmail(const QString &email)
{
    return account("auth.account-by-email", {emailKey(email)});
}

sync::Expected<std::optional<Account>> Store::byId(const QString &id)
{
    return account("auth.account", {id});
}

sync::Expected<std::optional<Account>> Store::localByName(const QString &name)
{
    return account("auth.local-account", {name});
}

sync::Expected<void> Store::noteUsed(qint64 signIn)
{
    return write("auth.note-used", {nowMs(), signIn});
}

sync::Expected<QList<qint64>> Store::openSignIns(const QString &account)
{
    return mapped(m_database.run("auth.open-sign-ins", {account, nowMs()}), [](const auto &found) {
        QList<qint64> list;
        for (const auto &row : found.rows)
            list.append(row[0].toLongLong());
        return list;
    });
}

sync::Expected<qint64> Store::addSignIn(const QString &account, const Origin &origin, qint64 lifeMs)
{
    const qint64 now = nowMs();
    (void)m_database.run("auth.drop-old-access", {now});   // housekeeping; that it fails hurts nobody
    return mapped(m_database.run("auth.add-sign-in", {account, origin.device, origin.address, origin.how, now, now, now + lifeMs}), [](const auto &r) {
        return r.first()[0].toLongLong();
    });
}

sync::Expected<bool> Store::endSignIn(qint64 signIn, const QString &why)
{
    const auto ended = m_database.run("auth.end-sign-in", {nowMs(), why, signIn});
    if (!ended)
        return std::unexpected(ended.error());
    if (const auto dropped = write("auth.drop-access-of", {signIn}); !dropped)
        return std::unexpected(dropped.error());
    return ended->affected > 0;
}

sync::Expected<void> Store::addAccess(const QByteArray &hash, qint64 signIn, qint64 expiresAt)
{
    return write("auth.add-access", {hash, signIn, expiresAt});
}

sync::Expected<std::optional<Identity>> Store::identity(const QByteArray &accessHash)
{
    const auto found = m_database.run("auth.identity", {accessHash, nowMs(), nowMs()});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Identity>();
    const auto &row = found->first();
    return Identity{row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool() && row[7].toString().isEmpty(), row[5].toLongLong(), row[6].toLongLong(),
                    row[7].toString(), row[8].toString()};
}

sync::Expected<void> Store::addRefresh(const QByteArray &hash, qint64 signIn)
{
    return write("auth.add-refresh", {hash, signIn, nowMs()});
}

sync::Expected<std::optional<Store::Refresh>> Store::refresh(const QByteArray &hash)
{
    const auto found = m_database.run("auth.refresh", {hash});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Refresh>();
    const auto &row = found->first();
    const bool ended = !row[5].isNull() || row[6].toLongLong() <= nowMs();
    return Refresh{row[0].toLongLong(), row[4].toString(), row[1].toLongLong(), row[2].toByteArray(), row[3].toBool(), ended, row[7].toLongLong()};
}

sync::Expected<void> Store::spend(const QByteArray &hash, const QByteArray &successor)
{
    return write("auth.spend-refresh", {nowMs(), successor, hash});
}

sync::Expected<void> Store::noteRepeated(const QByteArray &hash)
{
    return write("auth.repeat-refresh", {hash});
}

sync::Expected<bool> Store::wasSpent(const QByteArray &hash)
{
    return mapped(m_database.run("auth.was-spent", {hash}), [](const auto &r) { return r.isEmpty() || r.first()[0].toBool(); });
}

sync::Expected<QByteArray> Store::state(const QString &key)
{
    return mapped(m_database.run("server.state", {key}), [](const auto &r) {
        return r.isEmpty() ? QByteArray() : r.first()[0].toByteArray();
    });
}

sync::Expected<void> Store::setState(const QString &key, const QByteArray &value)
{
    return write("server.set-state", {key, value});
}

sync::Expected<void> Store::dropState(const QString &key)
{
    return write("server.drop-state", {key});
}

} // namespace dyad::backend::auth
