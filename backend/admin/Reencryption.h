// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"

namespace dyad::backend {

/// Encrypts again, with each project's newest key, what is stored under an older one or not at all: a job ("keys.reencrypt", payload
/// {"project": id or 0 for all}) that works while people edit, goes on where a lost worker was, and changes no row that it cannot open.
class Reencryption {
public:
    static constexpr auto Kind = "keys.reencrypt";
    Reencryption(Database &database, JobRun &run) : m_database(database), m_run(run) { }
    /// "crypto-failed" names a row that does not open: it and those behind it stay as they were.
    sync::Expected<void> run();

private:
    struct Place {
        qint64 project = 0, table = 0, doc = -1, part = -1;
    };
    struct Table;
    static const Table Tables[];
    sync::Expected<void> project(Place &from);
    sync::Expected<bool> portion(const Table &table, Place &at);
    sync::Expected<bool> row(const Table &table, qint64 project, const Database::Row &row);
    sync::Expected<bool> comments(bool ofThreads, qint64 project, std::pair<QString, QString> &at);
    sync::Expected<void> text(const char *replace, const Cell &cell, const Database::Row &row);
    sync::Expected<QList<qint64>> projectsFrom(qint64 first);

    Database &m_database;
    JobRun &m_run;
};

} // namespace dyad::backend
