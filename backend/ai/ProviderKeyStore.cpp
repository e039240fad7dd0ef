// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ProviderKeyStore.h"
#include "backend/ai/ProviderStore.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr qsizetype HintFrom = 12, HintLength = 4; // a shorter key would be given away by its end

KeyVault::Place placeOf(const ProviderKey &key)
{
    return {u"ai_provider_keys"_s, name(key.payer) + u'/' + key.owner + u'/' + key.provider, u"key_sealed"_s};
}

ProviderKey closed(const Database::Row &row)
{
    return {row[0].toString(), payerOf(row[1].toString()), row[2].toString(), QUrl(row[3].toString()), row[5].toString(), row[6].toLongLong()};
}

} // namespace

ProviderKeyStore::ProviderKeyStore(Database &database, const KeyVault &vault)
    : m_database(database)
    , m_vault(vault)
{
}

sync::Expected<ProviderKey> ProviderKeyStore::put(ProviderKey key)
{
    if (key.key.isEmpty())
        return sync::fail("bad-request", "key: the key is missing.");
    if (const auto good = ProviderStore::checkKey(key.key); !good)
        return std::unexpected(good.error());
    const QByteArray first = key.key.split('\n').first().trimmed();
    key.hint = first.size() < HintFrom ? u"…"_s : u"…"_s + QString::fromLatin1(first.last(HintLength));
    key.createdAt = nowMs();
    const auto sealed = m_vault.seal(key.key, placeOf(key));
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto done = m_database.run("ai.put-provider-key", {key.provider, name(key.payer), key.owner, key.baseUrl.toString(QUrl::FullyEncoded), *sealed, key.hint, key.createdAt});
    if (!done)
        return std::unexpected(done.error());
    return key;
}

sync::Expected<ProviderKey> ProviderKeyStore::opened(const Database::Row &row) const
{
    ProviderKey key = closed(row);
    const auto plain = m_vault.open(row[4].toByteArray(), placeOf(key));
    if (!plain)
        return std::unexpected(plain.error());
    key.key = *plain;
    return key;
}

sync::Expected<QList<ProviderKey>> ProviderKeyStore::of(Payer payer, const QString &owner)
{
    const auto rows = m_database.run("ai.provider-keys-of", {name(payer), owner});
    if (!rows)
        return std::unexpected(rows.error());
    QList<ProviderKey> list;
    for (const auto &row : rows->rows)
        list.append(closed(row));
    return list;
}

sync::Expected<ProviderKey> ProviderKeyStore::find(Payer payer, const QString &owner, const QString &provider)
{
    const auto rows = m_database.run("ai.provider-keys-of", {name(payer), owner});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &row : rows->rows)
        if (row[0].toString() == provider)
            return opened(row);
    return sync::fail("not-found", "There is no key of yours for that provider.");
}

sync::Expected<QList<ProviderKey>> ProviderKeyStore::all()
{
    const auto rows = m_database.run("ai.provider-keys");
    if (!rows)
        return std::unexpected(rows.error());
    QList<ProviderKey> list;
    for (const auto &row : rows->rows) {
        if (const auto key = opened(row))
            list.append(*key);
        else // one that is broken must not keep the others from theirs
            qCWarning(logStore) << "a key for the provider" << row[0].toString() << "does not open:" << key.error().code.c_str();
    }
    return list;
}

sync::Expected<void> ProviderKeyStore::remove(Payer payer, const QString &owner, const QString &provider)
{
    const auto done = m_database.run("ai.remove-provider-key", {name(payer), owner, provider});
    if (!done)
        return std::unexpected(done.error());
    if (done->affected == 0)
        return sync::fail("not-found", "There is no key of yours for that provider.");
    return {};
}

} // namespace dyad::backend::ai
