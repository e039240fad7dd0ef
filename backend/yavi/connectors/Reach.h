// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Config.h"

namespace dyad::backend::yavi {

/// What connectors may touch: folders that the server's admin allows (any for connectors that an admin made, but never the server's own
/// data), hosts that are public or allowed by name. Any thread. Errors: "not-allowed", "folder-missing", those of egress::check.
class Reach {
public:
    explicit Reach(const Config &config) : m_knowledge(config.knowledge), m_data(config.dataDirectory) { }
    /// The path as the system has it, links followed.
    sync::Expected<QString> path(const QString &path, bool byAdmin) const;
    /// For a call to this address: where to connect. Nothing in it: the name may be looked up as usual (an allowed host).
    sync::Expected<std::optional<QHostAddress>> host(const QUrl &url) const;
    /// A folder of the server's own for what a connector keeps between syncs.
    QString ownFolder(const QString &connector) const { return m_data + QStringLiteral("/connectors/") + connector; }

private:
    const KnowledgeConfig m_knowledge;
    const QString m_data;
};

} // namespace dyad::backend::yavi
