// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "backend/platform/FetchDesk.h"
#include "backend/projects/Service.h"
#include "backend/yavi/AutoYavi.h"
#include "backend/yavi/Processor.h"
#include "backend/yavi/connectors/Connectors.h"
#include "backend/yavi/workflows/Workflows.h"
#include <atomic>

namespace dyad::backend::ai {
class AiService;
}

namespace dyad::backend::yavi {

/// Documents and knowledge of projects: the rules. Functions block on SQL and disk and run on work threads; thread-safe after start().
/// Viewers read and ask, developers change. Errors beside the database's: "no-such-project", "not-allowed", "not-found", "bad-request".
class Service : private ConnectorTarget, private WorkflowTools {
public:
    /// `ai` may be null: then answers are quotations.
    Service(Database &database, projects::Service &projects, const Config &config, ai::AiService *ai);
    ~Service();
    /// The kinds of jobs that connectors and workflows are done as.
    void addTo(JobKinds &kinds);
    /// Takes up again what an earlier server left unfinished.
    /// People are served here: the AI may be asked. Each node that serves says so; start() only the first of them.
    void serve() { m_serves = true; }
    sync::Expected<void> start();

    sync::Expected<Scope> scopeOf(const QString &account, const QString &project, Permission wanted = Permission::ProjectRead);

    struct Upload {
        QString name;
        QByteArray bytes;
        QString url;             ///< where they come from; empty: sent by the caller
        QString replaces = {};   ///< the document whose place it takes once it is ready
        bool replacesName = false;       ///< that of the same name, where there is one
    };
    /// The same bytes once in a project: the document that is there is given back, and tried again where it had failed.
    sync::Expected<Store::Added> add(const Scope &scope, const QString &account, const Upload &upload);
    /// Fetches through the egress guard. Blocks for the network.
    sync::Expected<Store::Added> addUrl(const Scope &scope, const QString &account, const QString &url);
    sync::Expected<Document> cancel(const Scope &scope, const QString &document);
    sync::Expected<Document> retry(const Scope &scope, const QString &document);
    sync::Expected<void> remove(const Scope &scope, const QString &document);

    sync::Expected<KnowledgeBase> createBase(const Scope &scope, const KnowledgeBase &wanted, const QStringList &documents);
    sync::Expected<KnowledgeBase> addToBase(const Scope &scope, const QString &base, const QStringList &documents);
    sync::Expected<Answer> ask(const Scope &scope, const QString &account, const QString &base, const QString &question);

    /// An industry's values in a document, found by rules and, where there is a provider, by a model; kept with it.
    sync::Expected<QJsonObject> extracted(const Scope &scope, const QString &account, const QString &document, const QString &industry);

    /// The project's workflows but those of files that the account may not see; one of them ("not-found").
    sync::Expected<std::vector<Workflow>> workflowsFor(const Scope &scope, const QString &account);
    sync::Expected<Workflow> workflowFor(const Scope &scope, const QString &account, const QString &id);

    Connectors &connectors() { return m_connectors; }
    Workflows &workflows() { return m_workflows; }
    Store &store() { return m_store; }
    /// The documents' bytes.
    Blobs &files() { return m_files; }
    /// Where what was found is kept for a while; before start().
    void setCache(Cache *cache);
    YaviBackend &backend() { return m_backend; }
    EmbeddedYavi &embedded() { return m_embedded; }
    /// For what may wait for a network.
    WorkQueue &calls() { return m_calls; }
    /// For documents that are named by their address.
    FetchDesk &fetches() { return m_fetches; }

private:
    // ConnectorTarget
    sync::Expected<Kept> keep(const Scope &scope, const QString &account, const SourceItem &item, const QString &replaces, bool byName) override;
    sync::Expected<void> drop(const Scope &scope, const QString &document) override;
    sync::Expected<void> checkMayAct(const Scope &scope, const QString &account) override;      // and WorkflowTools'
    // WorkflowTools
    sync::Expected<Document> document(const Scope &scope, const QString &id) override;
    sync::Expected<QString> documentText(const Scope &scope, const QString &id) override;
    sync::Expected<Document> process(const Scope &scope, const QString &id) override;
    sync::Expected<int> extract(const Scope &scope, const QString &id, const QString &industry) override;
    sync::Expected<void> addToBaseNamed(const Scope &scope, const QString &base, const QString &document) override;
    sync::Expected<Document> keepText(const Scope &scope, const QString &account, const QString &name, const QString &text) override;
    sync::Expected<QString> write(const Scope &scope, const QString &account, const QString &prompt) override;
    sync::Expected<QString> propose(const Scope &scope, const QString &account, const QString &title, const QString &prompt, const QStringList &files) override;
    sync::Expected<void> notify(const Scope &scope, const QString &workflow, const QString &text) override;

    void onReady(const Scope &scope, const QString &document);
    sync::Expected<void> takeUp(const sync::Expected<std::vector<Store::Unfinished>> &left);
    sync::Expected<const KeyVault *> vault();
    sync::Expected<void> keepBytes(const Scope &scope, const QString &hash, const QByteArray &bytes);

    Database &m_database;
    projects::Service &m_projects;
    ai::AiService *const m_ai;
    const QString m_data;
    std::mutex m_vaultMutex;
    std::optional<KeyVault> m_vault;
    const CancelFlag m_stopping = newCancelFlag();
    Blobs m_files;
    Store m_store;
    VectorIndexes m_vectors;
    const Embedder m_embedder;
    Searcher m_searcher;
    std::atomic<bool> m_serves = false;          // a node that only works has no AI
    const EmbeddedYavi::Writer m_writer;
    EmbeddedYavi m_embedded;
    AutoYavi m_backend;
    Connectors m_connectors;
    Workflows m_workflows;
    Processor m_processor;
    WorkQueue m_calls;           // these last: their threads use all of the above
    FetchDesk m_fetches;
};

} // namespace dyad::backend::yavi
