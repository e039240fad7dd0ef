// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/projects/Role.h"
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
};

struct Member {
    quint64 member = 0;
    QString account;
    QString name;
    Role role = Role::Viewer;
    bool removed = false;
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
};

/// The SQL of projects, members, invitations. Any thread; writers inside a Transaction of the caller.
class Store {
public:
    explicit Store(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    sync::Expected<qint64> add(const QString &id, const QString &name);
    /// Nothing where it is not there or the account may not see it.
    sync::Expected<std::optional<Project>> find(const QString &id, const QString &account);
    sync::Expected<std::vector<Project>> list(const QString &account, qint64 before, int limit);
    sync::Expected<void> rename(qint64 key, const QString &name);
    sync::Expected<void> remove(qint64 key);

    /// The member's number; whoever had one keeps it. An active member keeps the role as well.
    sync::Expected<quint64> addMember(qint64 project, const QString &account, Role role);
    sync::Expected<std::vector<Member>> members(qint64 project);

    sync::Expected<void> addInvitation(const Invitation &invitation, const QByteArray &secretHash, quint64 createdBy);
    sync::Expected<std::vector<Invitation>> invitations(qint64 project);
    sync::Expected<bool> revokeInvitation(qint64 project, const QString &id);
    sync::Expected<std::optional<Invitation>> invitationBySecret(const QByteArray &secretHash);
    sync::Expected<void> noteUse(const QString &invitation);

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
