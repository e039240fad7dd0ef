// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Routes.h"
#include "backend/ai/Booking.h"
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/faces/AnalysisFace.h"
#include "backend/ai/faces/CompletionFace.h"
#include "backend/ai/providers/Adapter.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/EgressGuard.h"
#include "backend/yavi/routes/RouteTools.h"
#include "backend/yavi/text/HtmlText.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Access;
using gateway::Lane;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr qint64 MostBytes = 4LL << 20;          // of a page
constexpr qsizetype MostText = 200'000;          // characters of one
constexpr qsizetype MostTexts = 256;             // of one call for vectors
constexpr int LongestMs = 15'000;              // of one call

struct Context {
    AiService &service;
    projects::Service &projects;
};

sync::Expected<void> mayGenerate(const Context &context, const Request &request, const QString &project)
{
    if (project.isEmpty())
        return {};
    const auto member = context.projects.find(request.who->account, project, Permission::AiGenerate);
    return member ? sync::Expected<void>() : std::unexpected(member.error());
}

/// A call with one whole answer.
Answer answerWith(const Context &context, const Request &request, std::unique_ptr<Face> face)
{
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const QString project = body["project"_L1].toString();
    if (const auto allowed = mayGenerate(context, request, project); !allowed)
        return std::unexpected(allowed.error());
    const auto decoded = face->decode(body);
    if (!decoded)
        return std::unexpected(decoded.error());
    const auto caller = booked(context.service.database(), {request.who->account, {}, project, {}});
    if (!caller)
        return std::unexpected(caller.error());
    auto out = std::make_shared<gateway::ResponseStream>();
    context.service.run(std::move(face), *decoded, *caller, out);
    return Response::streamed(out);
}

QString readable(const BlockingHttp::Reply &reply)
{
    const QString body = QString::fromUtf8(reply.body);
    if (!reply.type.startsWith("text/html"))
        return reply.type.startsWith("text/") || reply.type.startsWith("application/json") ? body : QString();
    const auto text = yavi::textOfHtml(body);
    return text ? text->text : QString();
}

/// A public page as text, never something of this server's own networks.
Answer fetched(const QUrl &url)
{
    const auto address = egress::check(url);
    if (!address)
        return std::unexpected(address.error());
    BlockingHttp::Call call;
    call.url = url;
    call.address = *address;
    call.mostBytes = MostBytes;
    call.timeoutMs = LongestMs;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return sync::fail("bad-request", "The address cannot be fetched: " + reply.error().message);
    return Response::json({{"status"_L1, reply->status}, {"type"_L1, QString::fromLatin1(reply->type)}, {"text"_L1, readable(*reply).left(MostText)}});
}

/// For the tools of an agent. In a project: its developers; without one whoever has an account here, but no guest, whose place is a project.
Answer fetch(const Context &context, FetchDesk &desk, const Request &request)
{
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const QString project = body["project"_L1].toString();
    if (project.isEmpty() && request.who->email.isEmpty() && !request.who->admin)
        return sync::fail("not-allowed", "Guests fetch pages for a project only: say which.");
    if (const auto allowed = mayGenerate(context, request, project); !allowed)
        return std::unexpected(allowed.error());
    return yavi::routes::fetchLater(desk, request.who->account, [url = QUrl(body["url"_L1].toString(), QUrl::StrictMode)] { return fetched(url); });
}

/// Vectors of texts, for an editor's index: as /v1/embeddings, paid as what is asked in the project.
Answer embed(const Context &context, const Request &request)
{
    const QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    const QString project = body["project"_L1].toString(), model = body["model"_L1].toString();
    const QJsonArray texts = body["texts"_L1].toArray();
    if (const auto allowed = mayGenerate(context, request, project); !allowed)
        return std::unexpected(allowed.error());
    const bool areTexts = std::all_of(texts.begin(), texts.end(), [](const QJsonValue &one) { return one.isString() && !one.toString().isEmpty(); });
    if (model.isEmpty() || texts.isEmpty() || texts.size() > MostTexts || !areTexts)
        return sync::fail("bad-request", "It needs a model, and 1 to 256 texts.");
    const auto caller = booked(context.service.database(), {request.who->account, {}, project, {}});
    if (!caller)
        return std::unexpected(caller.error());
    auto out = std::make_shared<gateway::ResponseStream>();
    context.service.post([out, caller = *caller, wanted = QJsonObject{{"model"_L1, model}, {"input"_L1, texts}}](Broker &broker) { new EmbeddingCall(broker, wanted, caller, out); });
    return Response::streamed(out);
}

} // namespace

void addCompleteRoutes(gateway::Router &router, AiService &service, projects::Service &projects)
{
    const Context context{service, projects};
    router.add("POST", "/api/v1/complete", Access::SignedIn, Lane::Store,
               [context](const Request &request) { return answerWith(context, request, std::make_unique<CompletionFace>()); });
    router.add("POST", "/api/v1/analyze", Access::SignedIn, Lane::Store, [context](const Request &request) { return answerWith(context, request, std::make_unique<AnalysisFace>()); });
    router.add("POST", "/api/v1/embed", Access::SignedIn, Lane::Store, [context](const Request &request) { return embed(context, request); }, qint64(4) << 20);
    const auto desk = std::make_shared<FetchDesk>();         // goes with the router, on the loop thread
    router.add("POST", "/api/v1/fetch", Access::SignedIn, Lane::Store, [context, desk](const Request &request) { return fetch(context, *desk, request); });
}

} // namespace dyad::backend::ai
