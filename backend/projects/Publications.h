// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/projects/Service.h"

namespace dyad::backend::projects {

/// A file that anybody may read who has its address.
struct Publication {
    QString id;                  ///< 22 random letters: nobody guesses it
    QString hash;                ///< of its bytes, in hexadecimal digits; they never change under this address
    QString name;
    qint64 size = 0;             ///< bytes
    QString account;             ///< who published it
    qint64 createdAt = 0;        ///< ms since 1970

    /// "/public/ID/HASH/NAME", percent-encoded.
    QString address() const;
};

/// What a project shows to everybody. Functions block on SQL and files; work threads. Errors beside the database's: those of Service::find,
/// "no-such-blob", "no-such-file", "bad-request" (a name that is none, too many).
class Publications {
public:
    static constexpr qint64 Most = 1000;             ///< of a project
    /// The job that tells caches what to forget; its payload has "addresses".
    static constexpr const char *PurgeKind = "published.purge";

    explicit Publications(Service &service) : m_service(service) { }
    /// Bytes that are in the project's store of files already, and that the caller may see. For who may invite.
    sync::Expected<Publication> add(const Actor &by, const QString &project, const QString &hash, const QString &name);
    sync::Expected<std::vector<Publication>> list(const Actor &by, const QString &project);
    sync::Expected<void> remove(const Actor &by, const QString &project, const QString &id);
    struct Found {
        Publication publication;
        QString project;
    };
    /// For anybody. "no-such-file" where any part of the address is another.
    sync::Expected<Found> find(const QString &id, const QString &hash, const QString &name);
    /// Caches hear that all of a project is gone. Inside the caller's transaction.
    static sync::Expected<void> purgeAll(Database &database, qint64 project);

private:
    sync::Expected<void> note(const Actor &by, const char *action, const Project &project, const Publication &publication);
    Database &database() { return m_service.store().database(); }
    Service &m_service;
};

} // namespace dyad::backend::projects
