// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"
#include <QJsonArray>

namespace dyad::backend::yavi {

/// Exports: of Slack (a day of a channel is a document), Jira (an issue: JSON, CSV or RSS XML) and GitHub (an issue or pull request with its
/// comments: a migration archive's JSON, or lists as its API gives them). A zip file or a folder. A version is the hash of the text.
class ExportSource : public ConnectorSource {
public:
    ExportSource(Connector connector, Reach reach, bool byAdmin) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

    struct Piece {
        QString key, name, text, url;
    };
    using Files = QHash<QString, QByteArray>;        ///< path in the export to bytes
    static QList<Piece> slackPieces(const Files &files);
    static QList<Piece> jiraPieces(const Files &files);
    static QList<Piece> githubPieces(const Files &files);
    /// RFC 4180.
    static QList<QStringList> csvRows(const QString &text);

private:
    sync::Expected<Files> read() const;
    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
};

} // namespace dyad::backend::yavi
