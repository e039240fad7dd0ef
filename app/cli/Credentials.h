// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QLockFile>
#include <QString>
#include <memory>
#include <optional>

namespace dyad::app {

/// The sign-ins of this person, one a server, in $DYAD_HOME/credentials.json (readable by its owner only). Several processes may use it at the
/// same time: a refresh token is good for one use, so whoever renews holds the lock and reads the file again first.
class Credentials {
public:
    Credentials();

    std::optional<sync::ApiSession> find(const QString &server) const;
    QString lastServer() const;                     ///< the one signed in to last; empty: none
    sync::Expected<void> keep(const QString &server, const sync::ApiSession &session);
    sync::Expected<void> forget(const QString &server);
    /// Gives the api what is kept for its server, and keeps what it gets.
    void attach(sync::ServerApi &api);
    static QString nameOf(const QUrl &server);      ///< scheme://host:port

private:
    std::optional<sync::ApiSession> beforeRefresh(const QString &server, const sync::ApiSession &known);
    sync::Expected<void> change(const std::function<void(QJsonObject &)> &edit);

    QString file;
    std::unique_ptr<QLockFile> refreshing;          // held from the reading to the keeping of a renewed token
};

} // namespace dyad::app
