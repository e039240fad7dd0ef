// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <QUrl>

namespace dyad::sync {

/// http(s)://HOST:PORT/join/PROJECT#SECRET. The secret is in the fragment, which no HTTP client sends; never write it to a log.
struct InvitationLink {
    QUrl server;            ///< http(s)://HOST:PORT, nothing behind it
    QString project;
    QString secret;

    /// Error "bad-link".
    static Expected<InvitationLink> parse(const QString &text);
    QString toString() const;
};

} // namespace dyad::sync
