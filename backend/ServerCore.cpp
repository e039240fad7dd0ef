// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ServerCore.h"
#include "backend/admin/Backup.h"
#include "backend/admin/Housekeeping.h"
#include "backend/admin/Monitor.h"
#include "backend/admin/ProjectAdminRoutes.h"
#include "backend/admin/ScheduledBackup.h"
#include "backend/admin/OperationsRoutes.h"
#include "backend/admin/Routes.h"
#include "backend/admin/StorageRoutes.h"
#include "backend/admin/UsageRoutes.h"
#include "backend/ai/LiveAnswers.h"
#include "backend/ai/Routes.h"
#include "backend/auth/PasswordReset.h"
#include "backend/auth/Routes.h"
#include "backend/collaboration/Routes.h"
#include "backend/collaboration/Sealer.h"
#include "backend/gateway/ServerRoutes.h"
#include "backend/notices/NoticeDelivery.h"
#include "backend/notices/NoticeWatch.h"
#include "backend/notices/Routes.h"
#include "backend/notices/SmtpClient.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/EgressGuard.h"
#include "backend/platform/Log.h"
#include "backend/platform/StoreGuard.h"
#include "backend/platform/telemetry/OtlpExporter.h"
#include "backend/organisations/Routes.h"
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/bus/EventsBridge.h"
#include "backend/platform/cache/Cache.h"
#include "backend/platform/cluster/Cluster.h"
#include "backend/platform/cache/Redis.h"
#include "backend/platform/jobs/JobWorkers.h"
#include "backend/platform/jobs/ProcessLease.h"
#include "backend/platform/jobs/Scheduler.h"
#include "backend/platform/keys/AtRest.h"
#include "backend/projects/Routes.h"
#include "backend/yavi/routes/Routes.h"
#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <QTimer>
#include <atomic>

namespace dyad::backend {
namespace {

constexpr int StoreThreads = 3;
constexpr int StoreBound = 20000;        // requests and loads that wait; each is small
constexpr int HashThreads = 2;           // 64 MiB each
constexpr int HashBound = 64;
constexpr int OutsideThreads = 4;        // wait for issuers, up to 10 s
constexpr int OutsideBound = 64;
constexpr int LongBound = 4;              // one thread: a proof and a backup at once would only wait for each other's disk
constexpr int SlowThreads = 3;            // connectors and workflows
constexpr int SlowPerProject = 2;         // of each kind at once, in all nodes
constexpr int GoodbyeMs = 6000;          // for clients to answer the close, after the last was told

} // namespace

struct ServerCore::Parts {
    DataDirectory directory;
    std::unique_ptr<DataKeys> keys;
    std::unique_ptr<AtRest> atRest;
    std::unique_ptr<Database> database;
    std::unique_ptr<ProcessLease> lease;
    QList<QJsonObject> notices;                  // for whoever started this
    Events events;
    std::unique_ptr<Blobs> blobs;
    const std::shared_ptr<std::atomic<bool>> ending = std::make_shared<std::atomic<bool>>(false);      // who waits for other machines waits no longer
    std::shared_ptr<Redis> redis;                // null: none
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Bus> bus;
    std::unique_ptr<EventsBridge> bridge;
    std::unique_ptr<Cluster> cluster;            // null: this is the only node
    std::unique_ptr<auth::Service> auth;
    std::unique_ptr<auth::Profile> profile;
    std::unique_ptr<auth::OAuth> oauth;
    std::unique_ptr<auth::DeviceFlow> devices;
    std::unique_ptr<auth::MachineTokens> tokens;
    std::unique_ptr<organisations::Service> organisations;
    std::unique_ptr<projects::Service> projects;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<WorkQueue> store;
    std::unique_ptr<WorkQueue> hash;
    std::unique_ptr<WorkQueue> outside;
    std::unique_ptr<WorkQueue> longOnes;
    std::unique_ptr<Rooms> rooms;
    std::unique_ptr<Sealer> sealer;
    std::unique_ptr<gateway::SocketGateway> sockets;
    std::unique_ptr<ai::LiveAnswers> answers;    // outlives the AI thread, which tells it
    std::unique_ptr<ai::AiService> ai;
    std::unique_ptr<yavi::Service> yavi;
    std::unique_ptr<gateway::HttpServer> http;

    std::unique_ptr<StoreGuard> guard;
    std::unique_ptr<AdminService> admin;
    std::unique_ptr<StorageAdmin> storage;
    std::unique_ptr<OperationsAdmin> operations;
    std::unique_ptr<Housekeeping> housekeeping;
    std::unique_ptr<ProjectAdmin> projectAdmin;
    std::unique_ptr<ScheduledBackup> backups;
    std::unique_ptr<Monitor> monitor;
    std::unique_ptr<notices::NoticeStore> noticeStore;
    std::unique_ptr<notices::NoticeDelivery> noticeDelivery;
    std::unique_ptr<auth::PasswordReset> passwordReset;
    std::unique_ptr<notices::NoticeWatch> noticeWatch;
    std::unique_ptr<OtlpExporter> telemetry;
    JobKinds jobKinds;
    std::unique_ptr<JobWorkers> workers;
    std::unique_ptr<JobWorkers> slowWorkers;     // of connectors and workflows
    std::unique_ptr<Scheduler> scheduler;
    Config metricsConfig;                        // the same, with the other address
    std::unique_ptr<gateway::HttpServer> metrics;

    void make(const Config &config, const StoreUrl &where);
    sync::Expected<void> takeDatabase(const StorageConfig &config);
    sync::Expected<void> takeTurn();
    sync::Expected<void> migrate();
    sync::Expected<void> openKeys(const Config &config);
    void startJobs(const StorageConfig &config);
    sync::Expected<void> openStores(const StorageConfig &config, const QString &scanner);
    void addRoutes();
    gateway::HttpServer::Queues queues() { return {*store, *hash, *outside, *longOnes}; }
    void makeMetrics(const Config &config);
    void makeNotices(const Config &config);
};

void ServerCore::Parts::make(const Config &config, const StoreUrl &where)
{
    database = std::make_unique<Database>(where);
    blobs = std::make_unique<Blobs>(directory.filePath(QStringLiteral("blobs")), database.get());
    auth = std::make_unique<auth::Service>(*database, events, config.accounts);
    profile = std::make_unique<auth::Profile>(*auth);
    oauth = std::make_unique<auth::OAuth>(*auth);
    devices = std::make_unique<auth::DeviceFlow>(*auth);
    tokens = std::make_unique<auth::MachineTokens>(*database, events);
    organisations = std::make_unique<organisations::Service>(*database, events, config);
    projects = std::make_unique<projects::Service>(*database, *auth, *organisations, *blobs, events);
    auth->setInvitations(projects.get());
    admin = std::make_unique<AdminService>(*database, *blobs, events, directory.filePath(QString()));
    storage = std::make_unique<StorageAdmin>(*database, admin->audit());
    operations = std::make_unique<OperationsAdmin>(*database, *blobs, config, admin->audit());
    bus = redis ? Bus::over(redis) : Bus::alone();
    bridge = std::make_unique<EventsBridge>(events, *bus);
    if (!config.storage.clusterUrl.isEmpty() && config.storage.api)
        cluster = std::make_unique<Cluster>(*database, *bus);
    journal = std::make_unique<Journal>(*database);
    store = std::make_unique<WorkQueue>(StoreThreads, StoreBound);
    hash = std::make_unique<WorkQueue>(HashThreads, HashBound);
    outside = std::make_unique<WorkQueue>(OutsideThreads, OutsideBound);
    longOnes = std::make_unique<WorkQueue>(1, LongBound);
    auto &queued = database->metrics().queued;
    store->setGauge(&queued[Metrics::Store]);
    hash->setGauge(&queued[Metrics::Hash]);
    outside->setGauge(&queued[Metrics::Outside]);
    longOnes->setGauge(&queued[Metrics::Long]);
    ai = std::make_unique<ai::AiService>(*database, *auth);
    answers = std::make_unique<ai::LiveAnswers>(*ai, *store);
    ai->setLive(answers.get());
    rooms = std::make_unique<Rooms>(RoomContext{config, *database, *journal, *store, *blobs, answers.get(), cluster.get()});
    answers->setTell([rooms = rooms.get()](const QString &project, const QString &account, const QByteArray &message) { rooms->tellOfAi(project, account, message); });
    sealer = std::make_unique<Sealer>(*database, *store, sync::Version(config.historyKept));
    sockets = std::make_unique<gateway::SocketGateway>(*rooms, gateway::SocketLimits{config.slowConsumerBytes, config.messagesPerSecond, config.socketsPerUser}, database->metrics());
    yavi = std::make_unique<yavi::Service>(*database, *projects, config, ai.get());
    housekeeping = std::make_unique<Housekeeping>(*database, admin->audit(),
                                                  Housekeeping::Files{*blobs, yavi->files(), config.storage.blobGraceHours * qint64(3'600'000), config.storage.blobCacheBytes},
                                                  directory.filePath(QString()));
    housekeeping->addTo(jobKinds);
    projectAdmin = std::make_unique<ProjectAdmin>(*database, *blobs, events, admin->audit(), config.operations.keepDeletedDays * qint64(86'400'000));
    projectAdmin->addTo(jobKinds);
    backups = std::make_unique<ScheduledBackup>(*database, admin->audit(), config.operations, directory.filePath(QString()));
    backups->addTo(jobKinds);
    monitor = std::make_unique<Monitor>(config, *database, *blobs, redis);
    yavi->addTo(jobKinds);
    ai->addTo(jobKinds, config.dataDirectory);
    makeNotices(config);
    cache = std::make_unique<Cache>(config.storage.cacheEntries, redis, database.get(), blobs.get());
    yavi->setCache(cache.get());
    http = std::make_unique<gateway::HttpServer>(config, *auth, queues(), database->metrics());
    if (!config.metricsListen.isEmpty())
        makeMetrics(config);
    addRoutes();
}

/// What people hear of, and how it comes to them.
void ServerCore::Parts::makeNotices(const Config &config)
{
    const OperationsConfig &settings = config.operations;
    noticeStore = std::make_unique<notices::NoticeStore>(*database, settings);
    noticeDelivery = std::make_unique<notices::NoticeDelivery>(*database, *noticeStore, settings);
    noticeDelivery->addTo(jobKinds);
    auth::PasswordReset::SendMail mail;
    if (!settings.mailServer.isEmpty())
        mail = [&settings](const QString &to, const QString &subject, const QString &text) { return notices::SmtpClient(settings).send({to, subject, text}); };
    passwordReset = std::make_unique<auth::PasswordReset>(*auth, std::move(mail));
    passwordReset->addTo(jobKinds);
    noticeWatch = std::make_unique<notices::NoticeWatch>(*database, *noticeStore, *store, [this](const notices::Notice &notice) {
        sockets->tell(notice.account, notice.toMessage());
    });
}

void ServerCore::Parts::makeMetrics(const Config &config)
{
    metricsConfig = config;
    metricsConfig.operations = {};                                    // its own network, without TLS
    metricsConfig.operations.tlsDemand = OperationsConfig::TlsDemand::Off;
    (void)metricsConfig.setListen(config.metricsListen);              // was checked when it was set
    metrics = std::make_unique<gateway::HttpServer>(metricsConfig, *auth, queues(), database->metrics());
    gateway::addMetricsRoutes(metrics->mutableRouter(), *database);
    metrics->setSocketTaker([](gateway::WebSocket *socket, const gateway::Request &) {
        socket->close();                                              // there is nothing to talk about here
        socket->deleteLater();
    });
}

/// No other server may serve people from it, unless both say that they are several. Those that only do jobs may be.
sync::Expected<void> ServerCore::Parts::takeDatabase(const StorageConfig &config)
{
    if (const auto good = database->checkServer(); !good)
        return good;
    if (cluster && database->flavor() != SqlFlavor::Postgres)
        return sync::fail("bad-store", "Several servers (cluster.url) need a PostgreSQL database.");
    if (config.api && database->flavor() == SqlFlavor::Postgres) {
        guard = std::make_unique<StoreGuard>(*database, bool(cluster));
        if (const auto taken = guard->take(); !taken)
            return taken;
    }
    if (const auto turn = cluster ? takeTurn() : sync::Expected<void>(); !turn)
        return turn;
    return migrate();
}

/// Nodes start one after the other: what the first one makes, the next one finds. Ends with this thread's connection.
sync::Expected<void> ServerCore::Parts::takeTurn()
{
    const auto turn = database->execute(QStringLiteral("SELECT pg_advisory_lock(1685676390)"));
    return turn ? sync::Expected<void>() : std::unexpected(turn.error());
}

/// Never without a way back.
sync::Expected<void> ServerCore::Parts::migrate()
{
    const auto needed = database->needsMigration();
    const auto before = database->schemaVersion();
    if (!needed || !before)
        return std::unexpected(needed ? before.error() : needed.error());
    if (!*needed)
        return database->migrate();
    if (*before > sqlfiles::migrations().last().number)
        return database->migrate();                                   // which refuses
    const auto backup = backup::writeBeforeMigration(*database, directory.filePath(QStringLiteral("before-migration")));
    if (!backup)
        return sync::fail(backup.error().code, "The schema must be changed, and the backup before that cannot be made: " + backup.error().message);
    if (const auto done = database->migrate(); !done)
        return sync::fail(done.error().code, done.error().message + " What was there before the change is in " + backup->toStdString() + ".");
    const auto after = database->schemaVersion();
    qCInfo(logStore) << "schema went from version" << *before << "to" << after.value_or(0) << "- what was there before is in" << *backup;
    notices.append({{QStringLiteral("event"), QStringLiteral("migrated")}, {QStringLiteral("from"), *before}, {QStringLiteral("to"), after.value_or(0)},
                    {QStringLiteral("backup"), *backup}});
    return {};
}

sync::Expected<void> ServerCore::Parts::openKeys(const Config &config)
{
    auto opened = DataKeys::open(*database, config.storage.masterKey, QDir(config.dataDirectory).absolutePath());
    if (!opened)
        return std::unexpected(opened.error());
    keys = std::move(*opened);
    atRest = std::make_unique<AtRest>(*keys, config.storage.encrypt);
    database->setAtRest(atRest.get());
    if (keys->isNew())
        notices.append({{QStringLiteral("event"), QStringLiteral("key-made")}, {QStringLiteral("key"), keys->master().id()},
                        {QStringLiteral("file"), MasterKey::fileOf(config.storage.masterKey, QDir(config.dataDirectory).absolutePath())}});
    return {};
}

void ServerCore::Parts::addRoutes()
{
    gateway::Router &router = http->mutableRouter();
    gateway::addServerRoutes(router, *auth, *database);
    addServerAdminRoutes(router, *admin);
    addStorageRoutes(router, *storage, admin->audit());
    addOperationsRoutes(router, *operations);
    addProjectAdminRoutes(router, *projectAdmin);
    addUsageRoutes(router, *projects);
    notices::addRoutes(router, *noticeStore);
    auth::addPasswordRoutes(router, *passwordReset);
    auth::addRoutes(router, *auth);
    auth::addProfileRoutes(router, *profile);
    auth::addOAuthRoutes(router, *oauth, *profile);
    auth::addDeviceRoutes(router, *devices);
    auth::addMachineTokenRoutes(router, *tokens);
    organisations::addRoutes(router, *organisations);
    projects::addRoutes(router, *projects);
    addCollaborationRoutes(router, *projects, *database);
    ai::addEndpointRoutes(router, *ai);
    ai::addAdminRoutes(router, *ai, *projects);
    ai::addModelRoutes(router, *ai);
    ai::addChatRoutes(router, *ai, *projects);
    ai::addCompleteRoutes(router, *ai, *projects);
    yavi::addRoutes(router, *yavi);
    yavi::addYaviRoutes(router, *yavi, [this](const gateway::Request &request) {
        return mapped(ai->identify(request), [](const ai::AiService::Who &who) { return yavi::YaviCaller{who.caller.account, who.caller.project, who.caller.key}; });
    });
    // A body of many megabytes is read for those only who may have it answered.
    router.admitLargeBodies([this](const gateway::Request &request) { return ai->identify(request).has_value(); });
}

sync::Expected<void> ServerCore::Parts::openStores(const StorageConfig &config, const QString &scanner)
{
    const auto remote = BlobRemote::open(config);
    if (!remote)
        return std::unexpected(remote.error());
    if (*remote) {
        // A store that takes a call and never answers would hold our end up for as long as a gigabyte may take.
        BlobRemote::Bounds bounds;
        bounds.isStopped = [ending = ending] { return ending->load(); };
        (*remote)->setBounds(bounds);
        blobs->setRemote(*remote, QStringLiteral("blobs"));
        yavi->files().setRemote(*remote, QStringLiteral("documents"));
    }
    if (scanner.isEmpty())
        return {};
    const auto scan = MalwareScan::parse(scanner);
    if (!scan)
        return std::unexpected(scan.error());
    blobs->setScan(*scan);
    yavi->files().setScan(*scan);
    return {};
}

void ServerCore::Parts::startJobs(const StorageConfig &config)
{
    const QString node = QSysInfo::machineHostName() + u'/' + QString::number(QCoreApplication::applicationPid());
    if (config.worker) {
        JobWorkers::Settings quick, slow;
        quick.lane.kinds = slow.lane.kinds = jobKinds.slowKinds();
        slow.lane.isOnly = true;
        slow.lane.perProject = SlowPerProject;
        slow.threads = SlowThreads;
        workers = std::make_unique<JobWorkers>(*database, jobKinds, node, quick);
        slowWorkers = std::make_unique<JobWorkers>(*database, jobKinds, node, slow);
    }
    if (config.scheduler)
        scheduler = std::make_unique<Scheduler>(*database, jobKinds, node, Scheduler::Settings(), [this] {
            if (workers)
                workers->wake();
            if (slowWorkers)
                slowWorkers->wake();
        });
}

ServerCore::ServerCore(Config config) : m_config(std::move(config)) { }

ServerCore::~ServerCore() = default;

/// What only the server that people talk to may do: settle what it left when it died, take up its unfinished documents.
sync::Expected<void> ServerCore::prepareToServe()
{
    // What other nodes are doing is not left behind.
    const auto alone = m_parts->cluster ? m_parts->cluster->isAlone() : sync::Expected<bool>(true);
    if (!alone)
        return std::unexpected(alone.error());
    const auto invite = m_parts->auth->prepare();
    if (!invite)
        return std::unexpected(invite.error());
    m_setupInvite = *invite;
    if (const auto ready = m_parts->ai->start(m_config.dataDirectory, *alone); !ready)
        return ready;
    m_parts->auth->useVault(m_parts->ai->vault());
    m_parts->yavi->serve();
    return *alone ? m_parts->yavi->start() : sync::Expected<void>();
}

sync::Expected<QUrl> ServerCore::start()
{
    if (!crypto::initialize())
        return sync::fail("storage-unavailable", "The system gives no random numbers.");
    if (!m_config.knowledge.onlyHosts.isEmpty())
        egress::setOnlyHosts(m_config.knowledge.onlyHosts);
    m_parts = std::make_unique<Parts>();
    if (const auto taken = m_parts->directory.take(m_config.dataDirectory); !taken)
        return std::unexpected(taken.error());
    const auto where = StoreUrl::of(m_config);
    if (!where)
        return std::unexpected(where.error());
    if (!m_config.storage.redisUrl.isEmpty()) {
        const auto redis = Redis::open(m_config.storage);
        if (!redis)
            return std::unexpected(redis.error());
        m_parts->redis = *redis;
    }
    m_parts->make(m_config, *where);
    if (const auto taken = m_parts->takeDatabase(m_config.storage); !taken)
        return std::unexpected(taken.error());
    m_parts->lease = std::make_unique<ProcessLease>(*m_parts->database, ProcessLease::Settings{.file = m_parts->directory.filePath(QStringLiteral("process"))});
    if (const auto opened = m_parts->openKeys(m_config); !opened)
        return std::unexpected(opened.error());
    m_notices = m_parts->notices;
    if (const auto opened = m_parts->openStores(m_config.storage, m_config.operations.scanClamd); !opened)
        return std::unexpected(opened.error());
    if (const auto ready = m_config.storage.api ? prepareToServe() : sync::Expected<void>(); !ready)
        return std::unexpected(ready.error());
    if (const auto made = m_parts->housekeeping->makePartitions(); !made)
        return std::unexpected(made.error());
    m_parts->startJobs(m_config.storage);
    m_parts->database->closeThread();            // the loop itself never waits for the disk again
    connectParts();
    if (const auto metrics = m_parts->metrics ? m_parts->metrics->listen() : sync::Expected<QUrl>(QUrl()); !metrics)
        return metrics;
    else
        m_metricsUrl = *metrics;
    // A node that only works or schedules has nothing to say to people.
    auto url = m_config.storage.api ? m_parts->http->listen() : sync::Expected<QUrl>(QUrl());
    if (const auto joined = url && m_parts->cluster ? joinCluster(*url) : sync::Expected<void>(); !joined)
        return std::unexpected(joined.error());
    if (url)
        m_state = State::Running;
    m_parts->database->metrics().started = url.has_value();
    return url;
}

void ServerCore::connectParts()
{
    if (m_config.storage.api)
        m_parts->noticeWatch->start();
    if (!m_config.operations.otlpEndpoint.isEmpty())
        m_parts->telemetry = std::make_unique<OtlpExporter>(m_parts->database->metrics(), m_config.operations);
    connect(&m_parts->events, &Events::signInEnded, m_parts->sockets.get(), &gateway::SocketGateway::onSignInEnded);
    connect(&m_parts->events, &Events::membersChanged, m_parts->rooms.get(), &Rooms::onMembersChanged);
    connect(&m_parts->events, &Events::projectDeleted, m_parts->rooms.get(), &Rooms::onProjectDeleted);
    connect(&m_parts->events, &Events::projectRenamed, m_parts->rooms.get(), &Rooms::onProjectRenamed);
    // On whatever thread it happens, so that the next call finds it so: what an API key may do is another matter now.
    const auto forget = [ai = m_parts->ai.get()] { ai->forgetKeys(); };
    connect(&m_parts->events, &Events::signInEnded, &m_parts->events, forget, Qt::DirectConnection);
    connect(&m_parts->events, &Events::membersChanged, &m_parts->events, forget, Qt::DirectConnection);
    connect(&m_parts->events, &Events::projectDeleted, &m_parts->events, forget, Qt::DirectConnection);
    m_parts->http->setSocketTaker([sockets = m_parts->sockets.get()](gateway::WebSocket *socket, const gateway::Request &request) {
        sockets->take(socket, request);
    });
    if (m_parts->cluster)
        connectCluster();
    m_parts->monitor->start();
}

void ServerCore::stop(Done done)
{
    m_waiting.push_back(std::move(done));
    if (m_state == State::Stopping)
        return;
    if (m_state != State::Running)
        return finish();
    m_state = State::Stopping;
    m_parts->database->metrics().draining = true;
    m_parts->http->drain();
    // Others may take our rooms before the first client asks them to.
    if (m_parts->cluster)
        m_parts->cluster->drain(this, [this] { closeSockets(); });
    else
        closeSockets();
}

void ServerCore::connectCluster()
{
    const Cluster *cluster = m_parts->cluster.get();
    Rooms *rooms = m_parts->rooms.get();
    connect(cluster, &Cluster::lost, rooms, &Rooms::onLost);
    connect(cluster, &Cluster::membersChanged, rooms, &Rooms::onMembersChanged);
    connect(cluster, &Cluster::projectRenamed, rooms, &Rooms::onProjectRenamed);
    connect(cluster, &Cluster::projectDeleted, rooms, &Rooms::onProjectDeleted);
    connect(cluster, &Cluster::signInEnded, m_parts->sockets.get(), &gateway::SocketGateway::onSignInEnded);
    connect(cluster, &Cluster::serving, m_parts->sockets.get(), &gateway::SocketGateway::onServing);
}

/// Where the others reach this one: with the port that it has by now.
sync::Expected<void> ServerCore::joinCluster(const QUrl &listening)
{
    QUrl url(m_config.storage.clusterUrl);
    if (url.port() < 0)
        url.setPort(listening.port());
    return m_parts->cluster->join(url);
}

sync::Expected<void> ServerCore::reload()
{
    return m_state == State::Running && m_config.storage.api ? m_parts->http->reloadTls() : sync::Expected<void>();
}

sync::Expected<void> ServerCore::reload(const Config &fresh)
{
    if (m_state != State::Running)
        return {};
    m_config.connectionLimit = fresh.connectionLimit;
    m_config.connectionsPerAddress = fresh.connectionsPerAddress;
    m_config.socketsPerUser = fresh.socketsPerUser;
    m_config.messagesPerSecond = fresh.messagesPerSecond;
    m_config.documentBytes = fresh.documentBytes;
    m_config.slowConsumerBytes = fresh.slowConsumerBytes;
    m_parts->auth->setCallRates(fresh.accounts);
    m_parts->sockets->setLimits({m_config.slowConsumerBytes, m_config.messagesPerSecond, m_config.socketsPerUser});
    return reload();
}

/// While the sockets go, HTTP is still answered: those who balance the load see that nothing new should come.
void ServerCore::closeSockets()
{
    m_parts->journal->whenDurable(this, [this] {
        gateway::SocketGateway *sockets = m_parts->sockets.get();
        if (sockets->isEmpty()) {
            // Not from inside the journal that it takes down.
            QMetaObject::invokeMethod(this, &ServerCore::finish, Qt::QueuedConnection);
            return;
        }
        connect(sockets, &gateway::SocketGateway::emptied, this, &ServerCore::finish, Qt::QueuedConnection);
        connect(sockets, &gateway::SocketGateway::allTold, this, [this] { QTimer::singleShot(GoodbyeMs, this, &ServerCore::finish); });
        sockets->closeAll(m_config.operations.drainSeconds * 1000);
    });
}

void ServerCore::finish()
{
    if (m_parts) {
        *m_parts->ending = true;
        if (m_parts->http)                       // none where it did not come that far
            m_parts->http->stopAccepting();
        // Calls that are being answered use the server of HTTP with its routes, and what the routes were made with.
        for (WorkQueue *queue : {m_parts->longOnes.get(), m_parts->outside.get(), m_parts->hash.get(), m_parts->store.get()})
            if (queue)
                queue->drain();
        // Those who use go before those who are used.
        if (m_parts->noticeWatch)
            m_parts->noticeWatch->stop();
        m_parts->telemetry.reset();
        m_parts->bridge.reset();
        m_parts->scheduler.reset();
        m_parts->workers.reset();
        m_parts->slowWorkers.reset();
        m_parts->metrics.reset();
        m_parts->http.reset();
        m_parts->sockets.reset();
        m_parts->sealer.reset();
        m_parts->monitor.reset();
        m_parts->longOnes.reset();
        m_parts->outside.reset();
        m_parts->hash.reset();
        m_parts->store.reset();
        m_parts->noticeWatch.reset();                // a work of the queue may have used it until now
        m_parts->yavi.reset();
        m_parts->ai.reset();
        m_parts->rooms.reset();
        m_parts->journal.reset();
        m_parts->cluster.reset();                // now that all is durable the others may have the rooms
        m_parts->bus.reset();
        m_parts->guard.reset();
        m_parts->lease.reset();                  // nothing is under way any more
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
