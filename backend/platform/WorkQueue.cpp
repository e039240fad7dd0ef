// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/WorkQueue.h"

namespace dyad::backend {

WorkQueue::WorkQueue(int threads, int bound, QObject *parent) : QObject(parent), m_bound(bound)
{
    m_pool.setMaxThreadCount(threads);
    // A thread keeps its database connection and prepared statements.
    m_pool.setExpiryTimeout(-1);
}

WorkQueue::~WorkQueue() { drain(); }

void WorkQueue::drain()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void WorkQueue::count(int change)
{
    if (m_gauge)
        m_gauge->fetch_add(change);
}

bool WorkQueue::post(std::function<void()> work)
{
    if (m_waiting.fetch_add(1) >= m_bound) {
        m_waiting.fetch_sub(1);
        return false;
    }
    count(1);
    m_pool.start([this, work = std::move(work)] {
        work();
        m_waiting.fetch_sub(1);
        count(-1);
    });
    return true;
}

} // namespace dyad::backend
