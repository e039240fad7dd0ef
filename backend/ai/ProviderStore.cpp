// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ProviderStore.h"
#include "backend/ai/providers/Adapter.h"
#include "backend/platform/Clock.h"
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

KeyVault::Place keyPlace(const QString &name) { return {u"ai_providers"_s, name, u"key_sealed"_s}; }

sync::Expected<void> check(const Provider &provider)
{
    static const QRegularExpression names(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"_s);
    if (!names.match(provider.name).hasMatch())
        return sync::fail("bad-request", "A provider's name is 1 to 64 letters, digits, dots, dashes and underscores.");
    const QString scheme = provider.baseUrl.scheme();
    if (!provider.baseUrl.isValid() || provider.baseUrl.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return sync::fail("bad-request", "The base URL must be an http or https URL.");
    if (!provider.baseUrl.userInfo().isEmpty() || provider.baseUrl.hasQuery())
        return sync::fail("bad-request", "The base URL must not hold a user, a password or a query; a key is given apart.");
    return ProviderStore::checkKey(provider.key);
}

} // namespace

ProviderStore::ProviderStore(Database &database, const KeyVault &vault)
    : m_database(database)
    , m_vault(vault)
{
}

sync::Expected<void> ProviderStore::checkKey(const QByteArray &key)
{
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return (c > 32 && c < 127) || c == '\n'; });
    if (!printable || key.size() > 4096)
        return sync::fail("bad-request", "The key holds characters that no key has.");
    return {};
}

sync::Expected<void> ProviderStore::put(const Provider &provider)
{
    if (const auto good = check(provider); !good)
        return good;
    QVariant sealed;
    if (!provider.key.isEmpty()) {
        const auto key = m_vault.seal(provider.key, keyPlace(provider.name));
        if (!key)
            return std::unexpected(key.error());
        sealed = *key;
    }
    const QByteArray models = QJsonDocument(QJsonArray::fromStringList(provider.models)).toJson(QJsonDocument::Compact);
    const auto done = m_database.run("ai.put-provider", {provider.name, name(provider.kind), provider.baseUrl.toString(QUrl::FullyEncoded),
        QString::fromUtf8(models), QString::fromUtf8(toJson(provider.options)), provider.priority, provider.enabled ? 1 : 0, sealed, nowMs()});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<Provider> ProviderStore::fromRow(const Database::Row &row) const
{
    Provider provider;
    provider.name = row[0].toString();
    provider.kind = providerKind(row[1].toString()).value_or(ProviderKind::Compatible);
    provider.baseUrl = QUrl(row[2].toString());
    for (const QJsonValue &model : QJsonDocument::fromJson(row[3].toString().toUtf8()).array())
        provider.models.append(model.toString());
    provider.options = QJsonDocument::fromJson(row[4].toString().toUtf8()).object();
    provider.priority = row[5].toInt();
    provider.enabled = row[6].toBool();
    if (row[7].isNull())
        return provider;
    const auto key = m_vault.open(row[7].toByteArray(), keyPlace(provider.name));
    if (!key)
        return std::unexpected(key.error());
    provider.key = *key;
    return provider;
}

sync::Expected<QList<Provider>> ProviderStore::all()
{
    const auto rows = m_database.run("ai.providers");
    if (!rows)
        return std::unexpected(rows.error());
    QList<Provider> list;
    for (const auto &row : rows->rows) {
        const auto provider = fromRow(row);
        if (!provider)
            return std::unexpected(provider.error());
        list.append(*provider);
    }
    return list;
}

sync::Expected<void> ProviderStore::remove(const QString &name)
{
    const auto done = m_database.run("ai.remove-provider", {name});
    if (!done)
        return std::unexpected(done.error());
    if (done->affected == 0)
        return sync::fail("not-found", "There is no provider of that name.");
    return {};
}

} // namespace dyad::backend::ai
