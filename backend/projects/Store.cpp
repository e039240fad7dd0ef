// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Store.h"
#include "backend/platform/Clock.h"

namespace dyad::backend::projects {
namespace {

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

sync::Expected<qint64> Store::add(const QString &id, const QString &name)
{
    return mapped(m_database.run("projects.add", {id, name, nowMs()}), [](const auto &r) { return r.first()[0].toLongLong(); });
}

sync::Expected<std::optional<Project>> Store::find(const QString &id, const QString &account)
{
    return mapped(m_database.run("projects.find", {account, id}), [](const auto &r) {
        return r.isEmpty() ? std::optional<Project>() : projectFromRow(r.first());
    });
}

sync::Expected<std::vector<Project>> Store::list(const QString &account, qint64 before, int limit)
{
    return mapped(m_database.run("projects.list", {account, before, limit}), [](const auto &r) {
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

sync::Expected<quint64> Store::addMember(qint64 project, const QString &account, Role role)
{
    const auto known = m_database.run("projects.member-of", {project, account});
    if (!known)
        return std::unexpected(known.error());
    if (!known->isEmpty()) {
        const auto member = known->first()[0].toULongLong();
        if (known->first()[2].isNull())
            return member;
        return mapped(write("projects.restore-member", {roleName(role), project, member}), [&] { return member; });
    }
    const auto taken = m_database.run("projects.take-member-number", {project});
    if (!taken || taken->isEmpty())
        return taken ? sync::fail("no-such-project", "The project is gone.") : std::unexpected(taken.error());
    const auto member = taken->first()[0].toULongLong();
    return mapped(write("projects.add-member", {project, member, account, roleName(role), nowMs()}), [&] { return member; });
}

sync::Expected<std::vector<Member>> Store::members(qint64 project)
{
    return mapped(m_database.run("projects.members", {project}), [](const auto &r) {
        std::vector<Member> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toULongLong(), row[1].toString(), row[2].toString(), roleOf(row[3].toString()).value_or(Role::Viewer),
                            !row[4].isNull()});
        return list;
    });
}

sync::Expected<void> Store::addInvitation(const Invitation &i, const QByteArray &secretHash, quint64 createdBy)
{
    return write("projects.add-invitation", {i.id, i.projectKey, secretHash, roleName(i.role), createdBy, i.createdAt, i.expiresAt});
}

sync::Expected<std::vector<Invitation>> Store::invitations(qint64 project)
{
    return mapped(m_database.run("projects.invitations", {project, nowMs()}), [project](const auto &r) {
        std::vector<Invitation> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toString(), project, {}, {}, roleOf(row[1].toString()).value_or(Role::Viewer), row[2].toLongLong(),
                            row[3].toLongLong(), row[4].toLongLong()});
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
        return std::optional(found);
    });
}

sync::Expected<void> Store::noteUse(const QString &invitation)
{
    return write("projects.use-invitation", {invitation});
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
