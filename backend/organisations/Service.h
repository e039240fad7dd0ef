// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/organisations/Plan.h"
#include "backend/organisations/Store.h"
#include "backend/platform/Config.h"
#include "backend/platform/Events.h"
#include "backend/rights/Actor.h"
#include "backend/rights/Permission.h"

namespace dyad::backend::organisations {

/// Organisations, their members and plans: the rules. Functions block on SQL; they run on work threads. Thread-safe.
/// Errors beside the database's: "no-such-organisation" (also where one may not see it), "not-allowed", "no-such-user", "no-such-plan",
/// "last-owner", "already-member", "bad-invite", "no-such-invitation", "slug-taken", "not-empty", "plan-limit".
class Service {
public:
    static constexpr qint64 InvitationMs = qint64(7) * 24 * 3600 * 1000;
    static constexpr qint64 LongestInvitationMs = qint64(90) * 24 * 3600 * 1000;
    static constexpr qint64 MostUses = 1000;

    Service(Database &database, Events &events, const Config &config);
    Store &store() { return m_store; }
    Audit &audit() { return m_audit; }
    const Plans &plans() const { return m_plans; }

    sync::Expected<Organisation> create(const Actor &by, const QString &name, const QString &slug);
    /// By id, short name or "personal".
    sync::Expected<Organisation> find(const Actor &by, const QString &name, Permission wanted = Permission::OrgRead);
    sync::Expected<std::vector<Organisation>> list(const Actor &by, bool all);
    sync::Expected<Organisation> update(const Actor &by, const QString &name, const std::optional<QString> &newName, const std::optional<QString> &billingEmail);
    sync::Expected<Organisation> setPlan(const Actor &by, const QString &name, const QString &plan);
    /// "not-empty" while it has projects; nobody's own cannot be deleted.
    sync::Expected<void> remove(const Actor &by, const QString &name);
    sync::Expected<OrgUsage> usage(const Actor &by, const QString &name);

    sync::Expected<std::vector<OrgMember>> members(const Actor &by, const QString &name);
    sync::Expected<void> setRole(const Actor &by, const QString &name, const QString &user, OrgRole role);
    /// Out of the organisation's projects too. Everybody may leave.
    sync::Expected<void> removeMember(const Actor &by, const QString &name, const QString &user);

    struct NewInvitation {
        OrgInvitation invitation;
        QString secret;          ///< shown once, stored nowhere
    };
    struct Wish {
        OrgRole role = OrgRole::Member;
        qint64 expiresInMs = InvitationMs;
        qint64 maxUses = 1;
        QString email;           ///< not empty: for that account only
    };
    sync::Expected<NewInvitation> invite(const Actor &by, const QString &name, const Wish &wish);
    sync::Expected<std::vector<OrgInvitation>> invitations(const Actor &by, const QString &name);
    sync::Expected<void> revoke(const Actor &by, const QString &name, const QString &invitation);
    sync::Expected<Organisation> accept(const Actor &by, const QString &secret);

    // --- for others; inside a transaction of the caller where they write
    /// "bad-invite".
    sync::Expected<OrgInvitation> invitationOf(const QString &secret);
    sync::Expected<void> redeem(const QString &secret, const QString &account);
    /// The account's own organisation, made where it is not there yet.
    sync::Expected<QString> personalOf(const QString &account);
    /// "plan-limit" where the plan of the organisation has no room for it.
    sync::Expected<void> checkRoomForProject(const QString &organisation);
    sync::Expected<void> checkRoomForPerson(const QString &organisation, const QString &account);
    sync::Expected<void> checkRoomForBytes(const QString &organisation, qint64 bytes);

private:
    sync::Expected<const Plan *> planOf(const QString &organisation);
    sync::Expected<void> join(const OrgInvitation &invitation, const QString &account);
    sync::Expected<void> checkOwnersLeft(const QString &organisation, OrgRole before);
    sync::Expected<QString> memberNamed(const Organisation &org, const QString &user);
    sync::Expected<void> note(const Actor &by, const char *action, const QString &organisation, const QString &detail = {});

    Store m_store;
    Audit m_audit;
    Events &m_events;
    const Plans m_plans;
};

} // namespace dyad::backend::organisations
