// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/admin/Audit.h"
#include "backend/auth/Identity.h"
#include "backend/platform/Database.h"
#include "backend/platform/Events.h"
#include <vector>

namespace dyad::backend::auth {

/// Tokens that a person makes for programs (CI, scripts): each with scopes, an end, and perhaps one project that it is for. Each is a sign-in
/// of the person's, so that it ends with the account, with a new password, and by hand; it can do less than the person, and nothing that has to
/// do with people, rights, keys or the server. Only its hash is kept. Functions block; any thread. Errors: "bad-request", "not-allowed",
/// "no-such-session".
class MachineTokens {
public:
    static constexpr QLatin1StringView Prefix{"dyad_token_"};    ///< by which scanners for secrets know one
    static constexpr int MostDays = 366;
    static constexpr int MostTokens = 50;                        ///< of an account
    static constexpr std::array<const char *, 3> Scopes = {"read", "write", "sync"};

    MachineTokens(Database &database, Events &events) : m_database(database), m_events(events), m_audit(database) { }
    struct Wish {
        QString name;
        QStringList scopes;
        QString project;             ///< public id; empty: all of the person's
        int days = 0;
    };
    struct Token {
        qint64 id = 0;
        QString name, project;
        QStringList scopes;
        qint64 createdAt = 0, expiresAt = 0;     ///< ms since 1970
    };
    struct Made {
        Token token;
        QString secret;              ///< shown once
    };
    sync::Expected<Made> make(const Identity &who, const QString &address, const Wish &wish);
    sync::Expected<std::vector<Token>> of(const QString &account);
    sync::Expected<void> revoke(const Identity &who, const QString &address, qint64 id);

private:
    sync::Expected<void> check(const Identity &who, const Wish &wish);
    Database &m_database;
    Events &m_events;
    Audit m_audit;
};

} // namespace dyad::backend::auth
