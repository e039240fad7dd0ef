// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/organisations/Store.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"

namespace dyad::backend::organisations {
namespace {

Organisation fromRow(const Database::Row &row)
{
    Organisation org;
    org.id = row[0].toString();
    org.slug = row[1].toString();
    org.name = row[2].toString();
    org.plan = row[3].toString();
    org.billingEmail = row[4].toString();
    org.isPersonal = !row[5].isNull();
    org.createdAt = row[6].toLongLong();
    org.role = orgRoleOf(row[7].toString());
    org.members = row[8].toLongLong();
    org.projects = row[9].toLongLong();
    return org;
}

std::vector<Organisation> fromRows(const Database::Result &result)
{
    std::vector<Organisation> list;
    for (const auto &row : result.rows)
        list.push_back(fromRow(row));
    return list;
}

} // namespace

sync::Expected<void> Store::write(const char *statement, const QVariantList &values)
{
    const auto done = m_database.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    return {};
}

sync::Expected<qint64> Store::number(const char *statement, const QVariantList &values)
{
    return mapped(m_database.run(statement, values), [](const auto &r) { return r.isEmpty() ? qint64(0) : r.first()[0].toLongLong(); });
}

sync::Expected<QString> Store::text(const char *statement, const QVariantList &values)
{
    return mapped(m_database.run(statement, values), [](const auto &r) { return r.isEmpty() ? QString() : r.first()[0].toString(); });
}

sync::Expected<void> Store::add(const QString &id, const QString &slug, const QString &name, const QString &plan, const QString &personalOf)
{
    return write("organisations.add", {id, slug, name, plan, personalOf.isEmpty() ? QVariant() : QVariant(personalOf), nowMs()});
}

sync::Expected<std::optional<Organisation>> Store::find(const QString &idOrSlug, const QString &account)
{
    return mapped(m_database.run("organisations.find", {account, idOrSlug, idOrSlug}), [](const auto &r) {
        return r.isEmpty() ? std::optional<Organisation>() : fromRow(r.first());
    });
}

sync::Expected<std::vector<Organisation>> Store::list(const QString &account)
{
    return mapped(m_database.run("organisations.list", {account}), fromRows);
}

sync::Expected<std::vector<Organisation>> Store::listAll(const QString &account, int limit)
{
    return mapped(m_database.run("organisations.list-all", {account, limit}), fromRows);
}

sync::Expected<QString> Store::personalOf(const QString &account) { return text("organisations.personal", {account}); }

sync::Expected<void> Store::update(const QString &id, const QString &name, const QString &billingEmail)
{
    return write("organisations.update", {name, billingEmail, id});
}

sync::Expected<void> Store::setPlan(const QString &id, const QString &plan) { return write("organisations.set-plan", {plan, id}); }

sync::Expected<void> Store::remove(const QString &id)
{
    for (const char *dropping : {"organisations.drop-provider-keys", "organisations.drop-key-policy"})
        if (const auto dropped = write(dropping, {id}); !dropped)
            return dropped;
    // Its short name is free again.
    return write("organisations.delete", {nowMs(), QString(u'#' + id), id});
}

sync::Expected<std::vector<OrgMember>> Store::members(const QString &id)
{
    return mapped(m_database.run("organisations.members", {id}), [](const auto &r) {
        std::vector<OrgMember> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toString(), row[1].toString(), row[2].toString(), orgRoleOf(row[3].toString()).value_or(OrgRole::Member), row[4].toLongLong()});
        return list;
    });
}

sync::Expected<std::optional<OrgRole>> Store::roleOf(const QString &id, const QString &account)
{
    return mapped(m_database.run("organisations.role", {id, account}), [](const auto &r) {
        return r.isEmpty() ? std::optional<OrgRole>() : orgRoleOf(r.first()[0].toString());
    });
}

sync::Expected<void> Store::addMember(const QString &id, const QString &account, OrgRole role)
{
    return write("organisations.add-member", {id, account, orgRoleName(role), nowMs()});
}

sync::Expected<void> Store::setRole(const QString &id, const QString &account, OrgRole role)
{
    return write("organisations.set-role", {orgRoleName(role), id, account});
}

sync::Expected<QStringList> Store::removeMember(const QString &id, const QString &account)
{
    if (const auto removed = write("organisations.remove-member", {id, account}); !removed)
        return std::unexpected(removed.error());
    return mapped(m_database.run("organisations.leave-projects", {nowMs(), account, id}), [](const auto &r) {
        QStringList projects;
        for (const auto &row : r.rows)
            projects.append(row[0].toString());
        return projects;
    });
}

sync::Expected<qint64> Store::countOwners(const QString &id) { return number("organisations.count-owners", {id}); }
sync::Expected<qint64> Store::countProjects(const QString &id) { return number("organisations.count-projects", {id}); }
sync::Expected<qint64> Store::storageBytes(const QString &id) { return number("organisations.storage", {id, id, id}); }

sync::Expected<qint64> Store::countPeopleWith(const QString &id, const QString &account)
{
    const auto people = number("organisations.count-people", {id, id, nowMs()});
    const auto isThere = number("organisations.is-person", {id, id, nowMs(), account});
    if (!people || !isThere)
        return std::unexpected(people ? isThere.error() : people.error());
    return *people + (*isThere ? 0 : 1);
}

sync::Expected<OrgUsage> Store::usage(const QString &id)
{
    const auto people = number("organisations.count-people", {id, id, nowMs()});
    const auto projects = countProjects(id);
    const auto storage = storageBytes(id);
    const auto spent = number("organisations.ai-spent", {id});
    for (const auto *part : {&people, &projects, &storage, &spent}) {
        if (!*part)
            return std::unexpected(part->error());
    }
    return OrgUsage{*people, *projects, *storage, *spent};
}

sync::Expected<std::vector<OrgProject>> Store::projects(const QString &id, const QString &account)
{
    const qint64 now = nowMs();
    return mapped(m_database.run("organisations.projects", {now, account, now, id}), [](const auto &r) {
        std::vector<OrgProject> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toString(), row[4].toLongLong()});
        return list;
    });
}

sync::Expected<void> Store::addInvitation(const OrgInvitation &i, const QByteArray &secretHash, const QString &createdBy)
{
    return write("organisations.add-invitation", {i.id, i.organisation, secretHash, orgRoleName(i.role), i.email, createdBy, i.createdAt, i.expiresAt, i.maxUses});
}

sync::Expected<std::vector<OrgInvitation>> Store::invitations(const QString &id)
{
    return mapped(m_database.run("organisations.invitations", {id, nowMs()}), [&id](const auto &r) {
        std::vector<OrgInvitation> list;
        for (const auto &row : r.rows)
            list.push_back({row[0].toString(), id, {}, orgRoleOf(row[1].toString()).value_or(OrgRole::Member), row[2].toString(), row[3].toLongLong(),
                            row[4].toLongLong(), row[5].toLongLong(), row[6].toLongLong()});
        return list;
    });
}

sync::Expected<bool> Store::revokeInvitation(const QString &id, const QString &invitation)
{
    return mapped(m_database.run("organisations.revoke-invitation", {nowMs(), id, invitation}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<std::optional<OrgInvitation>> Store::invitationBySecret(const QByteArray &secretHash)
{
    return mapped(m_database.run("organisations.invitation-by-secret", {secretHash, nowMs()}), [](const auto &r) {
        if (r.isEmpty())
            return std::optional<OrgInvitation>();
        const auto &row = r.first();
        OrgInvitation found;
        found.id = row[0].toString();
        found.organisation = row[1].toString();
        found.role = orgRoleOf(row[2].toString()).value_or(OrgRole::Member);
        found.email = row[3].toString();
        found.organisationName = row[4].toString();
        found.expiresAt = row[6].toLongLong();
        return std::optional(found);
    });
}

sync::Expected<bool> Store::useInvitation(const QString &invitation)
{
    return mapped(m_database.run("organisations.use-invitation", {invitation}), [](const auto &r) { return r.affected > 0; });
}

sync::Expected<QString> Store::accountNamed(const QString &idOrEmail)
{
    return text("organisations.account-named", {idOrEmail, auth::emailKey(idOrEmail)});
}

sync::Expected<QString> Store::nameOf(const QString &account) { return text("organisations.account-name", {account}); }
sync::Expected<QString> Store::emailKeyOf(const QString &account) { return text("organisations.account-email", {account}); }

sync::Expected<Database::Result> Store::audit(const QString &id, qint64 after, int limit)
{
    const QString own = QStringLiteral("org/") + id;
    return m_database.run("organisations.audit", {after, own, own.size() + 1, QString(own + u'/'), limit});
}

} // namespace dyad::backend::organisations
