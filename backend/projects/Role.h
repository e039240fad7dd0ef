// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringView>
#include <optional>

namespace dyad::backend::projects {

/// In rising order: each may what those before it may.
enum class Role { Viewer, Developer, Admin, Owner };

inline QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer: return QStringLiteral("viewer");
    case Role::Developer: return QStringLiteral("developer");
    case Role::Admin: return QStringLiteral("admin");
    case Role::Owner: return QStringLiteral("owner");
    }
    return QStringLiteral("viewer");
}

inline std::optional<Role> roleOf(QStringView name)
{
    for (const Role role : {Role::Viewer, Role::Developer, Role::Admin, Role::Owner}) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace dyad::backend::projects
