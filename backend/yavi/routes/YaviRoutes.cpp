// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The routes that clients written for Yavi call, in both of their dialects: wrapped answers ({"documents": …}) and bare ones. A
// "namespace" of theirs is a knowledge base of ours.
#include "backend/platform/Clock.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/extract/Extractors.h"
#include "backend/yavi/routes/MultipartBody.h"
#include "backend/yavi/routes/RouteTools.h"
#include "backend/yavi/routes/Routes.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using gateway::Request;
using gateway::Response;
using routes::Outcome;

constexpr int LongestQuestion = 4000;
constexpr unsigned long LookAgainMs = 50;
constexpr qint64 MostWaitMs = 25'000;         // clients of Yavi give up after 30 s

/// One call: who, where, and what.
struct Call {
    Service &service;
    const Request &request;
    QString account;
    Scope scope;
    QJsonObject body;
    MultipartBody form;
};

QJsonObject documentJson(const Document &d)
{
    return {{u"id"_s, d.id}, {u"name"_s, d.name}, {u"title"_s, d.name}, {u"type"_s, d.type}, {u"content"_s, d.summary}, {u"status"_s, stateName(d.state)},
        {u"metadata"_s, QJsonObject{{u"language"_s, d.language}, {u"classification"_s, d.classification}, {u"size"_s, d.size}, {u"sha256"_s, d.hash}, {u"url"_s, d.url}}},
        {u"createdAt"_s, routes::timeText(d.createdAt)}, {u"updatedAt"_s, routes::timeText(d.updatedAt)}};
}

QJsonObject passageJson(const Passage &p)
{
    return {{u"id"_s, p.document}, {u"name"_s, p.name}, {u"title"_s, p.name}, {u"type"_s, p.type}, {u"content"_s, p.text}, {u"url"_s, p.url}, {u"score"_s, p.score},
        {u"metadata"_s, QJsonObject{{u"heading"_s, p.heading}, {u"start"_s, p.start}, {u"length"_s, p.length}, {u"chunk"_s, p.chunk}}},
        {u"createdAt"_s, routes::timeText(p.createdAt)}, {u"updatedAt"_s, routes::timeText(p.updatedAt)}};
}

QJsonObject namespaceJson(const KnowledgeBase &b)
{
    return {{u"id"_s, b.id}, {u"name"_s, b.name}, {u"industry"_s, b.industry}, {u"documentCount"_s, b.documents}, {u"lastUpdated"_s, routes::timeText(b.updatedAt)}};
}

/// From wherever a client may name it; the project of the key goes before all, and another one is refused.
sync::Expected<QString> projectOf(const YaviCaller &caller, const Call &call)
{
    QString named = call.body["projectId"_L1].toString(call.body["filters"_L1]["projectId"_L1].toString());
    if (named.isEmpty())
        named = call.form.text(u"projectId"_s);
    if (named.isEmpty())
        named = call.request.queryText("projectId");
    if (named.isEmpty())
        named = QString::fromLatin1(call.request.header("x-dyad-project"));
    if (!caller.project.isEmpty() && !named.isEmpty() && named != caller.project)
        return sync::fail("not-allowed", "This key is for another project.");
    if (caller.project.isEmpty() && named.isEmpty())
        return sync::fail("bad-request", "Say which project: use a key that is for one, or send projectId.");
    return caller.project.isEmpty() ? named : caller.project;
}

sync::Expected<void> readBody(Call &call)
{
    if (call.request.body.isEmpty())
        return {};
    const QByteArray type = call.request.header("content-type");
    if (MultipartBody::isMultipart(type)) {
        auto form = MultipartBody::parse(type, call.request.body);
        if (!form)
            return std::unexpected(form.error());
        call.form = std::move(*form);
        return {};
    }
    const auto object = routes::objectOf(call.request);
    if (!object)
        return std::unexpected(object.error());
    call.body = *object;
    return {};
}

Outcome found(Service &service, const Scope &scope, const SearchQuery &query, bool wrapped)
{
    // Never through another Yavi server: two that use each other would ask in circles.
    return mapped(service.embedded().search(scope, query), [wrapped](const SearchAnswer &answer) {
        QJsonArray documents, scores;
        for (const Passage &passage : answer.passages) {
            documents.append(passageJson(passage));
            scores.append(passage.score);
        }
        QJsonObject json{{u"documents"_s, documents}, {u"source"_s, answer.source}};
        json.insert(wrapped ? u"relevanceScores"_s : u"similarity"_s, scores);
        json.insert(wrapped ? u"totalCount"_s : u"tokens"_s, wrapped ? int(documents.size()) : 0);
        return Response::json(json);
    });
}

Outcome search(const Call &call, const QString &base, bool wrapped)
{
    const auto text = routes::textField(call.body, "query", LongestQuestion);
    auto filters = routes::filtersOf(call.body["filters"_L1], {u"projectId"_s});
    if (!text || !filters)
        return std::unexpected(text ? filters.error() : text.error());
    if (!base.isEmpty())
        filters->base = base;
    const SearchQuery query{*text, routes::limitOf(call.body, 10), std::move(*filters)};
    return routes::answerLater(call.service.calls(), [&service = call.service, scope = call.scope, query, wrapped] { return found(service, scope, query, wrapped); });
}

Outcome searchIn(const Call &call)
{
    const auto base = call.service.store().base(call.scope, call.request.parameters.value(0));
    return base ? search(call, base->id, false) : Outcome(std::unexpected(base.error()));
}

Outcome ask(const Call &call, const char *field, bool wrapped)
{
    const auto question = routes::textField(call.body, field, LongestQuestion);
    const auto base = call.service.store().base(call.scope, call.request.parameters.value(0));
    if (!question || !base)
        return std::unexpected(question ? base.error() : question.error());
    return routes::answerLater(call.service.calls(), [&service = call.service, scope = call.scope, account = call.account, base = *base, question = *question, wrapped] {
        return mapped(service.embedded().ask(scope, base, question, account), [wrapped](const yavi::Answer &answer) {
            QJsonObject json = answer.toJson();
            QJsonArray sources;
            for (const Citation &one : answer.citations) {
                QJsonObject source = passageJson(one.passage);
                source.insert(u"number"_s, one.number);
                source.insert(u"quote"_s, one.quote);
                source.insert(u"start"_s, one.start);
                source.insert(u"length"_s, one.length);
                sources.append(source);
            }
            json.insert(wrapped ? u"results"_s : u"sources"_s, sources);
            json.insert(u"response"_s, answer.text);
            return Response::json(json);
        });
    });
}

/// After an upload: into the namespace that it was for.
Outcome stored(Service &service, const Scope &scope, const sync::Expected<Store::Added> &added, const QString &base)
{
    if (!added)
        return std::unexpected(added.error());
    if (!base.isEmpty()) {
        if (const auto joined = service.addToBase(scope, base, {added->document.id}); !joined)
            return std::unexpected(joined.error());
    }
    return Response::json(documentJson(added->document), added->isNew ? 201 : 200);
}

Outcome upload(const Call &call)
{
    const MultipartBody::Part *file = call.form.find(u"file"_s);
    if (!file)
        return sync::fail("bad-request", "The form has no file.");
    const auto added = call.service.add(call.scope, call.account, {file->fileName, file->bytes, {}});
    return stored(call.service, call.scope, added, call.form.text(u"namespace"_s));
}

/// The values of these fields out of a document that may still be read: who sent it in one call wants them in its answer.
Outcome extractedOf(Service &service, const Scope &scope, const QString &account, const QString &id, const QStringList &wanted)
{
    auto document = service.store().find(scope, id);
    for (qint64 waited = 0; document && (document->state == DocumentState::Queued || document->state == DocumentState::Processing); waited += qint64(LookAgainMs)) {
        if (waited >= MostWaitMs)
            return Response::json(documentJson(*document), 202);
        QThread::msleep(LookAgainMs);
        document = service.store().find(scope, id);
    }
    if (!document)
        return std::unexpected(document.error());
    if (document->state != DocumentState::Ready)
        return sync::fail("bad-request", "The document cannot be read: " + document->error.toStdString());
    QJsonObject found;
    for (const QString &industry : {u"legal"_s, u"construction"_s, u"healthcare"_s, u"financial"_s}) {
        const QStringList fields = extractors::fieldsOf(industry);
        if (!std::ranges::any_of(wanted, [&](const QString &field) { return fields.contains(field); }))
            continue;
        const auto values = service.extracted(scope, account, id, industry);
        if (!values)
            return std::unexpected(values.error());
        for (const QString &field : wanted) {
            if (values->contains(field))
                found.insert(field, values->value(field));
        }
    }
    return Response::json(found);
}

Outcome processForm(const Call &call)
{
    const QStringList wanted = routes::textList(QJsonDocument::fromJson(call.form.text(u"extractors"_s).toUtf8()).array());
    const MultipartBody::Part *file = call.form.find(u"file"_s);
    if (wanted.isEmpty() || !file)
        return upload(call);
    const auto added = call.service.add(call.scope, call.account, {file->fileName, file->bytes, {}});
    const auto kept = stored(call.service, call.scope, added, call.form.text(u"namespace"_s));
    if (!kept)
        return kept;
    return routes::fetchLater(call.service.fetches(), call.account, [&service = call.service, scope = call.scope, account = call.account, id = added->document.id, wanted] {
        return extractedOf(service, scope, account, id, wanted);
    });
}

Outcome process(const Call &call)
{
    if (!call.form.parts.isEmpty())
        return processForm(call);
    const auto url = routes::textField(call.body, "url", 2000);
    if (!url)
        return std::unexpected(url.error());
    return routes::fetchLater(call.service.fetches(), call.account, [&service = call.service, scope = call.scope, account = call.account, url = *url] {
        return stored(service, scope, service.addUrl(scope, account, url), {});
    });
}

Outcome document(const Call &call)
{
    return mapped(call.service.store().find(call.scope, call.request.parameters[0]), [](const Document &d) { return Response::json(documentJson(d)); });
}

Outcome insights(const Call &call)
{
    return mapped(call.service.store().find(call.scope, call.request.parameters[0]), [](const Document &d) {
        return Response::json({{u"insights"_s, QJsonObject{{u"summary"_s, d.summary}, {u"entities"_s, d.entities}, {u"classification"_s, d.classification},
            {u"language"_s, d.language}, {u"status"_s, stateName(d.state)}, {u"source"_s, u"embedded"_s}}}});
    });
}

sync::Expected<KnowledgeBase> newBase(const Call &call)
{
    const auto name = routes::textField(call.body, "name", 100);
    if (!name)
        return std::unexpected(name.error());
    KnowledgeBase wanted;
    wanted.name = *name;
    wanted.description = call.body["description"_L1].toString().left(2000);
    wanted.industry = call.body["industry"_L1].toString().left(100);
    wanted.autoUpdate = call.body["autoUpdate"_L1].toBool();
    return call.service.createBase(call.scope, wanted, routes::textList(call.body["documentIds"_L1]));
}

Outcome namespaces(const Call &call)
{
    return mapped(call.service.store().bases(call.scope), [](const std::vector<KnowledgeBase> &all) {
        QJsonArray array;
        for (const KnowledgeBase &base : all)
            array.append(namespaceJson(base));
        return Response::bytes(QJsonDocument(array).toJson(QJsonDocument::Compact), "application/json");
    });
}

Outcome connectorList(const Call &call)
{
    return mapped(call.service.connectors().store().list(call.scope), [](const std::vector<Connector> &all) {
        QJsonArray list;
        for (const Connector &c : all) {
            QJsonObject json = c.toJson();
            json.insert(u"type"_s, c.kind);
            json.insert(u"status"_s, c.state == u"failed" ? u"error"_s : u"active"_s);
            json.insert(u"isConfigured"_s, true);
            if (c.syncedAt > 0)
                json.insert(u"lastSync"_s, routes::timeText(c.syncedAt));
            list.append(json);
        }
        return Response::json({{u"connectors"_s, list}});
    });
}

/// By its id, or as an original client names it: by its kind.
sync::Expected<Connector> connectorOf(const Call &call)
{
    const QString word = call.request.parameters[0];
    const auto all = call.service.connectors().store().list(call.scope);
    for (const Connector &one : all ? *all : std::vector<Connector>()) {
        if (one.id == word || one.kind == word)
            return one;
    }
    return all ? sync::fail("not-found", "There is no such connector in this project.") : sync::Expected<Connector>(std::unexpected(all.error()));
}

Outcome connectorSync(const Call &call)
{
    const auto known = connectorOf(call);
    const auto begun = known ? call.service.connectors().beginSync(call.scope, known->id, false) : known;
    return mapped(begun, [](const Connector &c) { return Response::json({{u"jobId"_s, c.id}, {u"status"_s, c.state}}, 202); });
}

Outcome connectorConfigure(const Call &call)
{
    QJsonObject settings = call.body["config"_L1].isObject() ? call.body["config"_L1].toObject() : call.body;
    settings.remove(u"projectId"_s);
    QJsonObject wanted{{u"settings"_s, settings}};
    const auto known = connectorOf(call);
    if (!known)
        wanted.insert(u"kind"_s, call.request.parameters[0]);
    const auto done = known ? call.service.connectors().change(call.scope, call.account, known->id, wanted) : call.service.connectors().add(call.scope, call.account, wanted);
    return mapped(done, [](const Connector &c) { return Response::json({{u"success"_s, true}, {u"message"_s, c.name}, {u"id"_s, c.id}}); });
}

QJsonObject yaviWorkflow(const Workflow &w)
{
    QJsonObject json = w.toJson();
    json.insert(u"actions"_s, json.take(u"steps"_s));
    return json;
}

Outcome workflowList(const Call &call)
{
    return mapped(call.service.workflowsFor(call.scope, call.account), [](const std::vector<Workflow> &all) {
        QJsonArray list;
        for (const Workflow &one : all)
            list.append(yaviWorkflow(one));
        return Response::json({{u"workflows"_s, list}});
    });
}

Outcome workflowNew(const Call &call)
{
    const auto definition = WorkflowDefinition::tomlOf(call.body);
    if (!definition)
        return std::unexpected(definition.error());
    return mapped(call.service.workflows().add(call.scope, call.account, *definition), [](const Workflow &w) { return Response::json({{u"workflow"_s, yaviWorkflow(w)}}, 201); });
}

Outcome workflowExecute(const Call &call)
{
    const auto workflow = call.service.workflowFor(call.scope, call.account, call.request.parameters[0]);
    if (!workflow)
        return std::unexpected(workflow.error());
    QJsonObject input = call.body["input"_L1].toObject();
    if (const QString id = input["documentId"_L1].toString(input["document"_L1].toString()); !id.isEmpty()) {
        if (const auto known = call.service.store().find(call.scope, id); !known)
            return std::unexpected(known.error());
        input.insert(u"document"_s, id);
    }
    return mapped(call.service.workflows().begin(*workflow, call.account, u"manual"_s, input, false), [](const WorkflowRun &run) {
        return Response::json({{u"executionId"_s, run.id}, {u"status"_s, run.state}, {u"run"_s, run.toJson()}}, 202);
    });
}

Outcome extractNow(const Call &call)
{
    QString industry = call.body["industry"_L1].toString();
    const QStringList wanted = routes::textList(call.body["extractors"_L1]);
    for (const QString &one : {u"legal"_s, u"construction"_s, u"healthcare"_s, u"financial"_s}) {
        const QStringList fields = extractors::fieldsOf(one);
        if (industry.isEmpty() && std::ranges::any_of(wanted, [&](const QString &field) { return fields.contains(field); }))
            industry = one;
    }
    return routes::answerLater(call.service.calls(), [&service = call.service, scope = call.scope, account = call.account, id = call.request.parameters[0], industry, wanted] {
        return mapped(service.extracted(scope, account, id, industry), [&](QJsonObject values) {
            for (const QString &field : values.keys()) {
                if (!wanted.isEmpty() && !wanted.contains(field))
                    values.remove(field);
            }
            return Response::json(values);
        });
    });
}

Outcome usage(const Call &call)
{
    const auto documents = call.service.store().list(call.scope, std::numeric_limits<qint64>::max(), 100'000);
    const auto bases = call.service.store().bases(call.scope);
    if (!documents || !bases)
        return std::unexpected(documents ? bases.error() : documents.error());
    const QString range = call.request.queryText("timeRange");
    const qint64 since = nowMs() - qint64(range == u"90d" ? 90 : range == u"30d" ? 30 : 7) * 86'400'000;
    qint64 chunks = 0, bytes = 0, recent = 0;
    for (const Document &d : *documents) {
        chunks += d.chunks;
        bytes += d.size;
        recent += d.createdAt >= since ? 1 : 0;
    }
    return Response::json({{u"analytics"_s, QJsonObject{{u"documents"_s, qint64(documents->size())}, {u"newDocuments"_s, recent}, {u"chunks"_s, chunks}, {u"bytes"_s, bytes},
        {u"knowledgeBases"_s, qint64(bases->size())}, {u"timeRange"_s, range.isEmpty() ? u"7d"_s : range}, {u"source"_s, u"embedded"_s}}}});
}

} // namespace

void addYaviRoutes(gateway::Router &router, Service &service, YaviIdentify identify)
{
    // A key lies in a program's settings: it asks, brings documents, and starts what people have set up. Where a connector reads and what a
    // workflow does, which then act by themselves with their maker's rights, is said by people who are signed in.
    enum class Keys { May, MayNot };
    const auto add = [&](const char *method, const char *rest, Permission wanted, std::function<Outcome(const Call &)> handler, qint64 bodyLimit = qint64(1) << 20, Keys keys = Keys::May) {
        const auto run = [&service, identify, wanted, handler, keys](const Request &request) -> Outcome {
            const auto caller = identify(request);
            if (!caller)
                return std::unexpected(caller.error());
            if (keys == Keys::MayNot && !caller->key.isEmpty())
                return sync::fail("not-allowed", "An API key may not change connectors and workflows; sign in for that.");
            Call call{service, request, caller->account, {}, {}, {}};
            if (const auto read = readBody(call); !read)
                return std::unexpected(read.error());
            const auto project = projectOf(*caller, call);
            auto scope = project ? service.scopeOf(caller->account, *project, wanted) : std::unexpected(project.error());
            if (!scope)
                return std::unexpected(scope.error());
            call.scope = std::move(*scope);
            return handler(call);
        };
        router.add(method, (QByteArray("/api/yavi/") + rest).constData(), gateway::Access::Open, gateway::Lane::Store, run, bodyLimit);
    };
    router.add("GET", "/api/yavi/health", gateway::Access::Open, gateway::Lane::Store, [](const Request &) -> Outcome { return Response::json({{u"status"_s, u"ok"_s}}); });
    add("POST", "documents/search", Permission::ProjectRead, [](const Call &call) { return search(call, {}, true); });
    add("POST", "documents/process", Permission::ProjectWrite, process, limits::DocumentBytes);
    add("POST", "documents/upload", Permission::ProjectWrite, upload, limits::DocumentBytes);
    add("GET", "documents/{document}", Permission::ProjectRead, document);
    add("GET", "documents/{document}/insights", Permission::ProjectRead, insights);
    add("POST", "documents/{document}/extract", Permission::ProjectWrite, extractNow);
    add("GET", "connectors", Permission::ProjectRead, connectorList);
    add("POST", "connectors/{connector}/sync", Permission::ProjectWrite, connectorSync);
    add("POST", "connectors/{connector}/configure", Permission::ProjectWrite, connectorConfigure, qint64(1) << 20, Keys::MayNot);
    add("GET", "workflows", Permission::ProjectRead, workflowList);
    add("POST", "workflows", Permission::ProjectWrite, workflowNew, qint64(1) << 20, Keys::MayNot);
    add("POST", "workflows/{workflow}/execute", Permission::ProjectWrite, workflowExecute);
    add("GET", "analytics/usage", Permission::ProjectRead, usage);
    add("POST", "knowledge-bases", Permission::ProjectWrite, [](const Call &call) {
        return mapped(newBase(call), [](const KnowledgeBase &base) { return Response::json({{u"knowledgeBase"_s, base.toJson()}}, 201); });
    });
    add("POST", "knowledge-bases/{base}/query", Permission::ProjectRead, [](const Call &call) { return ask(call, "query", true); });
    add("GET", "namespaces", Permission::ProjectRead, namespaces);
    add("POST", "namespaces", Permission::ProjectWrite, [](const Call &call) { return mapped(newBase(call), [](const KnowledgeBase &base) { return Response::json(namespaceJson(base), 201); }); });
    add("GET", "namespaces/{namespace}", Permission::ProjectRead, [](const Call &call) {
        return mapped(call.service.store().base(call.scope, call.request.parameters[0]), [](const KnowledgeBase &base) { return Response::json(namespaceJson(base)); });
    });
    add("POST", "namespaces/{namespace}/query", Permission::ProjectRead, searchIn);
    add("POST", "namespaces/{namespace}/search", Permission::ProjectRead, searchIn);
    add("POST", "namespaces/{namespace}/chat", Permission::ProjectRead, [](const Call &call) { return ask(call, "message", false); });
}

} // namespace dyad::backend::yavi
