// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Expected.h"
#include <QHash>
#include <QString>
#include <QVariantList>
#include <QVector>
#include <atomic>
#include <memory>
#include <mutex>

namespace dyad::backend {

struct DatabaseConnection;

/// The one owner of database connections. Each thread has its own, opened at first use and again after it broke, with its
/// prepared statements. SQLite: WAL, synchronous=FULL, foreign keys on. Any thread.
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

    explicit Database(QString sqliteFile);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Brings the schema up to date. Refuses a schema that is newer than this program knows ("schema-too-new", naming both).
    sync::Expected<void> migrate();
    /// Runs the statement "file.name" of resources/sql/file.sql. Values in the order of its question marks.
    sync::Expected<Result> run(const char *statement, const QVariantList &values = {});
    /// Runs SQL as it stands. For migrations and tests.
    sync::Expected<Result> execute(const QString &sql, const QVariantList &values = {});
    /// Closes this thread's connection.
    void closeThread();
    /// A write and a read, for /readyz.
    sync::Expected<void> probe();

private:
    friend class Transaction;
    sync::Expected<DatabaseConnection *> connection();
    sync::Expected<void> applyMigration(int number, const QString &file);

    const QString m_file;
    const quint64 m_id;
    std::mutex m_writer;
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
