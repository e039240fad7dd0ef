// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/PasswordRules.h"
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

/// The issuer compares it with those that the admin has registered, so a wrong Host gets nowhere.
QString callbackOf(const AccountConfig &config, const Request &request)
{
    const QString base = config.publicUrl.isEmpty() ? u"http://"_s + QString::fromLatin1(request.header("host")) : config.publicUrl;
    return base + u"/api/v1/oauth/callback"_s;
}

Answer start(OAuth &oauth, const Request &request)
{
    JsonBody body(request.body);
    const OAuth::Wish wish{body.text("issuer", 1, 40), body.text("redirectUri", 1, 200), body.text("state", 1, 200), body.text("codeChallenge", 43, 43),
                           callbackOf(oauth.service().config(), request)};
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(oauth.start(wish), [](const QUrl &url) {
        return Response::json({{u"url"_s, QString::fromLatin1(url.toEncoded())}, {u"expiresIn"_s, OAuth::LifeMs / 1000}});
    });
}

/// What a browser shows. Nothing in it comes from outside.
Response page(int status, const char *text)
{
    Response response = Response::bytes(QByteArray("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Dyad</title><p>") + text + "</p></html>", "text/html; charset=utf-8");
    response.status = status;
    return response;
}

Answer comeBack(OAuth &oauth, const Request &request)
{
    OAuth::Return answer{request.queryText("state"), request.queryText("code"), request.queryText("error"), {}};
    if (request.query.hasQueryItem(u"iss"_s))
        answer.iss = request.queryText("iss") + u""_s;
    const auto next = oauth.comeBack(answer, attemptOf(request));
    if (!next)
        return page(400, "This sign-in is over. Go back to Dyad and begin again.");
    Response response = page(302, "Go back to Dyad.");
    response.headers.emplace_back("Location", next->toEncoded());
    return response;
}

Answer redeem(OAuth &oauth, const Request &request)
{
    JsonBody body(request.body);
    const QString code = body.secret("code", 1, 200);
    const QString verifier = body.secret("codeVerifier", 43, 128);
    const QString invite = body.optionalText("invite", 200).value_or(QString());
    Attempt attempt = attemptOf(request);
    attempt.device = body.optionalText("device", 100).value_or(attempt.device);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(oauth.redeem(code, verifier, invite, attempt), [](const Outcome &outcome) { return toResponse(outcome); });
}

Answer link(OAuth &oauth, Profile &profile, const Request &request)
{
    JsonBody body(request.body);
    const QString code = body.secret("code", 1, 200);
    const QString verifier = body.secret("codeVerifier", 43, 128);
    const Profile::Proof proof{body.optionalSecret("password", passwords::Longest).value_or(QString()), {}};
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    if (const auto proven = profile.prove(*request.who, proof, attempt); !proven)
        return toResponse(proven.error(), attempt);
    return mapped(oauth.link(*request.who, code, verifier, attempt), [] { return Response::empty(204); });
}

} // namespace

void addOAuthRoutes(gateway::Router &router, OAuth &oauth, Profile &profile)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("POST", "/api/v1/oauth/start", Access::Open, Lane::Outside, [&oauth](const Request &r) { return start(oauth, r); });
    router.add("GET", "/api/v1/oauth/callback", Access::Open, Lane::Outside, [&oauth](const Request &r) { return comeBack(oauth, r); });
    router.add("POST", "/api/v1/oauth/token", Access::Open, Lane::Store, [&oauth](const Request &r) { return redeem(oauth, r); });
    router.add("POST", "/api/v1/me/identities", Access::SignedIn, Lane::Hash, [&oauth, &profile](const Request &r) { return link(oauth, profile, r); });
}

} // namespace dyad::backend::auth
