// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/jobs/LeaderLease.h"
#include "backend/platform/jobs/JobStore.h"

namespace dyad::backend {

sync::Expected<qint64> LeaderLease::now()
{
    return JobStore(m_database).now();
}

sync::Expected<bool> LeaderLease::hold()
{
    const auto time = now();
    if (!time)
        return std::unexpected(time.error());
    if (m_epoch > 0) {
        const auto renewed = m_database.run("jobs.renew-lease", {*time + m_leaseMs, m_name, m_holder, m_epoch});
        if (!renewed)
            return std::unexpected(renewed.error());
        if (renewed->affected == 1)
            return true;
        m_epoch = 0;
    }
    const auto taken = m_database.run("jobs.take-lease", {m_name, m_holder, *time + m_leaseMs, *time});
    if (!taken)
        return std::unexpected(taken.error());
    m_epoch = taken->isEmpty() ? 0 : taken->first()[0].toLongLong();
    return m_epoch > 0;
}

sync::Expected<void> LeaderLease::guard()
{
    const auto found = m_database.run("jobs.guard-lease", {m_name, m_holder, m_epoch});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? sync::fail("lease-lost", "Another node leads now.") : sync::Expected<void>();
}

sync::Expected<void> LeaderLease::release()
{
    const auto done = m_database.run("jobs.renew-lease", {0, m_name, m_holder, m_epoch});
    m_epoch = 0;
    return done ? sync::Expected<void>() : std::unexpected(done.error());
}

} // namespace dyad::backend
