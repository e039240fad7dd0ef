// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/ProjectAdminRoutes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/rights/Permission.h"

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using gateway::Lane;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(ProjectAdmin &, const Request &);

Audit::Entry by(const Request &request)
{
    return {request.who->account, request.address.toString(), {}, {}};
}

Answer list(ProjectAdmin &service, const Request &request)
{
    const QString state = request.queryText("state");
    if (!state.isEmpty() && !QStringList{u"active"_s, u"deleted"_s, u"ownerless"_s, u"all"_s}.contains(state))
        return sync::fail("bad-request", "state: active, deleted, ownerless or all.");
    return mapped(service.list(state.isEmpty() ? u"active"_s : state, request.queryNumber("after", 0)), [](const QJsonObject &page) { return Response::json(page); });
}

Answer takeOver(ProjectAdmin &service, const Request &request)
{
    gateway::JsonBody body(request.body);
    const QString user = body.optionalText("user", 320).value_or(request.who->account);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.takeOver(request.parameters[0], user, by(request)), [] { return Response::empty(204); });
}

Answer restore(ProjectAdmin &service, const Request &request)
{
    return mapped(service.restore(request.parameters[0], by(request)), [] { return Response::empty(204); });
}

Answer purge(ProjectAdmin &service, const Request &request)
{
    return mapped(service.purge(request.parameters[0], by(request)), [] { return Response::empty(204); });
}

} // namespace

void addProjectAdminRoutes(gateway::Router &router, ProjectAdmin &service)
{
    const auto add = [&](const char *method, const char *pattern, Lane lane, Function function) {
        router.add(method, pattern, gateway::Access::SignedIn, lane, [&service, function](const Request &request) -> Answer {
            if (!may(request.who->admin, Permission::ServerOrganisations)) {
                (void)service.audit().note({request.who->account, request.address.toString(), u"admin-refused"_s, request.path});
                return sync::fail("not-allowed", "Only an admin of this server may do that.");
            }
            return function(service, request);
        });
    };
    add("GET", "/api/v1/admin/projects", Lane::Store, list);
    add("POST", "/api/v1/admin/projects/{project}/owner", Lane::Store, takeOver);
    add("POST", "/api/v1/admin/projects/{project}/restore", Lane::Store, restore);
    add("DELETE", "/api/v1/admin/projects/{project}", Lane::Long, purge);
}

} // namespace dyad::backend
