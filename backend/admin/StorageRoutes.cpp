// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/StorageRoutes.h"
#include "backend/gateway/JsonBody.h"

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(StorageAdmin &, const Request &);

Audit::Entry by(const Request &request)
{
    return {request.who->account, request.address.toString(), {}, {}};
}

Answer asJson(const sync::Expected<QJsonObject> &result)
{
    return mapped(result, [](const QJsonObject &json) { return Response::json(json); });
}

Answer rekey(StorageAdmin &service, const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const auto is = [&body](const QString &name) { return body[name].toBool(); };
    return asJson(service.rekey({body[u"project"_s].toString(), is(u"newMaster"_s), is(u"deep"_s)}, by(request)));
}

Answer jobs(StorageAdmin &service, const Request &request)
{
    return asJson(service.jobs(request.queryText("state"), int(std::clamp<qint64>(request.queryNumber("limit", 100), 1, 1000))));
}

Answer changeJob(StorageAdmin &service, const Request &request)
{
    gateway::JsonBody body(request.body);
    const QString wanted = body.text("do", 1, 20);
    if (!body.isGood())
        return std::unexpected(body.error());
    const qint64 id = request.parameters[0].toLongLong();
    if (wanted != "retry"_L1 && wanted != "cancel"_L1)
        return sync::fail("bad-request", "do: retry or cancel.");
    return mapped(wanted == "retry"_L1 ? service.retryJob(id, by(request)) : service.cancelJob(id, by(request)), [] { return Response::empty(204); });
}

} // namespace

void addStorageRoutes(gateway::Router &router, StorageAdmin &service, Audit &audit)
{
    const auto add = [&](const char *method, const char *pattern, Function function) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Store, [&service, &audit, function](const Request &request) -> Answer {
            if (!request.who->admin) {
                (void)audit.note({request.who->account, request.address.toString(), u"admin-refused"_s, request.path});
                return sync::fail("not-allowed", "Only an admin of this server may do that.");
            }
            return function(service, request);
        });
    };
    add("GET", "/api/v1/admin/keys", [](StorageAdmin &s, const Request &) { return asJson(s.keys()); });
    add("POST", "/api/v1/admin/rekey", rekey);
    add("GET", "/api/v1/admin/jobs", jobs);
    add("PATCH", "/api/v1/admin/jobs/{job}", changeJob);
}

} // namespace dyad::backend
