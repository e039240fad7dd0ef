// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"

namespace dyad::backend {

/// One holder of a name at a time, for as long as it renews. Each new holder has a higher epoch, by which what an old one still writes is
/// refused. Used for the scheduler, and meant for documents on several nodes. One thread; blocks.
class LeaderLease {
public:
    LeaderLease(Database &database, QString name, QString holder, qint64 leaseMs)
        : m_database(database), m_name(std::move(name)), m_holder(std::move(holder)), m_leaseMs(leaseMs) { }
    /// Takes or renews it. False: somebody else has it.
    sync::Expected<bool> hold();
    /// Inside a transaction: "lease-lost" where this epoch is over. On PostgreSQL it cannot end before the transaction.
    sync::Expected<void> guard();
    /// Lets it go, so that the next need not wait for its end.
    sync::Expected<void> release();
    qint64 epoch() const { return m_epoch; }     ///< 0: never held

private:
    sync::Expected<qint64> now();
    Database &m_database;
    const QString m_name;
    const QString m_holder;
    const qint64 m_leaseMs;
    qint64 m_epoch = 0;
};

} // namespace dyad::backend
