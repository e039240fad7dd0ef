// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "backend/platform/SqlFiles.h"
#include "sync/text/Error.h"
#include <QString>

namespace dyad::backend {

/// Where the database is. Plain values.
struct StoreUrl {
    SqlFlavor flavor = SqlFlavor::Sqlite;
    QString file;                    ///< SQLite
    QString host;                    ///< PostgreSQL; a folder: the socket in it
    int port = 5432;
    QString user;
    QString password;                ///< empty: libpq looks into PGPASSWORD and ~/.pgpass
    QString database;
    QString options;                 ///< as libpq knows them, "sslmode=verify-full;sslrootcert=/etc/ca.pem"

    /// "sqlite:/absolute/file" or "postgresql://user[:password]@host[:port]/database[?sslmode=…]". Error "bad-store", which never
    /// shows a password.
    static sync::Expected<StoreUrl> parse(const QString &text);
    /// What a server with these settings uses: dyad.db in its folder where nothing else is said; the password from its file.
    static sync::Expected<StoreUrl> of(const Config &config);
    static StoreUrl sqlite(const QString &file);
    /// For people and logs: without the password.
    QString shown() const;
};

} // namespace dyad::backend
