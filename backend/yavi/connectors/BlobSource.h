// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"

namespace dyad::backend {
class BlobRemote;
}
namespace dyad::backend::yavi {

/// The objects of an S3 bucket (or what speaks as it does) or of an Azure container. A version is size and time of change.
class BlobSource : public ConnectorSource {
public:
    BlobSource(Connector connector, Reach reach) : m_connector(std::move(connector)), m_reach(std::move(reach)) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

private:
    sync::Expected<std::unique_ptr<BlobRemote>> open(SourceSink &sink) const;
    sync::Expected<std::unique_ptr<BlobRemote>> made(const QUrl &url) const;
    const Connector m_connector;
    const Reach m_reach;
};

} // namespace dyad::backend::yavi
