// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"

namespace dyad::backend::yavi {

/// A web page, or the entries of an RSS or Atom feed. A page's version is its ETag or the hash of its bytes; an entry's is its date and its
/// text's hash. Entries that have left the feed stay: feeds are short, and what they said is not unsaid.
class WebSource : public ConnectorSource {
public:
    WebSource(Connector connector, Reach reach) : m_connector(std::move(connector)), m_reach(std::move(reach)) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

    struct Entry {
        QString id, title, link, date, text;
    };
    /// Nothing where it is no feed.
    static QList<Entry> entriesOf(const QByteArray &xml);

private:
    const Connector m_connector;
    const Reach m_reach;
};

} // namespace dyad::backend::yavi
