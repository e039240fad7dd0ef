// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/ResponseMemory.h"
#include "backend/ai/ApiKeyStore.h"
#include "backend/ai/Conversation.h"
#include "backend/ai/FaceSession.h"
#include "backend/ai/KnownKeys.h"
#include "backend/ai/ProviderStore.h"
#include "backend/auth/Service.h"
#include "backend/gateway/Request.h"
#include "backend/platform/jobs/JobKinds.h"
#include <QHash>
#include <QThread>
#include <QTimer>

namespace dyad::backend::ai {

class LiveAnswers;

/// The AI side of a server behind one door: owns the thread in which all calls to providers run. Functions: any thread after start().
class AiService
{
public:
    AiService(Database &database, auth::Service &auth);
    ~AiService();
    AiService(const AiService &) = delete;

    /// Opens the key vault, reads prices (the data directory's prices.json before our own), settles what a dead process left,
    /// starts the thread. "data-not-writable", "key-file-bad", "prices-bad", "storage-unavailable".
    /// `alone`: no other server works on this database, so that calls that run were left by a dead process.
    sync::Expected<void> start(const QString &dataDirectory, bool alone = true);
    /// The job that settles the calls of processes that have died. In any process that does jobs, served or not.
    void addTo(JobKinds &kinds, const QString &dataDirectory);
    /// Cancels and bills what runs.
    void stop();

    using Who = Identified;
    /// By access token or API key, from whichever of the four headers has one. "unauthorized".
    sync::Expected<Who> identify(const gateway::Request &request);
    /// The same, where it is known without asking the database: an API key that was looked up a moment ago. Never waits.
    std::optional<Who> known(const gateway::Request &request) const;
    /// A key was revoked, or what its owner may do is another matter now.
    void forgetKeys() { m_known.forget(); }

    /// Begins a call whose answer goes into `out`.
    void run(std::unique_ptr<Face> face, const ChatRequest &request, const Caller &caller, std::shared_ptr<gateway::ResponseStream> out,
             FaceSession::Ended ended = {});
    /// Who tells others of answers; nullptr: nobody. Before start(); must outlive this.
    void setLive(LiveAnswers *live) { m_live = live; }
    LiveAnswers *live() const { return m_live; }
    /// Sends a question to a model; the answer is kept in its thread and told to those who look on. face, out: also answered there.
    void converse(const Begun &begun, std::unique_ptr<Face> face = {}, std::shared_ptr<gateway::ResponseStream> out = {});
    /// Stops and bills the answer to a question.
    void cancelAnswer(const QString &question);
    /// Runs `work` in the AI thread.
    void post(std::function<void(Broker &)> work);

    ProviderStore &providers() { return *m_providers; }
    /// Keys of people and organisations at those providers.
    ProviderKeyStore &providerKeys() { return *m_providerKeys; }
    ApiKeyStore &keys() { return m_keys; }
    ResponseMemory &responses() { return m_responses; }
    Database &database() { return m_database; }
    const KeyVault &vault() const { return *m_vault; }
    /// After a change of providers, keys or limits: takes it over. Other servers on this database do so within LookEveryMs.
    sync::Expected<void> reload();
    static constexpr int LookEveryMs = 1000;

private:
    sync::Expected<void> startBroker(const Prices &prices, bool alone);
    sync::Expected<void> load();
    void lookForChanges();

    Database &m_database;
    auth::Service &m_auth;
    ApiKeyStore m_keys;
    KnownKeys m_known;
    ResponseMemory m_responses;
    std::optional<KeyVault> m_vault;
    std::unique_ptr<ProviderStore> m_providers;
    std::unique_ptr<ProviderKeyStore> m_providerKeys;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< the AI thread's own object; the broker is its child
    Broker *m_broker = nullptr;
    QTimer *m_look = nullptr;                    ///< AI thread
    QByteArray m_mark;                           ///< of the change that was taken over last; AI thread
    LiveAnswers *m_live = nullptr;
    QHash<QString, QPointer<Generation>> m_answers; ///< by question; AI thread
};

} // namespace dyad::backend::ai
