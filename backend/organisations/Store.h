// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/organisations/OrgRole.h"
#include "backend/platform/Database.h"
#include <optional>
#include <vector>

namespace dyad::backend::organisations {

/// An organisation as somebody sees it.
struct Organisation {
    QString id;
    QString slug;                ///< short name; begins with '~' where it is somebody's own
    QString name;
    QString plan;                ///< empty: the default one
    QString billingEmail;
    bool isPersonal = false;
    qint64 createdAt = 0;
    std::optional<OrgRole> role; ///< of who looks
    qint64 members = 0;
    qint64 projects = 0;
};

struct OrgMember {
    QString account;
    QString name;
    QString email;
    OrgRole role = OrgRole::Member;
    qint64 joinedAt = 0;
};

struct OrgInvitation {
    QString id;
    QString organisation;
    QString organisationName;
    OrgRole role = OrgRole::Member;
    QString email;               ///< not empty: only for the account with this address
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 uses = 0;
    qint64 maxUses = 1;          ///< 0: any number
};

/// A project as those who govern its organisation see it.
struct OrgProject {
    QString id;
    QString name;
    qint64 createdAt = 0;
    QString role;                ///< of who looks; empty: no member
    qint64 members = 0;
};

struct OrgUsage {
    qint64 people = 0;           ///< members of the organisation or of one of its projects
    qint64 projects = 0;
    qint64 storageBytes = 0;
    qint64 aiNano = 0;
};

/// The SQL of organisations. Any thread; writers inside a Transaction of the caller.
class Store {
public:
    explicit Store(Database &database) : m_database(database) { }
    Database &database() { return m_database; }

    /// personalOf empty: nobody's own. "conflict": the slug is taken.
    sync::Expected<void> add(const QString &id, const QString &slug, const QString &name, const QString &plan, const QString &personalOf);
    /// By id or slug; nothing where there is none.
    sync::Expected<std::optional<Organisation>> find(const QString &idOrSlug, const QString &account);
    sync::Expected<std::vector<Organisation>> list(const QString &account);
    sync::Expected<std::vector<Organisation>> listAll(const QString &account, int limit);
    /// The id of the account's own; empty where it is not made yet.
    sync::Expected<QString> personalOf(const QString &account);
    sync::Expected<void> update(const QString &id, const QString &name, const QString &billingEmail);
    sync::Expected<void> setPlan(const QString &id, const QString &plan);
    sync::Expected<void> remove(const QString &id);

    sync::Expected<std::vector<OrgMember>> members(const QString &id);
    sync::Expected<std::optional<OrgRole>> roleOf(const QString &id, const QString &account);
    sync::Expected<void> addMember(const QString &id, const QString &account, OrgRole role);
    sync::Expected<void> setRole(const QString &id, const QString &account, OrgRole role);
    /// Out of its projects too; which those were.
    sync::Expected<QStringList> removeMember(const QString &id, const QString &account);
    sync::Expected<qint64> countOwners(const QString &id);
    sync::Expected<OrgUsage> usage(const QString &id);
    sync::Expected<qint64> storageBytes(const QString &id);
    sync::Expected<qint64> countProjects(const QString &id);
    /// What the number of people would be with this account.
    sync::Expected<qint64> countPeopleWith(const QString &id, const QString &account);
    sync::Expected<std::vector<OrgProject>> projects(const QString &id, const QString &account);

    sync::Expected<void> addInvitation(const OrgInvitation &invitation, const QByteArray &secretHash, const QString &createdBy);
    sync::Expected<std::vector<OrgInvitation>> invitations(const QString &id);
    sync::Expected<bool> revokeInvitation(const QString &id, const QString &invitation);
    sync::Expected<std::optional<OrgInvitation>> invitationBySecret(const QByteArray &secretHash);
    /// False: it was used up meanwhile.
    sync::Expected<bool> useInvitation(const QString &invitation);

    /// By id or e-mail address; empty where there is none.
    sync::Expected<QString> accountNamed(const QString &idOrEmail);
    sync::Expected<QString> nameOf(const QString &account);
    sync::Expected<QString> emailKeyOf(const QString &account);
    sync::Expected<Database::Result> audit(const QString &id, qint64 after, int limit);

private:
    sync::Expected<void> write(const char *statement, const QVariantList &values);
    sync::Expected<qint64> number(const char *statement, const QVariantList &values);
    sync::Expected<QString> text(const char *statement, const QVariantList &values);
    Database &m_database;
};

} // namespace dyad::backend::organisations
