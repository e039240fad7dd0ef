// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"

class QSqlDatabase;
class QSqlQuery;

namespace dyad::backend::yavi {

/// The rows of a query on PostgreSQL or an SQLite file, read-only, at most 30 s a statement (SQLite: without a row, 10 minutes in all): each row a document, named by its first column.
/// With a column that grows with each change ("since") only newer rows are read, and the keys of the others.
class SqlSource : public ConnectorSource {
public:
    static constexpr qint64 MostRows = 100'000;
    static constexpr int MostValueBytes = 64 << 20;          ///< of one value in SQLite
    struct Patience {
        qint64 rowMs = 30'000, allMs = 10 * 60'000;
        qint64 connectMs = 15'000;             ///< more, until it is there: of a process of its own
    };

    SqlSource(Connector connector, Reach reach, bool byAdmin, Patience patience) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin), m_patience(patience) { }
    SqlSource(Connector connector, Reach reach, bool byAdmin) : SqlSource(std::move(connector), std::move(reach), byAdmin, Patience()) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

private:
    sync::Expected<void> open(QSqlDatabase &database) const;
    sync::Expected<End> read(QSqlDatabase &database, const QString &cursor, SourceSink &sink) const;
    sync::Expected<void> takeRow(const QSqlQuery &row, SourceSink &sink, QString &newest) const;

    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
    const Patience m_patience;
};

} // namespace dyad::backend::yavi
