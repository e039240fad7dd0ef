// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/UsageRoutes.h"
#include "backend/admin/UsageReport.h"
#include "backend/platform/Clock.h"
#include "backend/rights/ActorOf.h"

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr int UsualDays = 30;

/// Whose usage somebody gets to see: of a project its admins everybody's, others their own; of an organisation those who may; of the server its
/// admins; else one's own.
sync::Expected<UsageReport::Scope> scopeOf(projects::Service &projects, const Request &request)
{
    const auto by = actorOf(request);
    const QString project = request.queryText("project"), organisation = request.queryText("org"), user = request.queryText("user");
    if (int(!project.isEmpty()) + int(!organisation.isEmpty()) > 1)
        return sync::fail("bad-request", "One of project and org.");
    UsageReport::Scope scope{user == "me"_L1 ? by.account : user, {}, {}};
    bool seesAll = by.serverAdmin;
    if (!project.isEmpty()) {
        const auto found = projects.find(by.account, project);
        if (!found)
            return std::unexpected(found.error());
        scope.project = found->id;
        seesAll = may(found->role, Permission::ProjectSettings) || (found->orgRole && may(*found->orgRole, Permission::OrgUsage));
    } else if (!organisation.isEmpty()) {
        const auto found = projects.organisations().find(by, organisation, Permission::OrgUsage);
        if (!found)
            return std::unexpected(found.error());
        scope.organisation = found->id;
        seesAll = true;
    }
    if (seesAll || scope.account == by.account)
        return scope;
    if (!scope.account.isEmpty())
        return sync::fail("not-allowed", "You may see your own usage here, not others'.");
    scope.account = by.account;
    return scope;
}

/// A day of the query, or `fallback`; invalid where it is none.
QDate dayOf(const Request &request, const char *name, const QDate &fallback)
{
    const QString text = request.queryText(name);
    return text.isEmpty() ? fallback : QDate::fromString(text, Qt::ISODate);
}

Answer days(projects::Service &projects, const Request &request)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC).date();
    const QDate to = dayOf(request, "to", today);
    const QDate from = dayOf(request, "from", to.addDays(1 - UsualDays));
    if (!from.isValid() || !to.isValid() || from > to || from.daysTo(to) >= UsageReport::MostDays)
        return sync::fail("bad-request", "from and to: days like 2026-11-23, at most 366 of them.");
    const auto scope = scopeOf(projects, request);
    if (!scope)
        return std::unexpected(scope.error());
    return mapped(UsageReport(projects.store().database()).make(*scope, from, to), [](const QJsonObject &report) { return Response::json(report); });
}

} // namespace

void addUsageRoutes(gateway::Router &router, projects::Service &projects)
{
    router.add("GET", "/api/v1/usage/days", gateway::Access::SignedIn, gateway::Lane::Store, [&projects](const Request &request) { return days(projects, request); });
}

} // namespace dyad::backend
