// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"
#include "backend/yavi/connectors/ConnectorSync.h"

namespace dyad::backend::yavi {

/// The connectors of projects: made, changed, synced by hand and by the clock, through the jobs of the server. Functions block on SQL.
/// Any thread. Errors: "not-found", "conflict", "bad-request", "not-allowed".
class Connectors {
public:
    static constexpr const char *JobKind = "yavi.connector";

    Connectors(Database &database, ConnectorStore::Vault vault, ConnectorTarget &target, const Config &config)
        : m_database(database), m_store(database, std::move(vault)), m_target(target), m_reach(config) { }
    void addTo(JobKinds &kinds);
    /// Makes jobs of those whose time has come.
    sync::Expected<void> makeDue();

    /// {name, kind, settings, everyMinutes?, deletions?, conflicts?}; what the kind calls secret is encrypted.
    sync::Expected<Connector> add(const Scope &scope, const QString &account, const QJsonObject &wanted);
    /// Who changes where it reads makes it his own: it reads with his rights from then on. Secrets do not follow it to another address.
    sync::Expected<Connector> change(const Scope &scope, const QString &account, const QString &id, const QJsonObject &wanted);
    /// "syncing" from now on.
    sync::Expected<Connector> beginSync(const Scope &scope, const QString &id, bool meansDeletions);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    ConnectorStore &store() { return m_store; }

private:
    sync::Expected<void> run(JobRun &run);
    sync::Expected<void> apply(Connector &connector, const QJsonObject &wanted) const;
    sync::Expected<void> check(const Connector &connector);
    Database &m_database;
    ConnectorStore m_store;
    ConnectorTarget &m_target;
    const Reach m_reach;
};

} // namespace dyad::backend::yavi
