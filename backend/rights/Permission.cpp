// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/rights/Permission.h"
#include <algorithm>

namespace dyad::backend {
namespace {

using organisations::OrgRole;
using projects::Role;

constexpr unsigned bit(Role role) { return 1u << unsigned(role); }
constexpr unsigned bit(OrgRole role) { return 1u << unsigned(role); }

constexpr unsigned Owner = bit(Role::Owner);
constexpr unsigned Admins = Owner | bit(Role::Admin);
constexpr unsigned Developers = Admins | bit(Role::Developer);
constexpr unsigned Everybody = Developers | bit(Role::Viewer);
constexpr unsigned OrgOwner = bit(OrgRole::Owner);
constexpr unsigned OrgAdmins = OrgOwner | bit(OrgRole::Admin);
constexpr unsigned OrgMember = OrgAdmins | bit(OrgRole::Member);
constexpr unsigned Nobody = 0;

// An organisation's owners and admins govern its projects without reading them: who wants to read grants it to himself first, and the
// audit log tells.
constexpr PermissionRow Table[] = {
    {Permission::ProjectRead, "project:read", Everybody, Nobody, false, "see the project: tree, text, comments, history, people, documents; search and ask its knowledge bases"},
    {Permission::ProjectWrite, "project:write", Developers, Nobody, false, "change files, comment on lines, resolve comments, upload blobs, add and remove documents and knowledge bases"},
    {Permission::AiGenerate, "ai:generate", Developers, Nobody, false, "ask a model in the project"},
    {Permission::AiUnlimited, "ai:unlimited", Owner, Nobody, false, "no budget of one's own there; the project's and the organisation's still hold"},
    {Permission::ProjectKeys, "project:keys", Developers, Nobody, false, "make API keys for the project"},
    {Permission::ProjectSettings, "project:settings", Admins, OrgAdmins, false, "rename the project"},
    {Permission::ProjectMembers, "project:members", Admins, OrgAdmins, false, "invite, grant, change and revoke roles up to one's own; let anybody read a file, and take it back"},
    {Permission::ProjectRights, "project:rights", Admins, Nobody, false, "set rights by path"},
    {Permission::ProjectDelete, "project:delete", Admins, OrgAdmins, false, "delete the project"},
    {Permission::ProjectAdmin, "project:admin", Owner, OrgOwner, false, "make and remove owners, set rules that bind admins"},
    {Permission::OrgRead, "org:read", Nobody, OrgMember, true, "see the organisation and its members"},
    {Permission::OrgProjects, "org:projects", Nobody, OrgMember, false, "make projects in the organisation"},
    {Permission::OrgMembers, "org:members", Nobody, OrgAdmins, true, "invite, change and remove members up to one's own role"},
    {Permission::OrgUsage, "org:usage", Nobody, OrgAdmins, true, "see what is used of the plan"},
    {Permission::OrgAudit, "org:audit", Nobody, OrgAdmins, true, "read the organisation's part of the audit log"},
    {Permission::OrgBilling, "org:billing", Nobody, OrgOwner, true, "set where bills go, keep the organisation's keys at AI providers"},
    {Permission::OrgAdmin, "org:admin", Nobody, OrgOwner, false, "rename and delete the organisation, make and remove owners"},
    {Permission::ServerUsers, "server:users", Nobody, Nobody, true, "accounts and sign-ins of the server"},
    {Permission::ServerAudit, "server:audit", Nobody, Nobody, true, "read and verify the audit log"},
    {Permission::ServerKeys, "server:keys", Nobody, Nobody, true, "AI providers with their keys, budgets, encryption"},
    {Permission::ServerBackup, "server:backup", Nobody, Nobody, true, "back up and verify what is stored"},
    {Permission::ServerOrganisations, "server:organisations", Nobody, Nobody, true, "see all organisations, set plans"},
};

const PermissionRow &rowOf(Permission permission)
{
    return *std::ranges::find(Table, permission, &PermissionRow::permission);
}

constexpr bool isInOrder()
{
    for (unsigned i = 0; i < std::size(Table); ++i) {
        if (unsigned(Table[i].permission) != i)
            return false;
    }
    return std::size(Table) == unsigned(Permission::ServerOrganisations) + 1;
}
static_assert(isInOrder(), "every permission has its row");

} // namespace

std::span<const PermissionRow> permissionTable() { return Table; }

const char *permissionName(Permission permission) { return rowOf(permission).name; }

bool may(projects::Role role, Permission permission) { return (rowOf(permission).projectRoles & bit(role)) != 0; }

bool may(organisations::OrgRole role, Permission permission) { return (rowOf(permission).orgRoles & bit(role)) != 0; }

bool may(bool serverAdmin, Permission permission) { return serverAdmin && rowOf(permission).serverAdmin; }

} // namespace dyad::backend
