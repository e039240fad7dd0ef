// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalBatch.h"
#include <QObject>

namespace dyad::backend {

/// The journal's hand on the database; lives in the journal's thread.
class JournalWriter : public QObject {
    Q_OBJECT
public:
    explicit JournalWriter(Database &database) : m_database(database) { }
    /// One transaction: all of it is durable, or nothing of it happened. On PostgreSQL a batch of edits is one round trip.
    /// Of a batch in which rooms were lost to another node the rest is written, and `lost` says which those are; likewise `refused`, of which
    /// the store would not have something: a project that is hurt takes no other along.
    sync::Expected<void> commit(JournalBatch &batch);
    /// Before the thread ends.
    void close() { m_database.closeThread(); }

private:
    sync::Expected<void> checkFences(const JournalBatch &batch);
    bool findLost(JournalBatch &batch);
    sync::Expected<void> store(const JournalBatch &batch);
    sync::Expected<void> storeEach(JournalBatch &batch, const sync::Expected<void> &together);
    sync::Expected<void> write(const JournalBatch::Row &row);
    sync::Expected<void> writeRows(const JournalBatch &batch);
    sync::Expected<void> writeAtOnce(const JournalBatch &batch);
    Database &m_database;
};

} // namespace dyad::backend
