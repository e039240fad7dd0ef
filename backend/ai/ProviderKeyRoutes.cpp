// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/KeyPolicyStore.h"
#include "backend/ai/ModelList.h"
#include "backend/ai/Routes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/rights/ActorOf.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

struct Context {
    AiService &service;
    projects::Service &projects;
};

struct Owner {
    Payer payer = Payer::User;
    QString id;
    QString provider;                            ///< that the address names
};

/// Whose keys an address means: one's own, or those of an organisation whose bills one may settle.
sync::Expected<Owner> ownerOf(const Context &context, const Request &request, bool ofOrganisation)
{
    if (!ofOrganisation)
        return Owner{Payer::User, request.who->account, request.parameters.value(0)};
    return mapped(context.projects.organisations().find(actorOf(request), request.parameters.value(0), Permission::OrgBilling),
                  [&](const organisations::Organisation &org) { return Owner{Payer::Org, org.id, request.parameters.value(1)}; });
}

sync::Expected<Provider> providerNamed(const Context &context, const QString &name)
{
    const auto all = context.service.providers().all();
    if (!all)
        return std::unexpected(all.error());
    for (const Provider &one : *all)
        if (one.name == name && one.enabled)
            return one;
    return sync::fail("not-found", "This server has no provider of that name.");
}

QJsonObject toJson(const Provider &provider, const std::optional<ProviderKey> &key)
{
    QJsonObject json{{"provider"_L1, provider.name}, {"kind"_L1, name(provider.kind)}, {"baseUrl"_L1, provider.baseUrl.toString()}, {"serverHasKey"_L1, !provider.key.isEmpty()}, {"hasKey"_L1, key.has_value()}};
    if (!key)
        return json;
    json["hint"_L1] = key->hint;
    json["createdAt"_L1] = key->createdAt;
    json["usable"_L1] = key->fits(provider);
    return json;
}

/// The rule that forbids people's own keys on the whole server; nothing for those of organisations.
sync::Expected<std::optional<KeyPolicy>> forbidding(const Context &context, const Owner &owner)
{
    if (owner.payer != Payer::User)
        return std::optional<KeyPolicy>();
    return KeyPolicyStore(context.service.database()).of({});
}

sync::Expected<void> requireAllowed(const Context &context, const Owner &owner)
{
    const auto policy = forbidding(context, owner);
    if (!policy)
        return std::unexpected(policy.error());
    if (!*policy)
        return {};
    const std::string why = (*policy)->reason.isEmpty() ? std::string() : " " + (*policy)->reason.toStdString();
    return sync::fail("not-allowed", "The admins of this server do not allow keys of one's own." + why);
}

/// Where own keys are not used, for people to read.
sync::Expected<QJsonObject> policiesJson(const Context &context, const QString &account)
{
    return mapped(KeyPolicyStore(context.service.database()).meeting(account), [](const QList<KeyPolicy> &policies) {
        QJsonObject json{{"ownKeys"_L1, u"allowed"_s}};
        QJsonArray organisations;
        for (const KeyPolicy &one : policies) {
            if (one.organisation.isEmpty())
                json = {{"ownKeys"_L1, u"forbidden"_s}, {"reason"_L1, one.reason}};
            else
                organisations.append(QJsonObject{{"id"_L1, one.organisation}, {"name"_L1, one.name}, {"reason"_L1, one.reason}});
        }
        json["forbiddenIn"_L1] = organisations;
        return json;
    });
}

Answer list(const Context &context, const Request &, const Owner &owner)
{
    const auto all = context.service.providers().all();
    const auto keys = all ? context.service.providerKeys().of(owner.payer, owner.id) : std::unexpected(all.error());
    if (!keys)
        return std::unexpected(keys.error());
    QJsonArray providers;
    for (const Provider &provider : *all) {
        if (!provider.enabled)
            continue;
        const auto mine = std::find_if(keys->begin(), keys->end(), [&](const ProviderKey &one) { return one.provider == provider.name; });
        providers.append(toJson(provider, mine == keys->end() ? std::optional<ProviderKey>() : *mine));
    }
    if (owner.payer != Payer::User)
        return Response::json({{"providers"_L1, providers}});
    return mapped(policiesJson(context, owner.id), [&](QJsonObject json) {
        const bool forbidden = json["ownKeys"_L1] == "forbidden"_L1;
        for (qsizetype i = 0; forbidden && i < providers.size(); ++i) {
            QJsonObject one = providers[i].toObject();
            if (one["hasKey"_L1].toBool())
                one["usable"_L1] = false;
            providers[i] = one;
        }
        json["providers"_L1] = providers;
        return Response::json(json);
    });
}

Answer put(const Context &context, const Request &request, const Owner &owner)
{
    if (const auto allowed = requireAllowed(context, owner); !allowed)
        return std::unexpected(allowed.error());
    gateway::JsonBody body(request.body);
    const QByteArray secret = body.secret("key", 1, 4096).trimmed().toUtf8();
    if (!body.isGood())
        return std::unexpected(body.error());
    const auto provider = providerNamed(context, owner.provider);
    if (!provider)
        return std::unexpected(provider.error());
    const auto kept = context.service.providerKeys().put({provider->name, owner.payer, owner.id, provider->baseUrl, {}, 0, secret});
    if (!kept)
        return std::unexpected(kept.error());
    if (const auto known = context.service.reload(); !known)
        return std::unexpected(known.error());
    return Response::json(toJson(*provider, *kept));
}

Answer removeKey(const Context &context, const Request &, const Owner &owner)
{
    if (const auto gone = context.service.providerKeys().remove(owner.payer, owner.id, owner.provider); !gone)
        return std::unexpected(gone.error());
    if (const auto known = context.service.reload(); !known)
        return std::unexpected(known.error());
    return Response::empty(204);
}

Answer test(const Context &context, const Request &, const Owner &owner)
{
    if (const auto allowed = requireAllowed(context, owner); !allowed)
        return std::unexpected(allowed.error());
    auto provider = providerNamed(context, owner.provider);
    if (!provider)
        return std::unexpected(provider.error());
    const auto key = context.service.providerKeys().find(owner.payer, owner.id, owner.provider);
    if (!key)
        return std::unexpected(key.error());
    if (!key->fits(*provider))
        return sync::fail("conflict", "The provider has another address now than when this key was given. Give it again, if it is meant for that address.");
    provider->key = key->key;
    return tellWhetherItAnswers(context.service, *provider);
}

} // namespace

void addProviderKeyRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    const Context context{service, projects};
    using Function = Answer (*)(const Context &, const Request &, const Owner &);
    const auto add = [&](const char *method, const QByteArray &tail, Function function) {
        for (const bool ofOrganisation : {false, true}) {
            const QByteArray pattern = (ofOrganisation ? "/api/v1/orgs/{org}/provider-keys" : "/api/v1/provider-keys") + tail;
            router.add(method, pattern.constData(), gateway::Access::SignedIn, gateway::Lane::Store, [context, function, ofOrganisation](const Request &request) -> Answer {
                const auto owner = ownerOf(context, request, ofOrganisation);
                return owner ? function(context, request, *owner) : std::unexpected(owner.error());
            });
        }
    };
    add("GET", "", list);
    add("PUT", "/{provider}", put);
    add("DELETE", "/{provider}", removeKey);
    add("POST", "/{provider}/test", test);
    addKeyPolicyRoutes(router, service, projects);
}

} // namespace dyad::backend::ai
