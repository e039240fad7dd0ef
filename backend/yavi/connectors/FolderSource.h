// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"

namespace dyad::backend::yavi {

/// The files of a folder, those in its folders too; hidden ones and links are left out. A version is size and time of change.
class FolderSource : public ConnectorSource {
public:
    FolderSource(Connector connector, Reach reach, bool byAdmin) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

private:
    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
};

} // namespace dyad::backend::yavi
