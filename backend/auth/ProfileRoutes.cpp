// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/PasswordRules.h"
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(Profile &, const Request &, JsonBody &, Attempt &);

Profile::Proof proofOf(JsonBody &body)
{
    return {body.optionalSecret("password", passwords::Longest).value_or(QString()), body.optionalText("code", 40).value_or(QString())};
}

Answer answered(const sync::Expected<void> &done, const Attempt &attempt)
{
    return done ? Response::empty(204) : toResponse(done.error(), attempt);
}

Answer withCodes(const sync::Expected<QStringList> &codes, const Attempt &attempt)
{
    return codes ? Response::json({{u"recoveryCodes"_s, QJsonArray::fromStringList(*codes)}}) : toResponse(codes.error(), attempt);
}

Answer change(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const auto name = body.optionalText("name", 100);
    const auto email = body.optionalText("email", 254);
    const Profile::Proof proof = proofOf(body);
    if (!body.isGood())
        return std::unexpected(body.error());
    if ((name && name->trimmed().isEmpty()) || (email && (!email->contains(u'@') || email->startsWith(u'@') || email->endsWith(u'@'))))
        return sync::fail("bad-request", name && name->trimmed().isEmpty() ? "name: at least one letter." : "This is not an e-mail address.");
    if (email) {
        if (const auto done = profile.changeEmail(*request.who, email->trimmed(), proof, attempt); !done)
            return toResponse(done.error(), attempt);
    }
    return answered(name ? profile.rename(*request.who, name->trimmed()) : sync::Expected<void>(), attempt);
}

Answer changePassword(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const QString wanted = body.secret("newPassword", 1, passwords::Longest);
    const Profile::Proof proof = proofOf(body);
    if (!body.isGood())
        return std::unexpected(body.error());
    return answered(profile.changePassword(*request.who, wanted, proof, attempt), attempt);
}

Answer remove(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = proofOf(body);
    return body.isGood() ? answered(profile.remove(*request.who, proof, attempt), attempt) : std::unexpected(body.error());
}

Answer enrol(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = proofOf(body);
    if (!body.isGood())
        return std::unexpected(body.error());
    const auto enrolment = profile.enrol(*request.who, proof, attempt);
    return enrolment ? Response::json({{u"secret"_s, enrolment->secret}, {u"url"_s, enrolment->url}}) : toResponse(enrolment.error(), attempt);
}

Answer confirm(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const QString code = body.secret("code", 1, 40);
    return body.isGood() ? withCodes(profile.confirm(*request.who, code, attempt), attempt) : std::unexpected(body.error());
}

Answer turnOff(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = proofOf(body);
    return body.isGood() ? answered(profile.turnOff(*request.who, proof, attempt), attempt) : std::unexpected(body.error());
}

Answer newRecoveryCodes(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = proofOf(body);
    return body.isGood() ? withCodes(profile.newRecoveryCodes(*request.who, proof, attempt), attempt) : std::unexpected(body.error());
}

Answer unlink(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const QString issuer = body.text("issuer", 1, 300);
    const QString subject = body.text("subject", 1, 255);
    const Profile::Proof proof = proofOf(body);
    return body.isGood() ? answered(profile.unlink(*request.who, issuer, subject, proof, attempt), attempt) : std::unexpected(body.error());
}

/// Without a body: no proof.
Profile::Proof optionalProof(const Request &request, JsonBody &body)
{
    return request.body.isEmpty() ? Profile::Proof() : proofOf(body);
}

Answer endOthers(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = optionalProof(request, body);
    if (!request.body.isEmpty() && !body.isGood())
        return std::unexpected(body.error());
    const auto ended = profile.endOthers(*request.who, proof, attempt);
    return ended ? Response::json({{u"ended"_s, *ended}}) : toResponse(ended.error(), attempt);
}

Answer endOne(Profile &profile, const Request &request, JsonBody &body, Attempt &attempt)
{
    const Profile::Proof proof = optionalProof(request, body);
    if (!request.body.isEmpty() && !body.isGood())
        return std::unexpected(body.error());
    return answered(profile.endOne(*request.who, request.parameters[0].toLongLong(), proof, attempt), attempt);
}

/// Those that ask for the password, so they run where Argon2id may.
void addProven(gateway::Router &router, Profile &profile, const char *method, const char *pattern, Function function)
{
    router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Hash, [&profile, function](const Request &request) -> Answer {
        JsonBody body(request.body);
        Attempt attempt = attemptOf(request);
        return function(profile, request, body, attempt);
    });
}

} // namespace

void addProfileRoutes(gateway::Router &router, Profile &profile)
{
    using gateway::Access;
    using gateway::Lane;
    router.add("GET", "/api/v1/me", Access::SignedIn, Lane::Store, [&profile](const Request &r) {
        return mapped(profile.about(*r.who), [](const QJsonObject &about) { return Response::json(about); });
    });
    router.add("GET", "/api/v1/me/export", Access::SignedIn, Lane::Store, [&profile](const Request &r) {
        return mapped(profile.exported(*r.who), [](const QJsonObject &all) { return Response::json(all); });
    });
    addProven(router, profile, "DELETE", "/api/v1/sessions", endOthers);
    addProven(router, profile, "DELETE", "/api/v1/sessions/{session}", endOne);
    addProven(router, profile, "PATCH", "/api/v1/me", change);
    addProven(router, profile, "POST", "/api/v1/me/delete", remove);
    addProven(router, profile, "PUT", "/api/v1/me/password", changePassword);
    addProven(router, profile, "POST", "/api/v1/me/second-factor", enrol);
    addProven(router, profile, "POST", "/api/v1/me/second-factor/confirm", confirm);
    addProven(router, profile, "POST", "/api/v1/me/second-factor/disable", turnOff);
    addProven(router, profile, "POST", "/api/v1/me/second-factor/recovery-codes", newRecoveryCodes);
    addProven(router, profile, "POST", "/api/v1/me/identities/unlink", unlink);
}

} // namespace dyad::backend::auth
