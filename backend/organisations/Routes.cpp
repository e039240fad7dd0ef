// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/organisations/Routes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/rights/ActorOf.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::organisations {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr int AuditPage = 1000;

QJsonValue limitJson(const std::optional<qint64> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

QJsonObject toJson(const Plan &plan)
{
    return {{u"name"_s, plan.name}, {u"members"_s, limitJson(plan.members)}, {u"projects"_s, limitJson(plan.projects)},
            {u"storageBytes"_s, limitJson(plan.storageBytes)}, {u"aiNano"_s, limitJson(plan.aiNano)}};
}

QJsonObject toJson(const Service &service, const Organisation &org)
{
    QJsonObject json{{u"id"_s, org.id}, {u"slug"_s, org.slug}, {u"name"_s, org.name}, {u"plan"_s, service.plans().find(org.plan).name},
                     {u"personal"_s, org.isPersonal}, {u"createdAt"_s, org.createdAt}, {u"members"_s, org.members}, {u"projects"_s, org.projects},
                     {u"role"_s, org.role ? QJsonValue(orgRoleName(*org.role)) : QJsonValue()}};
    if (org.role && may(*org.role, Permission::OrgBilling))
        json.insert(u"billingEmail"_s, org.billingEmail);
    return json;
}

QJsonObject toJson(const OrgInvitation &i)
{
    QJsonObject json{{u"id"_s, i.id}, {u"role"_s, orgRoleName(i.role)}, {u"createdAt"_s, i.createdAt}, {u"expiresAt"_s, i.expiresAt}, {u"uses"_s, i.uses},
                     {u"maxUses"_s, i.maxUses}};
    if (!i.email.isEmpty())
        json.insert(u"email"_s, i.email);
    return json;
}

template<typename List, typename Function>
QJsonArray arrayOf(const List &list, Function one)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(one(item));
    return array;
}

Answer list(Service &service, const Request &r)
{
    return mapped(service.list(actorOf(r), r.queryText("all") == "true"_L1), [&](const std::vector<Organisation> &list) {
        return Response::json({{u"organisations"_s, arrayOf(list, [&](const Organisation &org) { return toJson(service, org); })}});
    });
}

Answer create(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString name = body.text("name", 1, 100);
    const QString slug = body.optionalText("slug", 100).value_or(QString());
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.create(actorOf(r), name, slug), [&](const Organisation &org) { return Response::json(toJson(service, org), 201); });
}

Answer one(Service &service, const Request &r)
{
    return mapped(service.find(actorOf(r), r.parameters[0]), [&](const Organisation &org) { return Response::json(toJson(service, org)); });
}

Answer update(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const auto name = body.optionalText("name", 100);
    const auto billing = body.optionalText("billingEmail", 254);
    if (!body.isGood() || (name && name->isEmpty()))
        return std::unexpected(body.isGood() ? sync::Error{"bad-request", "\"name\" is empty."} : body.error());
    return mapped(service.update(actorOf(r), r.parameters[0], name, billing), [&](const Organisation &org) { return Response::json(toJson(service, org)); });
}

Answer setPlan(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString plan = body.text("plan", 1, 50);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.setPlan(actorOf(r), r.parameters[0], plan), [&](const Organisation &org) { return Response::json(toJson(service, org)); });
}

Answer usage(Service &service, const Request &r)
{
    const auto org = service.find(actorOf(r), r.parameters[0], Permission::OrgUsage);
    if (!org)
        return std::unexpected(org.error());
    return mapped(service.usage(actorOf(r), org->id), [&](const OrgUsage &used) {
        return Response::json({{u"plan"_s, toJson(service.plans().find(org->plan))},
                               {u"used"_s, QJsonObject{{u"members"_s, used.people}, {u"projects"_s, used.projects}, {u"storageBytes"_s, used.storageBytes}, {u"aiNano"_s, used.aiNano}}}});
    });
}

Answer members(Service &service, const Request &r)
{
    return mapped(service.members(actorOf(r), r.parameters[0]), [](const std::vector<OrgMember> &members) {
        return Response::json({{u"members"_s, arrayOf(members, [](const OrgMember &m) {
            return QJsonObject{{u"user"_s, m.account}, {u"name"_s, m.name}, {u"email"_s, m.email}, {u"role"_s, orgRoleName(m.role)}, {u"joinedAt"_s, m.joinedAt}};
        })}});
    });
}

std::optional<OrgRole> roleIn(JsonBody &body, const char *fallback)
{
    return orgRoleOf(body.optionalText("role", 20).value_or(QString::fromLatin1(fallback)));
}

Answer setRole(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const auto role = roleIn(body, "");
    if (!body.isGood() || !role)
        return sync::fail("bad-request", "\"role\" must be member, admin or owner.");
    return mapped(service.setRole(actorOf(r), r.parameters[0], r.parameters[1], *role), [] { return Response::empty(204); });
}

Answer invite(Service &service, const Request &r)
{
    JsonBody body(r.body);
    Service::Wish wish;
    const auto role = roleIn(body, "member");
    wish.expiresInMs = body.optionalNumber("expiresIn", 1000, Service::LongestInvitationMs).value_or(Service::InvitationMs);
    wish.maxUses = body.optionalNumber("maxUses", 0, Service::MostUses).value_or(1);
    wish.email = body.optionalText("email", 254).value_or(QString());
    if (!body.isGood() || !role)
        return std::unexpected(body.isGood() ? sync::Error{"bad-request", "\"role\" must be member, admin or owner."} : body.error());
    wish.role = *role;
    return mapped(service.invite(actorOf(r), r.parameters[0], wish), [](const Service::NewInvitation &made) {
        QJsonObject json = toJson(made.invitation);
        json.insert(u"secret"_s, made.secret);
        return Response::json(json, 201);
    });
}

Answer invitations(Service &service, const Request &r)
{
    return mapped(service.invitations(actorOf(r), r.parameters[0]), [](const std::vector<OrgInvitation> &list) {
        return Response::json({{u"invitations"_s, arrayOf(list, [](const OrgInvitation &i) { return toJson(i); })}});
    });
}

Answer join(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString secret = body.secret("secret", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.accept(actorOf(r), secret), [&](const Organisation &org) { return Response::json(toJson(service, org)); });
}

Answer projectsOf(Service &service, const Request &r)
{
    const auto org = service.find(actorOf(r), r.parameters[0]);
    if (!org)
        return std::unexpected(org.error());
    const bool governs = org->role && may(*org->role, Permission::ProjectMembers);
    return mapped(service.store().projects(org->id, r.who->account), [governs](const std::vector<OrgProject> &list) {
        QJsonArray array;
        for (const OrgProject &p : list) {
            if (governs || !p.role.isEmpty())
                array.append(QJsonObject{{u"id"_s, p.id}, {u"name"_s, p.name}, {u"createdAt"_s, p.createdAt}, {u"members"_s, p.members},
                                         {u"role"_s, p.role.isEmpty() ? QJsonValue() : QJsonValue(p.role)}});
        }
        return Response::json({{u"projects"_s, array}});
    });
}

Answer audit(Service &service, const Request &r)
{
    const auto org = service.find(actorOf(r), r.parameters[0], Permission::OrgAudit);
    if (!org)
        return std::unexpected(org.error());
    return mapped(service.store().audit(org->id, r.queryNumber("after", 0), AuditPage), [](const Database::Result &result) {
        return Response::json({{u"entries"_s, arrayOf(result.rows, [](const auto &row) {
            return QJsonObject{{u"id"_s, row[0].toLongLong()}, {u"time"_s, row[1].toLongLong()}, {u"actor"_s, row[2].toString()}, {u"address"_s, row[3].toString()},
                               {u"action"_s, row[4].toString()}, {u"subject"_s, row[5].toString()}};
        })}});
    });
}

} // namespace

void addRoutes(gateway::Router &router, Service &service)
{
    const auto add = [&](const char *method, const char *pattern, Answer (*function)(Service &, const Request &)) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Store, [&service, function](const Request &r) { return function(service, r); });
    };
    add("GET", "/api/v1/orgs", list);
    add("POST", "/api/v1/orgs", create);
    add("POST", "/api/v1/orgs/join", join);
    add("GET", "/api/v1/orgs/{org}", one);
    add("PATCH", "/api/v1/orgs/{org}", update);
    add("DELETE", "/api/v1/orgs/{org}", [](Service &s, const Request &r) -> Answer {
        return mapped(s.remove(actorOf(r), r.parameters[0]), [] { return Response::empty(204); });
    });
    add("PUT", "/api/v1/orgs/{org}/plan", setPlan);
    add("GET", "/api/v1/orgs/{org}/usage", usage);
    add("GET", "/api/v1/orgs/{org}/audit", audit);
    add("GET", "/api/v1/orgs/{org}/projects", projectsOf);
    add("GET", "/api/v1/orgs/{org}/members", members);
    add("PUT", "/api/v1/orgs/{org}/members/{user}", setRole);
    add("DELETE", "/api/v1/orgs/{org}/members/{user}", [](Service &s, const Request &r) -> Answer {
        return mapped(s.removeMember(actorOf(r), r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
    });
    add("GET", "/api/v1/orgs/{org}/invitations", invitations);
    add("POST", "/api/v1/orgs/{org}/invitations", invite);
    add("DELETE", "/api/v1/orgs/{org}/invitations/{invitation}", [](Service &s, const Request &r) -> Answer {
        return mapped(s.revoke(actorOf(r), r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
    });
    add("GET", "/api/v1/plans", [](Service &s, const Request &) -> Answer {
        return Response::json({{u"default"_s, s.plans().defaultName()}, {u"plans"_s, arrayOf(s.plans().all(), [](const Plan &p) { return toJson(p); })}});
    });
}

} // namespace dyad::backend::organisations
