// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/OperationsRoutes.h"
#include "backend/rights/Permission.h"

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(OperationsAdmin &, const Request &);

Audit::Entry by(const Request &request)
{
    return {request.who->account, request.address.toString(), {}, {}};
}

Answer fsck(OperationsAdmin &service, const Request &)
{
    return mapped(service.fsck(), [](const QJsonObject &report) { return Response::json(report); });
}

Answer supportBundle(OperationsAdmin &service, const Request &request)
{
    return mapped(service.supportBundle(by(request)), [](const QByteArray &bytes) { return Response::bytes(bytes, "application/gzip"); });
}

} // namespace

void addOperationsRoutes(gateway::Router &router, OperationsAdmin &service)
{
    const auto add = [&](const char *method, const char *pattern, Permission permission, Function function) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Long, [&service, permission, function](const Request &request) -> Answer {
            if (!may(request.who->admin, permission)) {
                (void)service.audit().note({request.who->account, request.address.toString(), u"admin-refused"_s, request.path});
                return sync::fail("not-allowed", "Only an admin of this server may do that.");
            }
            return function(service, request);
        });
    };
    add("POST", "/api/v1/admin/fsck", Permission::ServerBackup, fsck);
    add("POST", "/api/v1/admin/support-bundle", Permission::ServerBackup, supportBundle);
}

} // namespace dyad::backend
