// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Database.h"
#include "backend/platform/Log.h"
#include "backend/platform/SqlFiles.h"
#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace dyad::backend {

/// One thread's connection. The statements must go before the connection that they were prepared on.
struct DatabaseConnection {
    QString name;
    QHash<QString, std::shared_ptr<QSqlQuery>> prepared;

    ~DatabaseConnection()
    {
        prepared.clear();
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }
};

namespace {

std::atomic<quint64> s_nextId = 1;
thread_local QHash<quint64, std::shared_ptr<DatabaseConnection>> t_connections;

sync::Error toError(const QSqlError &error)
{
    // SQLITE_CONSTRAINT is 19; its extended codes have it in the low byte.
    const int code = error.nativeErrorCode().toInt();
    if ((code & 0xff) == 19) {
        qCInfo(logStore) << "refused by the schema:" << error.text();
        return {"conflict", "Somebody else was faster, or it is there already."};
    }
    return {"storage-unavailable", "The database said: " + error.text().toStdString()};
}

sync::Expected<void> pragma(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return std::unexpected(toError(query.lastError()));
    return {};
}

sync::Expected<std::shared_ptr<DatabaseConnection>> openConnection(const QString &file, const QString &name)
{
    auto connection = std::make_shared<DatabaseConnection>();
    connection->name = name;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        return std::unexpected(toError(database.lastError()));
    for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                            "PRAGMA wal_autocheckpoint=4000", "PRAGMA cache_size=-4000"}) {
        if (const auto done = pragma(database, QString::fromLatin1(sql)); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

sync::Expected<std::shared_ptr<QSqlQuery>> prepare(DatabaseConnection &connection, const QString &sql)
{
    if (const auto found = connection.prepared.constFind(sql); found != connection.prepared.constEnd())
        return *found;
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(connection.name, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return std::unexpected(toError(query->lastError()));
    connection.prepared.insert(sql, query);
    return query;
}

/// Qt takes an empty text or byte array that was never filled for NULL; here only an invalid QVariant is.
QVariant notNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

Database::Result collect(QSqlQuery &query)
{
    Database::Result result;
    const int columns = query.isSelect() ? query.record().count() : 0;
    while (columns > 0 && query.next()) {
        Database::Row row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append(query.value(i));
        result.rows.append(std::move(row));
    }
    result.affected = query.numRowsAffected();
    query.finish();
    return result;
}

} // namespace

Database::Database(QString sqliteFile) : m_file(std::move(sqliteFile)), m_id(s_nextId++) { }

Database::~Database()
{
    closeThread();
}

void Database::closeThread()
{
    t_connections.remove(m_id);
}

sync::Expected<DatabaseConnection *> Database::connection()
{
    auto &own = t_connections[m_id];
    if (own && !QSqlDatabase::database(own->name, false).isOpen())
        own.reset();
    if (!own) {
        static std::atomic<quint64> serial = 0;
        auto opened = openConnection(m_file, QStringLiteral("dyad-%1-%2").arg(m_id).arg(++serial));
        if (!opened)
            return std::unexpected(opened.error());
        own = *opened;
    }
    return own.get();
}

sync::Expected<Database::Result> Database::run(const char *statement, const QVariantList &values)
{
    return execute(sqlfiles::statement(statement), values);
}

sync::Expected<Database::Result> Database::execute(const QString &sql, const QVariantList &values)
{
    const auto open = connection();
    if (!open)
        return std::unexpected(open.error());
    const auto query = prepare(**open, sql);
    if (!query)
        return std::unexpected(query.error());
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), notNull(values[i]));
    if (!(*query)->exec()) {
        const sync::Error error = toError((*query)->lastError());
        (*query)->finish();
        return std::unexpected(error);
    }
    return collect(**query);
}

sync::Expected<void> Database::applyMigration(int number, const QString &file)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &sql : sqlfiles::statementsOf(file)) {
        if (const auto done = execute(sql); !done)
            return std::unexpected(done.error());
    }
    const auto noted = execute(QStringLiteral("INSERT INTO schema_version (version, applied_at, program) VALUES (?, ?, ?)"),
                               {number, QDateTime::currentMSecsSinceEpoch(), QStringLiteral(DYAD_VERSION)});
    if (!noted)
        return std::unexpected(noted.error());
    return transaction.commit();
}

sync::Expected<void> Database::migrate()
{
    auto made = execute(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version "
                                       "(version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL, program TEXT NOT NULL)"));
    if (!made)
        return std::unexpected(made.error());
    const auto current = execute(QStringLiteral("SELECT coalesce(max(version), 0) FROM schema_version"));
    if (!current)
        return std::unexpected(current.error());
    const int version = current->first().first().toInt();
    const auto known = sqlfiles::migrations();
    const int newest = known.isEmpty() ? 0 : known.last().number;
    if (version > newest)
        return sync::fail("schema-too-new", "The database has schema version " + std::to_string(version) + ", and this program ("
                              DYAD_VERSION ") knows only versions up to " + std::to_string(newest) + ". Use the newer program.");
    for (const auto &migration : known) {
        if (migration.number <= version)
            continue;
        if (const auto done = applyMigration(migration.number, migration.file); !done)
            return done;
        qCInfo(logStore) << "schema is now at version" << migration.number;
    }
    return {};
}

sync::Expected<void> Database::probe()
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    const auto written = execute(QStringLiteral("INSERT INTO server_state (key, value) VALUES ('probe', ?) "
                                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                                 {QByteArray::number(QDateTime::currentMSecsSinceEpoch())});
    if (!written)
        return std::unexpected(written.error());
    return transaction.commit();
}

Transaction::Transaction(Database &database) : m_database(database), m_turn(database.m_writer)
{
    const auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = begun.has_value();
    if (!begun)
        m_begun = std::unexpected(begun.error());
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.execute(QStringLiteral("ROLLBACK"));
}

sync::Expected<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    const auto done = m_database.execute(QStringLiteral("COMMIT"));
    if (!done)
        return std::unexpected(done.error());   // the destructor rolls back what a failed COMMIT left open
    m_open = false;
    return {};
}

ReadTransaction::ReadTransaction(Database &database) : m_database(database)
{
    (void)m_database.execute(QStringLiteral("BEGIN"));
}

ReadTransaction::~ReadTransaction()
{
    (void)m_database.execute(QStringLiteral("COMMIT"));
}

} // namespace dyad::backend
