// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend {

/// Where a server keeps things, how it protects them, and which part of the work is its own. Plain values.
struct StorageConfig {
    QString masterKey;                           ///< as MasterKey::open wants it; empty: vault.key in the data folder
    bool encrypt = true;                         ///< new values of projects; what is encrypted can be read either way
    QString blobStore;                           ///< empty: the data folder; or what BlobRemote::open knows
    QString blobSecretFile;                      ///< its first line is the key of the blob store's account
    qint64 blobCacheBytes = qint64(4) << 30;     ///< copies of a remote store's blobs on this machine
    int blobGraceHours = 7 * 24;                 ///< until what nothing refers to any more is removed
    QString redisUrl;                            ///< "redis://[user@]host[:port][/number]"; empty: none
    QString redisPasswordFile;                   ///< its first line
    QString clusterUrl;                          ///< where other nodes reach this one, "http://10.0.0.5:8420"; empty: it is the only one
    int cacheEntries = 20'000;                   ///< in this process's memory
    bool api = true;                             ///< serves people
    bool worker = true;                          ///< does jobs
    bool scheduler = true;                       ///< may lead: makes the jobs that are due by the clock
    bool monitor = true;                         ///< watches the others and the database
};

} // namespace dyad::backend
