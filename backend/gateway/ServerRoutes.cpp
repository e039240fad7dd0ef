// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/ServerRoutes.h"
#include <QFile>

namespace dyad::backend::gateway {
namespace {

sync::Expected<Response> about(auth::Service &auth)
{
    return mapped(auth.needsSetup(), [](bool setup) {
        return Response::json({{QStringLiteral("name"), QStringLiteral("dyad-server")}, {QStringLiteral("version"), QStringLiteral(DYAD_VERSION)},
                               {QStringLiteral("protocol"), 1}, {QStringLiteral("setup"), setup}});
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
    if (const auto probe = database.probe(); !probe)
        return Response::problem(probe.error(), 503);
    return Response::json({{QStringLiteral("ready"), true}});
}

} // namespace

void addServerRoutes(Router &router, auth::Service &auth, Database &database)
{
    router.add("GET", "/api/v1/server", Access::Open, Lane::Store, [&auth](const Request &) { return about(auth); });
    router.add("GET", "/api/v1/openapi.json", Access::Open, Lane::Store, [](const Request &) { return openApi(); });
    router.add("GET", "/livez", Access::Open, Lane::Store, [](const Request &) -> sync::Expected<Response> {
        return Response::json({{QStringLiteral("alive"), true}});
    });
    router.add("GET", "/readyz", Access::Open, Lane::Store, [&database](const Request &) { return ready(database); });
}

} // namespace dyad::backend::gateway
