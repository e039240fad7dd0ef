// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/Routes.h"
#include "backend/auth/Routes.h"
#include "backend/gateway/JsonBody.h"
#include "backend/projects/MemberRoutes.h"
#include "backend/projects/PublicRoutes.h"
#include "backend/rights/ActorOf.h"
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
    QJsonObject json{{QStringLiteral("id"), project.id},
            {QStringLiteral("name"), project.name},
            {QStringLiteral("organisation"), project.organisation},
            {QStringLiteral("role"), roleName(project.role)},
            {QStringLiteral("createdAt"), project.createdAt},
            {QStringLiteral("files"), project.files},
            {QStringLiteral("members"), project.members}};
    if (!project.isMember())
        json.insert(QStringLiteral("role"), QJsonValue());
    if (project.expiresAt != 0)
        json.insert(QStringLiteral("expiresAt"), project.expiresAt);
    return json;
}

QJsonObject toJson(const Invitation &invitation)
{
    return {{QStringLiteral("id"), invitation.id},
            {QStringLiteral("role"), roleName(invitation.role)},
            {QStringLiteral("createdAt"), invitation.createdAt},
            {QStringLiteral("expiresAt"), invitation.expiresAt},
            {QStringLiteral("uses"), invitation.uses},
            {QStringLiteral("maxUses"), invitation.maxUses},
            {QStringLiteral("name"), invitation.name}};
}

QJsonObject projectRef(const Invitation &invitation)
{
    return {{QStringLiteral("id"), invitation.projectId}, {QStringLiteral("name"), invitation.projectName}};
}

Answer list(Service &service, const Request &r)
{
    const int limit = int(std::clamp<qint64>(r.queryNumber("limit", 1000), 1, 1000));
    const qint64 before = r.queryNumber("before", std::numeric_limits<qint64>::max());
    return mapped(service.list(r.who->account, before, limit), [&r](const std::vector<Project> &projects) {
        QJsonArray array;
        for (const Project &project : projects) {
            if (r.who->onlyProject.isEmpty() || project.id == r.who->onlyProject)
                array.append(toJson(project));
        }
        return Response::json({{QStringLiteral("projects"), array}});
    });
}

Answer create(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString name = body.text("name", 1, 100);
    const QString organisation = body.optionalText("organisation", 100).value_or(QString());
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.create(actorOf(r), name, organisation), [](const Project &p) { return Response::json(toJson(p), 201); });
}

Answer rename(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString name = body.text("name", 1, 100);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(service.rename(actorOf(r), r.parameters[0], name), [](const Project &p) { return Response::json(toJson(p)); });
}

/// Where the server knows its own address, that: a Host header is anybody's word.
QString linkOf(Service &service, const Request &r, const QString &project, const QString &secret)
{
    if (const QString own = service.publicUrl(); !own.isEmpty())
        return own + QLatin1StringView("/join/") + project + u'#' + secret;
    const bool secure = r.header("x-forwarded-proto") == "https";
    return QLatin1StringView(secure ? "https://" : "http://") + QString::fromLatin1(r.header("host")) + QLatin1StringView("/join/") + project
        + u'#' + secret;
}

Answer invite(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const auto role = roleOf(body.optionalText("role", 20).value_or(QStringLiteral("developer")));
    Service::InvitationWish wish;
    wish.expiresInMs = body.optionalNumber("expiresIn", 1000, Service::LongestInvitationMs).value_or(Service::InvitationMs);
    wish.maxUses = body.optionalNumber("maxUses", 0, Service::MostUses).value_or(0);
    wish.name = body.optionalText("name", 100).value_or(QString());
    if (!body.isGood() || !role)
        return std::unexpected(body.isGood() ? sync::Error{"bad-request", "\"role\" must be viewer, developer or admin."} : body.error());
    wish.role = *role;
    const auto made = service.invite(actorOf(r), r.parameters[0], wish);
    if (!made)
        return std::unexpected(made.error());
    QJsonObject json = toJson(made->invitation);
    json.insert(QStringLiteral("secret"), made->secret);
    json.insert(QStringLiteral("link"), linkOf(service, r, r.parameters[0], made->secret));
    return Response::json(json, 201);
}

Answer invitations(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0], Permission::ProjectMembers);
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
    const auto project = service.find(r.who->account, r.parameters[0], Permission::ProjectWrite);
    if (!project)
        return std::unexpected(project.error());
    if (!Blobs::isHash(r.parameters[1]))
        return sync::fail("bad-request", "The address of a blob ends with its SHA-256 in lower-case hex.");
    // Told before the bytes are sent, where their number is known.
    if (const auto room = service.checkRoomForBytes(*project, std::max<qint64>(0, r.header("content-length").toLongLong())); !room)
        return std::unexpected(room.error());
    return service.blobs().writer(project->id, r.parameters[1]);
}

Answer putBlob(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0], Permission::ProjectWrite);
    if (!project)
        return std::unexpected(project.error());
    if (const auto room = service.checkRoomForBytes(*project, r.upload->size()); !room)
        return std::unexpected(room.error());
    const auto isNew = r.upload->finish();
    if (!isNew)
        return std::unexpected(isNew.error());
    if (const auto noted = service.noteBlob(*project, r.parameters[1], r.upload->size()); !noted)
        return std::unexpected(noted.error());
    service.blobs().noteUpload(project->id, r.parameters[1], r.who->account);
    // That the bytes were there already tells of a file, which may be one that is hidden.
    const auto seen = service.canSeeBlob(*project, r.who->account, r.parameters[1]);
    if (!seen)
        return std::unexpected(seen.error());
    return Response::empty(*isNew || !*seen ? 201 : 200);
}

Answer getBlob(Service &service, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto seen = service.canSeeBlob(*project, r.who->account, r.parameters[1]);
    if (!seen)
        return std::unexpected(seen.error());
    Response response;
    if (!*seen)
        return sync::fail("no-such-blob", "There are no such bytes in this project.");
    auto bytes = service.blobs().open(project->id, r.parameters[1]);
    if (!bytes)
        return std::unexpected(bytes.error());
    response.device = std::move(*bytes);
    response.contentType = "application/octet-stream";
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

void addInvitationRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("POST", "/api/v1/projects/{id}/invitations", SignedIn, Store, [&service](const Request &r) { return invite(service, r); });
    router.add("GET", "/api/v1/projects/{id}/invitations", SignedIn, Store, [&service](const Request &r) { return invitations(service, r); });
    router.add("DELETE", "/api/v1/projects/{id}/invitations/{invitation}", SignedIn, Store, [&service](const Request &r) {
        return mapped(service.revoke(actorOf(r), r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
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
    router.add("GET", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) -> Answer {
        const auto project = service.find(r.who->account, r.parameters[0]);
        if (!project)
            return std::unexpected(project.error());
        return mapped(service.counted(*project, r.who->account), [](const Project &p) { return Response::json(toJson(p)); });
    });
    router.add("PATCH", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) { return rename(service, r); });
    router.add("DELETE", "/api/v1/projects/{id}", SignedIn, Store, [&service](const Request &r) {
        return mapped(service.remove(actorOf(r), r.parameters[0]), [] { return Response::empty(204); });
    });
    addMemberRoutes(router, service);
    addInvitationRoutes(router, service);
    addPublicRoutes(router, service);
    router.addUpload("PUT", "/api/v1/projects/{id}/blobs/{sha256}", Blobs::MaximumBytes,
                     [&service](const Request &r) { return beginBlob(service, r); }, [&service](const Request &r) { return putBlob(service, r); });
    router.add("GET", "/api/v1/projects/{id}/blobs/{sha256}", SignedIn, Store, [&service](const Request &r) { return getBlob(service, r); });
}

} // namespace dyad::backend::projects
