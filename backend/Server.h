// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "sync/text/Error.h"
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <memory>

namespace dyad::backend {

/// A sign-in made inside the process, for the person in front of this machine.
struct LocalSession {
    QString accessToken;     ///< 15 minutes; refresh with POST /api/v1/refresh as any client does
    QString refreshToken;    ///< 30 days
    qint64 expiresIn = 0;    ///< seconds, of the access token
    QString userId;
    QString name;
};

/// The whole server behind one door: dyad-server and the IDE both make one of these. It runs in a thread of its own; every function
/// may be called from any thread and returns at once with a future. One start and one stop in its life.
class Server {
public:
    explicit Server(Config config);
    /// Stops, and waits for it: everything acknowledged is on disk, all clients were told (1012).
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// The URL that it listens on ("http://127.0.0.1:40123"). Errors: "port-taken", "data-not-writable", "data-in-use",
    /// "schema-too-new", "storage-unavailable"; the message is a sentence for a person.
    QFuture<sync::Expected<QUrl>> start();
    QFuture<void> stop();
    /// Opens certificate and key again, for connections from now on; those that are open stay. "bad-tls": what was there stays.
    QFuture<sync::Expected<void>> reload();
    /// The same, and the limits of `fresh` from now on.
    QFuture<sync::Expected<void>> reload(const Config &fresh);
    /// Finished once the server's loop has had a turn: it lives.
    QFuture<void> ping();
    /// Makes (or finds) the local account of that name and signs it in. Only for whoever shares the process.
    QFuture<sync::Expected<LocalSession>> createLocalSession(const QString &name);
    /// The invite with which the first account is made; not empty only when this start was the very first on this data directory.
    /// Valid once start() has finished.
    QString setupInvite() const;
    /// What happened at this start that its admin should know, one object an event: a key file was made, the schema was changed (and where
    /// the backup before that is). Valid once start() has finished.
    QList<QJsonObject> notices() const;
    /// Where /metrics and /health are; empty where no listener was asked for. Valid once start() has finished.
    QUrl metricsUrl() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dyad::backend
