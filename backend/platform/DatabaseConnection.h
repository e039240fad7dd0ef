// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/platform/SqliteQuery.h"
#include "backend/platform/StoreUrl.h"
#include <QHash>
#include <QSqlDatabase>
#include <memory>

class QSqlError;
class QSqlQuery;

namespace dyad::backend {

/// One thread's connection with its prepared statements, and what its transaction has come to. Private to Database.
class DatabaseConnection {
public:
    static sync::Expected<std::unique_ptr<DatabaseConnection>> open(const StoreUrl &store);
    ~DatabaseConnection();
    DatabaseConnection(const DatabaseConnection &) = delete;
    DatabaseConnection &operator=(const DatabaseConnection &) = delete;

    sync::Expected<Database::Result> execute(const QString &sql, const QVariantList &values);
    /// Runs it as it stands, in one round trip, without keeping it prepared.
    sync::Expected<Database::Result> executeOnce(const QString &sql);
    /// False once the other end has gone.
    bool isOpen() const { return !m_lost && QSqlDatabase::database(m_name, false).isOpen(); }

    enum class Phase { Idle, Open, Failed };     ///< of the transaction: PostgreSQL turns the COMMIT of a failed one into a silent ROLLBACK
    Phase phase() const { return m_phase; }
    void setPhase(Phase phase) { m_phase = phase; }

private:
    DatabaseConnection(QString name, SqlFlavor flavor) : m_name(std::move(name)), m_flavor(flavor) { }
    sync::Expected<void> openPostgres(const StoreUrl &store);
    sync::Expected<void> openSqlite(const StoreUrl &store);
    sync::Expected<void> settings(std::initializer_list<const char *> statements);
    sync::Expected<std::shared_ptr<QSqlQuery>> prepare(const QString &sql);
    sync::Expected<Database::Result> executeDirectly(const QString &sql, const QVariantList &values);
    std::unexpected<sync::Error> failed(const QSqlError &error);
    QVariant bindable(const QVariant &value) const;

    const QString m_name;
    const SqlFlavor m_flavor;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    sqlite3 *m_sqlite = nullptr;                 ///< where it can be spoken to directly
    QHash<QString, std::shared_ptr<SqliteQuery>> m_direct;
    Phase m_phase = Phase::Idle;
    bool m_lost = false;
};

} // namespace dyad::backend
