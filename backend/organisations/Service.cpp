// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/organisations/Service.h"
#include "backend/auth/Store.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QRegularExpression>
#include <algorithm>

namespace dyad::backend::organisations {
namespace {

std::unexpected<sync::Error> noSuchOrganisation()
{
    return sync::fail("no-such-organisation", "There is no such organisation, or you are not in it.");
}

std::unexpected<sync::Error> full(const Plan &plan, const char *what)
{
    return sync::fail("plan-limit", "The plan '" + plan.name.toStdString() + "' of this organisation has no room for more " + what + " (limit plan." + what + ").");
}

/// "Ada's Shop" → "ada-s-shop".
QString slugOf(const QString &name)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    QString slug = name.normalized(QString::NormalizationForm_KD).toLower().replace(other, QStringLiteral("-")).left(80);
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("org") : slug;
}

/// Runs in a transaction; done() after it is durable.
template<typename Work>
sync::Expected<void> committed(Database &database, Work work)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto done = work(); !done)
        return std::unexpected(done.error());
    return transaction.commit();
}

} // namespace

Service::Service(Database &database, Events &events, const Config &config)
    : m_store(database), m_audit(database), m_events(events), m_plans(config.plans, config.defaultPlan)
{
}

sync::Expected<void> Service::note(const Actor &by, const char *action, const QString &organisation, const QString &detail)
{
    Audit::Entry entry;
    entry.actor = by.account;
    entry.address = by.address;
    entry.action = QString::fromLatin1(action);
    entry.subject = QStringLiteral("org/") + organisation + (detail.isEmpty() ? QString() : u'/' + detail);
    return m_audit.add(entry);
}

sync::Expected<Organisation> Service::create(const Actor &by, const QString &name, const QString &slug)
{
    static const QRegularExpression usable(QStringLiteral("\\A[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?\\z"));
    if (!slug.isEmpty() && (!usable.match(slug).hasMatch() || slug == QLatin1StringView("personal")))
        return sync::fail("bad-request", "A short name has small letters, digits and hyphens.");
    const QString id = crypto::randomId(12);
    const auto made = committed(m_store.database(), [&]() -> sync::Expected<void> {
        QString wanted = slug.isEmpty() ? slugOf(name) : slug;
        const auto taken = m_store.find(wanted, by.account);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken && !slug.isEmpty())
            return sync::fail("slug-taken", "Another organisation has this short name.");
        if (*taken || wanted == QLatin1StringView("personal"))
            wanted += u'-' + id.left(6).toLower();
        if (const auto added = m_store.add(id, wanted, name, {}, {}); !added)
            return added;
        if (const auto owner = m_store.addMember(id, by.account, OrgRole::Owner); !owner)
            return owner;
        return note(by, "org-created", id);
    });
    if (!made)
        return std::unexpected(made.error());
    return find(by, id);
}

sync::Expected<Organisation> Service::find(const Actor &by, const QString &name, Permission wanted)
{
    QString which = name;
    if (name == QLatin1StringView("personal")) {
        const auto made = committed(m_store.database(), [&] {
            return mapped(personalOf(by.account), [&which](const QString &id) { which = id; });
        });
        if (!made)
            return std::unexpected(made.error());
    }
    const auto found = m_store.find(which, by.account);
    if (!found)
        return std::unexpected(found.error());
    const bool sees = *found && ((*found)->role || may(by.serverAdmin, Permission::OrgRead));
    if (!sees)
        return noSuchOrganisation();
    const bool allowed = ((*found)->role && may(*(*found)->role, wanted)) || may(by.serverAdmin, wanted);
    if (!allowed)
        return sync::fail("not-allowed", "Your role in this organisation does not allow that.");
    return **found;
}

sync::Expected<std::vector<Organisation>> Service::list(const Actor &by, bool all)
{
    if (!all)
        return m_store.list(by.account);
    if (!may(by.serverAdmin, Permission::ServerOrganisations))
        return sync::fail("not-allowed", "Only an admin of this server sees all organisations.");
    return m_store.listAll(by.account, 10'000);
}

sync::Expected<Organisation> Service::update(const Actor &by, const QString &name, const std::optional<QString> &newName, const std::optional<QString> &billingEmail)
{
    auto org = find(by, name);
    for (const auto &[wanted, permission] : {std::pair(newName.has_value(), Permission::OrgAdmin), std::pair(billingEmail.has_value(), Permission::OrgBilling)}) {
        if (org && wanted)
            org = find(by, org->id, permission);
    }
    if (!org)
        return org;
    org->name = newName.value_or(org->name);
    org->billingEmail = billingEmail.value_or(org->billingEmail);
    const auto done = committed(m_store.database(), [&]() -> sync::Expected<void> {
        if (const auto written = m_store.update(org->id, org->name, org->billingEmail); !written)
            return written;
        return note(by, "org-changed", org->id);
    });
    return mapped(done, [&] { return *org; });
}

sync::Expected<Organisation> Service::setPlan(const Actor &by, const QString &name, const QString &plan)
{
    auto org = find(by, name, Permission::OrgRead);
    if (!org)
        return org;
    if (!may(by.serverAdmin, Permission::ServerOrganisations))
        return sync::fail("not-allowed", "Only an admin of this server sets plans.");
    if (!m_plans.has(plan))
        return sync::fail("no-such-plan", "There is no such plan.");
    const auto done = committed(m_store.database(), [&]() -> sync::Expected<void> {
        if (const auto written = m_store.setPlan(org->id, plan); !written)
            return written;
        return note(by, "org-plan", org->id, QStringLiteral("plan=") + plan);
    });
    org->plan = plan;
    return mapped(done, [&] { return *org; });
}

sync::Expected<void> Service::remove(const Actor &by, const QString &name)
{
    const auto org = find(by, name, Permission::OrgAdmin);
    if (!org)
        return std::unexpected(org.error());
    if (org->isPersonal)
        return sync::fail("not-allowed", "One's own organisation cannot be deleted.");
    return committed(m_store.database(), [&]() -> sync::Expected<void> {
        const auto projects = m_store.countProjects(org->id);
        if (!projects)
            return std::unexpected(projects.error());
        if (*projects > 0)
            return sync::fail("not-empty", "The organisation still has projects; delete them first.");
        if (const auto removed = m_store.remove(org->id); !removed)
            return removed;
        return note(by, "org-deleted", org->id);
    });
}

sync::Expected<OrgUsage> Service::usage(const Actor &by, const QString &name)
{
    const auto org = find(by, name, Permission::OrgUsage);
    return org ? m_store.usage(org->id) : std::unexpected(org.error());
}

sync::Expected<std::vector<OrgMember>> Service::members(const Actor &by, const QString &name)
{
    const auto org = find(by, name, Permission::OrgRead);
    return org ? m_store.members(org->id) : std::unexpected(org.error());
}

sync::Expected<QString> Service::memberNamed(const Organisation &org, const QString &user)
{
    const auto account = m_store.accountNamed(user);
    if (!account)
        return account;
    const auto role = m_store.roleOf(org.id, *account);
    if (!role)
        return std::unexpected(role.error());
    if (!*role)
        return sync::fail("no-such-user", "There is nobody of that name in the organisation.");
    return *account;
}

sync::Expected<void> Service::checkOwnersLeft(const QString &organisation, OrgRole before)
{
    const auto owners = before == OrgRole::Owner ? m_store.countOwners(organisation) : sync::Expected<qint64>(2);
    if (!owners)
        return std::unexpected(owners.error());
    if (*owners < 2)
        return sync::fail("last-owner", "An organisation keeps at least one owner; make somebody else one first.");
    return {};
}

sync::Expected<void> Service::setRole(const Actor &by, const QString &name, const QString &user, OrgRole role)
{
    const auto org = find(by, name, Permission::OrgMembers);
    if (!org)
        return std::unexpected(org.error());
    return committed(m_store.database(), [&]() -> sync::Expected<void> {
        const auto account = memberNamed(*org, user);
        if (!account)
            return std::unexpected(account.error());
        const auto before = m_store.roleOf(org->id, *account);
        if (!before)
            return std::unexpected(before.error());
        const bool needsOwner = role == OrgRole::Owner || **before == OrgRole::Owner;
        if (needsOwner && !(org->role && may(*org->role, Permission::OrgAdmin)))
            return sync::fail("not-allowed", "Only an owner makes or unmakes owners.");
        if (**before == OrgRole::Owner && role != OrgRole::Owner) {
            if (const auto left = checkOwnersLeft(org->id, **before); !left)
                return left;
        }
        if (const auto written = m_store.setRole(org->id, *account, role); !written)
            return written;
        return note(by, "org-role", org->id, QStringLiteral("member/") + *account + u'=' + orgRoleName(role));
    });
}

sync::Expected<void> Service::removeMember(const Actor &by, const QString &name, const QString &user)
{
    const auto seen = find(by, name);
    if (!seen)
        return std::unexpected(seen.error());
    QStringList projects;
    const auto done = committed(m_store.database(), [&]() -> sync::Expected<void> {
        const auto account = memberNamed(*seen, user == QLatin1StringView("me") ? by.account : user);
        if (!account)
            return std::unexpected(account.error());
        const auto org = find(by, seen->id, *account == by.account ? Permission::OrgRead : Permission::OrgMembers);
        if (!org)
            return std::unexpected(org.error());
        const auto before = m_store.roleOf(org->id, *account);
        if (!before)
            return std::unexpected(before.error());
        if (**before == OrgRole::Owner && !(org->role && may(*org->role, Permission::OrgAdmin)))
            return sync::fail("not-allowed", "Only an owner removes an owner.");
        if (const auto left = checkOwnersLeft(org->id, **before); !left)
            return left;
        const auto out = m_store.removeMember(org->id, *account);
        if (!out)
            return std::unexpected(out.error());
        projects = *out;
        return note(by, "org-member-removed", org->id, QStringLiteral("member/") + *account);
    });
    for (const QString &project : projects)
        Q_EMIT m_events.membersChanged(project);
    return done;
}

sync::Expected<Service::NewInvitation> Service::invite(const Actor &by, const QString &name, const Wish &wish)
{
    const auto org = find(by, name, Permission::OrgMembers);
    if (!org)
        return std::unexpected(org.error());
    if (org->isPersonal)
        return sync::fail("not-allowed", "Somebody's own organisation has one member; make another one to work with others.");
    if (wish.role == OrgRole::Owner && !(org->role && may(*org->role, Permission::OrgAdmin)))
        return sync::fail("not-allowed", "Only an owner makes owners.");
    NewInvitation made;
    made.secret = crypto::randomToken();
    made.invitation = {crypto::randomId(12), org->id, org->name, wish.role, wish.email, nowMs(), nowMs() + wish.expiresInMs, 0, wish.maxUses};
    const auto done = committed(m_store.database(), [&]() -> sync::Expected<void> {
        if (const auto added = m_store.addInvitation(made.invitation, crypto::tokenHash(made.secret), by.account); !added)
            return added;
        return note(by, "org-invited", org->id, QStringLiteral("invitation/") + made.invitation.id + u'=' + orgRoleName(wish.role));
    });
    return mapped(done, [&] { return made; });
}

sync::Expected<std::vector<OrgInvitation>> Service::invitations(const Actor &by, const QString &name)
{
    const auto org = find(by, name, Permission::OrgMembers);
    return org ? m_store.invitations(org->id) : std::unexpected(org.error());
}

sync::Expected<void> Service::revoke(const Actor &by, const QString &name, const QString &invitation)
{
    const auto org = find(by, name, Permission::OrgMembers);
    if (!org)
        return std::unexpected(org.error());
    return committed(m_store.database(), [&]() -> sync::Expected<void> {
        const auto revoked = m_store.revokeInvitation(org->id, invitation);
        if (!revoked)
            return std::unexpected(revoked.error());
        if (!*revoked)
            return sync::fail("no-such-invitation", "There is no such invitation, or it was withdrawn before.");
        return note(by, "org-invitation-revoked", org->id, QStringLiteral("invitation/") + invitation);
    });
}

sync::Expected<OrgInvitation> Service::invitationOf(const QString &secret)
{
    const auto found = m_store.invitationBySecret(crypto::tokenHash(secret));
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return sync::fail("bad-invite", "This invitation is not valid: it has ended, was used up or withdrawn, or was mistyped. Ask for a new one.");
    return **found;
}

sync::Expected<void> Service::join(const OrgInvitation &invitation, const QString &account)
{
    if (!invitation.email.isEmpty()) {
        const auto email = m_store.emailKeyOf(account);
        if (!email)
            return std::unexpected(email.error());
        if (*email != auth::emailKey(invitation.email))
            return sync::fail("bad-invite", "This invitation is for somebody with another e-mail address.");
    }
    const auto known = m_store.roleOf(invitation.organisation, account);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return sync::fail("already-member", "You are in this organisation already.");
    if (const auto room = checkRoomForPerson(invitation.organisation, account); !room)
        return room;
    const auto used = m_store.useInvitation(invitation.id);
    if (!used)
        return std::unexpected(used.error());
    if (!*used)
        return sync::fail("bad-invite", "This invitation was used up meanwhile.");
    return m_store.addMember(invitation.organisation, account, invitation.role);
}

sync::Expected<void> Service::redeem(const QString &secret, const QString &account)
{
    const auto invitation = invitationOf(secret);
    return invitation ? join(*invitation, account) : std::unexpected(invitation.error());
}

sync::Expected<Organisation> Service::accept(const Actor &by, const QString &secret)
{
    QString id;
    const auto done = committed(m_store.database(), [&]() -> sync::Expected<void> {
        const auto invitation = invitationOf(secret);
        if (!invitation)
            return std::unexpected(invitation.error());
        id = invitation->organisation;
        if (const auto joined = join(*invitation, by.account); !joined)
            return joined;
        return note(by, "org-joined", id, QStringLiteral("member/") + by.account + u'=' + orgRoleName(invitation->role));
    });
    if (!done)
        return std::unexpected(done.error());
    return find(by, id);
}

sync::Expected<QString> Service::personalOf(const QString &account)
{
    const auto known = m_store.personalOf(account);
    if (!known || !known->isEmpty())
        return known;
    const auto name = m_store.nameOf(account);
    if (!name)
        return name;
    const QString id = QStringLiteral("p-") + account;
    if (const auto added = m_store.add(id, u'~' + account, *name, {}, account); !added)
        return std::unexpected(added.error());
    return mapped(m_store.addMember(id, account, OrgRole::Owner), [&id] { return id; });
}

sync::Expected<const Plan *> Service::planOf(const QString &organisation)
{
    const auto org = m_store.find(organisation, {});
    if (!org)
        return std::unexpected(org.error());
    return &m_plans.find(*org ? (*org)->plan : QString());
}

sync::Expected<void> Service::checkRoomForProject(const QString &organisation)
{
    const auto plan = planOf(organisation);
    if (!plan)
        return std::unexpected(plan.error());
    if (!(*plan)->projects)
        return {};
    const auto there = m_store.countProjects(organisation);
    if (!there)
        return std::unexpected(there.error());
    return *there < *(*plan)->projects ? sync::Expected<void>() : full(**plan, "projects");
}

sync::Expected<void> Service::checkRoomForPerson(const QString &organisation, const QString &account)
{
    const auto plan = planOf(organisation);
    if (!plan)
        return std::unexpected(plan.error());
    if (!(*plan)->members)
        return {};
    const auto people = m_store.countPeopleWith(organisation, account);
    if (!people)
        return std::unexpected(people.error());
    return *people <= *(*plan)->members ? sync::Expected<void>() : full(**plan, "members");
}

sync::Expected<void> Service::checkRoomForBytes(const QString &organisation, qint64 bytes)
{
    const auto plan = planOf(organisation);
    if (!plan)
        return std::unexpected(plan.error());
    if (!(*plan)->storageBytes)
        return {};
    const auto there = m_store.storageBytes(organisation);
    if (!there)
        return std::unexpected(there.error());
    return *there + bytes <= *(*plan)->storageBytes ? sync::Expected<void>() : full(**plan, "storage");
}

} // namespace dyad::backend::organisations
