// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringView>
#include <optional>

namespace dyad::backend::organisations {

/// In rising order.
enum class OrgRole { Member, Admin, Owner };

inline QString orgRoleName(OrgRole role)
{
    switch (role) {
    case OrgRole::Member: return QStringLiteral("member");
    case OrgRole::Admin: return QStringLiteral("admin");
    case OrgRole::Owner: return QStringLiteral("owner");
    }
    return QStringLiteral("member");
}

inline std::optional<OrgRole> orgRoleOf(QStringView name)
{
    for (const OrgRole role : {OrgRole::Member, OrgRole::Admin, OrgRole::Owner}) {
        if (orgRoleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace dyad::backend::organisations
