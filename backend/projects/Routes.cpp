// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Routes.h"
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"
#include <QJsonArray>
#include <algorithm>
#include <limits>

namespace dyad::backend::projects {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

QJsonObject toJson(const Project &project)
{
    return {{QStringLiteral("id"), project.id},
            {QStringLiteral("name"), project.name},
            {QStringLiteral("role"), roleName(project.role)},
            {QStringLiteral("createdAt"), project.createdAt},
            {QStringLiteral("files"), project.files},
            {QStringLiteral("members"), project.members}};
}

QJsonObject toJson(const Invitation &invitation)
{
    return {{QStringLiteral("id"), invitation.id},
            {QStringLiteral("role"), roleName(invitation.role)},
            {QStringLiteral("createdAt"), invitation.createdAt},
            {QStringLiteral("expiresAt"), invitation.expiresAt},
            {QStringLiteral("uses"), invitation.uses}};
}

QJsonObject projectRef(const Invitation &invitation)
{
    return {{QStringLiteral("id"), invitation.projectId}, {QStringLiteral("name"), invitation.projectName}};
}

Answer list(Service &service, const Request &r)
{
    const int limit = int(std::clamp<qint64>(r.queryNumber("limit", 1000), 1, 1000));
    const qint64 before = r.queryNumber("before", std::numeric_limits<qint64>::max());
    return mapped(service.store().list(r.who->account, before, limit), [](const std::vector<Project> &projects) {
        QJsonArray array;
        for (const Project &project : projects)
            array.append(toJson(project));
        return Response::json({{QStringLiteral("projects"), array}});
    });
}

Answer create(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString name = body.text("name", 1, 100);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.create(r.who->account, name), [](const Project &p) { return Response::json(toJson(p), 201); });
}

Answer rename(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString name = body.text("name", 1, 100);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.rename(r.who->account, r.parameters[0], name), [](const Project &p) { return Response::json(toJson(p)); });
}

Answer members(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    return mapped(service.store().members(project->key), [](const std::vector<Member> &members) {
        QJsonArray array;
        for (const Member &m : members) {
            if (!m.removed)
                array.append(QJsonObject{{QStringLiteral("member"), qint64(m.member)}, {QStringLiteral("user"), m.account},
                                         {QStringLiteral("name"), m.name}, {QStringLiteral("role"), roleName(m.role)}});
        }
        return Response::json({{QStringLiteral("members"), array}});
    });
}

QString linkOf(const Request &r, const QString &project, const QString &secret)
{
    const bool secure = r.header("x-forwarded-proto") == "https";
    return QLatin1StringView(secure ? "https://" : "http://") + QString::fromLatin1(r.header("host")) + QLatin1StringView("/join/") + project
        + u'#' + secret;
}

Answer invite(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const auto role = roleOf(body.optionalText("role", 20).value_or(QStringLiteral("developer")));
    const qint64 expiresIn = body.optionalNumber("expiresIn", 1000, Service::LongestInvitationMs).value_or(Service::InvitationMs);
    if (!body.isGood() || !role)
        return std::unexpected(body.isGood() ? sync::Error{"bad-request", "\"role\" must be viewer, developer or admin."} : body.error());
    const auto made = service.invite(r.who->account, r.parameters[0], *role, expiresIn);
    if (!made)
        return std::unexpected(made.error());
    QJsonObject json = toJson(made->invitation);
    json.insert(QStringLiteral("secret"), made->secret);
    json.insert(QStringLiteral("link"), linkOf(r, r.parameters[0], made->secret));
    return Response::json(json, 201);
}

Answer invitations(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0], Role::Admin);
    if (!project)
        return std::unexpected(project.error());
    return mapped(service.store().invitations(project->key), [](const std::vector<Invitation> &list) {
        QJsonArray array;
        for (const Invitation &invitation : list)
            array.append(toJson(invitation));
        return Response::json({{QStringLiteral("invitations"), array}});
    });
}

Answer inspect(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString secret = body.secret("secret", 1, 200);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.inspect(secret), [](const Invitation &i) {
        return Response::json({{QStringLiteral("project"), projectRef(i)}, {QStringLiteral("role"), roleName(i.role)},
                               {QStringLiteral("expiresAt"), i.expiresAt}});
    });
}

Answer accept(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString secret = body.secret("secret", 1, 200);
    const QString name = r.who ? QString() : body.text("name", 1, 100);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.accept(secret, r.who ? r.who->account : QString(), name), [](const Service::Acceptance &done) {
        QJsonObject json = done.guest ? auth::toJson(*done.guest) : QJsonObject();
        json.insert(QStringLiteral("project"), projectRef(done.invitation));
        json.insert(QStringLiteral("member"), qint64(done.member));
        return Response::json(json);
    });
}

sync::Expected<std::shared_ptr<BlobWriter>> beginBlob(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0], Role::Developer);
    if (!project)
        return std::unexpected(project.error());
    if (!Blobs::isHash(r.parameters[1]))
        return sync::fail("bad-request", "The address of a blob ends with its SHA-256 in lower-case hex.");
    return std::make_shared<BlobWriter>(service.blobs().pathOf(project->id, r.parameters[1]), r.parameters[1]);
}

Answer putBlob(const Request &r)
{
    return mapped(r.upload->finish(), [](bool isNew) { return Response::empty(isNew ? 201 : 200); });
}

Answer getBlob(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    Response response;
    response.file = service.blobs().find(project->id, r.parameters[1]);
    if (response.file.isEmpty())
        return sync::fail("no-such-blob", "There are no such bytes in this project.");
    response.contentType = "application/octet-stream";
    response.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable");
    return response;
}

void addInvitationRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("POST", "/api/v1/projects/{id}/invitations", SignedIn, Store, [&service](const Request &r) { return invite(service, r); });
    router.add("GET", "/api/v1/projects/{id}/invitations", SignedIn, Store, [&service](const Request &r) { return invitations(service, r); });
    router.add("DELETE", "/api/v1/projects/{id}/invitations/{invitation}", SignedIn, Store, [&service](const Request &r) {
        return mapped(service.revoke(r.who->account, r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
    });
    router.add("POST", "/api/v1/invitations/inspect", Open, Store, [&service](const Request &r) { return inspect(service, r); });
    router.add("POST", "/api/v1/invitations/accept", Either, Store, [&service](const Request &r) { return accept(service, r); });
}

} // namespace

void addRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("GET", "/api/v1/projects", SignedIn, Store, [&service](const Request &r) { return list(service, r); });
    router.add("POST", "/api/v1/projects", SignedIn, Store, [&service](const Request &r) { return create(service, r); });
    router.add("GET", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) {
        return mapped(service.find(r.who->account, r.parameters[0]), [](const Project &p) { return Response::json(toJson(p)); });
    });
    router.add("PATCH", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) { return rename(service, r); });
    router.add("DELETE", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) {
        return mapped(service.remove(r.who->account, r.parameters[0]), [] { return Response::empty(204); });
    });
    router.add("GET", "/api/v1/projects/{id}/members", SignedIn, Store, [&service](const Request &r) { return members(service, r); });
    addInvitationRoutes(router, service);
    router.addUpload("PUT", "/api/v1/projects/{id}/blobs/{sha256}", Blobs::MaximumBytes,
                     [&service](const Request &r) { return beginBlob(service, r); }, [](const Request &r) { return putBlob(r); });
    router.add("GET", "/api/v1/projects/{id}/blobs/{sha256}", SignedIn, Store, [&service](const Request &r) { return getBlob(service, r); });
}

} // namespace dyad::backend::projects
