// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"

class QSqlDatabase;
class QSqlQuery;

namespace dyad::backend::yavi {

/// The rows of a query on PostgreSQL or an SQLite file, read-only, at most 30 s a statement: each row a document, named by its first column.
/// With a column that grows with each change ("since") only newer rows are read, and the keys of the others.
class SqlSource : public ConnectorSource {
public:
    static constexpr qint64 MostRows = 100'000;

    SqlSource(Connector connector, Reach reach, bool byAdmin) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

private:
    sync::Expected<void> open(QSqlDatabase &database) const;
    sync::Expected<End> read(QSqlDatabase &database, const QString &cursor, SourceSink &sink) const;
    sync::Expected<void> takeRow(const QSqlQuery &row, SourceSink &sink, QString &newest) const;

    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
};

} // namespace dyad::backend::yavi
