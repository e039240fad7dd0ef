// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Blobs.h"
#include "backend/platform/Config.h"
#include "backend/platform/Database.h"
#include "backend/platform/WorkQueue.h"
#include "backend/platform/cache/Redis.h"
#include <QTimer>

namespace dyad::backend {

/// Looks every ten seconds at what the server stands on: the disk, Redis, the store of files, jobs, the last backup; and keeps what it saw in
/// Metrics::surroundings, so that probes and /metrics never wait for it. On a thread of its own, since each may hang. Loop thread.
class Monitor : public QObject {
    Q_OBJECT
public:
    static constexpr int LookMs = 10'000;

    /// `redis` may be null.
    Monitor(const Config &config, Database &database, Blobs &blobs, std::shared_ptr<Redis> redis);
    /// The disk is known when this returns, the rest a moment later.
    void start();

private:
    void look();
    void lookAtDisk();
    void lookAtRedis();
    void lookAtBlobs();
    void lookAtDatabase();
    const QString m_folder;
    const bool m_watchesDatabase;
    Database &m_database;
    Blobs &m_blobs;
    const std::shared_ptr<Redis> m_redis;
    QTimer m_timer;
    WorkQueue m_queue;
};

} // namespace dyad::backend
