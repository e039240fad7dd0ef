// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <QUrl>
#include <optional>

namespace dyad::app {

/// How a folder comes back to its project at the next start: where, as whom, and whether the server is inside this program. Kept in a file
/// that only its owner may read, as it holds a refresh token. GUI thread.
struct LiveRecord {
    QString folder;             ///< canonical
    QString project;
    QString name;               ///< of the project
    QUrl server;
    QString person;             ///< the name others see
    bool hosted = false;        ///< the server runs inside this program
    bool onNetwork = false;     ///< hosted: other machines may connect
    quint16 port = 0;           ///< hosted: the one to listen on again
    bool byAccount = false;     ///< as the account of this program, whose sign-in it shares; else with one of its own
    QString refreshToken;       ///< of its own sign-in; empty where hosted: the program signs itself in
    QString link;               ///< the invitation made last, hosted or not; secret like a token

    static std::optional<LiveRecord> of(const QString &folder);
    sync::Expected<void> store() const;
    static void forget(const QString &folder);
};

} // namespace dyad::app
