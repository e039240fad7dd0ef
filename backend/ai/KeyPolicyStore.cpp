// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/KeyPolicyStore.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Expected.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QString scopeOf(const QString &organisation) { return organisation.isEmpty() ? u"server"_s : u"org"_s; }
QString text(const QString &value) { return value.isNull() ? u""_s : value; }

} // namespace

sync::Expected<void> KeyPolicyStore::forbid(const KeyPolicy &policy, const QString &by)
{
    const auto done = m_database.run("ai.forbid-own-keys", {scopeOf(policy.organisation), text(policy.organisation), text(policy.reason), by, nowMs()});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<void> KeyPolicyStore::allow(const QString &organisation)
{
    const auto done = m_database.run("ai.allow-own-keys", {scopeOf(organisation), text(organisation)});
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

sync::Expected<QList<KeyPolicy>> KeyPolicyStore::read(const char *statement, const QVariantList &values)
{
    return mapped(m_database.run(statement, values), [](const Database::Result &found) {
        QList<KeyPolicy> list;
        for (const auto &row : found.rows)
            list.append({row[0].toString(), row[1].toString(), row[2].toString()});
        return list;
    });
}

sync::Expected<std::optional<KeyPolicy>> KeyPolicyStore::of(const QString &organisation)
{
    return mapped(read("ai.key-policy", {scopeOf(organisation), text(organisation)}),
                  [](const QList<KeyPolicy> &found) { return found.isEmpty() ? std::optional<KeyPolicy>() : std::optional(found.first()); });
}

sync::Expected<QList<KeyPolicy>> KeyPolicyStore::all() { return read("ai.key-policies", {}); }

sync::Expected<QList<KeyPolicy>> KeyPolicyStore::meeting(const QString &account) { return read("ai.key-policies-of", {account, account, nowMs()}); }

} // namespace dyad::backend::ai
