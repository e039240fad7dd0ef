// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Routes.h"
#include "backend/auth/PasswordRules.h"
#include "backend/gateway/JsonBody.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

QJsonObject userJson(const Account &account)
{
    return {{u"id"_s, account.id}, {u"name"_s, account.name}, {u"email"_s, account.email}};
}

Answer signUp(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString email = body.text("email", 3, 254);
    const Service::NewAccount wish{body.optionalText("invite", 200).value_or(QString()), body.text("name", 1, 100), email,
                                   body.secret("password", 1, passwords::Longest)};
    if (body.isGood() && (!email.contains(u'@') || email.startsWith(u'@') || email.endsWith(u'@')))
        return sync::fail("bad-request", "This is not an e-mail address.");
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto outcome = service.signUp(wish, attempt);
    return outcome ? toResponse(*outcome) : toResponse(outcome.error(), attempt);
}

Answer logIn(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString email = body.text("email", 1, 254);
    const QString password = body.secret("password", 1, passwords::Longest);
    Attempt attempt = attemptOf(request);
    attempt.device = body.optionalText("device", 100).value_or(attempt.device);
    if (!body.isGood())
        return std::unexpected(body.error());
    const auto outcome = service.logIn(email, password, attempt);
    return outcome ? toResponse(*outcome) : toResponse(outcome.error(), attempt);
}

Answer secondFactor(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString ticket = body.secret("ticket", 1, 200);
    const QString code = body.secret("code", 1, 40);
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto signIn = service.secondStep().finish(ticket, code, attempt);
    return signIn ? Response::json(toJson(*signIn)) : toResponse(signIn.error(), attempt);
}

Answer enrol(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString ticket = body.secret("ticket", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.secondStep().enrol(ticket), [](const SecondFactor::Enrolment &e) {
        return Response::json({{u"secret"_s, e.secret}, {u"url"_s, e.url}});
    });
}

Answer refresh(Service &service, const Request &request)
{
    JsonBody body(request.body);
    const QString token = body.secret("refreshToken", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.refresh(token), [](const SignIn &s) { return Response::json(toJson(s)); });
}

} // namespace

Attempt attemptOf(const Request &request)
{
    return {request.device(), request.address.toString()};
}

QJsonObject toJson(const SignIn &signIn)
{
    QJsonObject json{{u"accessToken"_s, signIn.accessToken}, {u"expiresIn"_s, signIn.expiresIn}, {u"refreshToken"_s, signIn.refreshToken},
                     {u"user"_s, userJson(signIn.account)}};
    if (!signIn.recoveryCodes.isEmpty())
        json.insert(u"recoveryCodes"_s, QJsonArray::fromStringList(signIn.recoveryCodes));
    return json;
}

Response toResponse(const Outcome &outcome)
{
    if (const auto *signIn = std::get_if<SignIn>(&outcome))
        return Response::json(toJson(*signIn));
    const auto &challenge = std::get<Challenge>(outcome);
    Response response = challenge.setup ? Response::problem({"second-factor-setup", "This server wants a second factor; set one up to go on."})
                                        : Response::problem({"second-factor", "This account wants its second factor: a code of the authenticator app, or a recovery code."});
    QJsonObject json = QJsonDocument::fromJson(response.body).object();
    json.insert(u"ticket"_s, challenge.ticket);
    json.insert(u"expiresIn"_s, challenge.expiresIn);
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response;
}

Response toResponse(const sync::Error &error, const Attempt &attempt)
{
    Response refusal = Response::problem(error);
    if (attempt.waitMs > 0)
        refusal.setRetryAfter(attempt.waitMs);
    return refusal;
}

void addRoutes(gateway::Router &router, Service &service)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("POST", "/api/v1/signup", Access::Open, Lane::Hash, [&service](const Request &r) { return signUp(service, r); });
    router.add("POST", "/api/v1/login", Access::Open, Lane::Hash, [&service](const Request &r) { return logIn(service, r); });
    router.add("POST", "/api/v1/login/second-factor", Access::Open, Lane::Store, [&service](const Request &r) { return secondFactor(service, r); });
    router.add("POST", "/api/v1/login/second-factor/setup", Access::Open, Lane::Store, [&service](const Request &r) { return enrol(service, r); });
    router.add("POST", "/api/v1/refresh", Access::Open, Lane::Store, [&service](const Request &r) { return refresh(service, r); });
    router.add("POST", "/api/v1/logout", Access::SignedIn, Lane::Store, [&service](const Request &r) {
        return mapped(service.logOut(*r.who, attemptOf(r)), [] { return Response::empty(204); });
    });
}

} // namespace dyad::backend::auth
