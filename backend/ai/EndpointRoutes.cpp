// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/Routes.h"
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/faces/AnthropicFace.h"
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include "backend/ai/providers/Adapter.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

using gateway::Access;
using gateway::Lane;
using gateway::Request;
using gateway::Response;

constexpr qint64 BodyLimit = qint64(32) << 20; // images travel in it

Response refuse(const Face &face, const ProviderError &error, int status)
{
    Response response = Response::bytes(face.refuse(error).body, "application/json");
    response.status = status;
    response.headers.emplace_back("X-Should-Retry", "false");
    return response;
}

Response unauthorized(const Face &face, const sync::Error &error)
{
    return refuse(face, {ProviderError::Kind::Auth, QString::fromStdString(error.message), 401, u"invalid_api_key"_s, -1}, 401);
}

Response badRequest(const Face &face, const std::string &message)
{
    return refuse(face, {ProviderError::Kind::InvalidRequest, QString::fromStdString(message), 400, u"bad_request"_s, -1}, 400);
}

using FaceMaker = std::function<std::unique_ptr<Face>(const Request &)>;

Response generate(AiService &service, const Request &request, std::unique_ptr<Face> face)
{
    const auto who = service.identify(request);
    if (!who)
        return unauthorized(*face, who.error());
    const auto body = parseObject(request.body);
    if (!body)
        return badRequest(*face, "The body is not a JSON object.");
    const auto decoded = face->decode(*body);
    if (!decoded)
        return badRequest(*face, decoded.error().message);
    auto stream = std::make_shared<gateway::ResponseStream>();
    service.run(std::move(face), *decoded, who->caller, stream);
    return Response::streamed(stream);
}

void addFace(gateway::Router &router, AiService &service, const char *pattern, FaceMaker make)
{
    router.add("POST", pattern, Access::Open, Lane::Store,
        [&service, make = std::move(make)](const Request &request) -> sync::Expected<Response> { return generate(service, request, make(request)); }, BodyLimit);
}

/// "MODEL:generateContent" stands in one segment.
std::unique_ptr<Face> geminiFace(const Request &request)
{
    const QString call = request.parameters.value(0);
    return std::make_unique<GeminiFace>(call.section(u':', 0, -2), call.endsWith(":streamGenerateContent"_L1));
}

sync::Expected<Response> geminiCall(AiService &service, const Request &request)
{
    const QString verb = request.parameters.value(0).section(u':', -1);
    if (verb == "generateContent"_L1 || verb == "streamGenerateContent"_L1)
        return generate(service, request, geminiFace(request));
    if (verb != "countTokens"_L1)
        return sync::fail("not-found", "This server does not know that call.");
    GeminiFace face({}, false);
    if (const auto who = service.identify(request); !who)
        return unauthorized(face, who.error());
    const auto body = parseObject(request.body);
    const auto decoded = body ? face.decode(*body) : sync::Expected<ChatRequest>(sync::fail("bad-request", "The body is not a JSON object."));
    if (!decoded)
        return badRequest(face, decoded.error().message);
    return Response::json({{"totalTokens"_L1, qint64(estimateTokens(*decoded))}});
}

Response countTokens(AiService &service, const Request &request)
{
    AnthropicFace face;
    if (const auto who = service.identify(request); !who)
        return unauthorized(face, who.error());
    QJsonObject body = parseObject(request.body).value_or(QJsonObject());
    body["max_tokens"_L1] = 1;
    const auto decoded = face.decode(body);
    if (!decoded)
        return badRequest(face, decoded.error().message);
    return Response::json({{"input_tokens"_L1, qint64(estimateTokens(*decoded))}});
}

sync::Expected<QList<std::pair<QString, QString>>> modelsOf(AiService &service)
{
    const auto providers = service.providers().all();
    if (!providers)
        return std::unexpected(providers.error());
    QList<std::pair<QString, QString>> models;
    for (const Provider &provider : *providers)
        for (const QString &model : provider.models.isEmpty() ? QStringList{defaultModel(provider)} : provider.models)
            if (provider.enabled && std::none_of(models.begin(), models.end(), [&](const auto &one) { return one.first == model; }))
                models.append({model, provider.name});
    return models;
}

sync::Expected<Response> listModels(AiService &service, const Request &request)
{
    const bool anthropic = !request.header("anthropic-version").isEmpty();
    if (const auto who = service.identify(request); !who)
        return anthropic ? unauthorized(AnthropicFace(), who.error()) : unauthorized(OpenAiChatFace(), who.error());
    const auto models = modelsOf(service);
    if (!models)
        return std::unexpected(models.error());
    QJsonArray data;
    for (const auto &[model, owner] : *models)
        data.append(anthropic ? QJsonObject{{"type"_L1, u"model"_s}, {"id"_L1, model}, {"display_name"_L1, model}, {"created_at"_L1, u"2026-01-01T00:00:00Z"_s}}
                              : QJsonObject{{"id"_L1, model}, {"object"_L1, u"model"_s}, {"created"_L1, 0}, {"owned_by"_L1, owner}});
    if (!anthropic)
        return Response::json({{"object"_L1, u"list"_s}, {"data"_L1, data}});
    return Response::json({{"data"_L1, data}, {"has_more"_L1, false}, {"first_id"_L1, data.first()["id"_L1]}, {"last_id"_L1, data.last()["id"_L1]}});
}

sync::Expected<Response> listGeminiModels(AiService &service, const Request &request)
{
    if (const auto who = service.identify(request); !who)
        return unauthorized(GeminiFace({}, false), who.error());
    const auto models = modelsOf(service);
    if (!models)
        return std::unexpected(models.error());
    QJsonArray list;
    for (const auto &[model, owner] : *models)
        list.append(QJsonObject{{"name"_L1, u"models/"_s + model}, {"displayName"_L1, model}, {"supportedGenerationMethods"_L1, QJsonArray{u"generateContent"_s, u"streamGenerateContent"_s}}});
    return Response::json({{"models"_L1, list}});
}

Response embed(AiService &service, const Request &request, const QString &deployment)
{
    const OpenAiChatFace face;
    const auto who = service.identify(request);
    if (!who)
        return unauthorized(face, who.error());
    auto body = parseObject(request.body);
    if (!body || body->value("input"_L1).isUndefined())
        return badRequest(face, "The request needs an input.");
    if (!deployment.isEmpty())
        (*body)["model"_L1] = deployment;
    auto stream = std::make_shared<gateway::ResponseStream>();
    service.post([body = *body, caller = who->caller, stream](Broker &broker) { new EmbeddingCall(broker, body, caller, stream); });
    return Response::streamed(stream);
}

} // namespace

void addEndpointRoutes(gateway::Router &router, AiService &service)
{
    addFace(router, service, "/v1/chat/completions", [](const Request &) { return std::make_unique<OpenAiChatFace>(); });
    addFace(router, service, "/openai/v1/chat/completions", [](const Request &) { return std::make_unique<OpenAiChatFace>(); });
    addFace(router, service, "/openai/deployments/{deployment}/chat/completions", [](const Request &request) { return std::make_unique<OpenAiChatFace>(request.parameters.value(0)); });
    addFace(router, service, "/v1/responses", [](const Request &) { return std::make_unique<OpenAiResponsesFace>(); });
    addFace(router, service, "/openai/v1/responses", [](const Request &) { return std::make_unique<OpenAiResponsesFace>(); });
    addFace(router, service, "/v1/messages", [](const Request &) { return std::make_unique<AnthropicFace>(); });
    for (const char *pattern : {"/v1beta/models/{call}", "/v1/models/{call}"})
        router.add("POST", pattern, Access::Open, Lane::Store, [&service](const Request &request) { return geminiCall(service, request); }, BodyLimit);
    router.add("POST", "/v1/messages/count_tokens", Access::Open, Lane::Store, [&service](const Request &request) -> sync::Expected<Response> { return countTokens(service, request); }, BodyLimit);
    router.add("GET", "/v1/models", Access::Open, Lane::Store, [&service](const Request &request) { return listModels(service, request); });
    router.add("GET", "/openai/v1/models", Access::Open, Lane::Store, [&service](const Request &request) { return listModels(service, request); });
    router.add("GET", "/v1beta/models", Access::Open, Lane::Store, [&service](const Request &request) { return listGeminiModels(service, request); });
    for (const char *pattern : {"/v1/embeddings", "/openai/v1/embeddings", "/openai/deployments/{deployment}/embeddings"})
        router.add("POST", pattern, Access::Open, Lane::Store, [&service](const Request &request) -> sync::Expected<Response> { return embed(service, request, request.parameters.value(0)); }, BodyLimit);
}

} // namespace dyad::backend::ai
