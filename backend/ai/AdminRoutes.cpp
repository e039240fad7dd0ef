// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Routes.h"
#include "backend/ai/ModelList.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Access;
using gateway::Lane;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

struct Context {
    AiService &service;
    projects::Service &projects;
};

sync::Expected<void> requireAdmin(const Request &request)
{
    if (request.who && may(request.who->admin, Permission::ServerKeys))
        return {};
    return sync::fail("not-allowed", "Only an admin of this server may do that.");
}

QJsonObject toJson(const Provider &provider)
{
    return {{"name"_L1, provider.name}, {"kind"_L1, name(provider.kind)}, {"baseUrl"_L1, provider.baseUrl.toString()}, {"models"_L1, QJsonArray::fromStringList(provider.models)},
        {"priority"_L1, provider.priority}, {"enabled"_L1, provider.enabled}, {"hasKey"_L1, !provider.key.isEmpty()}, {"options"_L1, provider.options}};
}

sync::Expected<Provider> providerOf(const QJsonObject &body)
{
    Provider provider;
    provider.name = body["name"_L1].toString();
    const auto kind = providerKind(body["kind"_L1].toString());
    if (!kind)
        return sync::fail("bad-request", "kind: openai, anthropic, google, azure or compatible.");
    provider.kind = *kind;
    provider.baseUrl = QUrl(body["baseUrl"_L1].toString(), QUrl::StrictMode);
    provider.key = body["key"_L1].toString().trimmed().toUtf8();
    for (const QJsonValue &model : body["models"_L1].toArray())
        if (const QString one = model.toString().trimmed(); !one.isEmpty())
            provider.models.append(one);
    provider.priority = body["priority"_L1].toInt(100);
    provider.enabled = body["enabled"_L1].toBool(true);
    provider.options = body["options"_L1].toObject();
    return provider;
}

Answer addProvider(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const auto provider = providerOf(parseObject(request.body).value_or(QJsonObject()));
    if (!provider)
        return std::unexpected(provider.error());
    if (const auto kept = service.providers().put(*provider); !kept)
        return std::unexpected(kept.error());
    if (const auto known = service.reload(); !known)
        return std::unexpected(known.error());
    return Response::json(toJson(*provider), 201);
}

Answer listProviders(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const auto all = service.providers().all();
    if (!all)
        return std::unexpected(all.error());
    QJsonArray list;
    for (const Provider &provider : *all)
        list.append(toJson(provider));
    return Response::json({{"providers"_L1, list}});
}

Answer removeProvider(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    if (const auto gone = service.providers().remove(request.parameters.value(0)); !gone)
        return std::unexpected(gone.error());
    if (const auto known = service.reload(); !known)
        return std::unexpected(known.error());
    return Response::empty(204);
}

void sendJson(gateway::ResponseStream &out, const QJsonObject &object)
{
    const QByteArray body = ai::toJson(object);
    out.begin({200, "application/json", {}, body.size()});
    out.write(body);
    out.finish();
}

constexpr int TestPatience = 15'000, LookPatience = 1'500; // ms

void tellTest(gateway::ResponseStream &out, const ModelList::Result &result)
{
    if (result.error)
        return sendJson(out, {{"ok"_L1, false}, {"ms"_L1, result.ms}, {"code"_L1, name(result.error.kind)}, {"message"_L1, result.error.message}});
    sendJson(out, {{"ok"_L1, true}, {"ms"_L1, result.ms}, {"models"_L1, QJsonArray::fromStringList(result.models)}});
}

struct LocalServer {
    const char *name;
    int port;
};
constexpr LocalServer LocalServers[] = {{"Ollama", 11434}, {"LM Studio", 1234}, {"llama.cpp", 8080}};

/// What models run on this server's own machine, where such programs listen by themselves.
Answer localModels(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    QList<std::pair<QString, int>> places;
    for (const LocalServer &one : LocalServers)
        places.append({QString::fromLatin1(one.name), one.port});
    for (const QString &port : request.queryText("ports").split(u',', Qt::SkipEmptyParts).mid(0, 8))
        places.append({u"local"_s, port.toInt()});
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([places, out](Broker &broker) {
        auto found = std::make_shared<QJsonArray>();
        auto left = std::make_shared<qsizetype>(places.size());
        for (const auto &[title, port] : places) {
            Provider provider;
            provider.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
            new ModelList(broker, provider, LookPatience, [found, left, out, title = title, url = provider.baseUrl.toString()](const ModelList::Result &result) {
                if (!result.error && !result.models.isEmpty()) // 8080 may be anything; a list of models is a model server
                    found->append(QJsonObject{{"name"_L1, title}, {"baseUrl"_L1, url}, {"models"_L1, QJsonArray::fromStringList(result.models)}});
                if (--*left == 0)
                    sendJson(*out, {{"found"_L1, *found}});
            });
        }
    });
    return Response::streamed(out);
}

Answer testProvider(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const auto all = service.providers().all();
    if (!all)
        return std::unexpected(all.error());
    const QString wanted = request.parameters.value(0);
    const auto found = std::find_if(all->begin(), all->end(), [&](const Provider &one) { return one.name == wanted; });
    if (found == all->end())
        return sync::fail("not-found", "There is no provider of that name.");
    return tellWhetherItAnswers(service, *found);
}

QJsonObject toJson(const Ledger::Budget &budget)
{
    return {{"scope"_L1, budget.scope}, {"id"_L1, budget.id}, {"limitNano"_L1, qint64(budget.limit)}, {"spentNano"_L1, qint64(budget.spent)}, {"heldNano"_L1, qint64(budget.held)}};
}

Answer listBudgets(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const auto budgets = Ledger(service.database(), service.vault()).budgets();
    if (!budgets)
        return std::unexpected(budgets.error());
    QJsonArray list;
    for (const Ledger::Budget &budget : *budgets)
        list.append(toJson(budget));
    return Response::json({{"budgets"_L1, list}});
}

/// The id under which calls are booked: a user may be named by e-mail address, an organisation by its short name; "default" is the whole server.
sync::Expected<QString> budgetId(AiService &service, const QString &scope, const QString &wanted)
{
    const bool isUser = scope == "user"_L1;
    if (!isUser && (scope != "org"_L1 || wanted == Caller::Server))
        return wanted;
    const auto found = isUser ? service.database().run("ai.account-named", {wanted, auth::emailKey(wanted)}) : service.database().run("ai.organisation-named", {wanted, wanted});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("not-found", isUser ? "There is no such user; name one by id or e-mail address." : "There is no such organisation; name one by id or short name, or default for the whole server.");
    return found->first()[0].toString();
}

Answer setBudget(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    if (!body["limitNano"_L1].isDouble())
        return sync::fail("bad-request", "limitNano: nano-dollars, a whole number.");
    if (body["scope"_L1] == "thread"_L1) // those that it belongs to set that themselves
        return sync::fail("bad-request", "scope: org, project or user.");
    const auto id = budgetId(service, body["scope"_L1].toString(), body["id"_L1].toString());
    if (!id)
        return std::unexpected(id.error());
    Ledger ledger(service.database(), service.vault());
    Transaction transaction(service.database());
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    if (const auto set = ledger.setBudget(body["scope"_L1].toString(), *id, body["limitNano"_L1].toInteger()); !set)
        return std::unexpected(set.error());
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error());
    service.post([](Broker &broker) { broker.budgetFreed(); });
    return Response::json({{"scope"_L1, body["scope"_L1]}, {"id"_L1, *id}, {"limitNano"_L1, body["limitNano"_L1]}});
}

Answer listLimits(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const auto limits = RateLimiter::load(service.database());
    if (!limits)
        return std::unexpected(limits.error());
    QJsonArray list;
    for (const RateLimiter::Limit &one : *limits)
        list.append(QJsonObject{{"scope"_L1, one.scope}, {"id"_L1, one.id}, {"requests"_L1, qint64(one.requests)}, {"tokens"_L1, qint64(one.tokens)}});
    return Response::json({{"limits"_L1, list}});
}

Answer setLimit(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    RateLimiter::Limit limit{body["scope"_L1].toString(), body["id"_L1].toString(), body["requests"_L1].toInteger(), body["tokens"_L1].toInteger()};
    if (limit.scope != "provider"_L1 && limit.id != "*"_L1) {
        const auto id = budgetId(service, limit.scope, limit.id);
        if (!id)
            return std::unexpected(id.error());
        limit.id = *id;
    }
    if (const auto kept = RateLimiter::store(service.database(), limit); !kept)
        return std::unexpected(kept.error());
    if (const auto known = service.reload(); !known)
        return std::unexpected(known.error());
    return Response::json({{"scope"_L1, limit.scope}, {"id"_L1, limit.id}, {"requests"_L1, qint64(limit.requests)}, {"tokens"_L1, qint64(limit.tokens)}});
}

Answer createKey(const Context &context, const Request &request)
{
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const QString title = body["name"_L1].toString().trimmed();
    if (title.isEmpty() || title.size() > 100)
        return sync::fail("bad-request", "name: 1 to 100 characters.");
    const QString project = body["project"_L1].toString();
    if (!project.isEmpty())
        if (const auto member = context.projects.find(request.who->account, project, Permission::ProjectKeys); !member)
            return std::unexpected(member.error());
    const auto secret = context.service.keys().create(title, request.who->account, project);
    if (!secret)
        return std::unexpected(secret.error());
    return Response::json({{"name"_L1, title}, {"key"_L1, *secret}}, 201);
}

Answer listKeys(AiService &service, const Request &request)
{
    const auto keys = service.keys().of(request.who->account);
    if (!keys)
        return std::unexpected(keys.error());
    QJsonArray list;
    for (const ApiKeyStore::Key &key : *keys)
        list.append(QJsonObject{{"id"_L1, key.id}, {"name"_L1, key.name}, {"hint"_L1, key.hint}, {"project"_L1, key.project}, {"createdAt"_L1, key.createdAt}});
    return Response::json({{"keys"_L1, list}});
}

Answer revokeKey(AiService &service, const Request &request)
{
    if (const auto gone = service.keys().revoke(request.parameters.value(0), request.who->account); !gone)
        return std::unexpected(gone.error());
    service.forgetKeys();
    return Response::empty(204);
}

Answer usage(AiService &service, const Request &request)
{
    Ledger ledger(service.database(), service.vault());
    const auto lines = ledger.usage(request.queryNumber("since", 0), request.who->admin ? QString() : request.who->account);
    if (!lines)
        return std::unexpected(lines.error());
    QJsonArray list;
    Ledger::UsageLine sum;
    for (const Ledger::UsageLine &line : *lines) {
        list.append(QJsonObject{{"provider"_L1, line.provider}, {"model"_L1, line.model}, {"user"_L1, line.account}, {"calls"_L1, qint64(line.calls)},
            {"inputTokens"_L1, qint64(line.input + line.cacheRead + line.cacheWrite)}, {"cachedTokens"_L1, qint64(line.cacheRead)}, {"outputTokens"_L1, qint64(line.output)},
            {"reasoningTokens"_L1, qint64(line.reasoning)}, {"nanoDollars"_L1, qint64(line.cost)},
            {"orgKeysNano"_L1, qint64(line.orgKeys)}, {"ownKeysNano"_L1, qint64(line.ownKeys)}});
        sum.calls += line.calls;
        sum.input += line.input + line.cacheRead + line.cacheWrite;
        sum.output += line.output;
        sum.cost += line.cost;
    }
    return Response::json({{"usage"_L1, list}, {"calls"_L1, qint64(sum.calls)}, {"inputTokens"_L1, qint64(sum.input)}, {"outputTokens"_L1, qint64(sum.output)}, {"nanoDollars"_L1, qint64(sum.cost)}});
}

} // namespace

gateway::Response tellWhetherItAnswers(AiService &service, Provider provider)
{
    provider.key = provider.key.split('\n').first().trimmed(); // of several keys the first
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([provider, out](Broker &broker) { new ModelList(broker, provider, TestPatience, [out](const ModelList::Result &result) { tellTest(*out, result); }); });
    return Response::streamed(out);
}

void addAdminRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    addProviderKeyRoutes(router, service, projects);
    const Context context{service, projects};
    const auto add = [&](const char *method, const char *pattern, auto function) {
        router.add(method, pattern, Access::SignedIn, Lane::Store, [&service, function](const Request &request) { return function(service, request); });
    };
    add("GET", "/api/v1/admin/providers", listProviders);
    add("POST", "/api/v1/admin/providers", addProvider);
    add("DELETE", "/api/v1/admin/providers/{name}", removeProvider);
    add("POST", "/api/v1/admin/providers/{name}/test", testProvider);
    add("GET", "/api/v1/admin/local-models", localModels);
    add("GET", "/api/v1/admin/budgets", listBudgets);
    add("PUT", "/api/v1/admin/budgets", setBudget);
    add("GET", "/api/v1/admin/limits", listLimits);
    add("PUT", "/api/v1/admin/limits", setLimit);
    add("GET", "/api/v1/keys", listKeys);
    add("DELETE", "/api/v1/keys/{key}", revokeKey);
    add("GET", "/api/v1/usage", usage);
    router.add("POST", "/api/v1/keys", Access::SignedIn, Lane::Store, [context](const Request &request) { return createKey(context, request); });
}

} // namespace dyad::backend::ai
