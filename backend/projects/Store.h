// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/organisations/OrgRole.h"
#include "backend/projects/Role.h"
#include "backend/rights/PathRights.h"
#include "sync/wire/FileEntry.h"
#include <QHash>
#include <optional>
#include <vector>

namespace dyad::backend::projects {

/// A project as one of its members sees it.
struct Project {
    qint64 key = 0;              ///< inside the database
    QString id;                  ///< outside
    QString name;
    qint64 createdAt = 0;
    quint64 tree = 0;
    quint64 member = 0;          ///< who looks
    Role role = Role::Viewer;
    qint64 files = 0;
    qint64 members = 0;
    QString organisation;        ///< that it belongs to
    qint64 expiresAt = 0;        ///< end of the looker's rights, ms since 1970; 0: none
    std::optional<organisations::OrgRole> orgRole;       ///< the looker's in the organisation
    bool hidesSomething = false; ///< it has rules that hide files from somebody
    bool isMember() const { return member != 0; }
};

struct Member {
    quint64 member = 0;
    QString account;
    QString name;
    Role role = Role::Viewer;
    bool removed = false;
    qint64 expiresAt = 0;        ///< ms since 1970; 0: never
    QString email;               ///< empty: a guest
    /// Of a member who is not removed: whether the rights have ended by then.
    bool isOver(qint64 now) const { return expiresAt != 0 && expiresAt <= now; }
};

struct Invitation {
    QString id;
    qint64 projectKey = 0;
    QString projectId;
    QString projectName;
    Role role = Role::Developer;
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 uses = 0;
    qint64 maxUses = 0;          ///< 0: any number
    QString name;                ///< what its maker calls it
    QString organisation;        ///< of the project
};

/// The SQL of projects, members, invitations. Any thread; writers inside a Transaction of the caller.
class Store {
public:
    explicit Store(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    sync::Expected<qint64> add(const QString &id, const QString &name, const QString &organisation);
    /// Nothing where it is not there or the account may not see it.
    sync::Expected<std::optional<Project>> find(const QString &id, const QString &account);
    /// For those who govern the project's organisation; `role` says nothing then.
    sync::Expected<std::optional<Project>> findGoverned(const QString &id, const QString &account);
    sync::Expected<std::vector<Project>> list(const QString &account, qint64 before, int limit);
    sync::Expected<void> rename(qint64 key, const QString &name);
    sync::Expected<void> remove(qint64 key);

    /// The member's number; whoever had one keeps it. An active member keeps the role as well, and the later end of the rights.
    /// expiresAt 0: never. invitation: through which, empty for none.
    sync::Expected<quint64> addMember(qint64 project, const QString &account, Role role, qint64 expiresAt = 0, const QString &invitation = {});
    /// The same, with this role and end whatever was there.
    sync::Expected<quint64> setMember(qint64 project, const QString &account, Role role, qint64 expiresAt);
    sync::Expected<bool> removeMember(qint64 project, const QString &account);
    sync::Expected<qint64> countOwners(qint64 project);
    sync::Expected<std::vector<Member>> members(qint64 project);

    sync::Expected<void> addInvitation(const Invitation &invitation, const QByteArray &secretHash, quint64 createdBy);
    sync::Expected<std::vector<Invitation>> invitations(qint64 project);
    sync::Expected<bool> revokeInvitation(qint64 project, const QString &id);
    sync::Expected<std::optional<Invitation>> invitationBySecret(const QByteArray &secretHash);
    /// False: it was used up meanwhile.
    sync::Expected<bool> noteUse(const QString &invitation);
    /// Those who came by it as guests are out; true: there were some.
    sync::Expected<bool> removeGuestsOf(qint64 project, const QString &invitation);

    sync::Expected<std::vector<PathRule>> rules(qint64 project);
    sync::Expected<void> setRules(qint64 project, const std::vector<PathRule> &rules);

    sync::Expected<void> noteBlob(qint64 project, const QString &hash, qint64 size);
    /// Where these bytes are, or were when they were deleted.
    sync::Expected<QStringList> pathsOfBlob(qint64 project, const QString &hash);

    sync::Expected<std::vector<sync::FileEntry>> files(qint64 project);
    sync::Expected<std::optional<sync::FileEntry>> fileAt(qint64 project, const QString &pathKey);
    /// Of deleted files too.
    sync::Expected<QHash<quint64, QString>> paths(qint64 project);

private:
    sync::Expected<void> write(const char *statement, const QVariantList &values);
    Database &m_database;
};

sync::FileEntry entryFromRow(const Database::Row &row);
QString kindName(sync::FileEntry::Kind kind);

} // namespace dyad::backend::projects
