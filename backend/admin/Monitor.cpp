// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Monitor.h"
#include "backend/admin/ScheduledBackup.h"
#include "backend/platform/Log.h"
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/jobs/JobStore.h"
#include <QBuffer>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

/// One line in the log when it changes, not one every ten seconds.
void become(std::atomic<Surroundings::State> &kept, bool good, const char *what)
{
    const auto now = good ? Surroundings::Good : Surroundings::Away;
    const auto before = kept.exchange(now);
    if (before == now)
        return;
    if (!good)
        qCWarning(logServer) << what << "does not answer";
    else if (before == Surroundings::Away)
        qCInfo(logServer) << what << "answers again";
}

} // namespace

Monitor::Monitor(const Config &config, Database &database, Blobs &blobs, std::shared_ptr<Redis> redis)
    : m_folder(config.dataDirectory), m_watchesDatabase(config.storage.monitor), m_database(database), m_blobs(blobs), m_redis(std::move(redis)), m_queue(1, 1)
{
    Surroundings &around = database.metrics().surroundings;
    around.diskLimit = config.operations.freeBytes;
    around.backupEveryMs = config.operations.backupFolder.isEmpty() ? 0 : config.operations.backupEveryHours * qint64(3'600'000);
    connect(&m_timer, &QTimer::timeout, this, &Monitor::look);
}

void Monitor::start()
{
    lookAtDisk();
    look();
    m_timer.start(LookMs);
}

void Monitor::look()
{
    // Where the last look hangs still, there is no second one.
    (void)m_queue.post([this] {
        lookAtDisk();
        lookAtRedis();
        lookAtBlobs();
        if (m_watchesDatabase)
            lookAtDatabase();
    });
}

void Monitor::lookAtDisk()
{
    Surroundings &around = m_database.metrics().surroundings;
    const QStorageInfo disk(m_folder);
    if (!disk.isValid())
        return;
    const bool wasFull = around.diskIsFull();
    around.diskFree = disk.bytesAvailable();
    around.diskSize = disk.bytesTotal();
    if (!wasFull && around.diskIsFull())
        qCWarning(logServer) << "only" << disk.bytesAvailable() << "bytes are free where the data folder is; disk.free-bytes wants" << qint64(around.diskLimit);
}

void Monitor::lookAtRedis()
{
    if (!m_redis)
        return;
    const auto answer = m_redis->run({"PING"});
    become(m_database.metrics().surroundings.redis, answer && answer->value(0) == "PONG", "Redis");
}

void Monitor::lookAtBlobs()
{
    if (!m_blobs.remote())
        return;
    // A name that is nobody's: the answer "there is none" is one too.
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    const auto answer = m_blobs.remote()->get(u"probe/none/none"_s, nowhere);
    become(m_database.metrics().surroundings.blobs, answer.has_value(), "the store of files");
}

void Monitor::lookAtDatabase()
{
    Surroundings &around = m_database.metrics().surroundings;
    if (const auto counts = JobStore(m_database).counts()) {
        around.jobsWaiting = counts->value(u"waiting"_s);
        around.jobsRunning = counts->value(u"running"_s);
        around.jobsDead = counts->value(u"dead"_s);
    }
    if (const auto last = ScheduledBackup::last(m_database))
        around.backedUp = *last;
}

} // namespace dyad::backend
