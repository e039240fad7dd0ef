// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/ServerRoutes.h"
#include "backend/platform/Clock.h"
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

namespace dyad::backend::gateway {
namespace {

/// How one gets in, for those who show it.
QJsonObject signInJson(const AccountConfig &config)
{
    static constexpr const char *Modes[] = {"closed", "invite", "open"};
    QJsonArray issuers;
    for (const IssuerConfig &issuer : config.issuers)
        issuers.append(QJsonObject{{QStringLiteral("name"), issuer.name}, {QStringLiteral("label"), issuer.label}});
    return {{QStringLiteral("signUp"), QLatin1StringView(Modes[int(config.signUp)])}, {QStringLiteral("passwordLength"), config.passwordLength},
            {QStringLiteral("issuers"), issuers}};
}

sync::Expected<Response> about(auth::Service &auth)
{
    return mapped(auth.needsSetup(), [&auth](bool setup) {
        return Response::json({{QStringLiteral("name"), QStringLiteral("dyad-server")}, {QStringLiteral("version"), QStringLiteral(DYAD_VERSION)},
                               {QStringLiteral("protocol"), 1}, {QStringLiteral("setup"), setup}, {QStringLiteral("signIn"), signInJson(auth.config())}});
    });
}

sync::Expected<Response> openApi()
{
    QFile file(QStringLiteral(":/dyad/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("not-found", "This build has no API description.");
    return Response::bytes(file.readAll(), "application/json");
}

sync::Expected<Response> ready(Database &database)
{
    if (database.metrics().draining)
        return Response::problem({"storage-unavailable", "The server is stopping."}, 503);
    if (database.metrics().surroundings.diskIsFull())
        return Response::problem({"storage-unavailable", "Less is free where the data folder is than disk.free-bytes wants."}, 503);
    if (const auto probe = database.probe(); !probe)
        return Response::problem(probe.error(), 503);
    return Response::json({{QStringLiteral("ready"), true}});
}

sync::Expected<Response> startedUp(Database &database)
{
    if (!database.metrics().started)
        return Response::problem({"storage-unavailable", "The server is starting."}, 503);
    return Response::json({{QStringLiteral("started"), true}});
}

/// Of the TLS certificate, where there is one.
QJsonObject certificateHealth(qint64 ends, bool detailed)
{
    constexpr qint64 SoonSeconds = 14 * 86'400;
    const qint64 left = ends - nowMs() / 1000;
    QJsonObject report{{QStringLiteral("status"), left <= 0 ? QStringLiteral("expired") : left < SoonSeconds ? QStringLiteral("expiring") : QStringLiteral("ok")}};
    if (detailed)
        report[QStringLiteral("ends")] = QDateTime::fromSecsSinceEpoch(ends, Qt::UTC).toString(Qt::ISODate);
    return report;
}

QString nameOf(Surroundings::State state)
{
    return state == Surroundings::Away ? QStringLiteral("away") : QStringLiteral("ok");
}

/// What the server stands on beside its database, as the monitor saw it last. True: all of it is well.
bool addSurroundings(QJsonObject &checks, const Surroundings &around, bool detailed)
{
    bool good = true;
    const auto add = [&](const char *name, const QString &status, const QJsonObject &details = {}) {
        QJsonObject check = detailed ? details : QJsonObject();
        check[QStringLiteral("status")] = status;
        checks[QLatin1StringView(name)] = check;
        good = good && status == QLatin1StringView("ok");
    };
    if (around.diskSize > 0)
        add("disk", around.diskIsFull() ? QStringLiteral("full") : QStringLiteral("ok"),
            {{QStringLiteral("freeBytes"), qint64(around.diskFree)}, {QStringLiteral("wantedBytes"), qint64(around.diskLimit)}});
    if (around.redis != Surroundings::Unknown)
        add("redis", nameOf(around.redis));
    if (around.blobs != Surroundings::Unknown)
        add("blobs", nameOf(around.blobs));
    if (around.jobsDead >= 0)
        add("jobs", around.jobsDead > 0 ? QStringLiteral("dead") : QStringLiteral("ok"),
            {{QStringLiteral("waiting"), qint64(around.jobsWaiting)}, {QStringLiteral("running"), qint64(around.jobsRunning)}, {QStringLiteral("dead"), qint64(around.jobsDead)}});
    // One may be late by as much as it takes; two that are missing are none.
    if (const qint64 every = around.backupEveryMs; every > 0 && around.backedUp > 0)
        add("backup", nowMs() - around.backedUp > 2 * every ? QStringLiteral("late") : QStringLiteral("ok"), {{QStringLiteral("last"), qint64(around.backedUp)}});
    return good;
}

Response health(Database &database, bool detailed)
{
    QElapsedTimer time;
    time.start();
    const auto probe = database.probe();
    QJsonObject store{{QStringLiteral("status"), probe ? QStringLiteral("ok") : QStringLiteral("down")}};
    QJsonObject report{{QStringLiteral("status"), store[QStringLiteral("status")]}};
    if (detailed) {
        const Metrics &metrics = database.metrics();
        store[QStringLiteral("url")] = database.store().shown();
        store[QStringLiteral("writeMs")] = double(time.nsecsElapsed()) / 1e6;
        report[QStringLiteral("version")] = QStringLiteral(DYAD_VERSION);
        report[QStringLiteral("connections")] = qint64(metrics.connections);
        report[QStringLiteral("sockets")] = qint64(metrics.sockets);
    }
    const auto damaged = qint64(database.metrics().quarantine.count());
    QJsonObject documents{{QStringLiteral("status"), damaged ? QStringLiteral("damaged") : QStringLiteral("ok")}};
    if (detailed)
        documents[QStringLiteral("quarantined")] = damaged;
    // The others are served: a restart would mend nothing, so the answer stays 200.
    if (damaged && probe)
        report[QStringLiteral("status")] = QStringLiteral("degraded");
    QJsonObject checks{{QStringLiteral("database"), store}, {QStringLiteral("documents"), documents}};
    if (const qint64 ends = database.metrics().certificateEnds; ends > 0) {
        checks[QStringLiteral("certificate")] = certificateHealth(ends, detailed);
        if (ends <= nowMs() / 1000 && probe)
            report[QStringLiteral("status")] = QStringLiteral("degraded");
    }
    if (!addSurroundings(checks, database.metrics().surroundings, detailed) && probe)
        report[QStringLiteral("status")] = QStringLiteral("degraded");
    report[QStringLiteral("checks")] = checks;
    return Response::json(report, probe ? 200 : 503);
}

void addProbes(Router &router, Database &database)
{
    router.add("GET", "/livez", Access::Open, Lane::Loop, [](const Request &) -> sync::Expected<Response> {
        return Response::json({{QStringLiteral("alive"), true}});
    });
    router.add("GET", "/readyz", Access::Open, Lane::Store, [&database](const Request &) { return ready(database); });
    router.add("GET", "/startupz", Access::Open, Lane::Loop, [&database](const Request &) { return startedUp(database); });
}

} // namespace

void addMetricsRoutes(Router &router, Database &database)
{
    router.add("GET", "/metrics", Access::Open, Lane::Outside, [&database](const Request &) -> sync::Expected<Response> {
        return Response::bytes(database.metrics().toText(), "text/plain; version=0.0.4; charset=utf-8");
    });
    router.add("GET", "/health", Access::Open, Lane::Store, [&database](const Request &) -> sync::Expected<Response> { return health(database, true); });
    addProbes(router, database);                 // a process that serves no people listens here only
}

void addServerRoutes(Router &router, auth::Service &auth, Database &database)
{
    router.add("GET", "/api/v1/server", Access::Open, Lane::Store, [&auth](const Request &) { return about(auth); });
    router.add("GET", "/api/v1/openapi.json", Access::Open, Lane::Store, [](const Request &) { return openApi(); });
    router.add("GET", "/health", Access::Open, Lane::Store, [&database](const Request &) -> sync::Expected<Response> { return health(database, false); });
    addProbes(router, database);
}

} // namespace dyad::backend::gateway
