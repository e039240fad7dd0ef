// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/NoticeSight.h"
#include "backend/platform/Clock.h"
#include "backend/projects/Store.h"

namespace dyad::backend::notices {

sync::Expected<std::optional<PathRights>> NoticeSight::rightsOf(const QString &account, const QString &project)
{
    const auto role = m_database.run("notices.role", {project, account, nowMs()});
    if (!role)
        return std::unexpected(role.error());
    if (role->isEmpty())
        return std::optional<PathRights>();
    if (!m_rules.contains(project)) {
        auto rules = projects::Store(m_database).rules(role->first()[0].toLongLong());
        if (!rules)
            return std::unexpected(rules.error());
        m_rules.insert(project, std::move(*rules));
    }
    return PathRights(m_rules[project], projects::roleOf(role->first()[1].toString()).value_or(projects::Role::Viewer), account);
}

sync::Expected<bool> NoticeSight::sees(const QString &account, const QString &project, const QString &path)
{
    const std::pair key(account, project);
    if (!m_rights.contains(key)) {
        auto rights = rightsOf(account, project);
        if (!rights)
            return std::unexpected(rights.error());
        m_rights.insert(key, std::move(*rights));
    }
    const auto &rights = m_rights[key];
    return rights && rights->canSee(path);
}

} // namespace dyad::backend::notices
