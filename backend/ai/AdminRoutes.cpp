// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ChatStore.h"
#include "backend/ai/Routes.h"
#include "backend/ai/faces/AskFace.h"
#include "backend/ai/HttpExchange.h"
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

/// Asks a provider for its models: shows that the address and the key are good, and costs nothing.
class ProviderTest : public QObject
{
public:
    ProviderTest(Broker &broker, const Provider &provider, std::shared_ptr<gateway::ResponseStream> out)
        : QObject(&broker)
        , m_out(std::move(out))
    {
        const Adapter &adapter = Adapter::of(provider, {});
        HttpCall call = adapter.listModels(provider);
        call.firstByteTimeout = call.totalTimeout = 15'000;
        m_clock.start();
        HttpExchange *exchange = broker.http().send(call, this);
        connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
            m_status = status;
            m_headers = headers;
        });
        connect(exchange, &HttpExchange::data, this, [this](const QByteArray &bytes) { m_body += bytes; });
        connect(exchange, &HttpExchange::finished, this, [this, &adapter] { finished(adapter); });
        connect(exchange, &HttpExchange::failed, this, &ProviderTest::failed);
    }

private:
    void finished(const Adapter &adapter)
    {
        // 404: a server without a list of models; it is there, and did not refuse the key.
        if (m_status >= 300 && m_status != 404)
            return failed(adapter.error(m_status, m_headers, m_body));
        const QJsonObject object = parseObject(m_body).value_or(QJsonObject());
        const QJsonArray list = object.contains("data"_L1) ? object["data"_L1].toArray() : object["models"_L1].toArray();
        QJsonArray models;
        for (const QJsonValue &model : list)
            models.append(model["id"_L1].toString(model["name"_L1].toString()));
        sendJson(*m_out, {{"ok"_L1, true}, {"ms"_L1, m_clock.elapsed()}, {"models"_L1, models}});
        deleteLater();
    }
    void failed(const ProviderError &error)
    {
        sendJson(*m_out, {{"ok"_L1, false}, {"ms"_L1, m_clock.elapsed()}, {"code"_L1, name(error.kind)}, {"message"_L1, error.message}});
        deleteLater();
    }

    std::shared_ptr<gateway::ResponseStream> m_out;
    QElapsedTimer m_clock;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
};

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
    auto out = std::make_shared<gateway::ResponseStream>();
    service.post([provider = *found, out](Broker &broker) { new ProviderTest(broker, provider, out); });
    return Response::streamed(out);
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

/// The id under which calls are booked: a user may be named by e-mail address; a server has one organisation, "default".
sync::Expected<QString> budgetId(AiService &service, const QString &scope, const QString &wanted)
{
    if (scope == "org"_L1 && wanted != "default"_L1)
        return sync::fail("not-found", "This server has one organisation; its id is \"default\".");
    if (scope != "user"_L1)
        return wanted;
    const auto found = service.database().run("ai.account-named", {wanted, auth::emailKey(wanted)});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("not-found", "There is no such user; name one by id or e-mail address.");
    return found->first()[0].toString();
}

Answer setBudget(AiService &service, const Request &request)
{
    if (const auto allowed = requireAdmin(request); !allowed)
        return std::unexpected(allowed.error());
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    if (!body["limitNano"_L1].isDouble())
        return sync::fail("bad-request", "limitNano: nano-dollars, a whole number.");
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
            {"reasoningTokens"_L1, qint64(line.reasoning)}, {"nanoDollars"_L1, qint64(line.cost)}});
        sum.calls += line.calls;
        sum.input += line.input + line.cacheRead + line.cacheWrite;
        sum.output += line.output;
        sum.cost += line.cost;
    }
    return Response::json({{"usage"_L1, list}, {"calls"_L1, qint64(sum.calls)}, {"inputTokens"_L1, qint64(sum.input)}, {"outputTokens"_L1, qint64(sum.output)}, {"nanoDollars"_L1, qint64(sum.cost)}});
}

/// The thread that was asked for, or a new one.
sync::Expected<ChatStore::Thread> threadOf(ChatStore &store, const QJsonObject &body, const QString &project, const QString &account)
{
    const QString wanted = body["thread"_L1].toString();
    if (!wanted.isEmpty())
        return store.find(wanted, project, account);
    return store.create(project, body["text"_L1].toString().simplified().left(80), account, project.isEmpty() || body["private"_L1].toBool() ? account : QString());
}

sync::Expected<void> addHistory(ChatStore &store, const QString &thread, ChatRequest &request)
{
    const auto earlier = store.messages(thread);
    if (!earlier)
        return std::unexpected(earlier.error());
    QList<ChatMessage> messages;
    for (const ChatStore::Message &one : *earlier)
        messages.append(ChatMessage::ofText(one.role == "assistant"_L1 ? ChatMessage::Role::Assistant : ChatMessage::Role::User, one.text));
    request.messages = messages + request.messages;
    return {};
}

Answer ask(const Context &context, const Request &request)
{
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const QString project = body["project"_L1].toString();
    const QString account = request.who->account;
    if (!project.isEmpty())
        if (const auto member = context.projects.find(account, project, Permission::AiGenerate); !member)
            return std::unexpected(member.error());
    ChatStore store(context.service.database(), context.service.vault());
    auto decoded = AskFace({}).decode(body);
    if (!decoded)
        return std::unexpected(decoded.error());
    const auto thread = threadOf(store, body, project, account);
    if (!thread)
        return std::unexpected(thread.error());
    if (const auto added = addHistory(store, thread->id, *decoded); !added)
        return std::unexpected(added.error());
    if (const auto kept = store.add(thread->id, {0, {}, u"user"_s, account, body["text"_L1].toString(), 0}); !kept)
        return std::unexpected(kept.error());
    auto out = std::make_shared<gateway::ResponseStream>();
    context.service.run(std::make_unique<AskFace>(thread->id), *decoded, {account, u"default"_s, project, {}}, out,
        [&service = context.service, id = thread->id, account](const ChatAnswer &answer, const Generation &generation) {
            if (!answer.text.isEmpty())
                (void)ChatStore(service.database(), service.vault()).add(id, {0, generation.id(), u"assistant"_s, account, answer.text, 0});
        });
    return Response::streamed(out);
}

sync::Expected<void> requireMember(const Context &context, const Request &request)
{
    const QString project = request.queryText("project");
    if (project.isEmpty())
        return {};
    if (const auto member = context.projects.find(request.who->account, project); !member)
        return std::unexpected(member.error());
    return {};
}

Answer listThreads(const Context &context, const Request &request)
{
    if (const auto member = requireMember(context, request); !member)
        return std::unexpected(member.error());
    ChatStore store(context.service.database(), context.service.vault());
    const auto limit = std::clamp<qint64>(request.queryNumber("limit", 100), 1, 1000);
    const auto threads = store.of(request.queryText("project"), request.who->account, int(limit));
    if (!threads)
        return std::unexpected(threads.error());
    QJsonArray list;
    for (const ChatStore::Thread &one : *threads)
        list.append(QJsonObject{{"id"_L1, one.id}, {"title"_L1, one.title}, {"private"_L1, !one.privateTo.isEmpty()}, {"createdBy"_L1, one.createdBy}, {"createdAt"_L1, one.createdAt}, {"updatedAt"_L1, one.updatedAt}});
    return Response::json({{"threads"_L1, list}});
}

Answer readThread(const Context &context, const Request &request)
{
    if (const auto member = requireMember(context, request); !member)
        return std::unexpected(member.error());
    ChatStore store(context.service.database(), context.service.vault());
    const auto thread = store.find(request.parameters.value(0), request.queryText("project"), request.who->account);
    if (!thread)
        return std::unexpected(thread.error());
    const auto messages = store.messages(thread->id);
    if (!messages)
        return std::unexpected(messages.error());
    QJsonArray list;
    for (const ChatStore::Message &one : *messages)
        list.append(QJsonObject{{"position"_L1, one.position}, {"role"_L1, one.role}, {"user"_L1, one.account}, {"text"_L1, one.text}, {"generation"_L1, one.generation}, {"createdAt"_L1, one.createdAt}});
    return Response::json({{"id"_L1, thread->id}, {"title"_L1, thread->title}, {"messages"_L1, list}});
}

} // namespace

void addAdminRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    const Context context{service, projects};
    const auto add = [&](const char *method, const char *pattern, auto function) {
        router.add(method, pattern, Access::SignedIn, Lane::Store, [&service, function](const Request &request) { return function(service, request); });
    };
    add("GET", "/api/v1/admin/providers", listProviders);
    add("POST", "/api/v1/admin/providers", addProvider);
    add("DELETE", "/api/v1/admin/providers/{name}", removeProvider);
    add("POST", "/api/v1/admin/providers/{name}/test", testProvider);
    add("GET", "/api/v1/admin/budgets", listBudgets);
    add("PUT", "/api/v1/admin/budgets", setBudget);
    add("GET", "/api/v1/keys", listKeys);
    add("DELETE", "/api/v1/keys/{key}", revokeKey);
    add("GET", "/api/v1/usage", usage);
    router.add("POST", "/api/v1/keys", Access::SignedIn, Lane::Store, [context](const Request &request) { return createKey(context, request); });
    router.add("GET", "/api/v1/threads", Access::SignedIn, Lane::Store, [context](const Request &request) { return listThreads(context, request); });
    router.add("GET", "/api/v1/threads/{thread}", Access::SignedIn, Lane::Store, [context](const Request &request) { return readThread(context, request); });
    router.add("POST", "/api/v1/ask", Access::SignedIn, Lane::Store, [context](const Request &request) { return ask(context, request); });
}

} // namespace dyad::backend::ai
