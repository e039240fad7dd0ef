// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"
#include "backend/yavi/Sealing.h"

namespace dyad::backend::yavi {

/// Brings documents to how they would be stored now: encrypted with the project's newest key, passages hidden from the index or not. A job, beside
/// Reencryption's: people search meanwhile, what is as it should be is left alone, so that another attempt goes on where this one was lost.
class Resealing {
public:
    static constexpr auto Kind = "yavi.reseal";      ///< payload {"project": its number, or 0 for all}

    Resealing(Database &database, const Sealing &sealing, JobRun &run) : m_database(database), m_sealing(sealing), m_run(run) { }
    /// "crypto-failed": a row does not open; it and those behind it stay as they were.
    sync::Expected<void> run();

private:
    sync::Expected<void> project(qint64 number);
    /// A portion in one transaction; false: there are no more.
    sync::Expected<bool> documents(const Scope &scope, QString &after);
    sync::Expected<bool> passages(const Scope &scope, const WordKey *key, qint64 &after);
    sync::Expected<void> document(const Scope &scope, const Database::Row &row);
    sync::Expected<void> passage(const Scope &scope, const WordKey *key, const Database::Row &row);

    Database &m_database;
    const Sealing &m_sealing;
    JobRun &m_run;
};

} // namespace dyad::backend::yavi
