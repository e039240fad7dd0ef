// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/KeyVault.h"
#include "backend/yavi/workflows/WorkflowRunner.h"
#include <functional>

namespace dyad::backend::yavi {

/// The workflows of projects: from the API and from the project's own files, set off by documents, by the clock, by other programs or by
/// hand, through the jobs of the server. Functions block on SQL. Any thread. Errors: "not-found", "conflict", "bad-workflow", "bad-signature".
class Workflows {
public:
    static constexpr const char *JobKind = "yavi.workflow";
    static constexpr qint64 KeptMs = qint64(90) * 24 * 3600 * 1000;      ///< finished runs
    static constexpr qint64 HookSkewMs = 5 * 60'000;                     ///< that a signed call may be old
    using Vault = std::function<sync::Expected<const KeyVault *>()>;

    Workflows(Database &database, Vault vault, WorkflowTools &tools) : m_database(database), m_store(database), m_vault(std::move(vault)), m_tools(tools) { }
    void addTo(JobKinds &kinds);
    /// Makes runs of those whose time has come, and looks into the projects' files.
    sync::Expected<void> makeDue();
    /// A document of the project is ready for the first time, or in the place of another.
    void onDocument(const Scope &scope, const Document &document, bool isUpdate);

    /// After a look into the project's files.
    sync::Expected<std::vector<Workflow>> list(const Scope &scope);
    sync::Expected<Workflow> add(const Scope &scope, const QString &account, const QString &definition);
    struct Change {
        std::optional<QString> definition;
        std::optional<bool> enabled;
    };
    /// "conflict" for one that a file defines.
    sync::Expected<Workflow> change(const Scope &scope, const QString &account, const QString &id, const Change &change);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    /// "not-allowed": its author, or that account, may not change the project any more.
    sync::Expected<WorkflowRun> begin(const Workflow &workflow, const QString &account, const QString &trigger, const QJsonObject &input, bool dryRun, const QString &id = {});
    /// A new secret for calls from outside, shown this once.
    sync::Expected<QString> makeHookSecret(const Scope &scope, const QString &id);
    struct Call {
        QByteArray body;
        QByteArray time;             ///< ms since 1970, where our own signature was sent
        QByteArray signature;        ///< "sha256=HEX" of HMAC-SHA256 over "TIME.BODY"; without a time over the body, as GitHub signs
    };
    sync::Expected<WorkflowRun> hook(const QString &id, const Call &call);
    WorkflowStore &store() { return m_store; }

private:
    sync::Expected<void> run(JobRun &job);
    sync::Expected<void> checkMayRun(const Workflow &workflow, const QString &account);
    sync::Expected<void> readFiles(const Scope &scope);
    sync::Expected<void> readFile(const Scope &scope, const WorkflowStore::File &file, const Workflow *known);
    sync::Expected<void> checkSignature(const Workflow &workflow, const Call &call) const;
    Database &m_database;
    WorkflowStore m_store;
    const Vault m_vault;
    WorkflowTools &m_tools;
};

} // namespace dyad::backend::yavi
