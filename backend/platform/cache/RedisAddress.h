// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>

namespace dyad::backend {

/// Where a Redis is and how one signs in there. Plain values.
struct RedisAddress {
    QString host;
    int port = 6379;
    int number = 0;                              ///< of its databases
    QByteArray user, password;
    bool encrypted = false;                      ///< by TLS 1.2 or 1.3, and only where its certificate is for the host
    QString authority;                           ///< PEM file of who may vouch for it; empty: those the machine trusts
    QString certificate, key;                    ///< PEM files by which this side proves itself; empty: it does not

    /// "redis://[user@]host[:port][/number]", or "rediss://…" with TLS, then also with ?sslrootcert=FILE&sslcert=FILE&sslkey=FILE.
    /// "bad-value". Reads no file.
    static sync::Expected<RedisAddress> of(const QString &url);
};

} // namespace dyad::backend
