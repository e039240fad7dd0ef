// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/PasswordReset.h"
#include "backend/auth/PasswordRules.h"
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

Answer forgot(PasswordReset &reset, const Request &request)
{
    JsonBody body(request.body);
    const QString email = body.text("email", 3, 254);
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto asked = reset.ask(email, attempt);
    return asked ? Response::empty(202) : toResponse(asked.error(), attempt);
}

Answer finish(PasswordReset &reset, const Request &request)
{
    JsonBody body(request.body);
    const QString token = body.secret("token", 1, 200);
    const QString password = body.secret("newPassword", 1, passwords::Longest);
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto done = reset.finish(token, password, attempt);
    return done ? Response::empty(204) : toResponse(done.error(), attempt);
}

} // namespace

void addPasswordRoutes(gateway::Router &router, PasswordReset &reset)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("POST", "/api/v1/password/forgot", Access::Open, Lane::Store, [&reset](const Request &r) { return forgot(reset, r); });
    router.add("POST", "/api/v1/password/reset", Access::Open, Lane::Hash, [&reset](const Request &r) { return finish(reset, r); });
}

} // namespace dyad::backend::auth
