// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Database.h"
#include "backend/platform/Correlation.h"
#include "backend/platform/DatabaseConnection.h"
#include "backend/platform/Log.h"
#include "backend/platform/SqlFiles.h"
#include "backend/platform/keys/AtRest.h"
#include <QDateTime>
#include <algorithm>

namespace dyad::backend {
namespace {

using Phase = DatabaseConnection::Phase;

std::atomic<quint64> s_nextId = 1;
thread_local QHash<quint64, std::shared_ptr<DatabaseConnection>> t_connections;
thread_local quint64 t_writing = 0;              // the database that this thread has a Transaction on

bool isRepeatable(const QString &sql)
{
    return sql.startsWith(QLatin1StringView("SELECT")) || sql.startsWith(QLatin1StringView("BEGIN"));
}

/// With the id of the request, so that what the database logs or is busy with can be found in our log.
QString beginOnPostgres()
{
    const QByteArray id = currentCorrelation();
    return id.isEmpty() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN /* correlation=%1 */").arg(QString::fromLatin1(id));
}

} // namespace

Database::Database(StoreUrl store) : m_store(std::move(store)), m_id(s_nextId++) { }

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
    if (own && own->phase() == Phase::Idle && !own->isOpen())
        own.reset();
    if (!own) {
        auto opened = DatabaseConnection::open(m_store);
        if (!opened)
            return std::unexpected(opened.error());
        own = std::move(*opened);
    }
    return own.get();
}

sync::Expected<Database::Result> Database::run(const char *statement, const QVariantList &values)
{
    return execute(sqlfiles::statement(statement, flavor()), values);
}

sync::Expected<Database::Result> Database::attempt(const QString &sql, const QVariantList &values)
{
    const auto open = connection();
    return open ? (*open)->execute(sql, values) : std::unexpected(open.error());
}

sync::Expected<Database::Result> Database::execute(const QString &sql, const QVariantList &values)
{
    auto result = attempt(sql, values);
    if (result || !isRepeatable(sql))
        return result;
    const auto used = t_connections.value(m_id);
    const bool broke = used && used->phase() == Phase::Idle && !used->isOpen();
    return broke ? attempt(sql, values) : result;
}

sync::Expected<Database::Result> Database::executeOnce(const QString &sql)
{
    const auto open = connection();
    return open ? (*open)->executeOnce(sql) : std::unexpected(open.error());
}

bool Database::isWriting() const
{
    return t_writing == m_id;
}

sync::Expected<QByteArray> Database::seal(const Cell &cell, const QByteArray &plain) const
{
    return m_atRest ? m_atRest->seal(cell, plain) : sync::Expected<QByteArray>(plain);
}

sync::Expected<QByteArray> Database::open(const Cell &cell, const QByteArray &stored) const
{
    if (!AtRest::isSealed(stored))
        return stored;
    if (!m_atRest)
        return sync::fail("crypto-failed", "This value is encrypted, and there is no key here.");
    return m_atRest->open(cell, stored);
}

sync::Expected<void> Database::checkServer()
{
    if (flavor() == SqlFlavor::Sqlite)
        return {};
    const auto about = execute(QStringLiteral("SELECT current_setting('server_version_num')::int, current_setting('server_encoding'), "
                                              "current_setting('fsync'), pg_backend_pid()"));
    if (!about)
        return std::unexpected(about.error());
    const Row &row = about->first();
    if (row[0].toInt() < 130000)
        return sync::fail("bad-store", "This PostgreSQL is older than version 13.");
    if (row[1].toString() != QLatin1StringView("UTF8"))
        return sync::fail("bad-store", "The database must be encoded in UTF8; it is in " + row[1].toString().toStdString() + ".");
    if (row[2].toString() != QLatin1StringView("on"))
        qCWarning(logStore) << "PostgreSQL runs with fsync off: acknowledged edits do not survive a power cut";
    // Two connections that are open at once have two sessions, unless a pooler deals out sessions by the transaction.
    const auto other = DatabaseConnection::open(m_store);
    if (!other)
        return std::unexpected(other.error());
    for (int i = 0; i < 4; ++i) {
        const auto theirs = (*other)->execute(QStringLiteral("SELECT pg_backend_pid()"), {});
        const auto ours = execute(QStringLiteral("SELECT pg_backend_pid()"));
        if (!theirs || !ours)
            return std::unexpected(theirs ? ours.error() : theirs.error());
        if (theirs->first()[0] == ours->first()[0] || ours->first()[0] != row[3])
            return sync::fail("bad-store", "Between here and PostgreSQL there is a pooler in transaction mode, which loses prepared statements and "
                                           "locks. Use pgbouncer's pool_mode = session, or connect to PostgreSQL itself; this server has a pool of its own.");
    }
    return {};
}

sync::Expected<void> Database::applyMigration(const sqlfiles::Migration &migration)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    // Of several processes that start at once one does it, and the others see that it is done.
    if (const auto turn = flavor() == SqlFlavor::Postgres ? execute(QStringLiteral("SELECT pg_advisory_xact_lock(1685676389)")) : Result(); !turn)
        return std::unexpected(turn.error());
    const auto known = execute(QStringLiteral("SELECT version FROM schema_version WHERE version = %1").arg(migration.number));
    if (!known || !known->isEmpty())
        return known ? sync::Expected<void>() : std::unexpected(known.error());
    for (const QString &sql : sqlfiles::statementsOf(migration, flavor())) {
        if (const auto done = execute(sql); !done)
            return std::unexpected(done.error());
    }
    const auto noted = execute(QStringLiteral("INSERT INTO schema_version (version, applied_at, program) VALUES (?, ?, ?)"),
                               {migration.number, QDateTime::currentMSecsSinceEpoch(), QStringLiteral(DYAD_VERSION)});
    if (!noted)
        return std::unexpected(noted.error());
    return transaction.commit();
}

sync::Expected<int> Database::schemaVersion()
{
    auto made = execute(sqlfiles::inFlavor(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version "
                                       "(version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL, program TEXT NOT NULL)"), flavor()));
    if (!made)
        return std::unexpected(made.error());
    return mapped(execute(QStringLiteral("SELECT coalesce(max(version), 0) FROM schema_version")),
                  [](const Result &r) { return r.first().first().toInt(); });
}

sync::Expected<void> Database::migrate(int upTo)
{
    const auto current = schemaVersion();
    if (!current)
        return std::unexpected(current.error());
    const auto known = sqlfiles::migrations();
    const int newest = known.isEmpty() ? 0 : known.last().number;
    if (*current > newest)
        return sync::fail("schema-too-new", "The database has schema version " + std::to_string(*current) + ", and this program ("
                              DYAD_VERSION ") knows only versions up to " + std::to_string(newest) + ". Use the newer program.");
    const auto applied = execute(QStringLiteral("SELECT version FROM schema_version"));
    if (!applied)
        return std::unexpected(applied.error());
    for (const auto &migration : known) {
        if (std::ranges::any_of(applied->rows, [&](const Row &row) { return row[0].toInt() == migration.number; }) || (upTo > 0 && migration.number > upTo))
            continue;
        if (const auto done = applyMigration(migration); !done)
            return done;
        qCInfo(logStore) << "schema is now at version" << migration.number;
    }
    return {};
}

sync::Expected<bool> Database::needsMigration()
{
    if (const auto current = schemaVersion(); !current || *current == 0)
        return current ? sync::Expected<bool>(false) : std::unexpected(current.error());
    return mapped(execute(QStringLiteral("SELECT count(*) FROM schema_version")), [](const Result &r) {
        return r.first()[0].toLongLong() < sqlfiles::migrations().size();
    });
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
    const bool sqlite = database.flavor() == SqlFlavor::Sqlite;
    const auto begun = database.execute(sqlite ? QStringLiteral("BEGIN IMMEDIATE") : beginOnPostgres());
    m_open = begun.has_value();
    if (begun)
        t_writing = database.m_id;
    if (begun)
        t_connections[database.m_id]->setPhase(Phase::Open);
    else
        m_begun = std::unexpected(begun.error());
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    (void)m_database.execute(QStringLiteral("ROLLBACK"));
    t_writing = 0;
    t_connections[m_database.m_id]->setPhase(Phase::Idle);
}

sync::Expected<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    if (m_database.flavor() == SqlFlavor::Postgres && t_connections[m_database.m_id]->phase() == Phase::Failed)
        return sync::fail("storage-unavailable", "A statement of this transaction has failed, so nothing of it is kept.");
    const auto done = m_database.execute(QStringLiteral("COMMIT"));
    if (!done)
        return std::unexpected(done.error());   // the destructor rolls back what a failed COMMIT left open
    m_open = false;
    t_writing = 0;
    t_connections[m_database.m_id]->setPhase(Phase::Idle);
    return {};
}

ReadTransaction::ReadTransaction(Database &database) : m_database(database)
{
    const bool sqlite = database.flavor() == SqlFlavor::Sqlite;
    if (database.execute(sqlite ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")))
        t_connections[database.m_id]->setPhase(Phase::Open);
}

ReadTransaction::~ReadTransaction()
{
    const auto used = t_connections.value(m_database.m_id);
    if (!used || used->phase() == Phase::Idle)
        return;
    (void)m_database.execute(QStringLiteral("COMMIT"));
    used->setPhase(Phase::Idle);
}

} // namespace dyad::backend
