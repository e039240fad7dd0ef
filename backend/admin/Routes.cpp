// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Routes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/rights/Permission.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(AdminService &, const Request &);

constexpr int AuditPage = 1000;

Audit::Entry by(const Request &request)
{
    return {request.who->account, request.address.toString(), {}, {}};
}

Answer users(AdminService &service, const Request &)
{
    return mapped(service.users(), [](const QJsonObject &list) { return Response::json(list); });
}

Answer changeUser(AdminService &service, const Request &request)
{
    gateway::JsonBody body(request.body);
    const QString wanted = body.optionalText("state", 20).value_or(QString());
    if (!body.isGood())
        return std::unexpected(body.error());
    const QJsonValue admin = QJsonDocument::fromJson(request.body).object().value(u"admin"_s);
    if (wanted.isEmpty() && admin.isBool())
        return mapped(service.setAdmin(request.parameters[0], admin.toBool(), by(request)), [] { return Response::empty(204); });
    if ((wanted != "disabled"_L1 && wanted != "enabled"_L1) || !admin.isUndefined())
        return sync::fail("bad-request", "state: enabled or disabled; or admin: true or false.");
    const auto done = wanted == "disabled"_L1 ? service.disable(request.parameters[0], by(request)) : service.enable(request.parameters[0], by(request));
    return mapped(done, [] { return Response::empty(204); });
}

Answer sessions(AdminService &service, const Request &request)
{
    return mapped(service.sessions(request.queryText("user")), [](const QJsonObject &list) { return Response::json(list); });
}

Answer endSession(AdminService &service, const Request &request)
{
    return mapped(service.endSession(request.parameters[0].toLongLong(), {}, by(request)), [] { return Response::empty(204); });
}

Answer ownSessions(AdminService &service, const Request &request)
{
    return mapped(service.sessions(request.who->account), [](const QJsonObject &list) { return Response::json(list); });
}

Answer verify(AdminService &service, const Request &)
{
    return mapped(service.verify(), [](const QJsonObject &verdict) { return Response::json(verdict); });
}

Answer backup(AdminService &service, const Request &request)
{
    return mapped(service.backup(by(request)), [](const QString &file) {
        Response response;
        response.contentType = "application/vnd.sqlite3";
        response.file = file;
        response.removeFile = true;
        return response;
    });
}

Answer audit(AdminService &service, const Request &request)
{
    return mapped(service.audit().read(request.queryNumber("after", 0), AuditPage), [](const std::vector<Audit::Row> &rows) {
        QJsonArray list;
        for (const Audit::Row &row : rows)
            list.append(QJsonObject{{u"id"_s, row.id}, {u"time"_s, row.time}, {u"actor"_s, row.actor}, {u"address"_s, row.address},
                                    {u"action"_s, row.action}, {u"subject"_s, row.subject}, {u"outcome"_s, row.outcome}, {u"agent"_s, row.agent}, {u"request"_s, row.request}, {u"hash"_s, QString::fromLatin1(row.hash.toHex())}});
        return Response::json({{u"entries"_s, list}});
    });
}

Answer verifyAudit(AdminService &service, const Request &)
{
    return mapped(service.audit().verify(), [](const Audit::Verdict &verdict) {
        return Response::json({{u"rows"_s, verdict.rows}, {u"whole"_s, verdict.firstBad == 0},
                               {u"firstBad"_s, verdict.firstBad == 0 ? QJsonValue() : QJsonValue(verdict.firstBad)},
                               {u"head"_s, QString::fromLatin1(verdict.head.toHex())}});
    });
}

void addForAdmins(gateway::Router &router, AdminService &service, const char *method, const char *pattern, Permission permission, Function function,
                  gateway::Lane lane = gateway::Lane::Store)
{
    router.add(method, pattern, gateway::Access::SignedIn, lane, [&service, permission, function](const Request &request) -> Answer {
        if (!may(request.who->admin, permission)) {
            (void)service.audit().note({request.who->account, request.address.toString(), u"admin-refused"_s, request.path});
            return sync::fail("not-allowed", "Only an admin of this server may do that.");
        }
        return function(service, request);
    });
}

} // namespace

void addServerAdminRoutes(gateway::Router &router, AdminService &service)
{
    using gateway::Access;
    using gateway::Lane;
    addForAdmins(router, service, "GET", "/api/v1/admin/users", Permission::ServerUsers, users);
    addForAdmins(router, service, "PATCH", "/api/v1/admin/users/{user}", Permission::ServerUsers, changeUser);
    addForAdmins(router, service, "POST", "/api/v1/admin/users/{user}/second-factor/reset", Permission::ServerUsers, [](AdminService &s, const Request &r) -> Answer {
        return mapped(s.resetSecondFactor(r.parameters[0], by(r)), [] { return Response::empty(204); });
    });
    addForAdmins(router, service, "GET", "/api/v1/admin/sessions", Permission::ServerUsers, sessions);
    addForAdmins(router, service, "DELETE", "/api/v1/admin/sessions/{session}", Permission::ServerUsers, endSession);
    addForAdmins(router, service, "POST", "/api/v1/admin/verify", Permission::ServerBackup, verify, Lane::Long);
    addForAdmins(router, service, "POST", "/api/v1/admin/backup", Permission::ServerBackup, backup, Lane::Long);
    addForAdmins(router, service, "GET", "/api/v1/admin/audit", Permission::ServerAudit, audit);
    addForAdmins(router, service, "POST", "/api/v1/admin/audit/verify", Permission::ServerAudit, verifyAudit, Lane::Long);
    router.add("GET", "/api/v1/sessions", Access::SignedIn, Lane::Store, [&service](const Request &r) { return ownSessions(service, r); });
}

} // namespace dyad::backend
