// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/Embeddings.h"
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
    if (error.code == "rate-limited") {
        Response response = refuse(face, {ProviderError::Kind::RateLimited, QString::fromStdString(error.message), 429, u"rate_limit_exceeded"_s, 1000}, 429);
        response.headers.clear();                // this one may be tried again
        response.setRetryAfter(1000);
        return response;
    }
    return refuse(face, {ProviderError::Kind::InvalidRequest, QString::fromStdString(error.message), 401, u"invalid_api_key"_s, -1}, 401);
}

Response badRequest(const Face &face, const std::string &message)
{
    return refuse(face, {ProviderError::Kind::InvalidRequest, QString::fromStdString(message), 400, u"bad_request"_s, -1}, 400);
}

using FaceMaker = std::function<std::unique_ptr<Face>(const Request &)>;

/// What no provider's language has a word for, so it stands in the head: "X-Dyad-Cache: SECONDS" (0: not for this call), "X-Dyad-Trim: 1".
void readWishes(const Request &request, ChatRequest &decoded)
{
    bool ok = false;
    if (const int seconds = request.header("x-dyad-cache").toInt(&ok); ok && seconds >= 0)
        decoded.cacheSeconds = seconds;
    const QByteArray trim = request.header("x-dyad-trim");
    decoded.trim = trim.isEmpty() ? decoded.model == "auto"_L1 : trim != "0";
}

/// Keeps what was said for who goes on from here, unless the client does not want that, or it is too much: measured here, as the AI's thread has no time for it.
FaceSession::Ended rememberer(AiService &service, const OpenAiResponsesFace *face, const QJsonObject &body, const Caller &caller)
{
    if (!face || !body["store"_L1].toBool(true))
        return {};
    const auto before = ResponseMemory::toKeep(ResponseMemory::itemsOf(body["input"_L1]));
    if (!before)
        return {};
    return [&service, face, before = *before, account = caller.account](const ChatAnswer &answer, const Generation &generation) {
        if (answer.finished && answer.stop != StopReason::Cancelled)
            service.responses().keep(face->responseId(), account, before, face->output(), generation.retention());
    };
}

Response answerTo(AiService &service, const Request &request, std::unique_ptr<Face> face, const Caller &caller)
{
    auto body = parseObject(request.body);
    if (!body)
        return badRequest(*face, "The body is not a JSON object.");
    const auto *responses = dynamic_cast<const OpenAiResponsesFace *>(face.get());
    if (responses)
        if (const auto whole = service.responses().complete(*body, caller.account); !whole)
            return refuse(*face, {ProviderError::Kind::InvalidRequest, QString::fromStdString(whole.error().message), 400, QString::fromStdString(whole.error().code), -1}, 400);
    auto decoded = face->decode(*body);
    if (!decoded)
        return badRequest(*face, decoded.error().message);
    readWishes(request, *decoded);
    auto stream = std::make_shared<gateway::ResponseStream>();
    const FaceSession::Ended ended = rememberer(service, responses, *body, caller);
    service.run(std::move(face), *decoded, caller, stream, ended);
    return Response::streamed(stream);
}

Response generate(AiService &service, const Request &request, std::unique_ptr<Face> face)
{
    const auto who = service.identify(request);
    if (!who)
        return unauthorized(*face, who.error());
    return answerTo(service, request, std::move(face), who->caller);
}

/// Whether what is kept may have to be put into it, which takes longer than the connections' thread has. Escapes could hide the words.
bool mayRecall(const Face &face, const QByteArray &body)
{
    return dynamic_cast<const OpenAiResponsesFace *>(&face) && (body.contains("previous_response_id") || body.contains("item_reference") || body.contains("\\u"));
}

void addFace(gateway::Router &router, AiService &service, const char *pattern, const FaceMaker &make)
{
    router.add("POST", pattern, Access::Open, Lane::Store,
        [&service, make](const Request &request) -> sync::Expected<Response> { return generate(service, request, make(request)); }, BodyLimit);
    // Two changes of thread are a good part of what a call costs here.
    router.answerAtOnce([&service, make](const Request &request) -> std::optional<Response> {
        std::unique_ptr<Face> face = make(request);
        if (mayRecall(*face, request.body))
            return {};
        const auto who = service.known(request);
        return who ? std::optional(answerTo(service, request, std::move(face), who->caller)) : std::nullopt;
    });
}

/// "MODEL:generateContent" stands in one segment.
std::unique_ptr<Face> geminiFace(const Request &request)
{
    const QString call = request.parameters.value(0);
    const bool streams = call.endsWith(":streamGenerateContent"_L1);
    return std::make_unique<GeminiFace>(call.section(u':', 0, -2), !streams ? GeminiFace::Form::Whole : request.queryText("alt") == "sse"_L1 ? GeminiFace::Form::Events : GeminiFace::Form::Array);
}

Response geminiEmbeddings(AiService &service, const Request &request, const Caller &caller)
{
    const auto body = parseObject(request.body);
    const QString call = request.parameters.value(0);
    if (!body)
        return badRequest(GeminiFace(), "The body is not a JSON object.");
    const auto wanted = embeddings::requestFromGoogle(*body, call.section(u':', 0, -2));
    if (!wanted)
        return badRequest(GeminiFace(), wanted.error().message);
    auto stream = std::make_shared<gateway::ResponseStream>();
    const auto language = call.endsWith(":embedContent"_L1) ? EmbeddingCall::Language::GoogleOne : EmbeddingCall::Language::GoogleBatch;
    service.post([wanted = *wanted, caller, stream, language](Broker &broker) { new EmbeddingCall(broker, wanted, caller, stream, language); });
    return Response::streamed(stream);
}

sync::Expected<Response> geminiCall(AiService &service, const Request &request)
{
    const QString verb = request.parameters.value(0).section(u':', -1);
    if (verb == "generateContent"_L1 || verb == "streamGenerateContent"_L1)
        return generate(service, request, geminiFace(request));
    GeminiFace face;
    const auto who = service.identify(request);
    if (!who)
        return unauthorized(face, who.error());
    if (verb == "embedContent"_L1 || verb == "batchEmbedContents"_L1)
        return geminiEmbeddings(service, request, who->caller);
    if (verb != "countTokens"_L1)
        return refuse(face, {ProviderError::Kind::NotFound, u"This server does not know that call."_s, 404, {}, -1}, 404);
    auto body = parseObject(request.body);
    if (body && body->value("generateContentRequest"_L1).isObject()) // the other form of it
        body = body->value("generateContentRequest"_L1).toObject();
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

using Models = QList<std::pair<QString, QString>>; // and whose they are

/// One model, as the language that is asked in describes it.
QJsonObject described(const Face &face, const QString &model, const QString &owner)
{
    if (face.name() == "gemini"_L1)
        return {{"name"_L1, u"models/"_s + model}, {"displayName"_L1, model}, {"supportedGenerationMethods"_L1, QJsonArray{u"generateContent"_s, u"streamGenerateContent"_s, u"countTokens"_s, u"embedContent"_s}}};
    if (face.name() == "anthropic"_L1)
        return {{"type"_L1, u"model"_s}, {"id"_L1, model}, {"display_name"_L1, model}, {"created_at"_L1, u"2026-01-01T00:00:00Z"_s}};
    return {{"id"_L1, model}, {"object"_L1, u"model"_s}, {"created"_L1, 0}, {"owned_by"_L1, owner}};
}

QJsonObject listed(const Face &face, const QJsonArray &data)
{
    if (face.name() == "gemini"_L1)
        return {{"models"_L1, data}};
    if (face.name() == "anthropic"_L1)
        return {{"data"_L1, data}, {"has_more"_L1, false}, {"first_id"_L1, data.first()["id"_L1]}, {"last_id"_L1, data.last()["id"_L1]}};
    return {{"object"_L1, u"list"_s}, {"data"_L1, data}};
}

/// All models, or the one that the address names.
sync::Expected<Response> tellModels(AiService &service, const Request &request, const Face &face)
{
    if (const auto who = service.identify(request); !who)
        return unauthorized(face, who.error());
    const auto models = modelsOf(service);
    if (!models)
        return std::unexpected(models.error());
    const QString wanted = request.parameters.value(0);
    QJsonArray data;
    for (const auto &[model, owner] : *models)
        if (wanted.isEmpty() || wanted == model || wanted == owner + u'/' + model)
            data.append(described(face, model, owner));
    if (wanted.isEmpty())
        return Response::json(listed(face, data));
    if (data.isEmpty())
        return refuse(face, {ProviderError::Kind::NotFound, u"No provider of this server offers the model “%1”."_s.arg(wanted.left(100)), 404, u"model_not_found"_s, -1}, 404);
    return Response::json(data.first().toObject());
}

void addModelLists(gateway::Router &router, AiService &service)
{
    // Under /v1 the headers say whose language it is.
    for (const char *pattern : {"/v1/models", "/v1/models/{call}", "/openai/v1/models", "/openai/v1/models/{model}", "/openai/models", "/openai/models/{model}"})
        router.add("GET", pattern, Access::Open, Lane::Store, [&service](const Request &request) {
            if (!request.header("x-goog-api-key").isEmpty())
                return tellModels(service, request, GeminiFace());
            return request.header("anthropic-version").isEmpty() ? tellModels(service, request, OpenAiChatFace()) : tellModels(service, request, AnthropicFace());
        });
    for (const char *pattern : {"/v1beta/models", "/v1beta/models/{call}"})
        router.add("GET", pattern, Access::Open, Lane::Store, [&service](const Request &request) { return tellModels(service, request, GeminiFace()); });
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
    body->remove(embeddings::GooglesOwn);
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
    addFace(router, service, "/openai/responses", [](const Request &) { return std::make_unique<OpenAiResponsesFace>(); });
    addFace(router, service, "/v1/messages", [](const Request &) { return std::make_unique<AnthropicFace>(); });
    for (const char *pattern : {"/v1beta/models/{call}", "/v1/models/{call}"})
        router.add("POST", pattern, Access::Open, Lane::Store, [&service](const Request &request) { return geminiCall(service, request); }, BodyLimit);
    router.add("POST", "/v1/messages/count_tokens", Access::Open, Lane::Store, [&service](const Request &request) -> sync::Expected<Response> { return countTokens(service, request); }, BodyLimit);
    addModelLists(router, service);
    for (const char *pattern : {"/v1/embeddings", "/openai/v1/embeddings", "/openai/deployments/{deployment}/embeddings"})
        router.add("POST", pattern, Access::Open, Lane::Store, [&service](const Request &request) -> sync::Expected<Response> { return embed(service, request, request.parameters.value(0)); }, BodyLimit);
}

} // namespace dyad::backend::ai
