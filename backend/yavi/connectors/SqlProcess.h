// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/SqlSource.h"

class QProcess;

namespace dyad::backend::yavi {

/// An SqlSource in a process of its own (the program dyad-reader): a database that accepts and then says nothing, sends rows without end or
/// breaks its client's library keeps no worker of the server and none of its memory. Ended when the sink says so, or by its patience.
class SqlProcess : public ConnectorSource {
public:
    SqlProcess(Connector connector, Reach reach, bool byAdmin, SqlSource::Patience patience) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin), m_patience(patience) { }
    SqlProcess(Connector connector, Reach reach, bool byAdmin) : SqlProcess(std::move(connector), std::move(reach), byAdmin, SqlSource::Patience()) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

    /// The other side: what dyad-reader does when it is called with "--sql". The exit code.
    static int serve();

private:
    /// What the other side is told; its path and host have been looked at.
    sync::Expected<QByteArray> order(const QString &cursor) const;
    sync::Expected<End> read(QProcess &process, SourceSink &sink) const;

    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
    const SqlSource::Patience m_patience;
};

} // namespace dyad::backend::yavi
