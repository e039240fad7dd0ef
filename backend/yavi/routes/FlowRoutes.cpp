// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Connectors, workflows and what they told the team.
#include "backend/yavi/connectors/ConnectorKind.h"
#include "backend/yavi/routes/RouteTools.h"
#include "backend/yavi/routes/Routes.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using gateway::Request;
using gateway::Response;
using routes::Outcome;

constexpr int LongestWorkflow = 64 * 1024;
constexpr int RunsShown = 50, NoticesShown = 100;

Outcome oneConnector(const sync::Expected<Connector> &connector, int status = 200)
{
    return mapped(connector, [status](const Connector &c) { return Response::json(c.toJson(), status); });
}

Outcome connectors(Service &service, const Scope &scope, const Request &)
{
    return mapped(service.connectors().store().list(scope), [](const std::vector<Connector> &all) {
        QJsonArray list;
        for (const Connector &one : all)
            list.append(one.toJson());
        return Response::json({{u"connectors"_s, list}, {u"catalogue"_s, catalogueJson()}});
    });
}

Outcome addConnector(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    return body ? oneConnector(service.connectors().add(scope, r.who->account, *body), 201) : Outcome(std::unexpected(body.error()));
}

Outcome changeConnector(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    return body ? oneConnector(service.connectors().change(scope, r.who->account, r.parameters[1], *body)) : Outcome(std::unexpected(body.error()));
}

Outcome syncConnector(Service &service, const Scope &scope, const Request &r)
{
    const bool meansDeletions = QJsonDocument::fromJson(r.body)["meansDeletions"_L1].toBool();
    return oneConnector(service.connectors().beginSync(scope, r.parameters[1], meansDeletions), 202);
}

QJsonObject withLastRun(Service &service, const Workflow &workflow)
{
    QJsonObject json = workflow.toJson();
    json.insert(u"hook"_s, u"/api/v1/hooks/"_s + workflow.id);
    json.insert(u"hasHookSecret"_s, !workflow.hookSecret.isEmpty());
    const auto runs = service.workflows().store().runs(workflow.scope, workflow.id, 1);
    if (runs && !runs->empty())
        json.insert(u"lastRun"_s, runs->front().toJson());
    return json;
}

Outcome oneWorkflow(Service &service, const sync::Expected<Workflow> &workflow, int status = 200)
{
    return mapped(workflow, [&](const Workflow &w) { return Response::json(withLastRun(service, w), status); });
}

Outcome workflows(Service &service, const Scope &scope, const Request &r)
{
    return mapped(service.workflowsFor(scope, r.who->account), [&](const std::vector<Workflow> &all) {
        QJsonArray list;
        for (const Workflow &one : all)
            list.append(withLastRun(service, one));
        return Response::json({{u"workflows"_s, list}});
    });
}

Outcome addWorkflow(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    const auto definition = body ? routes::textField(*body, "definition", LongestWorkflow) : std::unexpected(body.error());
    return definition ? oneWorkflow(service, service.workflows().add(scope, r.who->account, *definition), 201) : Outcome(std::unexpected(definition.error()));
}

Outcome changeWorkflow(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    if (!body)
        return std::unexpected(body.error());
    Workflows::Change change;
    if (const QJsonValue definition = (*body)["definition"_L1]; definition.isString())
        change.definition = definition.toString();
    if (const QJsonValue enabled = (*body)["enabled"_L1]; enabled.isBool())
        change.enabled = enabled.toBool();
    if (const auto seen = service.workflowFor(scope, r.who->account, r.parameters[1]); !seen)
        return std::unexpected(seen.error());
    return oneWorkflow(service, service.workflows().change(scope, r.who->account, r.parameters[1], change));
}

Outcome runWorkflow(Service &service, const Scope &scope, const Request &r)
{
    const QJsonObject body = QJsonDocument::fromJson(r.body).object();
    const auto workflow = service.workflowFor(scope, r.who->account, r.parameters[1]);
    if (!workflow)
        return std::unexpected(workflow.error());
    QJsonObject input = body["input"_L1].toObject();
    if (const QString document = input["document"_L1].toString(); !document.isEmpty()) {
        if (const auto known = service.store().find(scope, document); !known)
            return std::unexpected(known.error());
    }
    return mapped(service.workflows().begin(*workflow, r.who->account, u"manual"_s, input, body["dryRun"_L1].toBool()), [](const WorkflowRun &run) { return Response::json(run.toJson(), 202); });
}

Outcome runs(Service &service, const Scope &scope, const Request &r)
{
    const int limit = int(std::clamp<qint64>(r.queryNumber("limit", RunsShown), 1, 1000));
    if (const auto seen = service.workflowFor(scope, r.who->account, r.parameters[1]); !seen)
        return std::unexpected(seen.error());
    return mapped(service.workflows().store().runs(scope, r.parameters[1], limit), [](const std::vector<WorkflowRun> &all) {
        QJsonArray list;
        for (const WorkflowRun &one : all)
            list.append(one.toJson());
        return Response::json({{u"runs"_s, list}});
    });
}

/// Of this project; else there is none.
sync::Expected<WorkflowRun> runOf(Service &service, const Scope &scope, const QString &id)
{
    auto run = service.workflows().store().run(id);
    if (run && !(run->scope == scope))
        return sync::fail("not-found", "There is no such run.");
    return run;
}

Outcome oneRun(Service &service, const Scope &scope, const Request &r)
{
    return mapped(runOf(service, scope, r.parameters[1]), [](const WorkflowRun &run) { return Response::json(run.toJson()); });
}

Outcome cancelRun(Service &service, const Scope &scope, const Request &r)
{
    if (const auto known = runOf(service, scope, r.parameters[1]); !known)
        return std::unexpected(known.error());
    if (const auto done = service.workflows().store().cancelRun(scope, r.parameters[1]); !done)
        return std::unexpected(done.error());
    return oneRun(service, scope, r);
}

Outcome notices(Service &service, const Scope &scope, const Request &r)
{
    return mapped(service.workflows().store().notices(scope, r.queryNumber("after", 0), NoticesShown), [](const QJsonArray &list) { return Response::json({{u"notices"_s, list}}); });
}

Outcome extract(Service &service, const Scope &scope, const Request &r)
{
    const auto body = routes::objectOf(r);
    const auto industry = body ? routes::textField(*body, "industry", 40) : std::unexpected(body.error());
    if (!industry)
        return std::unexpected(industry.error());
    return routes::answerLater(service.calls(), [&service, scope, account = r.who->account, document = r.parameters[1], industry = *industry] {
        return mapped(service.extracted(scope, account, document, industry), [](const QJsonObject &values) { return Response::json({{u"extracted"_s, values}}); });
    });
}

Outcome hook(Service &service, const Request &r)
{
    const QByteArray own = r.header("x-dyad-signature");
    if (!own.isEmpty() && r.header("x-dyad-timestamp").isEmpty())
        return sync::fail("bad-signature", "X-Dyad-Signature comes with X-Dyad-Timestamp: the time in milliseconds, which is signed too.");
    const auto run = service.workflows().hook(r.parameters[0], {r.body, own.isEmpty() ? QByteArray() : r.header("x-dyad-timestamp"), own.isEmpty() ? r.header("x-hub-signature-256") : own});
    return mapped(run, [](const WorkflowRun &begun) { return Response::json({{u"run"_s, begun.id}}, 202); });
}

} // namespace

void addFlowRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    const auto in = [&](const char *method, const char *rest, Permission wanted, auto handler) {
        const QByteArray pattern = QByteArray("/api/v1/projects/{id}/") + rest;
        router.add(method, pattern.constData(), SignedIn, Store, [&service, wanted, handler](const Request &r) -> Outcome {
            const auto scope = service.scopeOf(r.who->account, r.parameters[0], wanted);
            return scope ? handler(service, *scope, r) : Outcome(std::unexpected(scope.error()));
        });
    };
    const auto read = Permission::ProjectRead, write = Permission::ProjectWrite;
    in("GET", "connectors", read, connectors);
    in("POST", "connectors", write, addConnector);
    in("GET", "connectors/{connector}", read, [](Service &s, const Scope &scope, const Request &r) { return oneConnector(s.connectors().store().find(scope, r.parameters[1])); });
    in("PATCH", "connectors/{connector}", write, changeConnector);
    in("DELETE", "connectors/{connector}", write, [](Service &s, const Scope &scope, const Request &r) -> Outcome {
        return mapped(s.connectors().remove(scope, r.parameters[1]), [] { return Response::empty(204); });
    });
    in("POST", "connectors/{connector}/sync", write, syncConnector);
    in("GET", "workflows", read, workflows);
    in("POST", "workflows", write, addWorkflow);
    in("GET", "workflows/{workflow}", read, [](Service &s, const Scope &scope, const Request &r) { return oneWorkflow(s, s.workflowFor(scope, r.who->account, r.parameters[1])); });
    in("PATCH", "workflows/{workflow}", write, changeWorkflow);
    in("DELETE", "workflows/{workflow}", write, [](Service &s, const Scope &scope, const Request &r) -> Outcome {
        if (const auto seen = s.workflowFor(scope, r.who->account, r.parameters[1]); !seen)
            return std::unexpected(seen.error());
        return mapped(s.workflows().remove(scope, r.parameters[1]), [] { return Response::empty(204); });
    });
    in("POST", "workflows/{workflow}/run", write, runWorkflow);
    in("POST", "workflows/{workflow}/secret", write, [](Service &s, const Scope &scope, const Request &r) -> Outcome {
        if (const auto seen = s.workflowFor(scope, r.who->account, r.parameters[1]); !seen)
            return std::unexpected(seen.error());
        return mapped(s.workflows().makeHookSecret(scope, r.parameters[1]), [&](const QString &secret) {
            return Response::json({{u"secret"_s, secret}, {u"hook"_s, u"/api/v1/hooks/"_s + r.parameters[1]}}, 201);
        });
    });
    in("GET", "workflows/{workflow}/runs", read, runs);
    in("GET", "workflow-runs/{run}", read, oneRun);
    in("POST", "workflow-runs/{run}/cancel", write, cancelRun);
    in("GET", "notices", read, notices);
    in("POST", "documents/{document}/extract", write, extract);
    router.add("POST", "/api/v1/hooks/{workflow}", Open, Store, [&service](const Request &r) { return hook(service, r); });
}

} // namespace dyad::backend::yavi
