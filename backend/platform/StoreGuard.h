// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include <QObject>
#include <QThread>
#include <QTimer>

namespace dyad::backend {

/// Keeps a second server off the same PostgreSQL database (or, where they are several on purpose, one that believes it is alone) by a session lock on a connection (and in a thread) of its own. A lock that went
/// with a restart of the database is taken again; until then the journal's primary key is the fence. SQLite needs none: its folder is locked.
class StoreGuard : public QObject {
    Q_OBJECT
public:
    /// `shared`: others that say so too may be there.
    StoreGuard(Database &database, bool shared);
    ~StoreGuard() override;
    /// Error "data-in-use", or the database's. Blocks.
    sync::Expected<void> take();

private:
    sync::Expected<void> lock();
    Database &m_database;
    const bool m_shared;
    QThread m_thread;
    QTimer *m_timer;                             // lives in m_thread
};

} // namespace dyad::backend
