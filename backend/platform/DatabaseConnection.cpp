// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/DatabaseConnection.h"
#include "backend/platform/Log.h"
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <atomic>

namespace dyad::backend {
namespace {

sync::Error toError(const QSqlError &error, SqlFlavor flavor)
{
    // SQLITE_CONSTRAINT is 19, its extended codes have it in the low byte; SQLSTATE class 23 is the same in PostgreSQL.
    const QString native = error.nativeErrorCode();
    const bool refused = flavor == SqlFlavor::Sqlite ? (native.toInt() & 0xff) == 19 : native.startsWith(QLatin1StringView("23"));
    // Only the first line: the next ones of PostgreSQL show the row.
    const QString text = error.databaseText().section(u'\n', 0, 0);
    if (refused) {
        qCInfo(logStore) << "refused by the schema:" << text;
        return {"conflict", "Somebody else was faster, or it is there already."};
    }
    return {"storage-unavailable", "The database said: " + text.toStdString() + (native.isEmpty() ? "" : " (" + native.toStdString() + ")")};
}

// Classes 08 (connection) and 57P (the administrator or a crash ends sessions): nothing more will come through this connection.
bool saysLost(const QSqlError &error)
{
    const QString native = error.nativeErrorCode();
    return native.startsWith(QLatin1StringView("08")) || native.startsWith(QLatin1StringView("57P"));
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

sync::Expected<std::unique_ptr<DatabaseConnection>> DatabaseConnection::open(const StoreUrl &store)
{
    static std::atomic<quint64> serial = 0;
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(QStringLiteral("dyad-%1").arg(++serial), store.flavor));
    const auto opened = store.flavor == SqlFlavor::Sqlite ? connection->openSqlite(store) : connection->openPostgres(store);
    if (!opened)
        return std::unexpected(opened.error());
    return connection;
}

DatabaseConnection::~DatabaseConnection()
{
    // The statements must go before the connection that they were prepared on.
    m_prepared.clear();
    m_direct.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

sync::Expected<void> DatabaseConnection::settings(std::initializer_list<const char *> statements)
{
    for (const char *sql : statements) {
        if (const auto done = executeOnce(QString::fromLatin1(sql)); !done)
            return std::unexpected(done.error());
    }
    return {};
}

sync::Expected<void> DatabaseConnection::openSqlite(const StoreUrl &store)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(store.file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        return failed(database.lastError());
    m_sqlite = SqliteQuery::handleOf(database);
    return settings({"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA wal_autocheckpoint=4000",
                     "PRAGMA cache_size=-4000"});
}

sync::Expected<void> DatabaseConnection::openPostgres(const StoreUrl &store)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    if (!database.isValid())
        return sync::fail("storage-unavailable", "Qt's PostgreSQL driver is not installed (Debian: libqt6sql6-psql).");
    database.setHostName(store.host);
    database.setPort(store.port);
    database.setUserName(store.user);
    if (!store.password.isEmpty())
        database.setPassword(store.password);
    database.setDatabaseName(store.database);
    // A peer that is gone without a word is noticed within 15 s.
    const QString own = QStringLiteral("connect_timeout=5;application_name=dyad-server;keepalives_idle=5;keepalives_interval=3;"
                                       "keepalives_count=3;tcp_user_timeout=15000");
    database.setConnectOptions(store.options.isEmpty() ? own : own + u';' + store.options);
    if (!database.open())
        return failed(database.lastError());
    // Sums of whole numbers are NUMERIC there; as texts they keep every nano-dollar.
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    return settings({"SET synchronous_commit = on", "SET standard_conforming_strings = on", "SET statement_timeout = '60s'",
                     "SET idle_in_transaction_session_timeout = '60s'"});
}

std::unexpected<sync::Error> DatabaseConnection::failed(const QSqlError &error)
{
    if (m_phase == Phase::Open)
        m_phase = Phase::Failed;
    m_lost = m_lost || (m_flavor == SqlFlavor::Postgres && saysLost(error));
    return std::unexpected(toError(error, m_flavor));
}

/// Qt takes an empty text or byte array that was never filled for NULL; here only an invalid QVariant is. PostgreSQL has truth values of
/// their own, which the schema does not use.
QVariant DatabaseConnection::bindable(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    if (value.typeId() == QMetaType::Bool)
        return int(value.toBool());
    return value;
}

sync::Expected<std::shared_ptr<QSqlQuery>> DatabaseConnection::prepare(const QString &sql)
{
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.constEnd())
        return *found;
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(m_flavor == SqlFlavor::Sqlite);
    if (!query->prepare(sql))
        return failed(query->lastError());
    m_prepared.insert(sql, query);
    return query;
}

sync::Expected<Database::Result> DatabaseConnection::execute(const QString &sql, const QVariantList &values)
{
    if (m_sqlite)
        return executeDirectly(sql, values);
    // PostgreSQL prepares no BEGIN and the like.
    if (values.isEmpty() && m_flavor == SqlFlavor::Postgres)
        return executeOnce(sql);
    const auto query = prepare(sql);
    if (!query)
        return std::unexpected(query.error());
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), bindable(values[i]));
    if (!(*query)->exec()) {
        const auto error = failed((*query)->lastError());
        (*query)->finish();
        return error;
    }
    return collect(**query);
}

sync::Expected<Database::Result> DatabaseConnection::executeDirectly(const QString &sql, const QVariantList &values)
{
    auto known = m_direct.constFind(sql);
    if (known == m_direct.constEnd()) {
        auto prepared = SqliteQuery::prepare(m_sqlite, sql);
        if (!prepared)
            return failed(prepared.error());
        known = m_direct.insert(sql, std::move(*prepared));
    }
    auto done = (*known)->run(values);
    return done ? sync::Expected<Database::Result>(std::move(*done)) : failed(done.error());
}

sync::Expected<Database::Result> DatabaseConnection::executeOnce(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return failed(query.lastError());
    return collect(query);
}

} // namespace dyad::backend
