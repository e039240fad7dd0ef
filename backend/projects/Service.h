// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/organisations/Service.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Events.h"
#include "backend/projects/Store.h"
#include "backend/rights/Actor.h"
#include "backend/rights/Permission.h"

namespace dyad::backend::projects {

/// Projects, members, rights by path, invitations: the rules. Functions block on SQL; they run on work threads. Thread-safe.
/// Errors beside the database's: "no-such-project" (also where one may not see it), "not-allowed", "bad-invite", "no-such-invitation",
/// "no-such-user", "last-owner", "plan-limit", "bad-request". (Service.cpp: projects, invitations; MemberService.cpp: members, rights.)
class Service : public auth::Invitations {
public:
    static constexpr qint64 InvitationMs = qint64(7) * 24 * 3600 * 1000;
    static constexpr qint64 LongestInvitationMs = qint64(90) * 24 * 3600 * 1000;
    static constexpr qint64 LongestGrantMs = qint64(3660) * 24 * 3600 * 1000;
    static constexpr qint64 MostUses = 10'000;

    Service(Database &database, auth::Service &auth, organisations::Service &organisations, Blobs &blobs, Events &events);
    Store &store() { return m_store; }
    Blobs &blobs() { return m_blobs; }
    /// As clients reach the server; empty: not told.
    QString publicUrl() const { return m_auth.config().publicUrl; }
    organisations::Service &organisations() { return m_organisations; }

    /// organisation empty: one's own.
    sync::Expected<Project> create(const Actor &by, const QString &name, const QString &organisation = {});
    /// The project, where the account may do that to it.
    sync::Expected<Project> find(const QString &account, const QString &id, Permission wanted = Permission::ProjectRead);
    sync::Expected<std::vector<Project>> list(const QString &account, qint64 before, int limit);
    /// Where files may be hidden: how many of them the account sees.
    sync::Expected<Project> counted(const Project &project, const QString &account);
    sync::Expected<Project> rename(const Actor &by, const QString &id, const QString &name);
    sync::Expected<void> remove(const Actor &by, const QString &id);

    // --- members
    sync::Expected<Member> grant(const Actor &by, const QString &id, const QString &user, Role role, qint64 expiresInMs);
    /// Everybody may leave ("me").
    sync::Expected<void> revokeMember(const Actor &by, const QString &id, const QString &user);

    // --- rights by path
    sync::Expected<PathRights> rightsOf(const Project &project, const QString &account);
    sync::Expected<std::vector<PathRule>> rules(const Actor &by, const QString &id);
    sync::Expected<void> setRules(const Actor &by, const QString &id, const std::vector<PathRule> &rules);
    /// What a role (or, where `user` is not empty, that member) sees: every file with its access.
    struct Preview {
        sync::FileEntry entry;
        PathAccess access = PathAccess::Hidden;
    };
    sync::Expected<std::vector<Preview>> preview(const Actor &by, const QString &id, Role role, const QString &user);

    // --- blobs
    /// "plan-limit" where the organisation has no room for so many bytes.
    sync::Expected<void> checkRoomForBytes(const Project &project, qint64 bytes) { return m_organisations.checkRoomForBytes(project.organisation, bytes); }
    sync::Expected<void> noteBlob(const Project &project, const QString &hash, qint64 size);
    /// Whether one of the paths where these bytes are can be seen.
    sync::Expected<bool> canSeeBlob(const Project &project, const QString &account, const QString &hash);

    // --- invitations
    struct NewInvitation {
        Invitation invitation;
        QString secret;          ///< shown once, stored nowhere
    };
    struct InvitationWish {
        Role role = Role::Developer;
        qint64 expiresInMs = InvitationMs;
        qint64 maxUses = 0;      ///< 0: any number
        QString name;
    };
    sync::Expected<NewInvitation> invite(const Actor &by, const QString &id, const InvitationWish &wish);
    /// Guests who came by it are out at once; people with accounts stay.
    sync::Expected<void> revoke(const Actor &by, const QString &id, const QString &invitation);
    sync::Expected<Invitation> inspect(const QString &secret);
    struct Acceptance {
        Invitation invitation;
        quint64 member = 0;
        std::optional<auth::SignIn> guest;
    };
    /// `account` empty: a guest of that name is made.
    sync::Expected<Acceptance> accept(const QString &secret, const QString &account, const QString &guestName);

    sync::Expected<void> check(const QString &secret) override;
    sync::Expected<void> redeem(const QString &secret, const QString &account) override;

private:
    sync::Expected<Invitation> bySecret(const QString &secret);
    /// Guests' rights end with the invitation.
    sync::Expected<quint64> join(const Invitation &invitation, const QString &account, bool isGuest);
    sync::Expected<void> note(const Actor &by, const char *action, const Project &project, const QString &detail = {});
    sync::Expected<std::optional<Member>> memberNamed(const Project &project, const QString &user);
    sync::Expected<void> changeMember(const Actor &by, const Project &project, const QString &account, const std::optional<Member> &before, Role role, qint64 expiresAt);

    Store m_store;
    Audit m_audit;
    auth::Service &m_auth;
    organisations::Service &m_organisations;
    Blobs &m_blobs;
    Events &m_events;
};

} // namespace dyad::backend::projects
