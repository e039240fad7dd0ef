// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "backend/projects/Service.h"
#include "backend/yavi/AutoYavi.h"
#include "backend/yavi/Processor.h"

namespace dyad::backend::ai {
class AiService;
}

namespace dyad::backend::yavi {

/// Documents and knowledge of projects: the rules. Functions block on SQL and disk and run on work threads; thread-safe after start().
/// Viewers read and ask, developers change. Errors beside the database's: "no-such-project", "not-allowed", "not-found", "bad-request".
class Service {
public:
    /// `ai` may be null: then answers are quotations.
    Service(Database &database, projects::Service &projects, const Config &config, ai::AiService *ai);
    ~Service();
    /// Takes up again what an earlier server left unfinished.
    sync::Expected<void> start();

    sync::Expected<Scope> scopeOf(const QString &account, const QString &project, Permission wanted = Permission::ProjectRead);

    struct Upload {
        QString name;
        QByteArray bytes;
        QString url;             ///< where they come from; empty: sent by the caller
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

    Store &store() { return m_store; }
    /// The documents' bytes.
    Blobs &files() { return m_files; }
    /// Where what was found is kept for a while; before start().
    void setCache(Cache *cache);
    YaviBackend &backend() { return m_backend; }
    EmbeddedYavi &embedded() { return m_embedded; }
    /// For what may wait for a network.
    WorkQueue &calls() { return m_calls; }

private:
    sync::Expected<void> keepBytes(const Scope &scope, const QString &hash, const QByteArray &bytes);

    projects::Service &m_projects;
    const CancelFlag m_stopping = newCancelFlag();
    Blobs m_files;
    Store m_store;
    VectorIndexes m_vectors;
    Searcher m_searcher;
    EmbeddedYavi m_embedded;
    AutoYavi m_backend;
    Processor m_processor;
    WorkQueue m_calls;           // last: its threads use all of the above
};

} // namespace dyad::backend::yavi
