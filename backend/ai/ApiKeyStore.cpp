// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ApiKeyStore.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"

namespace dyad::backend::ai {

ApiKeyStore::ApiKeyStore(Database &database)
    : m_database(database)
{
}

sync::Expected<QString> ApiKeyStore::create(const QString &name, const QString &account, const QString &project)
{
    const QString secret = Prefix + crypto::randomToken();
    const auto done = m_database.run("ai.add-key", {crypto::randomId(12), crypto::tokenHash(secret), name, account, project.isEmpty() ? QStringLiteral("") : project, secret.left(9) + QChar(0x2026), nowMs()});
    if (!done)
        return std::unexpected(done.error());
    return secret;
}

sync::Expected<std::optional<ApiKeyStore::Owner>> ApiKeyStore::find(const QString &secret)
{
    if (!secret.startsWith(Prefix))
        return std::optional<Owner>();
    const auto found = m_database.run("ai.key-by-hash", {crypto::tokenHash(secret), nowMs()});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Owner>();
    const auto &row = found->first();
    return Owner{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toBool()};
}

sync::Expected<QList<ApiKeyStore::Key>> ApiKeyStore::of(const QString &account)
{
    const auto result = m_database.run("ai.keys-of", {account});
    if (!result)
        return std::unexpected(result.error());
    QList<Key> keys;
    for (const auto &row : result->rows)
        keys.append({row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toLongLong(), row[5].toLongLong()});
    return keys;
}

sync::Expected<void> ApiKeyStore::revoke(const QString &id, const QString &account)
{
    const auto done = m_database.run("ai.revoke-key", {nowMs(), id, account});
    if (!done)
        return std::unexpected(done.error());
    if (done->affected == 0)
        return sync::fail("not-found", "There is no such key.");
    return {};
}

} // namespace dyad::backend::ai
