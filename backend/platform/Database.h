// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Expected.h"
#include "backend/platform/Metrics.h"
#include "backend/platform/StoreUrl.h"
#include <QHash>
#include <QString>
#include <QVariantList>
#include <QVector>
#include <atomic>
#include <memory>
#include <mutex>

namespace dyad::backend {

class AtRest;
class DatabaseConnection;
struct Cell;

/// The one owner of database connections. Each thread has its own, opened at first use and again after it broke, with its
/// prepared statements. SQLite: WAL, synchronous=FULL, foreign keys on. PostgreSQL 13 or newer: synchronous_commit on. Any thread.
/// After a break of the connection what only reads, or only begins, is tried once more; nothing else is.
/// Errors: "storage-unavailable" (disk, connection), "conflict" (a constraint: somebody was faster, or the name is taken).
class Database {
public:
    using Row = QVariantList;
    struct Result {
        QVector<Row> rows;
        qint64 affected = 0;
        bool isEmpty() const { return rows.isEmpty(); }
        const Row &first() const { return rows.first(); }
    };

    explicit Database(StoreUrl store);
    explicit Database(const QString &sqliteFile) : Database(StoreUrl::sqlite(sqliteFile)) { }
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Brings the schema up to date. Refuses a schema that is newer than this program knows ("schema-too-new", naming both).
    /// `upTo`: no further than this version; 0: the newest. Each step is a transaction of its own, so that what was broken off goes on.
    sync::Expected<void> migrate(int upTo = 0);
    /// Whether migrate() has something to do on a schema that is there already.
    sync::Expected<bool> needsMigration();
    /// Runs the statement "file.name" of resources/sql/file.sql. Values in the order of its question marks.
    sync::Expected<Result> run(const char *statement, const QVariantList &values = {});
    /// Runs SQL as it stands. For migrations and tests.
    sync::Expected<Result> execute(const QString &sql, const QVariantList &values = {});
    /// Runs several values' worth of SQL in one round trip, in a transaction of its own, without keeping it prepared.
    sync::Expected<Result> executeOnce(const QString &sql);
    SqlFlavor flavor() const { return m_store.flavor; }
    const StoreUrl &store() const { return m_store; }
    /// With what values of projects are encrypted and opened from now on; not owned. None: they are kept as they are, and encrypted ones
    /// are not opened. Before other threads use this.
    void setAtRest(AtRest *atRest) { m_atRest = atRest; }
    AtRest *atRest() const { return m_atRest; }
    /// A value as it is to be stored, and what a stored one was. Errors: those of AtRest.
    sync::Expected<QByteArray> seal(const Cell &cell, const QByteArray &plain) const;
    sync::Expected<QByteArray> open(const Cell &cell, const QByteArray &stored) const;
    /// Whether this thread is inside of a Transaction.
    bool isWriting() const;
    /// What the server on this database counts.
    Metrics &metrics() { return m_metrics; }
    /// Whether this database can be worked on at all: "bad-store" with the reason (a pooler that gives every statement another session,
    /// an encoding other than UTF-8, a version too old). SQLite: always.
    sync::Expected<void> checkServer();
    /// The schema's version; 0 for an empty database.
    sync::Expected<int> schemaVersion();
    /// Closes this thread's connection.
    void closeThread();
    /// A write and a read, for /readyz.
    sync::Expected<void> probe();

private:
    friend class Transaction;
    friend class ReadTransaction;
    sync::Expected<DatabaseConnection *> connection();
    sync::Expected<Result> attempt(const QString &sql, const QVariantList &values);
    sync::Expected<void> applyMigration(const sqlfiles::Migration &migration);

    const StoreUrl m_store;
    const quint64 m_id;
    std::mutex m_writer;
    AtRest *m_atRest = nullptr;
    Metrics m_metrics;
};

/// All or nothing. Takes the one writer's place for its life (SQLite has only one; a queue in order is kinder than polling),
/// so keep it short. Rolled back by its destructor unless committed. One thread; not nested.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Whether it could begin.
    const sync::Expected<void> &begun() const { return m_begun; }
    /// Durable when this returned without error.
    sync::Expected<void> commit();

private:
    Database &m_database;
    std::unique_lock<std::mutex> m_turn;
    sync::Expected<void> m_begun;
    bool m_open = false;
};

/// One view of the database for several statements that must agree. Holds nobody up. One thread; not nested.
class ReadTransaction {
public:
    explicit ReadTransaction(Database &database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Database &m_database;
};

} // namespace dyad::backend
