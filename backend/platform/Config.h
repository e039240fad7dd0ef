// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/AccountConfig.h"
#include "backend/platform/KnowledgeConfig.h"
#include "backend/platform/OperationsConfig.h"
#include "backend/platform/StorageConfig.h"
#include "sync/text/Error.h"
#include <QString>
#include <QStringList>

namespace dyad::backend {

/// What a server is told from outside. Plain values; made once, never changed while it runs.
struct Config {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8420;                      ///< 0: any free one
    QString dataDirectory;                    ///< made where it does not exist
    AccountConfig accounts;                   ///< how people sign up and in
    OperationsConfig operations;              ///< TLS, log, the end
    StorageConfig storage;                    ///< keys, files, cache, roles
    KnowledgeConfig knowledge;                ///< connectors, embeddings
    QString storeUrl;                         ///< empty: sqlite in dataDirectory; or what StoreUrl knows
    QString storePasswordFile;                ///< its first line is the database's password, where the URL has none
    QString metricsListen;                    ///< "HOST:PORT" of the listener for /metrics and /health; empty: none
    QStringList origins;                      ///< allowed values of Origin beside the server's own
    int connectionLimit = 12000;              ///< sockets at once
    int connectionsPerAddress = 2000;         ///< of those, from one address; 127.0.0.1 and ::1, where a proxy may be, are not counted
    int socketsPerUser = 12000;               ///< WebSockets of one account
    int snapshotEvery = 1000;                 ///< versions between two snapshots of a document
    int historyKept = 2000;                   ///< operations kept one by one in memory, a document (at least 1,000)
    int idleUnloadMs = 60'000;                ///< a document that nobody has open leaves memory after this long
    QString yaviUrl;                          ///< of a Yavi server to ask first; used only with a key
    QString yaviKey;                          ///< secret: goes to yaviUrl only
    int messagesPerSecond = 2000;             ///< of one socket; more wait
    qint64 documentBytes = qint64(16) << 20;  ///< of one text document
    qint64 slowConsumerBytes = 1'000'000;     ///< more unread output than this: cut with 1013

    QStringList plans;                        ///< definitions beside the built-in ones (backend/organisations/Plan.h)
    QString defaultPlan = QStringLiteral("unlimited");    ///< of organisations that were given none

    /// "HOST:PORT", "[::1]:PORT". Error "bad-address".
    sync::Expected<void> setListen(const QString &address);
    /// The same for the metrics; empty: none.
    sync::Expected<void> setMetrics(const QString &address);
};

} // namespace dyad::backend
