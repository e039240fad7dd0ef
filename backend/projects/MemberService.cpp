// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Service that says who is in a project and what its paths are to whom.
#include "backend/platform/Clock.h"
#include "backend/projects/Service.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace dyad::backend::projects {
namespace {

std::unexpected<sync::Error> noSuchUser()
{
    return sync::fail("no-such-user", "There is nobody of that name here.");
}

/// For the audit log: the rules as they are now, so that every version can be read there.
QString written(const std::vector<PathRule> &rules)
{
    QJsonArray list;
    for (const PathRule &rule : rules) {
        QJsonArray line{rule.pattern, accessName(rule.access)};
        for (const Role role : rule.roles)
            line.append(roleName(role));
        for (const QString &account : rule.accounts)
            line.append(account);
        list.append(line);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// The rules that say something about an admin: owners alone change those.
std::vector<PathRule> aboutAdmins(const std::vector<PathRule> &rules, const std::vector<Member> &members)
{
    std::vector<PathRule> some;
    for (const PathRule &rule : rules) {
        const bool namesAdmin = std::ranges::any_of(members, [&rule](const Member &m) { return m.role == Role::Admin && !m.removed && rule.accounts.contains(m.account); });
        if (rule.bindsAdmins() || namesAdmin)
            some.push_back(rule);
    }
    return some;
}

bool isOwner(const std::optional<Member> &member) { return member && !member->removed && member->role == Role::Owner; }

} // namespace

sync::Expected<std::optional<Member>> Service::memberNamed(const Project &project, const QString &user)
{
    const auto account = m_organisations.store().accountNamed(user);
    const auto members = m_store.members(project.key);
    if (!account || !members)
        return std::unexpected(account ? members.error() : account.error());
    const auto found = std::ranges::find_if(*members, [&](const Member &m) {
        return !m.removed && !m.isOver(nowMs()) && (m.account == *account || QString::number(m.member) == user);
    });
    return found == members->end() ? std::optional<Member>() : *found;
}

sync::Expected<void> Service::changeMember(const Actor &by, const Project &project, const QString &account, const std::optional<Member> &before, Role role, qint64 expiresAt)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    if (isOwner(before) && role != Role::Owner) {
        const auto owners = m_store.countOwners(project.key);
        if (!owners)
            return std::unexpected(owners.error());
        if (*owners < 2)
            return sync::fail("last-owner", "A project keeps at least one owner; make somebody else one first.");
    }
    if (const auto room = before ? sync::Expected<void>() : m_organisations.checkRoomForPerson(project.organisation, account); !room)
        return room;
    if (const auto set = m_store.setMember(project.key, account, role, expiresAt); !set)
        return std::unexpected(set.error());
    if (const auto noted = note(by, "role-set", project, QStringLiteral("member/%1=%2").arg(account, roleName(role))); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<Member> Service::grant(const Actor &by, const QString &id, const QString &user, Role role, qint64 expiresInMs)
{
    const auto project = find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    const auto before = memberNamed(*project, user);
    if (!before)
        return std::unexpected(before.error());
    const auto account = *before ? sync::Expected<QString>((*before)->account) : m_organisations.store().accountNamed(user);
    if (!account)
        return std::unexpected(account.error());
    if (account->isEmpty())
        return noSuchUser();
    if (role == Role::Owner || isOwner(*before)) {
        if (const auto owner = find(by.account, id, Permission::ProjectAdmin); !owner)
            return std::unexpected(owner.error());
        if (role == Role::Owner && expiresInMs > 0)
            return sync::fail("bad-request", "An owner's rights have no end.");
    }
    if (const auto changed = changeMember(by, *project, *account, *before, role, expiresInMs > 0 ? nowMs() + expiresInMs : 0); !changed)
        return std::unexpected(changed.error());
    Q_EMIT m_events.membersChanged(id);
    const auto now = memberNamed(*project, *account);
    if (!now || !*now)
        return now ? noSuchUser() : std::unexpected(now.error());
    return **now;
}

sync::Expected<void> Service::revokeMember(const Actor &by, const QString &id, const QString &user)
{
    const bool isSelf = user == QLatin1StringView("me") || user == by.account;
    const auto project = find(by.account, id, isSelf ? Permission::ProjectRead : Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    const auto member = memberNamed(*project, isSelf ? by.account : user);
    if (!member)
        return std::unexpected(member.error());
    if (!*member)
        return noSuchUser();
    if (isOwner(*member)) {
        if (const auto owner = find(by.account, id, Permission::ProjectAdmin); !owner)
            return std::unexpected(owner.error());
    }
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    const auto owners = isOwner(*member) ? m_store.countOwners(project->key) : sync::Expected<qint64>(2);
    if (!owners || *owners < 2)
        return owners ? sync::fail("last-owner", "A project keeps at least one owner; make somebody else one first.") : std::unexpected(owners.error());
    if (const auto removed = m_store.removeMember(project->key, (*member)->account); !removed)
        return std::unexpected(removed.error());
    if (const auto noted = note(by, "member-removed", *project, QStringLiteral("member/") + (*member)->account); !noted)
        return noted;
    const auto done = transaction.commit();
    if (done)
        Q_EMIT m_events.membersChanged(id);
    return done;
}

sync::Expected<PathRights> Service::rightsOf(const Project &project, const QString &account)
{
    return mapped(m_store.rules(project.key), [&](const std::vector<PathRule> &rules) { return PathRights(rules, project.role, account); });
}

sync::Expected<Project> Service::counted(const Project &project, const QString &account)
{
    if (!project.hidesSomething)
        return project;
    const auto rights = rightsOf(project, account);
    const auto files = m_store.files(project.key);
    if (!rights || !files)
        return std::unexpected(rights ? files.error() : rights.error());
    Project own = project;
    own.files = std::ranges::count_if(*files, [&](const sync::FileEntry &entry) { return rights->canSee(entry.path); });
    return own;
}

sync::Expected<std::vector<Project>> Service::list(const QString &account, qint64 before, int limit)
{
    auto projects = m_store.list(account, before, limit);
    for (size_t i = 0; projects && i < projects->size(); ++i) {
        const auto own = counted((*projects)[i], account);
        if (!own)
            return std::unexpected(own.error());
        (*projects)[i] = *own;
    }
    return projects;
}

sync::Expected<std::vector<PathRule>> Service::rules(const Actor &by, const QString &id)
{
    const auto project = find(by.account, id, Permission::ProjectRights);
    return project ? m_store.rules(project->key) : std::unexpected(project.error());
}

sync::Expected<void> Service::setRules(const Actor &by, const QString &id, const std::vector<PathRule> &rules)
{
    const auto project = find(by.account, id, Permission::ProjectRights);
    if (!project)
        return std::unexpected(project.error());
    if (rules.size() > size_t(PathRule::MostRules))
        return sync::fail("bad-request", "A project has at most 200 rules.");
    for (const PathRule &rule : rules) {
        if (const QString problem = problemOf(rule); !problem.isEmpty())
            return sync::fail("bad-request", rule.pattern.toStdString() + ": " + problem.toStdString());
    }
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    const auto before = m_store.rules(project->key);
    const auto members = m_store.members(project->key);
    if (!before || !members)
        return std::unexpected(before ? members.error() : before.error());
    if (aboutAdmins(*before, *members) != aboutAdmins(rules, *members)) {
        if (const auto owner = find(by.account, id, Permission::ProjectAdmin); !owner)
            return std::unexpected(owner.error());
    }
    if (const auto set = m_store.setRules(project->key, rules); !set)
        return set;
    if (const auto noted = note(by, "rights-set", *project, QStringLiteral("rights=") + written(rules)); !noted)
        return noted;
    const auto done = transaction.commit();
    if (done)
        Q_EMIT m_events.membersChanged(id);
    return done;
}

sync::Expected<std::vector<Service::Preview>> Service::preview(const Actor &by, const QString &id, Role role, const QString &user)
{
    const auto project = find(by.account, id, Permission::ProjectRights);
    if (!project)
        return std::unexpected(project.error());
    const auto member = user.isEmpty() ? sync::Expected<std::optional<Member>>() : memberNamed(*project, user);
    if (!member)
        return std::unexpected(member.error());
    if (!user.isEmpty() && !*member)
        return noSuchUser();
    const auto rules = m_store.rules(project->key);
    const auto own = rightsOf(*project, by.account);
    const auto files = m_store.files(project->key);
    if (!rules || !own || !files)
        return std::unexpected(!rules ? rules.error() : !own ? own.error() : files.error());
    const PathRights theirs = *member ? PathRights(*rules, (*member)->role, (*member)->account) : PathRights(*rules, role, {});
    std::vector<Preview> list;
    for (const sync::FileEntry &entry : *files) {
        if (own->canSee(entry.path))
            list.push_back({entry, theirs.of(entry.path)});
    }
    std::ranges::sort(list, {}, [](const Preview &one) { return one.entry.path; });
    return list;
}

sync::Expected<void> Service::noteBlob(const Project &project, const QString &hash, qint64 size)
{
    Transaction transaction(m_store.database());
    if (const auto noted = transaction.begun() ? m_store.noteBlob(project.key, hash, size) : transaction.begun(); !noted)
        return noted;
    return transaction.commit();
}

sync::Expected<bool> Service::canSeeBlob(const Project &project, const QString &account, const QString &hash)
{
    const auto rights = rightsOf(project, account);
    if (!rights)
        return std::unexpected(rights.error());
    if (!rights->hidesSomething())
        return true;
    return mapped(m_store.pathsOfBlob(project.key, hash), [&](const QStringList &paths) {
        return std::ranges::any_of(paths, [&](const QString &path) { return rights->canSee(path); });
    });
}

} // namespace dyad::backend::projects
