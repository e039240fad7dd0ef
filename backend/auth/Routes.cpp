// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;

QJsonObject userJson(const Account &account)
{
    return {{QStringLiteral("id"), account.id}, {QStringLiteral("name"), account.name}, {QStringLiteral("email"), account.email}};
}

sync::Expected<Response> signUp(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString email = body.text("email", 3, 254);
    const Service::NewAccount wish{body.text("invite", 1, 200), body.text("name", 1, 100), email, body.secret("password", 8, 1024)};
    if (body.isGood() && (!email.contains(u'@') || email.startsWith(u'@') || email.endsWith(u'@')))
        return sync::fail("bad-request", "This is not an e-mail address.");
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.signUp(wish, request.device()), [](const SignIn &s) { return Response::json(toJson(s)); });
}

sync::Expected<Response> logIn(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString email = body.text("email", 1, 254);
    const QString password = body.secret("password", 1, 1024);
    const QString device = body.optionalText("device", 100).value_or(request.device());
    if (!body.isGood())
        return std::unexpected(body.error());
    qint64 wait = 0;
    const auto signIn = service.logIn(email, password, device, request.address.toString(), wait);
    if (signIn)
        return Response::json(toJson(*signIn));
    Response refusal = Response::problem(signIn.error());
    if (wait > 0)
        refusal.setRetryAfter(wait);
    return refusal;
}

sync::Expected<Response> refresh(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString token = body.secret("refreshToken", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.refresh(token), [](const SignIn &s) { return Response::json(toJson(s)); });
}

sync::Expected<Response> me(const Request &request)
{
    return Response::json({{QStringLiteral("id"), request.who->account},
                           {QStringLiteral("name"), request.who->name},
                           {QStringLiteral("email"), request.who->email},
                           {QStringLiteral("admin"), request.who->admin}});
}

} // namespace

QJsonObject toJson(const SignIn &signIn)
{
    return {{QStringLiteral("accessToken"), signIn.accessToken},
            {QStringLiteral("expiresIn"), signIn.expiresIn},
            {QStringLiteral("refreshToken"), signIn.refreshToken},
            {QStringLiteral("user"), userJson(signIn.account)}};
}

void addRoutes(gateway::Router &router, Service &service)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("POST", "/api/v1/signup", Access::Open, Lane::Hash, [&service](const Request &r) { return signUp(service, r); });
    router.add("POST", "/api/v1/login", Access::Open, Lane::Hash, [&service](const Request &r) { return logIn(service, r); });
    router.add("POST", "/api/v1/refresh", Access::Open, Lane::Store, [&service](const Request &r) { return refresh(service, r); });
    router.add("POST", "/api/v1/logout", Access::SignedIn, Lane::Store, [&service](const Request &r) {
        return mapped(service.logOut(*r.who), [] { return Response::empty(204); });
    });
    router.add("GET", "/api/v1/me", Access::SignedIn, Lane::Store, [](const Request &r) { return me(r); });
}

} // namespace dyad::backend::auth
