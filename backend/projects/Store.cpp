// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Store.h"
#include "backend/platform/Clock.h"

namespace dyad::backend::projects {
namespace {

QVariant orNull(qint64 time) { return time == 0 ? QVariant() : QVariant(time); }
QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

QStringList words(const std::vector<Role> &roles)
{
    QStringList list;
    for (const Role role : roles)
        list.append(roleName(role));
    return list;
}

Project projectFromRow(const Database::Row &row)
{
    Project project;
    project.key = row[0].toLongLong();
    project.id = row[1].toString();
    project.name = row[2].toString();
    project.createdAt = row[3].toLongLong();
    project.tree = row[4].toULongLong();
    project.member = row[6].toULongLong();
    project.role = roleOf(row[7].toString()).value_or(Role::Viewer);
    project.files = row[8].toLongLong();
    project.members = row[9].toLongLong();
    project.organisation = row[10].toString();
    project.expiresAt = row[11].toLongLong();
    project.hidesSomething = row[13].toBool();
    project.orgRole = organisations::orgRoleOf(row[12].toString());
    return project;
}

} // namespace

QString kindName(sync::FileEntry::Kind kind)
{
    switch (kind) {
    case sync::FileEntry::Kind::Text: return QStringLiteral("text");
    case sync::FileEntry::Kind::Folder: return QStringLiteral("folder");
    case sync::FileEntry::Kind::Blob: return QStringLiteral("blob");
    }
    return QStringLiteral("text");
}

sync::FileEntry entryFromRow(const Database::Row &row)
{
    sync::FileEntry entry;
    entry.doc = row[0].toULongLong();
    entry.path = row[1].toString();
    const QString kind = row[2].toString();
    entry.kind = kind == QLatin1StringView("blob") ? sync::FileEntry::Kind::Blob
        : kind == QLatin1StringView("folder")      ? sync::FileEntry::Kind::Folder
                                                   : sync::FileEntry::Kind::Text;
    entry.version = row[3].toULongLong();
    entry.size = row[4].toLongLong();
    entry.executable = row[5].toBool();
    entry.hash = row[6].toByteArray();
    return entry;
}

sync::Expected<void> Store::write(const char *statement, const QVariantList &values)
{
    const auto done = m_database.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<qint64> Store::add(const QString &id, const QString &name, const QString &organisation)
{
    return mapped(m_database.run("projects.add", {id, name, organisation, nowMs()}), [](const auto &r) { return r.first()[0].toLongLong(); });
}

sync::Expected<std::optional<Project>> Store::find(const QString &id, const QString &account)
{
    return mapped(m_database.run("projects.find", {account, nowMs(), id}), [](const auto &r) {
        return r.isEmpty() ? std::optional<Project>() : projectFromRow(r.first());
    });
}

sync::Expected<std::optional<Project>> Store::findGoverned(const QString &id, const QString &account)
{
    return mapped(m_database.run("projects.find-governed", {account, id}), [](const auto &r) {
        return r.isEmpty() ? std::optional<Project>() : projectFromRow(r.first());
    });
}

sync::Expected<std::vector<Project>> Store::list(const QString &account, qint64 before, int limit)
{
    return mapped(m_database.run("projects.list", {account, nowMs(), before, limit}), [](const auto &r) {
        std::vector<Project> list;
        for (const auto &row : r.rows)
            list.push_back(projectFromRow(row));
        return list;
    });
}

sync::Expected<void> Store::rename(qint64 key, const QString &name)
{
    return write("projects.rename", {name, key});
}

sync::Expected<void> Store::remove(qint64 key)
{
    return write("projects.delete", {nowMs(), key});
}

sync::Expected<quint64> Store::addMember(qint64 project, const QString &account, Role role, qint64 expiresAt, const QString &invitation)
{
    const auto known = m_database.run("projects.member-of", {project, account});
    if (!known)
        return std::unexpected(known.error());
    if (!known->isEmpty()) {
        const auto member = known->first()[0].toULongLong();
        const qint64 end = known->first()[3].toLongLong();
        const bool active = known->first()[2].isNull() && (end == 0 || end > nowMs());
        if (!active)
            return mapped(write("projects.restore-member", {roleName(role), orNull(expiresAt), orNull(invitation), project, member}), [&] { return member; });
        if (end == 0 || (expiresAt != 0 && expiresAt <= end))
            return member;
        return mapped(write("projects.extend-member", {orNull(expiresAt), project, member}), [&] { return member; });
    }
    const auto taken = m_database.run("projects.take-member-number", {project});
    if (!taken || taken->isEmpty())
        return taken ? sync::fail("no-such-project", "The project is gone.") : std::unexpected(taken.error());
    const auto member = taken->first()[0].toULongLong();
    return mapped(write("projects.add-member", {project, member, account, roleName(role), nowMs(), orNull(expiresAt), orNull(invitation)}),
                  [&] { return member; });
}

sync::Expected<quint64> Store::setMember(qint64 project, const QString &account, Role role, qint64 expiresAt)
{
    const auto member = addMember(project, account, role, expiresAt);
    if (!member)
        return member;
    return mapped(write("projects.restore-member", {roleName(role), orNull(expiresAt), QVariant(), project, *member}), [&] { return *member; });
}

sync::Expected<bool> Store::removeMember(qint64 project, const QString &account)
{
    return mapped(m_database.run("projects.remove-member", {nowMs(), project, account}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<qint64> Store::countOwners(qint64 project)
{
    return mapped(m_database.run("projects.count-owners", {project, nowMs()}), [](const auto &r) { return r.first()[0].toLongLong(); });
}

sync::Expected<std::vector<Member>> Store::members(qint64 project)
{
    return mapped(m_database.run("projects.members", {project}), [](const auto &r) {
        std::vector<Member> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toULongLong(), row[1].toString(), row[2].toString(), roleOf(row[3].toString()).value_or(Role::Viewer),
                            !row[4].isNull(), row[5].toLongLong(), row[6].toString()});
        return list;
    });
}

sync::Expected<void> Store::addInvitation(const Invitation &i, const QByteArray &secretHash, quint64 createdBy)
{
    return write("projects.add-invitation", {i.id, i.projectKey, secretHash, roleName(i.role), createdBy, i.createdAt, i.expiresAt, i.maxUses, i.name});
}

sync::Expected<std::vector<Invitation>> Store::invitations(qint64 project)
{
    return mapped(m_database.run("projects.invitations", {project, nowMs()}), [project](const auto &r) {
        std::vector<Invitation> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toString(), project, {}, {}, roleOf(row[1].toString()).value_or(Role::Viewer), row[2].toLongLong(),
                            row[3].toLongLong(), row[4].toLongLong(), row[6].toLongLong(), row[7].toString(), {}});
        return list;
    });
}

sync::Expected<bool> Store::revokeInvitation(qint64 project, const QString &id)
{
    return mapped(m_database.run("projects.revoke-invitation", {nowMs(), project, id}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<std::optional<Invitation>> Store::invitationBySecret(const QByteArray &secretHash)
{
    return mapped(m_database.run("projects.invitation-by-secret", {secretHash, nowMs()}), [](const auto &r) {
        if (r.isEmpty())
            return std::optional<Invitation>();
        const auto &row = r.first();
        Invitation found;
        found.id = row[0].toString();
        found.projectKey = row[1].toLongLong();
        found.projectId = row[2].toString();
        found.projectName = row[3].toString();
        found.role = roleOf(row[4].toString()).value_or(Role::Viewer);
        found.expiresAt = row[5].toLongLong();
        found.organisation = row[6].toString();
        return std::optional(found);
    });
}

sync::Expected<bool> Store::noteUse(const QString &invitation)
{
    return mapped(m_database.run("projects.use-invitation", {invitation}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<bool> Store::removeGuestsOf(qint64 project, const QString &invitation)
{
    return mapped(m_database.run("projects.remove-guests-of", {nowMs(), project, invitation}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<std::vector<PathRule>> Store::rules(qint64 project)
{
    return mapped(m_database.run("projects.rules", {project}), [](const auto &r) {
        std::vector<PathRule> rules;
        for (const auto &row : r.rows) {
            PathRule rule{row[0].toString(), accessOf(row[1].toString()).value_or(PathAccess::Hidden), {}, row[3].toString().split(u' ', Qt::SkipEmptyParts)};
            for (const QString &name : row[2].toString().split(u' ', Qt::SkipEmptyParts)) {
                if (const auto role = roleOf(name))
                    rule.roles.push_back(*role);
            }
            rules.push_back(std::move(rule));
        }
        return rules;
    });
}

sync::Expected<void> Store::setRules(qint64 project, const std::vector<PathRule> &rules)
{
    auto written = write("projects.drop-rules", {project});
    for (size_t i = 0; written && i < rules.size(); ++i)
        written = write("projects.add-rule", {project, qint64(i), rules[i].pattern, accessName(rules[i].access), words(rules[i].roles).join(u' '), rules[i].accounts.join(u' ')});
    return written;
}

sync::Expected<void> Store::noteBlob(qint64 project, const QString &hash, qint64 size)
{
    return write("projects.note-blob", {project, hash, size, nowMs()});
}

sync::Expected<QStringList> Store::pathsOfBlob(qint64 project, const QString &hash)
{
    return mapped(m_database.run("projects.paths-of-blob", {project, hash}), [](const auto &r) {
        QStringList paths;
        for (const auto &row : r.rows)
            paths.append(row[0].toString());
        return paths;
    });
}

sync::Expected<std::vector<sync::FileEntry>> Store::files(qint64 project)
{
    return mapped(m_database.run("projects.files", {project}), [](const auto &r) {
        std::vector<sync::FileEntry> list;
        for (const auto &row : r.rows)
            list.push_back(entryFromRow(row));
        return list;
    });
}

sync::Expected<std::optional<sync::FileEntry>> Store::fileAt(qint64 project, const QString &pathKey)
{
    return mapped(m_database.run("projects.file-at", {project, pathKey}), [](const auto &r) {
        return r.isEmpty() ? std::optional<sync::FileEntry>() : entryFromRow(r.first());
    });
}

sync::Expected<QHash<quint64, QString>> Store::paths(qint64 project)
{
    return mapped(m_database.run("projects.paths", {project}), [](const auto &r) {
        QHash<quint64, QString> paths;
        for (const auto &row : r.rows)
            paths.insert(row[0].toULongLong(), row[1].toString());
        return paths;
    });
}

} // namespace dyad::backend::projects
