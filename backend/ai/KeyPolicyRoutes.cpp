// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Audit.h"
#include "backend/ai/KeyPolicyStore.h"
#include "backend/ai/Routes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/rights/ActorOf.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr int LongestReason = 300;               // characters

struct Context {
    AiService &service;
    projects::Service &projects;
};

/// Whose policy an address means, and whether the caller may see or set it; empty: the server's.
sync::Expected<QString> scopeOf(const Context &context, const Request &request, bool ofOrganisation, bool sets)
{
    if (!ofOrganisation)
        return may(request.who->admin, Permission::ServerKeys) ? sync::Expected<QString>(QString()) : sync::fail("not-allowed", "Only an admin of this server may do that.");
    const auto org = context.projects.organisations().find(actorOf(request), request.parameters.value(0), sets ? Permission::OrgBilling : Permission::OrgRead);
    if (!org)
        return std::unexpected(org.error());
    if (org->isPersonal)
        return sync::fail("bad-request", "One's own organisation has no rules for the keys of others.");
    return org->id;
}

Response told(const std::optional<KeyPolicy> &policy)
{
    if (!policy)
        return Response::json({{"ownKeys"_L1, u"allowed"_s}});
    return Response::json({{"ownKeys"_L1, u"forbidden"_s}, {"reason"_L1, policy->reason}});
}

Answer tell(const Context &context, const Request &, const QString &scope)
{
    return mapped(KeyPolicyStore(context.service.database()).of(scope), [](const std::optional<KeyPolicy> &policy) { return told(policy); });
}

/// The rule and its row in the log stand or fall together.
sync::Expected<void> keep(const Context &context, const Request &request, const KeyPolicy &policy, bool forbids)
{
    Database &database = context.service.database();
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    KeyPolicyStore store(database);
    if (const auto done = forbids ? store.forbid(policy, request.who->account) : store.allow(policy.organisation); !done)
        return done;
    const QString subject = policy.organisation.isEmpty() ? u"server"_s : u"org/"_s + policy.organisation;
    if (const auto noted = Audit(database).add({request.who->account, request.address.toString(), forbids ? u"own-keys-forbidden"_s : u"own-keys-allowed"_s, subject}); !noted)
        return noted;
    return transaction.commit();
}

Answer set(const Context &context, const Request &request, const QString &scope)
{
    gateway::JsonBody body(request.body);
    const QString wanted = body.text("ownKeys", 1, 20);
    const QString reason = body.optionalText("reason", LongestReason).value_or(QString());
    if (!body.isGood())
        return std::unexpected(body.error());
    const bool forbids = wanted == "forbidden"_L1;
    if (!forbids && wanted != "allowed"_L1)
        return sync::fail("bad-request", "\"ownKeys\" must be allowed or forbidden.");
    const KeyPolicy policy{scope, {}, reason};
    if (const auto done = keep(context, request, policy, forbids); !done)
        return std::unexpected(done.error());
    if (const auto known = context.service.reload(); !known)
        return std::unexpected(known.error());
    return told(forbids ? std::optional(policy) : std::nullopt);
}

} // namespace

void addKeyPolicyRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    const Context context{service, projects};
    for (const bool ofOrganisation : {false, true})
        for (const bool sets : {false, true}) {
            const char *pattern = ofOrganisation ? "/api/v1/orgs/{org}/key-policy" : "/api/v1/admin/key-policy";
            router.add(sets ? "PUT" : "GET", pattern, gateway::Access::SignedIn, gateway::Lane::Store, [context, ofOrganisation, sets](const Request &request) -> Answer {
                const auto scope = scopeOf(context, request, ofOrganisation, sets);
                if (!scope)
                    return std::unexpected(scope.error());
                return sets ? set(context, request, *scope) : tell(context, request, *scope);
            });
        }
}

} // namespace dyad::backend::ai
