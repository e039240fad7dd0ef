// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Service.h"
#include "backend/projects/Publications.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"

namespace dyad::backend::projects {

Service::Service(Database &database, auth::Service &auth, organisations::Service &organisations, Blobs &blobs, Events &events)
    : m_store(database), m_audit(database), m_auth(auth), m_organisations(organisations), m_blobs(blobs), m_events(events)
{
}

sync::Expected<void> Service::note(const Actor &by, const char *action, const Project &project, const QString &detail)
{
    Audit::Entry entry;
    entry.actor = by.account;
    entry.address = by.address;
    entry.action = QString::fromLatin1(action);
    entry.subject = QStringLiteral("org/%1/project/%2").arg(project.organisation, project.id) + (detail.isEmpty() ? QString() : u'/' + detail);
    return m_audit.add(entry);
}

sync::Expected<Project> Service::create(const Actor &by, const QString &name, const QString &organisation)
{
    QString owner;
    if (!organisation.isEmpty()) {
        const auto found = m_organisations.find(by, organisation, Permission::OrgProjects);
        if (!found)
            return std::unexpected(found.error());
        owner = found->id;
    }
    const QString id = crypto::randomId(12);
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto org = owner.isEmpty() ? m_organisations.personalOf(by.account) : sync::Expected<QString>(owner);
    if (!org)
        return std::unexpected(org.error());
    if (const auto room = m_organisations.checkRoomForProject(*org); !room)
        return std::unexpected(room.error());
    const auto key = m_store.add(id, name, *org);
    if (!key)
        return std::unexpected(key.error());
    if (const auto member = m_store.addMember(*key, by.account, Role::Owner); !member)
        return std::unexpected(member.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return find(by.account, id);
}

sync::Expected<Project> Service::find(const QString &account, const QString &id, Permission wanted)
{
    const auto own = m_store.find(id, account);
    if (!own)
        return std::unexpected(own.error());
    auto found = *own;
    if (!found) {
        const auto governed = m_store.findGoverned(id, account);
        if (!governed)
            return std::unexpected(governed.error());
        found = *governed;
    }
    const bool governs = found && found->orgRole && may(*found->orgRole, Permission::ProjectMembers);
    if (!found || (!found->isMember() && !governs))
        return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
    const bool allowed = (found->isMember() && may(found->role, wanted)) || (found->orgRole && may(*found->orgRole, wanted));
    if (!allowed)
        return sync::fail("not-allowed", found->isMember() ? "Your role in this project does not allow that."
                                                           : "You govern this project but are no member of it; grant yourself a role first.");
    return *found;
}

sync::Expected<Project> Service::rename(const Actor &by, const QString &id, const QString &name)
{
    auto project = find(by.account, id, Permission::ProjectSettings);
    if (!project)
        return project;
    Transaction transaction(m_store.database());
    if (const auto renamed = transaction.begun() ? m_store.rename(project->key, name) : transaction.begun(); !renamed)
        return std::unexpected(renamed.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    Q_EMIT m_events.projectRenamed(id, name);
    project->name = name;
    return project;
}

sync::Expected<void> Service::remove(const Actor &by, const QString &id)
{
    const auto project = find(by.account, id, Permission::ProjectDelete);
    if (!project)
        return std::unexpected(project.error());
    Transaction transaction(m_store.database());
    if (const auto removed = transaction.begun() ? m_store.remove(project->key) : transaction.begun(); !removed)
        return removed;
    if (const auto told = Publications::purgeAll(m_store.database(), project->key); !told)
        return told;
    if (const auto noted = note(by, "project-deleted", *project); !noted)
        return noted;
    if (const auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_events.projectDeleted(id);
    return {};
}

sync::Expected<Service::NewInvitation> Service::invite(const Actor &by, const QString &id, const InvitationWish &wish)
{
    const auto project = find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    if (wish.role == Role::Owner)
        return sync::fail("not-allowed", "An invitation cannot give that role.");
    NewInvitation made;
    made.secret = crypto::randomToken();
    made.invitation = {crypto::randomId(12), project->key, project->id, project->name, wish.role, nowMs(), nowMs() + wish.expiresInMs, 0, wish.maxUses, wish.name, {}};
    Transaction transaction(m_store.database());
    const auto added = transaction.begun() ? m_store.addInvitation(made.invitation, crypto::tokenHash(made.secret), project->member)
                                           : transaction.begun();
    if (!added)
        return std::unexpected(added.error());
    if (const auto noted = note(by, "invited", *project, QStringLiteral("invitation/%1=%2").arg(made.invitation.id, roleName(wish.role))); !noted)
        return std::unexpected(noted.error());
    return mapped(transaction.commit(), [&] { return made; });
}

sync::Expected<void> Service::revoke(const Actor &by, const QString &id, const QString &invitation)
{
    const auto project = find(by.account, id, Permission::ProjectMembers);
    if (!project)
        return std::unexpected(project.error());
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    const auto revoked = m_store.revokeInvitation(project->key, invitation);
    if (!revoked)
        return std::unexpected(revoked.error());
    if (!*revoked)
        return sync::fail("no-such-invitation", "There is no such invitation, or it was withdrawn before.");
    const auto guests = m_store.removeGuestsOf(project->key, invitation);
    if (!guests)
        return std::unexpected(guests.error());
    if (const auto noted = note(by, "invitation-revoked", *project, QStringLiteral("invitation/") + invitation); !noted)
        return noted;
    const auto done = transaction.commit();
    if (done && *guests)
        Q_EMIT m_events.membersChanged(id);
    return done;
}

sync::Expected<Invitation> Service::bySecret(const QString &secret)
{
    const auto found = m_store.invitationBySecret(crypto::tokenHash(secret));
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return sync::fail("bad-invite", "This invitation is not valid: it has ended, was withdrawn, or was mistyped. Ask for a new one.");
    return **found;
}

sync::Expected<Invitation> Service::inspect(const QString &secret)
{
    return bySecret(secret);
}

sync::Expected<quint64> Service::join(const Invitation &invitation, const QString &account, bool isGuest)
{
    if (const auto room = m_organisations.checkRoomForPerson(invitation.organisation, account); !room)
        return std::unexpected(room.error());
    const auto used = m_store.noteUse(invitation.id);
    if (!used)
        return std::unexpected(used.error());
    if (!*used)
        return sync::fail("bad-invite", "This invitation was used up meanwhile. Ask for a new one.");
    return m_store.addMember(invitation.projectKey, account, invitation.role, isGuest ? invitation.expiresAt : 0, invitation.id);
}

sync::Expected<Service::Acceptance> Service::accept(const QString &secret, const QString &account, const QString &guestName)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto invitation = bySecret(secret);
    if (!invitation)
        return std::unexpected(invitation.error());
    Acceptance result{*invitation, 0, {}};
    if (account.isEmpty()) {
        auto guest = m_auth.addGuest(guestName);
        if (!guest)
            return std::unexpected(guest.error());
        result.guest = std::move(*guest);
    }
    const auto member = join(*invitation, account.isEmpty() ? result.guest->account.id : account, account.isEmpty());
    if (!member)
        return std::unexpected(member.error());
    result.member = *member;
    const auto done = transaction.commit();
    if (done)
        Q_EMIT m_events.membersChanged(invitation->projectId);
    return mapped(done, [&] { return result; });
}

sync::Expected<void> Service::check(const QString &secret)
{
    const auto invitation = bySecret(secret);
    if (invitation)
        return {};
    const auto toOrganisation = invitation.error().code == "bad-invite" ? m_organisations.invitationOf(secret) : std::unexpected(invitation.error());
    return mapped(toOrganisation, [](const organisations::OrgInvitation &) {});
}

sync::Expected<void> Service::redeem(const QString &secret, const QString &account)
{
    const auto invitation = bySecret(secret);
    if (!invitation)
        return invitation.error().code == "bad-invite" ? m_organisations.redeem(secret, account) : std::unexpected(invitation.error());
    return mapped(join(*invitation, account, false), [](quint64) {});
}

} // namespace dyad::backend::projects
