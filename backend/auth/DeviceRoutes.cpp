// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

Answer begin(DeviceFlow &devices, const Request &request)
{
    JsonBody body(request.body);
    Attempt attempt = attemptOf(request);
    attempt.device = body.optionalText("device", 100).value_or(attempt.device);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(devices.begin(attempt), [](const DeviceFlow::Begun &begun) {
        return Response::json({{u"deviceCode"_s, begun.deviceCode}, {u"userCode"_s, begun.userCode}, {u"expiresIn"_s, begun.expiresIn}, {u"interval"_s, begun.interval}});
    });
}

Answer poll(DeviceFlow &devices, const Request &request)
{
    JsonBody body(request.body);
    const QString code = body.secret("deviceCode", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(devices.poll(code, attemptOf(request)), [](const SignIn &signIn) { return Response::json(toJson(signIn)); });
}

/// What whoever approves gives away: there are no half sign-ins.
QJsonObject toJson(const DeviceFlow::Asking &asking, const AccountConfig &config)
{
    return {{u"device"_s, asking.device}, {u"address"_s, asking.address}, {u"since"_s, asking.since}, {u"expiresAt"_s, asking.until},
            {u"access"_s, u"everything"_s}, {u"days"_s, Sessions::RefreshMs / 86'400'000}, {u"idleDays"_s, config.idleDays}};
}

Answer inspect(DeviceFlow &devices, const Request &request)
{
    JsonBody body(request.body);
    const QString code = body.text("userCode", 1, 40);
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto asking = devices.inspect(*request.who, code, attempt);
    if (!asking)
        return toResponse(asking.error(), attempt);
    return Response::json(toJson(*asking, devices.accounts()));
}

Answer decide(DeviceFlow &devices, const Request &request, bool approved)
{
    JsonBody body(request.body);
    const QString code = body.text("userCode", 1, 40);
    if (!body.isGood())
        return std::unexpected(body.error());
    Attempt attempt = attemptOf(request);
    const auto done = devices.decide(*request.who, code, approved, attempt);
    return done ? Response::empty(204) : toResponse(done.error(), attempt);
}

} // namespace

void addDeviceRoutes(gateway::Router &router, DeviceFlow &devices)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("POST", "/api/v1/device/code", Access::Open, Lane::Store, [&devices](const Request &r) { return begin(devices, r); });
    router.add("POST", "/api/v1/device/token", Access::Open, Lane::Store, [&devices](const Request &r) { return poll(devices, r); });
    router.add("POST", "/api/v1/device/inspect", Access::SignedIn, Lane::Store, [&devices](const Request &r) { return inspect(devices, r); });
    router.add("POST", "/api/v1/device/approve", Access::SignedIn, Lane::Store, [&devices](const Request &r) { return decide(devices, r, true); });
    router.add("POST", "/api/v1/device/refuse", Access::SignedIn, Lane::Store, [&devices](const Request &r) { return decide(devices, r, false); });
}

} // namespace dyad::backend::auth
