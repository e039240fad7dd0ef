// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ServerCore.h"
#include "backend/admin/Routes.h"
#include "backend/ai/Routes.h"
#include "backend/auth/Routes.h"
#include "backend/collaboration/Routes.h"
#include "backend/gateway/ServerRoutes.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/platform/StoreGuard.h"
#include "backend/projects/Routes.h"
#include "backend/yavi/routes/Routes.h"
#include <QTimer>
#include <QWebSocket>

namespace dyad::backend {
namespace {

constexpr int StoreThreads = 3;
constexpr int StoreBound = 20000;        // requests and loads that wait; each is small
constexpr int HashThreads = 2;           // 64 MiB each
constexpr int HashBound = 64;
constexpr int GoodbyeMs = 3000;          // for clients to answer the close

} // namespace

struct ServerCore::Parts {
    DataDirectory directory;
    std::unique_ptr<Database> database;
    Events events;
    std::unique_ptr<Blobs> blobs;
    std::unique_ptr<auth::Service> auth;
    std::unique_ptr<projects::Service> projects;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<WorkQueue> store;
    std::unique_ptr<WorkQueue> hash;
    std::unique_ptr<Rooms> rooms;
    std::unique_ptr<gateway::SocketGateway> sockets;
    std::unique_ptr<ai::AiService> ai;
    std::unique_ptr<yavi::Service> yavi;
    std::unique_ptr<gateway::HttpServer> http;

    std::unique_ptr<StoreGuard> guard;
    std::unique_ptr<AdminService> admin;
    Config metricsConfig;                        // the same, with the other address
    std::unique_ptr<gateway::HttpServer> metrics;

    void make(const Config &config, const StoreUrl &where);
    sync::Expected<void> takeDatabase();
    void addRoutes();
    void makeMetrics(const Config &config);
};

void ServerCore::Parts::make(const Config &config, const StoreUrl &where)
{
    database = std::make_unique<Database>(where);
    blobs = std::make_unique<Blobs>(directory.filePath(QStringLiteral("blobs")));
    auth = std::make_unique<auth::Service>(*database, events);
    projects = std::make_unique<projects::Service>(*database, *auth, *blobs, events);
    auth->setInvitations(projects.get());
    admin = std::make_unique<AdminService>(*database, *blobs, events, directory.filePath(QString()));
    journal = std::make_unique<Journal>(*database);
    store = std::make_unique<WorkQueue>(StoreThreads, StoreBound);
    hash = std::make_unique<WorkQueue>(HashThreads, HashBound);
    rooms = std::make_unique<Rooms>(RoomContext{config, *database, *journal, *store, *blobs});
    sockets = std::make_unique<gateway::SocketGateway>(*rooms, gateway::SocketLimits{config.slowConsumerBytes, config.messagesPerSecond}, database->metrics());
    ai = std::make_unique<ai::AiService>(*database, *auth);
    yavi = std::make_unique<yavi::Service>(*database, *projects, config, ai.get());
    http = std::make_unique<gateway::HttpServer>(config, *auth, *store, *hash, database->metrics());
    if (!config.metricsListen.isEmpty())
        makeMetrics(config);
    addRoutes();
}

void ServerCore::Parts::makeMetrics(const Config &config)
{
    metricsConfig = config;
    (void)metricsConfig.setListen(config.metricsListen);              // was checked when it was set
    metrics = std::make_unique<gateway::HttpServer>(metricsConfig, *auth, *store, *hash, database->metrics());
    gateway::addMetricsRoutes(metrics->mutableRouter(), *database);
    metrics->setSocketTaker([](QWebSocket *socket, const auth::Identity &) {
        socket->close();                                              // there is nothing to talk about here
        socket->deleteLater();
    });
}

sync::Expected<void> ServerCore::Parts::takeDatabase()
{
    if (const auto good = database->checkServer(); !good)
        return good;
    if (database->flavor() == SqlFlavor::Postgres) {
        guard = std::make_unique<StoreGuard>(*database);
        if (const auto taken = guard->take(); !taken)
            return taken;
    }
    return database->migrate();
}

void ServerCore::Parts::addRoutes()
{
    gateway::Router &router = http->mutableRouter();
    gateway::addServerRoutes(router, *auth, *database);
    addServerAdminRoutes(router, *admin);
    auth::addRoutes(router, *auth);
    projects::addRoutes(router, *projects);
    addCollaborationRoutes(router, *projects, *database);
    ai::addEndpointRoutes(router, *ai);
    ai::addAdminRoutes(router, *ai, *projects);
    ai::addModelRoutes(router, *ai);
    yavi::addRoutes(router, *yavi);
    yavi::addYaviRoutes(router, *yavi, [this](const gateway::Request &request) {
        return mapped(ai->identify(request), [](const ai::AiService::Who &who) { return yavi::YaviCaller{who.caller.account, who.caller.project}; });
    });
}

ServerCore::ServerCore(Config config) : m_config(std::move(config)) { }

ServerCore::~ServerCore() = default;

sync::Expected<QUrl> ServerCore::start()
{
    if (!crypto::initialize())
        return sync::fail("storage-unavailable", "The system gives no random numbers.");
    m_parts = std::make_unique<Parts>();
    if (const auto taken = m_parts->directory.take(m_config.dataDirectory); !taken)
        return std::unexpected(taken.error());
    const auto where = StoreUrl::of(m_config);
    if (!where)
        return std::unexpected(where.error());
    m_parts->make(m_config, *where);
    if (const auto taken = m_parts->takeDatabase(); !taken)
        return std::unexpected(taken.error());
    const auto invite = m_parts->auth->prepare();
    if (!invite)
        return std::unexpected(invite.error());
    m_setupInvite = *invite;
    if (const auto ready = m_parts->ai->start(m_config.dataDirectory); !ready)
        return std::unexpected(ready.error());
    if (const auto ready = m_parts->yavi->start(); !ready)
        return std::unexpected(ready.error());
    m_parts->database->closeThread();            // the loop itself never waits for the disk again
    connectParts();
    if (const auto metrics = m_parts->metrics ? m_parts->metrics->listen() : sync::Expected<QUrl>(QUrl()); !metrics)
        return metrics;
    else
        m_metricsUrl = *metrics;
    auto url = m_parts->http->listen();
    if (url)
        m_state = State::Running;
    return url;
}

void ServerCore::connectParts()
{
    connect(&m_parts->events, &Events::signInEnded, m_parts->sockets.get(), &gateway::SocketGateway::onSignInEnded);
    connect(&m_parts->events, &Events::projectDeleted, m_parts->rooms.get(), &Rooms::onProjectDeleted);
    connect(&m_parts->events, &Events::projectRenamed, m_parts->rooms.get(), &Rooms::onProjectRenamed);
    m_parts->http->setSocketTaker([sockets = m_parts->sockets.get()](QWebSocket *socket, const auth::Identity &who) {
        sockets->take(socket, who);
    });
}

void ServerCore::stop(Done done)
{
    m_waiting.push_back(std::move(done));
    if (m_state == State::Stopping)
        return;
    if (m_state != State::Running)
        return finish();
    m_state = State::Stopping;
    m_parts->http->stopAccepting();
    m_parts->journal->whenDurable(this, [this] {
        gateway::SocketGateway *sockets = m_parts->sockets.get();
        if (sockets->isEmpty()) {
            // Not from inside the journal that it takes down.
            QMetaObject::invokeMethod(this, &ServerCore::finish, Qt::QueuedConnection);
            return;
        }
        connect(sockets, &gateway::SocketGateway::emptied, this, &ServerCore::finish, Qt::QueuedConnection);
        QTimer::singleShot(GoodbyeMs, this, &ServerCore::finish);
        sockets->closeAll();
    });
}

void ServerCore::finish()
{
    if (m_parts) {
        // Those who use go before those who are used.
        m_parts->metrics.reset();
        m_parts->http.reset();
        m_parts->sockets.reset();
        m_parts->hash.reset();
        m_parts->store.reset();
        m_parts->yavi.reset();
        m_parts->ai.reset();
        m_parts->rooms.reset();
        m_parts->journal.reset();
        m_parts->guard.reset();
        m_parts.reset();
    }
    m_state = State::Stopped;
    for (const Done &done : std::exchange(m_waiting, {}))
        done();
}

void ServerCore::createLocalSession(const QString &name, SignedIn then)
{
    if (m_state != State::Running)
        return then(sync::fail("not-running", "The server is not running."));
    const bool taken = m_parts->store->run(this, [auth = m_parts->auth.get(), name] { return auth->localSignIn(name); },
                                           [then](const sync::Expected<auth::SignIn> &signIn) {
        then(mapped(signIn, [](const auth::SignIn &s) {
            return LocalSession{s.accessToken, s.refreshToken, s.expiresIn, s.account.id, s.account.name};
        }));
    });
    if (!taken)
        then(sync::fail("busy", "The server is busy."));
}

} // namespace dyad::backend
