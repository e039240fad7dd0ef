// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/ConnectorSource.h"
#include <QStringList>

namespace dyad::backend::yavi {

/// The files of a branch of a Git repository, through the program git with a bare copy in the server's data folder: no hooks, no prompts,
/// no protocols but https and files. The cursor is the commit; a version is the file's own hash there.
class GitSource : public ConnectorSource {
public:
    GitSource(Connector connector, Reach reach, bool byAdmin) : m_connector(std::move(connector)), m_reach(std::move(reach)), m_byAdmin(byAdmin) { }
    sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) override;

private:
    sync::Expected<QByteArray> git(const QStringList &arguments, SourceSink &sink) const;
    sync::Expected<QString> address();
    sync::Expected<void> update(const QString &from, SourceSink &sink) const;

    const Connector m_connector;
    const Reach m_reach;
    const bool m_byAdmin;
    QStringList m_pinned;            // settings for git: the name is looked up here and once
};

} // namespace dyad::backend::yavi
