// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Service.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"

namespace dyad::backend::projects {

Service::Service(Database &database, auth::Service &auth, Blobs &blobs, Events &events)
    : m_store(database), m_auth(auth), m_blobs(blobs), m_events(events)
{
}

sync::Expected<Project> Service::create(const QString &account, const QString &name)
{
    Transaction transaction(m_store.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const QString id = crypto::randomId(12);
    const auto key = m_store.add(id, name);
    if (!key)
        return std::unexpected(key.error());
    if (const auto member = m_store.addMember(*key, account, Role::Owner); !member)
        return std::unexpected(member.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return find(account, id);
}

sync::Expected<Project> Service::find(const QString &account, const QString &id, Role atLeast)
{
    const auto found = m_store.find(id, account);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
    if ((*found)->role < atLeast)
        return sync::fail("not-allowed", "Your role in this project does not allow that.");
    return **found;
}

sync::Expected<Project> Service::rename(const QString &account, const QString &id, const QString &name)
{
    auto project = find(account, id, Role::Admin);
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

sync::Expected<void> Service::remove(const QString &account, const QString &id)
{
    const auto project = find(account, id, Role::Owner);
    if (!project)
        return std::unexpected(project.error());
    Transaction transaction(m_store.database());
    if (const auto removed = transaction.begun() ? m_store.remove(project->key) : transaction.begun(); !removed)
        return removed;
    if (const auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_events.projectDeleted(id);
    return {};
}

sync::Expected<Service::NewInvitation> Service::invite(const QString &account, const QString &id, Role role, qint64 expiresInMs)
{
    const auto project = find(account, id, Role::Admin);
    if (!project)
        return std::unexpected(project.error());
    if (role == Role::Owner || role > project->role)
        return sync::fail("not-allowed", "An invitation cannot give that role.");
    NewInvitation made;
    made.secret = crypto::randomToken();
    made.invitation = {crypto::randomId(12), project->key, project->id, project->name, role, nowMs(), nowMs() + expiresInMs, 0};
    Transaction transaction(m_store.database());
    const auto added = transaction.begun() ? m_store.addInvitation(made.invitation, crypto::tokenHash(made.secret), project->member)
                                           : transaction.begun();
    if (!added)
        return std::unexpected(added.error());
    return mapped(transaction.commit(), [&] { return made; });
}

sync::Expected<void> Service::revoke(const QString &account, const QString &id, const QString &invitation)
{
    const auto project = find(account, id, Role::Admin);
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
    return transaction.commit();
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

sync::Expected<quint64> Service::join(const Invitation &invitation, const QString &account)
{
    const auto member = m_store.addMember(invitation.projectKey, account, invitation.role);
    if (!member)
        return member;
    return mapped(m_store.noteUse(invitation.id), [&] { return *member; });
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
    const auto member = join(*invitation, account.isEmpty() ? result.guest->account.id : account);
    if (!member)
        return std::unexpected(member.error());
    result.member = *member;
    return mapped(transaction.commit(), [&] { return result; });
}

sync::Expected<void> Service::check(const QString &secret)
{
    const auto invitation = bySecret(secret);
    if (!invitation)
        return std::unexpected(invitation.error());
    return {};
}

sync::Expected<void> Service::redeem(const QString &secret, const QString &account)
{
    const auto invitation = bySecret(secret);
    if (!invitation)
        return std::unexpected(invitation.error());
    const auto member = join(*invitation, account);
    if (!member)
        return std::unexpected(member.error());
    return {};
}

} // namespace dyad::backend::projects
