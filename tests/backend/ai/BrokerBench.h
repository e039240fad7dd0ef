// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Broker.h"
#include "backend/ai/Generation.h"
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/ai/Wire.h"
#include <QEventLoop>
#include <QTemporaryDir>

/// A broker with a database of its own, and calls of it: for test programs, which include it where moc does not look (raw strings).
using namespace dyad::backend;
using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;
using Kind = StreamEvent::Kind;
using Script = ScenarioServer::Script;

inline Broker::Settings quick()
{
    Broker::Settings settings;
    settings.retryDelay = 5;
    settings.firstByteTimeout = 3000;
    settings.idleTimeout = 3000;
    settings.totalTimeout = 60'000;
    settings.maxBody = 1 << 20;
    settings.budgetWait = 10'000;
    settings.breaker = {.threshold = 3, .cooldown = 150, .longestCooldown = 1000};
    return settings;
}

/// For tests in which nothing may be given up because the machine is busy.
inline Broker::Settings patient()
{
    Broker::Settings settings = quick();
    settings.connectTimeout = settings.firstByteTimeout = settings.idleTimeout = settings.totalTimeout = 600'000;
    return settings;
}

struct Bench {
    explicit Bench(Broker::Settings settings = quick())
        : database(folder.filePath(u"d.sqlite"_s))
        , vault(*KeyVault::open(folder.filePath(u"k"_s)))
    {
        if (!database.migrate())
            qFatal("migrate");
        broker = std::make_unique<Broker>(database, vault, settings);
        broker->setPrices(*Prices::parse(R"({"rows":[{"model":"m-1","valid_from":"2020-01-01","input":1,"output":10,"cache_read":0.5}]})"));
    }
    void add(const ScenarioServer &server, const QString &name, ProviderKind kind = ProviderKind::OpenAi)
    {
        QList<Provider> all = broker->providers();
        Provider p;
        p.name = name;
        p.kind = kind;
        p.baseUrl = server.url();
        p.models = {u"m-1"_s};
        all.append(p);
        broker->setProviders(all);
    }
    qint64 number(const QString &sql) { return database.execute(sql)->first()[0].toLongLong(); }
    QString text(const QString &sql) { return database.execute(sql)->first()[0].toString(); }

    QTemporaryDir folder;
    Database database;
    KeyVault vault;
    std::unique_ptr<Broker> broker;
};

struct Call {
    Call(Bench &bench, bool stream = true, const QString &project = {})
    {
        ChatRequest request;
        request.model = u"m-1"_s;
        request.stream = stream;
        request.messages = {ChatMessage::ofText(ChatMessage::Role::User, u"Hi there"_s)};
        begin(bench, request, {u"ada"_s, u"default"_s, project, {}});
    }
    Call(Bench &bench, const ChatRequest &request, const Caller &caller) { begin(bench, request, caller); }
    void begin(Bench &bench, const ChatRequest &request, const Caller &caller)
    {
        generation = bench.broker->start(request, caller, u"test"_s);
        QObject::connect(generation, &Generation::happened, &guard, [this](const StreamEvent &event) {
            events.append(event);
            answer.add(event);
            ended = ended || event.kind == Kind::Finished || event.kind == Kind::Failed;
            if (ended)
                loop.quit();
        });
    }
    bool wait(int ms = 60'000)
    {
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        if (!ended)
            loop.exec(); // and not qWaitFor, which sleeps between looks
        return ended;
    }
    QEventLoop loop;
    QObject guard;
    QPointer<Generation> generation;
    StreamEvents events;
    ChatAnswer answer;
    bool ended = false;
};

inline Script ok() { return {.bytes = ScenarioServer::wholeSse(wire::chatText("Hel") + wire::chatText("lo") + wire::chatEnd())}; }
inline Script status(int code, const QByteArray &body = R"({"error":{"message":"no"}})", const QByteArray &headers = {})
{
    return {.bytes = ScenarioServer::json(body, code, headers)};
}
inline Script cut() { return {.bytes = ScenarioServer::sse(wire::chatText("Hel")), .close = true}; }
