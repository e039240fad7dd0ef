// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/MemberRoutes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/platform/Clock.h"
#include "backend/rights/ActorOf.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::projects {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

QJsonObject toJson(const Member &m, bool withEmail)
{
    QJsonObject json{{u"member"_s, qint64(m.member)}, {u"user"_s, m.account}, {u"name"_s, m.name}, {u"role"_s, roleName(m.role)}, {u"guest"_s, m.email.isEmpty()}};
    if (m.expiresAt != 0)
        json.insert(u"expiresAt"_s, m.expiresAt);
    if (withEmail && !m.email.isEmpty())
        json.insert(u"email"_s, m.email);
    return json;
}

Answer members(Service &service, const Request &r)
{
    auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        project = service.find(r.who->account, r.parameters[0], Permission::ProjectMembers);     // who governs it, too
    if (!project)
        return std::unexpected(project.error());
    const bool manages = service.find(r.who->account, r.parameters[0], Permission::ProjectMembers).has_value();
    return mapped(service.store().members(project->key), [manages](const std::vector<Member> &members) {
        QJsonArray array;
        const qint64 now = nowMs();
        for (const Member &m : members) {
            if (!m.removed && !m.isOver(now))
                array.append(toJson(m, manages));
        }
        return Response::json({{u"members"_s, array}});
    });
}

Answer grant(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const auto role = roleOf(body.text("role", 1, 20));
    const qint64 expiresIn = body.optionalNumber("expiresIn", 1000, Service::LongestGrantMs).value_or(0);
    if (!body.isGood() || !role)
        return sync::fail("bad-request", "\"role\" must be viewer, developer, admin or owner.");
    return mapped(service.grant(actorOf(r), r.parameters[0], r.parameters[1], *role, expiresIn), [](const Member &m) { return Response::json(toJson(m, true)); });
}

QJsonObject toJson(const PathRule &rule)
{
    QJsonArray roles;
    for (const Role role : rule.roles)
        roles.append(roleName(role));
    return {{u"pattern"_s, rule.pattern}, {u"access"_s, accessName(rule.access)}, {u"roles"_s, roles}, {u"users"_s, QJsonArray::fromStringList(rule.accounts)}};
}

/// Nothing where it is no rule. Users are named by id here; e-mail addresses are the clients' business.
std::optional<PathRule> ruleOf(const QJsonValue &value)
{
    const auto access = accessOf(value[u"access"_s].toString());
    if (!value.isObject() || !access || !value[u"pattern"_s].isString())
        return std::nullopt;
    PathRule rule{value[u"pattern"_s].toString().trimmed(), *access, {}, {}};
    for (const QJsonValue &name : value[u"roles"_s].toArray()) {
        const auto role = roleOf(name.toString());
        if (!role)
            return std::nullopt;
        rule.roles.push_back(*role);
    }
    for (const QJsonValue &user : value[u"users"_s].toArray()) {
        const QString id = user.toString();
        if (id.isEmpty() || id.size() > 64 || id.contains(u' '))
            return std::nullopt;
        rule.accounts.append(id);
    }
    return rule;
}

Answer rights(Service &service, const Request &r)
{
    return mapped(service.rules(actorOf(r), r.parameters[0]), [](const std::vector<PathRule> &rules) {
        QJsonArray array;
        for (const PathRule &rule : rules)
            array.append(toJson(rule));
        return Response::json({{u"rules"_s, array}});
    });
}

Answer setRights(Service &service, const Request &r)
{
    // Who may not is told that first, whatever was sent.
    if (const auto project = service.find(r.who->account, r.parameters[0], Permission::ProjectRights); !project)
        return std::unexpected(project.error());
    const QJsonValue list = QJsonDocument::fromJson(r.body).object()[u"rules"_s];
    if (!list.isArray())
        return sync::fail("bad-request", "\"rules\" must be a list.");
    std::vector<PathRule> rules;
    for (const QJsonValue &one : list.toArray()) {
        auto rule = ruleOf(one);
        if (!rule)
            return sync::fail("bad-request", "A rule is {pattern, access: hidden, read or write, roles?, users?}.");
        rules.push_back(std::move(*rule));
    }
    if (const auto set = service.setRules(actorOf(r), r.parameters[0], rules); !set)
        return std::unexpected(set.error());
    return rights(service, r);
}

Answer preview(Service &service, const Request &r)
{
    const QString name = r.queryText("role");
    const auto role = roleOf(name.isEmpty() ? u"developer"_s : name);
    if (!role)
        return sync::fail("bad-request", "\"role\" must be viewer, developer, admin or owner.");
    return mapped(service.preview(actorOf(r), r.parameters[0], *role, r.queryText("user")), [](const std::vector<Service::Preview> &list) {
        QJsonArray array;
        for (const auto &one : list)
            array.append(QJsonObject{{u"path"_s, one.entry.path}, {u"kind"_s, kindName(one.entry.kind)}, {u"access"_s, accessName(one.access)}});
        return Response::json({{u"files"_s, array}});
    });
}

} // namespace

void addMemberRoutes(gateway::Router &router, Service &service)
{
    const auto add = [&](const char *method, const char *pattern, Answer (*function)(Service &, const Request &)) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Store, [&service, function](const Request &r) { return function(service, r); });
    };
    add("GET", "/api/v1/projects/{id}/members", members);
    add("PUT", "/api/v1/projects/{id}/members/{user}", grant);
    add("DELETE", "/api/v1/projects/{id}/members/{user}", [](Service &s, const Request &r) -> Answer {
        return mapped(s.revokeMember(actorOf(r), r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
    });
    add("GET", "/api/v1/projects/{id}/rights", rights);
    add("PUT", "/api/v1/projects/{id}/rights", setRights);
    add("GET", "/api/v1/projects/{id}/rights/preview", preview);
}

} // namespace dyad::backend::projects
