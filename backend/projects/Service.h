// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/auth/Service.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Events.h"
#include "backend/projects/Store.h"

namespace dyad::backend::projects {

/// Projects, members, invitations: the rules. Functions block on SQL; they run on work threads. Thread-safe.
/// Errors beside the database's: "no-such-project" (also where one may not see it), "not-allowed", "bad-invite", "no-such-invitation".
class Service : public auth::Invitations {
public:
    static constexpr qint64 InvitationMs = qint64(7) * 24 * 3600 * 1000;
    static constexpr qint64 LongestInvitationMs = qint64(90) * 24 * 3600 * 1000;

    Service(Database &database, auth::Service &auth, Blobs &blobs, Events &events);
    Store &store() { return m_store; }
    Blobs &blobs() { return m_blobs; }

    sync::Expected<Project> create(const QString &account, const QString &name);
    /// The project, where the account has at least that role in it.
    sync::Expected<Project> find(const QString &account, const QString &id, Role atLeast = Role::Viewer);
    sync::Expected<Project> rename(const QString &account, const QString &id, const QString &name);
    sync::Expected<void> remove(const QString &account, const QString &id);

    struct NewInvitation {
        Invitation invitation;
        QString secret;          ///< shown once, stored nowhere
    };
    sync::Expected<NewInvitation> invite(const QString &account, const QString &id, Role role, qint64 expiresInMs);
    sync::Expected<void> revoke(const QString &account, const QString &id, const QString &invitation);
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
    sync::Expected<quint64> join(const Invitation &invitation, const QString &account);

    Store m_store;
    auth::Service &m_auth;
    Blobs &m_blobs;
    Events &m_events;
};

} // namespace dyad::backend::projects
