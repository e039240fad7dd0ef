// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/organisations/OrgRole.h"
#include "backend/projects/Role.h"
#include <span>

namespace dyad::backend {

/// Everything that somebody may or may not do. Permissions.md shows the table in Permission.cpp; nothing else decides.
enum class Permission {
    ProjectRead,             ///< see the project, what rights by path let one see
    ProjectWrite,            ///< change files, documents, knowledge bases
    AiGenerate,
    AiUnlimited,             ///< no budget of one's own; the project's and the organisation's still hold
    ProjectKeys,             ///< make API keys for the project
    ProjectSettings,
    ProjectMembers,          ///< invite, grant, revoke, up to one's own role
    ProjectRights,           ///< rights by path
    ProjectDelete,
    ProjectAdmin,            ///< owners: make and remove them, rules that bind admins
    OrgRead,
    OrgProjects,             ///< make projects in it
    OrgMembers,
    OrgUsage,
    OrgAudit,
    OrgBilling,
    OrgAdmin,                ///< owners: make and remove them, delete the organisation
    ServerUsers,
    ServerAudit,
    ServerKeys,              ///< AI providers, budgets, encryption
    ServerBackup,
    ServerOrganisations,     ///< see all, set plans
};

/// One row of the matrix.
struct PermissionRow {
    Permission permission;
    const char *name;                    ///< "project:read"
    unsigned projectRoles;               ///< bit 1 << int(Role)
    unsigned orgRoles;                   ///< bit 1 << int(OrgRole); of a project: of the organisation that it belongs to, without being a member
    bool serverAdmin;
    const char *meaning;                 ///< for docs/permissions.md
};

std::span<const PermissionRow> permissionTable();
const char *permissionName(Permission permission);
/// What a member of a project may do in it.
bool may(projects::Role role, Permission permission);
/// What a member of an organisation may do: in it, and (project permissions) to its projects without being a member of them.
bool may(organisations::OrgRole role, Permission permission);
/// What an admin of the server may do, and (false) anybody else.
bool may(bool serverAdmin, Permission permission);

} // namespace dyad::backend
