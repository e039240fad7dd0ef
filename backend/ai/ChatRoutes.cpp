// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/LiveAnswers.h"
#include "backend/ai/Routes.h"
#include "backend/ai/faces/AskFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Access;
using gateway::Lane;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr qint64 BodyLimit = qint64(32) << 20; // images travel in it

struct Context {
    AiService &service;
    projects::Service &projects;
    ChatStore store() const { return ChatStore(service.database(), service.vault()); }
};

Answer ask(const Context &context, const Request &request)
{
    const Question question = questionOf(parseObject(request.body).value_or(QJsonObject()), request.who->account);
    if (!question.project.isEmpty())
        if (const auto member = context.projects.find(question.account, question.project, Permission::AiGenerate); !member)
            return std::unexpected(member.error());
    ChatStore store = context.store();
    const auto begun = conversation::begin(store, question);
    if (!begun)
        return std::unexpected(begun.error());
    if (LiveAnswers *live = context.service.live())
        live->began(*begun);
    auto out = std::make_shared<gateway::ResponseStream>();
    context.service.converse(*begun, std::make_unique<AskFace>(begun->thread.id), out);
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

sync::Expected<ChatStore::Thread> threadOf(const Context &context, const Request &request)
{
    if (const auto member = requireMember(context, request); !member)
        return std::unexpected(member.error());
    return context.store().find(request.parameters.value(0), request.queryText("project"), request.who->account);
}

/// Who began a thread may change it, and who may settle things in its project.
sync::Expected<ChatStore::Thread> ownThreadOf(const Context &context, const Request &request)
{
    auto thread = threadOf(context, request);
    if (!thread || thread->createdBy == request.who->account)
        return thread;
    if (const auto member = context.projects.find(request.who->account, thread->project, Permission::ProjectSettings); !member)
        return std::unexpected(member.error());
    return thread;
}

QJsonObject toJson(const ChatStore::Thread &one)
{
    return {{"id"_L1, one.id}, {"title"_L1, one.title}, {"private"_L1, !one.privateTo.isEmpty()}, {"createdBy"_L1, one.createdBy}, {"createdAt"_L1, one.createdAt}, {"updatedAt"_L1, one.updatedAt}};
}

/// With what it may spend and has spent, where there is a cap.
sync::Expected<QJsonObject> withCap(const Context &context, const ChatStore::Thread &one)
{
    return mapped(Ledger(context.service.database(), context.service.vault()).budget(u"thread"_s, one.id), [&](const std::optional<Ledger::Budget> &cap) {
        QJsonObject json = toJson(one);
        if (cap) {
            json["limitNano"_L1] = qint64(cap->limit);
            json["spentNano"_L1] = qint64(cap->spent);
        }
        return json;
    });
}

/// null: no cap any more. What the thread has cost before counts.
sync::Expected<void> setCap(const Context &context, const QString &thread, const QJsonValue &limit)
{
    if (!limit.isNull() && (!limit.isDouble() || limit.toInteger(-1) < 0))
        return sync::fail("bad-request", "limitNano: nano-dollars, a whole number, or null.");
    Transaction transaction(context.service.database());
    if (!transaction.begun())
        return transaction.begun();
    Ledger ledger(context.service.database(), context.service.vault());
    if (const auto set = limit.isNull() ? ledger.removeBudget(u"thread"_s, thread) : ledger.setBudget(u"thread"_s, thread, limit.toInteger()); !set)
        return set;
    if (const auto done = transaction.commit(); !done)
        return done;
    context.service.post([](Broker &broker) { broker.budgetFreed(); });
    return {};
}

QJsonObject toJson(const ChatStore::Message &one)
{
    QJsonObject json{{"position"_L1, one.position}, {"role"_L1, one.role}, {"user"_L1, one.account}, {"text"_L1, one.text}, {"generation"_L1, one.generation}, {"createdAt"_L1, one.createdAt}};
    if (!one.question.isEmpty())
        json["question"_L1] = one.question;
    if (!one.model.isEmpty()) {
        json["model"_L1] = one.model;
        json["inputTokens"_L1] = one.input;
        json["outputTokens"_L1] = one.output;
        json["nanoDollars"_L1] = one.nanoDollars;
    }
    return json;
}

Answer listThreads(const Context &context, const Request &request)
{
    if (const auto member = requireMember(context, request); !member)
        return std::unexpected(member.error());
    ChatStore store = context.store();
    const auto limit = std::clamp<qint64>(request.queryNumber("limit", 100), 1, 1000);
    const auto threads = store.of(request.queryText("project"), request.who->account, int(limit));
    if (!threads)
        return std::unexpected(threads.error());
    QJsonArray list;
    const QString words = request.queryText("text").trimmed();
    if (words.isEmpty()) {
        for (const ChatStore::Thread &one : *threads)
            list.append(toJson(one));
        return Response::json({{"threads"_L1, list}});
    }
    const auto found = store.search(*threads, words);
    if (!found)
        return std::unexpected(found.error());
    for (const auto &[thread, excerpt] : *found) {
        QJsonObject one = toJson(thread);
        one["excerpt"_L1] = excerpt;
        list.append(one);
    }
    return Response::json({{"threads"_L1, list}});
}

Answer readThread(const Context &context, const Request &request)
{
    const auto thread = threadOf(context, request);
    if (!thread)
        return std::unexpected(thread.error());
    const auto messages = context.store().messages(thread->id);
    if (!messages)
        return std::unexpected(messages.error());
    QJsonArray list;
    for (const ChatStore::Message &one : *messages)
        list.append(toJson(one));
    const auto reviews = context.store().reviews(thread->id);
    if (!reviews)
        return std::unexpected(reviews.error());
    QJsonArray decided;
    for (const ChatStore::Review &one : *reviews)
        decided.append(QJsonObject{{"question"_L1, one.question}, {"path"_L1, one.path}, {"change"_L1, one.change}, {"of"_L1, one.of}, {"decision"_L1, one.decision}});
    return mapped(withCap(context, *thread), [&](QJsonObject json) {
        json["messages"_L1] = list;
        json["reviews"_L1] = decided;
        return Response::json(json);
    });
}

/// Those of a question, for who has heard of it live.
Answer readPictures(const Context &context, const Request &request)
{
    const auto thread = threadOf(context, request);
    if (!thread)
        return std::unexpected(thread.error());
    const auto kept = context.store().pictures(thread->id, request.queryNumber("position", 0));
    if (!kept)
        return std::unexpected(kept.error());
    QJsonArray list;
    for (const QString &text : *kept)
        for (const QJsonValue &one : QJsonDocument::fromJson(text.toUtf8()).array())
            list.append(one);
    return Response::json({{"pictures"_L1, list}});
}

void tell(const Context &context, const ChatStore::Thread &thread, bool removed, std::optional<qint64> limit = {})
{
    if (LiveAnswers *live = context.service.live())
        live->threadChanged(thread, removed, limit);
}

sync::Expected<void> renameThread(const Context &context, ChatStore::Thread &thread, const QJsonValue &title)
{
    thread.title = title.toString().simplified().left(200);
    if (thread.title.isEmpty())
        return sync::fail("bad-request", "title: 1 to 200 characters.");
    if (const auto done = context.store().rename(thread.id, thread.title); !done)
        return done;
    tell(context, thread, false);
    return {};
}

Answer changeThread(const Context &context, const Request &request)
{
    auto thread = ownThreadOf(context, request);
    if (!thread)
        return std::unexpected(thread.error());
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const bool caps = body.contains("limitNano"_L1);
    if (caps) {
        if (const auto set = setCap(context, thread->id, body["limitNano"_L1]); !set)
            return std::unexpected(set.error());
        tell(context, *thread, false, body["limitNano"_L1].toInteger(-1));
    }
    if (!caps || body.contains("title"_L1))
        if (const auto done = renameThread(context, *thread, body["title"_L1]); !done)
            return std::unexpected(done.error());
    return mapped(withCap(context, *thread), [](const QJsonObject &json) { return Response::json(json); });
}

/// Its cap, too: nobody can lift it any more. Calls that hold of it are billed as ever.
sync::Expected<void> removeWithCap(const Context &context, const QString &thread)
{
    Transaction transaction(context.service.database());
    if (!transaction.begun())
        return transaction.begun();
    if (const auto done = context.store().remove(thread); !done)
        return done;
    if (const auto done = Ledger(context.service.database(), context.service.vault()).removeBudget(u"thread"_s, thread); !done)
        return done;
    return transaction.commit();
}

Answer removeThread(const Context &context, const Request &request)
{
    const auto thread = ownThreadOf(context, request);
    if (!thread)
        return std::unexpected(thread.error());
    if (const auto done = removeWithCap(context, thread->id); !done)
        return std::unexpected(done.error());
    context.service.post([](Broker &broker) { broker.budgetFreed(); });          // who waits for it need not
    tell(context, *thread, true);
    return Response::empty(204);
}

Answer branchThread(const Context &context, const Request &request)
{
    const auto thread = threadOf(context, request);
    if (!thread)
        return std::unexpected(thread.error());
    if (!thread->project.isEmpty())
        if (const auto member = context.projects.find(request.who->account, thread->project, Permission::AiGenerate); !member)
            return std::unexpected(member.error());
    const qint64 before = parseObject(request.body).value_or(QJsonObject())["before"_L1].toInteger(std::numeric_limits<qint64>::max());
    const auto made = context.store().branch(*thread, before, request.who->account);
    if (!made)
        return std::unexpected(made.error());
    tell(context, *made, false);
    return Response::json(toJson(*made), 201);
}

} // namespace

void addChatRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    const Context context{service, projects};
    const auto add = [&](const char *method, const char *pattern, auto function) {
        router.add(method, pattern, Access::SignedIn, Lane::Store, [context, function](const Request &request) { return function(context, request); });
    };
    add("GET", "/api/v1/threads", listThreads);
    add("GET", "/api/v1/threads/{thread}", readThread);
    add("PATCH", "/api/v1/threads/{thread}", changeThread);
    add("DELETE", "/api/v1/threads/{thread}", removeThread);
    add("POST", "/api/v1/threads/{thread}/branch", branchThread);
    add("GET", "/api/v1/threads/{thread}/pictures", readPictures);
    addEstimateRoutes(router, service, projects);
    router.add("POST", "/api/v1/ask", Access::SignedIn, Lane::Store, [context](const Request &request) { return ask(context, request); }, BodyLimit);
}

} // namespace dyad::backend::ai
