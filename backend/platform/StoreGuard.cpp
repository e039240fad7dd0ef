// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/StoreGuard.h"
#include "backend/platform/Log.h"

namespace dyad::backend {
namespace {

constexpr int CheckMs = 5000;

// The lock is the session's: what this session has already is not counted up. The number is "dyad" in ASCII.
const QString LockSql = QStringLiteral("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = 1685676388 "
                                       "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid = pg_backend_pid()) "
                                       "OR pg_try_advisory_lock%1(1685676388)");

} // namespace

StoreGuard::StoreGuard(Database &database, bool shared) : m_database(database), m_shared(shared), m_timer(new QTimer)
{
    m_thread.setObjectName(QStringLiteral("store guard"));
    m_timer->setInterval(CheckMs);
    m_timer->moveToThread(&m_thread);
    connect(m_timer, &QTimer::timeout, m_timer, [this] {
        if (const auto held = lock(); !held)
            qCCritical(logStore) << "the database's lock is not held:" << held.error().message.c_str();
    });
    m_thread.start();
}

StoreGuard::~StoreGuard()
{
    QMetaObject::invokeMethod(m_timer, [this] {
        m_timer->stop();
        m_database.closeThread();
    }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_timer;
}

sync::Expected<void> StoreGuard::lock()
{
    const auto taken = m_database.execute(LockSql.arg(m_shared ? QStringLiteral("_shared") : QString()));
    if (!taken)
        return std::unexpected(taken.error());
    if (!taken->first()[0].toBool())
        return sync::fail("data-in-use", "Another server works on the database " + m_database.store().shown().toStdString() + " already, and "
                              + (m_shared ? "believes that it is the only one: give it a cluster.url too." : "this one has no cluster.url."));
    return {};
}

sync::Expected<void> StoreGuard::take()
{
    sync::Expected<void> result;
    QMetaObject::invokeMethod(m_timer, [this, &result] {
        result = lock();
        if (result)
            m_timer->start();
    }, Qt::BlockingQueuedConnection);
    return result;
}

} // namespace dyad::backend
