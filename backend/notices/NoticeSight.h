// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/rights/PathRights.h"
#include <QHash>
#include <optional>

namespace dyad::backend::notices {

/// Whether somebody may see a path of a project now: only a member does, as far as the rights by path let him. Remembers what it has read
/// as long as it lives, which should be one task. One thread; blocks. Errors: the database's.
class NoticeSight {
public:
    explicit NoticeSight(Database &database) : m_database(database) { }
    /// project: its public id.
    sync::Expected<bool> sees(const QString &account, const QString &project, const QString &path);

private:
    sync::Expected<std::optional<PathRights>> rightsOf(const QString &account, const QString &project);

    Database &m_database;
    QHash<QString, std::vector<PathRule>> m_rules;                       // by project
    QHash<std::pair<QString, QString>, std::optional<PathRights>> m_rights;
};

} // namespace dyad::backend::notices
