// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/routes/Routes.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/routes/RouteTools.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <limits>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using gateway::Request;
using gateway::Response;
using routes::Outcome;

constexpr int LongestQuestion = 4000;

sync::Expected<Scope> scopeFor(Service &service, const Request &r, Permission wanted)
{
    return service.scopeOf(r.who->account, r.parameters[0], wanted);
}

Outcome documentAnswer(const sync::Expected<Store::Added> &added)
{
    if (!added)
        return std::unexpected(added.error());
    return Response::json(added->document.toJson(), added->isNew ? 201 : 200);
}

Outcome add(Service &service, const Request &r)
{
    const auto scope = scopeFor(service, r, Permission::ProjectWrite);
    if (!scope)
        return std::unexpected(scope.error());
    if (!r.header("content-type").startsWith("application/json") || !r.queryText("name").isEmpty())
        return documentAnswer(service.add(*scope, r.who->account, {r.queryText("name"), r.body, {}, {}, r.queryText("replace") == u"true"}));
    const auto body = routes::objectOf(r);
    const auto url = body ? routes::textField(*body, "url", 2000) : std::unexpected(body.error());
    if (!url)
        return std::unexpected(url.error());
    return routes::fetchLater(service.fetches(), r.who->account, [&service, scope = *scope, account = r.who->account, url = *url] { return documentAnswer(service.addUrl(scope, account, url)); });
}

Outcome list(Service &service, const Scope &scope, const Request &r)
{
    const int limit = int(std::clamp<qint64>(r.queryNumber("limit", 1000), 1, 1000));
    return mapped(service.store().list(scope, r.queryNumber("before", std::numeric_limits<qint64>::max()), limit), [](const std::vector<Document> &documents) {
        QJsonArray array;
        for (const Document &document : documents)
            array.append(document.toJson());
        return Response::json({{u"documents"_s, array}});
    });
}

Outcome oneDocument(const sync::Expected<Document> &document)
{
    return mapped(document, [](const Document &d) { return Response::json(d.toJson(true)); });
}

Outcome text(Service &service, const Scope &scope, const Request &r)
{
    return mapped(service.store().text(scope, r.parameters[1]), [](const QString &all) { return Response::bytes(all.toUtf8(), "text/plain; charset=utf-8"); });
}

Outcome search(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    const auto words = body ? routes::textField(*body, "text", LongestQuestion) : std::unexpected(body.error());
    if (!words)
        return std::unexpected(words.error());
    auto filters = routes::filtersOf((*body)["filters"_L1]);
    if (!filters)
        return std::unexpected(filters.error());
    const SearchQuery query{*words, routes::limitOf(*body, 10), std::move(*filters)};
    return routes::answerLater(service.calls(), [&service, scope, query]() -> Outcome {
        QElapsedTimer clock;
        clock.start();
        const auto found = service.backend().search(scope, query);
        if (!found)
            return std::unexpected(found.error());
        QJsonArray results;
        for (const Passage &passage : found->passages)
            results.append(passage.toJson());
        return Response::json({{u"results"_s, results}, {u"source"_s, found->source}, {u"note"_s, found->note}, {u"tookMs"_s, clock.elapsed()}});
    });
}

Outcome bases(Service &service, const Scope &scope, const Request &)
{
    return mapped(service.store().bases(scope), [](const std::vector<KnowledgeBase> &all) {
        QJsonArray array;
        for (const KnowledgeBase &base : all)
            array.append(base.toJson());
        return Response::json({{u"knowledgeBases"_s, array}});
    });
}

Outcome createBase(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    const auto name = body ? routes::textField(*body, "name", 100) : std::unexpected(body.error());
    if (!name)
        return std::unexpected(name.error());
    KnowledgeBase wanted;
    wanted.name = *name;
    wanted.description = (*body)["description"_L1].toString().left(2000);
    wanted.industry = (*body)["industry"_L1].toString().left(100);
    wanted.autoUpdate = (*body)["autoUpdate"_L1].toBool();
    return mapped(service.createBase(scope, wanted, routes::textList((*body)["documents"_L1])), [](const KnowledgeBase &base) { return Response::json(base.toJson(), 201); });
}

Outcome addToBase(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    if (!body)
        return std::unexpected(body.error());
    return mapped(service.addToBase(scope, r.parameters[1], routes::textList((*body)["documents"_L1])), [](const KnowledgeBase &base) { return Response::json(base.toJson()); });
}

Outcome ask(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    const auto question = body ? routes::textField(*body, "question", LongestQuestion) : std::unexpected(body.error());
    if (!question)
        return std::unexpected(question.error());
    return routes::answerLater(service.calls(), [&service, scope, account = r.who->account, base = r.parameters[1], question = *question] {
        return mapped(service.ask(scope, account, base, question), [](const yavi::Answer &answer) { return Response::json(answer.toJson()); });
    });
}

Outcome removeBase(Service &service, const Scope &scope, const Request &r)
{
    const auto removed = service.store().removeBase(scope, r.parameters[1]);
    if (!removed)
        return std::unexpected(removed.error());
    return *removed ? Outcome(Response::empty(204)) : sync::fail("not-found", "There is no such knowledge base in this project.");
}

} // namespace

void addRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    // A handler gets the scope, once it is known that the caller may.
    const auto in = [&](const char *method, const char *rest, Permission wanted, auto handler) {
        const QByteArray pattern = QByteArray("/api/v1/projects/{id}/") + rest;
        router.add(method, pattern.constData(), SignedIn, Store, [&service, wanted, handler](const Request &r) -> Outcome {
            const auto scope = scopeFor(service, r, wanted);
            return scope ? handler(service, *scope, r) : Outcome(std::unexpected(scope.error()));
        });
    };
    router.add("POST", "/api/v1/projects/{id}/documents", SignedIn, Store, [&service](const Request &r) { return add(service, r); }, limits::DocumentBytes);
    in("GET", "documents", Permission::ProjectRead, list);
    in("GET", "documents/{document}", Permission::ProjectRead, [](Service &s, const Scope &scope, const Request &r) { return oneDocument(s.store().find(scope, r.parameters[1])); });
    in("GET", "documents/{document}/text", Permission::ProjectRead, text);
    in("POST", "documents/{document}/cancel", Permission::ProjectWrite, [](Service &s, const Scope &scope, const Request &r) { return oneDocument(s.cancel(scope, r.parameters[1])); });
    in("POST", "documents/{document}/retry", Permission::ProjectWrite, [](Service &s, const Scope &scope, const Request &r) { return oneDocument(s.retry(scope, r.parameters[1])); });
    in("DELETE", "documents/{document}", Permission::ProjectWrite, [](Service &s, const Scope &scope, const Request &r) -> Outcome {
        return mapped(s.remove(scope, r.parameters[1]), [] { return Response::empty(204); });
    });
    in("POST", "search", Permission::ProjectRead, search);
    in("GET", "knowledge-bases", Permission::ProjectRead, bases);
    in("POST", "knowledge-bases", Permission::ProjectWrite, createBase);
    in("GET", "knowledge-bases/{base}", Permission::ProjectRead, [](Service &s, const Scope &scope, const Request &r) -> Outcome {
        return mapped(s.store().base(scope, r.parameters[1]), [](const KnowledgeBase &base) { return Response::json(base.toJson()); });
    });
    in("DELETE", "knowledge-bases/{base}", Permission::ProjectWrite, removeBase);
    in("POST", "knowledge-bases/{base}/documents", Permission::ProjectWrite, addToBase);
    in("POST", "knowledge-bases/{base}/ask", Permission::ProjectRead, ask);
    addFlowRoutes(router, service);
}

} // namespace dyad::backend::yavi
