// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/AiService.h"
#include "backend/ai/Booking.h"
#include "backend/ai/AnswerFeed.h"
#include "backend/platform/Correlation.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include <QFile>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

sync::Expected<Prices> readPrices(const QString &dataDirectory)
{
    QFile own(dataDirectory + u"/prices.json"_s);
    QFile ours(u":/dyad/ai/prices.json"_s);
    QFile &file = own.exists() ? own : ours;
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("prices-bad", "The price table " + file.fileName().toStdString() + " cannot be read.");
    return Prices::parse(file.readAll());
}

constexpr qint64 SettleEveryMs = 60'000;
const QString ChangeMark = u"ai-changed"_s;

QString tokenOf(const gateway::Request &request)
{
    const QString bearer = request.token();
    if (bearer.startsWith(ApiKeyStore::Prefix)) // some clients send a key of their provider's beside it
        return bearer;
    for (const char *name : {"x-api-key", "x-goog-api-key", "api-key"})
        if (const QByteArray value = request.header(name).trimmed(); value.startsWith(ApiKeyStore::Prefix) || (!value.isEmpty() && bearer.isEmpty()))
            return QString::fromLatin1(value);
    return bearer;
}

} // namespace

AiService::AiService(Database &database, auth::Service &auth)
    : m_database(database)
    , m_auth(auth)
    , m_keys(database)
{
}

AiService::~AiService() { stop(); }

sync::Expected<void> AiService::start(const QString &dataDirectory, bool alone)
{
    const auto prices = readPrices(dataDirectory);
    if (!prices)
        return std::unexpected(prices.error());
    auto vault = KeyVault::of(m_database, dataDirectory);
    if (!vault)
        return std::unexpected(vault.error());
    m_vault = std::move(*vault);
    m_providers = std::make_unique<ProviderStore>(m_database, *m_vault);
    m_providerKeys = std::make_unique<ProviderKeyStore>(m_database, *m_vault);
    return startBroker(*prices, alone);
}

sync::Expected<void> AiService::startBroker(const Prices &prices, bool alone)
{
    Ledger ledger(m_database, *m_vault);
    {
        Transaction transaction(m_database);
        const auto left = alone ? ledger.recover() : ledger.recoverFromOthers();
        if (!transaction.begun() || !left || !ledger.forgetExpired())
            return sync::fail("storage-unavailable", "The accounts of the AI cannot be read.");
        if (const auto done = transaction.commit(); !done)
            return done;
        if (*left > 0)
            qCInfo(logStore) << "settled" << *left << "AI calls that a dead process left";
    }
    m_thread.setObjectName(u"ai"_s);
    m_thread.start();
    m_home = std::make_unique<QObject>();
    m_home->moveToThread(&m_thread);
    QMetaObject::invokeMethod(m_home.get(), [this, &prices] {
        m_broker = new Broker(m_database, *m_vault, Broker::Settings(), m_home.get());
        m_broker->setPrices(prices);
        if (m_database.flavor() != SqlFlavor::Postgres)
            return; // nobody else works on a file
        m_look = new QTimer(m_home.get());
        QObject::connect(m_look, &QTimer::timeout, m_home.get(), [this] { lookForChanges(); });
        m_look->start(LookEveryMs);
    }, Qt::BlockingQueuedConnection);
    return load();
}

void AiService::addTo(JobKinds &kinds, const QString &dataDirectory)
{
    kinds.addRegular(u"ai.settle-lost"_s, SettleEveryMs, [this, dataDirectory](JobRun &) -> sync::Expected<void> {
        const auto vault = KeyVault::of(m_database, dataDirectory);
        if (!vault)
            return std::unexpected(vault.error());
        Transaction transaction(m_database);
        if (!transaction.begun())
            return transaction.begun();
        const auto settled = Ledger(m_database, *vault).recoverFromOthers();
        if (!settled || *settled == 0)
            return settled ? sync::Expected<void>() : std::unexpected(settled.error());
        qCInfo(logStore) << "settled" << *settled << "AI calls that another process left";
        return transaction.commit();
    });
}

void AiService::stop()
{
    if (!m_home)
        return;
    QMetaObject::invokeMethod(m_home.get(), [this] {
        delete std::exchange(m_look, nullptr);
        delete std::exchange(m_broker, nullptr);
        m_database.closeThread();
    }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_home.reset();
}

sync::Expected<void> AiService::reload()
{
    const auto noted = m_database.run("server.set-state", {ChangeMark, crypto::randomId(16).toLatin1()});
    return noted ? load() : std::unexpected(noted.error());
}

/// A key that was taken away on another server must not go out from here any more.
void AiService::lookForChanges()
{
    const auto mark = m_database.run("server.state", {ChangeMark});
    if (!mark || mark->isEmpty() || mark->first()[0].toByteArray() == m_mark)
        return;
    if (const auto loaded = load(); !loaded)
        qCWarning(logStore) << "changed AI providers could not be read:" << loaded.error().code.c_str();
}

sync::Expected<void> AiService::load()
{
    // Read first: what changes meanwhile is seen the next time.
    const auto mark = m_database.run("server.state", {ChangeMark});
    if (!mark)
        return std::unexpected(mark.error());
    const auto all = m_providers->all();
    if (!all)
        return std::unexpected(all.error());
    const auto limits = RateLimiter::load(m_database);
    if (!limits)
        return std::unexpected(limits.error());
    const auto keys = m_providerKeys->all();
    if (!keys)
        return std::unexpected(keys.error());
    const auto policies = KeyPolicyStore(m_database).all();
    if (!policies)
        return std::unexpected(policies.error());
    post([this, policies = *policies, mark = mark->isEmpty() ? QByteArray() : mark->first()[0].toByteArray(), providers = *all, keys = *keys, limits = *limits](Broker &broker) {
        m_mark = mark;
        if (broker.providers() != providers) // a key that somebody changes empties nobody's cache
            broker.setProviders(providers);
        broker.setKeys(keys);
        broker.setKeyPolicies(policies);
        broker.limiter().setLimits(limits);
    });
    return {};
}

void AiService::post(std::function<void(Broker &)> work)
{
    QMetaObject::invokeMethod(m_home.get(), [this, work = std::move(work)] {
        if (m_broker)
            work(*m_broker);
    }, Qt::QueuedConnection);
}

std::optional<AiService::Who> AiService::known(const gateway::Request &request) const
{
    const QString token = tokenOf(request);
    auto who = token.startsWith(ApiKeyStore::Prefix) ? m_known.find(crypto::tokenHash(token)) : std::nullopt;
    // One too many is told so where there is time to say it (identify).
    if (who && !m_auth.takeCall(who->caller.account, auth::Service::Came::WithKey))
        return {};
    if (who)
        who->caller.correlation = currentCorrelation();
    return who;
}

sync::Expected<AiService::Who> AiService::identify(const gateway::Request &request)
{
    const QString token = tokenOf(request);
    if (token.startsWith(ApiKeyStore::Prefix)) {
        const uint64_t epoch = m_known.epoch();
        const auto owner = m_keys.find(token);
        if (!owner)
            return std::unexpected(owner.error());
        if (!*owner)
            return sync::fail("unauthorized", "This key is not known, or was revoked.");
        if (const auto counted = m_auth.countCall((*owner)->account, auth::Service::Came::WithKey); !counted)
            return std::unexpected(counted.error());
        return mapped(booked(m_database, {(*owner)->account, {}, (*owner)->project, (*owner)->key}), [&](const Caller &caller) {
            const Who who{caller, (*owner)->name, (*owner)->admin};
            m_known.note(crypto::tokenHash(token), who, epoch);
            return who;
        });
    }
    if (token.isEmpty())
        return sync::fail("unauthorized", "This call needs an API key (dyadctl key create) as Authorization: Bearer, x-api-key, x-goog-api-key or api-key.");
    const auto identity = m_auth.identify(token);
    if (!identity)
        return std::unexpected(identity.error());
    if (const auto counted = m_auth.countCall(identity->account, auth::Service::Came::SignedIn); !counted)
        return std::unexpected(counted.error());
    if (identity->isMachine())
        return sync::fail("unauthorized", "A token of a program is no key for the AI: make an API key.");
    return mapped(booked(m_database, {identity->account, {}, {}, {}}), [&](const Caller &caller) { return Who{caller, identity->name, identity->admin}; });
}

void AiService::run(std::unique_ptr<Face> face, const ChatRequest &request, const Caller &caller, std::shared_ptr<gateway::ResponseStream> out, FaceSession::Ended ended)
{
    ++m_database.metrics().aiRequests;
    m_database.metrics().aiRate.note();
    // std::function wants copies; the face is handed over in a shared box.
    auto box = std::make_shared<std::unique_ptr<Face>>(std::move(face));
    post([box, request, caller, out, ended](Broker &broker) {
        Generation *generation = broker.make(request, caller, (*box)->name());
        new FaceSession(generation, std::move(*box), request.stream, out, ended);
        generation->begin();
    });
}

void AiService::converse(const Begun &begun, std::unique_ptr<Face> face, std::shared_ptr<gateway::ResponseStream> out)
{
    ++m_database.metrics().aiRequests;
    m_database.metrics().aiRate.note();
    auto box = std::make_shared<std::unique_ptr<Face>>(std::move(face));
    post([this, box, begun, out](Broker &broker) {
        Generation *generation = broker.start(begun.request, begun.caller, u"ask"_s);
        m_answers.insert(begun.news.id, generation);
        QObject::connect(generation, &QObject::destroyed, &broker, [this, id = begun.news.id] { m_answers.remove(id); });
        new AnswerFeed(generation, *this, m_live, begun);
        if (*box)
            new FaceSession(generation, std::move(*box), true, out, {});
    });
}

void AiService::cancelAnswer(const QString &question)
{
    post([this, question](Broker &) {
        if (Generation *generation = m_answers.value(question))
            generation->cancel();
    });
}

} // namespace dyad::backend::ai
