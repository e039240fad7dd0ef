// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QList>
#include <QString>
#include <optional>

namespace dyad::backend::ai {

/// Keys of people's own at AI providers are not used: anywhere on this server, or in the projects of an organisation.
struct KeyPolicy {
    QString organisation;        ///< empty: the whole server
    QString name = {};           ///< of the organisation
    QString reason = {};         ///< in the words of whoever forbade it; may be empty
};

/// What is forbidden is kept; without a row, own keys are allowed. Any thread.
class KeyPolicyStore
{
public:
    explicit KeyPolicyStore(Database &database) : m_database(database) { }
    sync::Expected<void> forbid(const KeyPolicy &policy, const QString &by);
    sync::Expected<void> allow(const QString &organisation);
    /// Nothing: own keys are allowed.
    sync::Expected<std::optional<KeyPolicy>> of(const QString &organisation);
    sync::Expected<QList<KeyPolicy>> all();
    /// Those that an account meets: the server's, and those of organisations that it belongs to or in whose projects it works.
    sync::Expected<QList<KeyPolicy>> meeting(const QString &account);

private:
    sync::Expected<QList<KeyPolicy>> read(const char *statement, const QVariantList &values);
    Database &m_database;
};

} // namespace dyad::backend::ai
