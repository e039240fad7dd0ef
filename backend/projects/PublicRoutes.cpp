// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/projects/PublicRoutes.h"
#include "backend/gateway/Compression.h"
#include "backend/gateway/JsonBody.h"
#include "backend/projects/Publications.h"
#include "backend/rights/ActorOf.h"
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dyad::backend::projects {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

/// What a browser may show; everything else is saved. Nothing that can hold a script is among them.
QByteArray typeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types = {
        {u"txt"_s, "text/plain; charset=utf-8"}, {u"md"_s, "text/plain; charset=utf-8"}, {u"log"_s, "text/plain; charset=utf-8"}, {u"csv"_s, "text/plain; charset=utf-8"},
        {u"json"_s, "application/json"}, {u"png"_s, "image/png"}, {u"jpg"_s, "image/jpeg"}, {u"jpeg"_s, "image/jpeg"}, {u"gif"_s, "image/gif"}, {u"webp"_s, "image/webp"},
        {u"pdf"_s, "application/pdf"}};
    return types.value(name.section(u'.', -1).toLower(), "application/octet-stream");
}

QJsonObject toJson(Service &service, const Request &r, const Publication &one)
{
    // Where the server knows its own address, that: a Host header is anybody's word.
    QString server = service.publicUrl();
    if (server.isEmpty())
        server = QLatin1StringView(r.header("x-forwarded-proto") == "https" ? "https://" : "http://") + QString::fromLatin1(r.header("host"));
    return {{u"id"_s, one.id}, {u"sha256"_s, one.hash}, {u"name"_s, one.name}, {u"size"_s, one.size}, {u"createdAt"_s, one.createdAt}, {u"url"_s, server + one.address()}};
}

Answer publish(Service &service, const Request &r)
{
    JsonBody body(r.body);
    const QString hash = body.text("sha256", 64, 64), name = body.text("name", 1, 100);
    if (!body.isGood())
        return std::unexpected(body.error());
    return mapped(Publications(service).add(actorOf(r), r.parameters[0], hash, name), [&](const Publication &made) { return Response::json(toJson(service, r, made), 201); });
}

Answer list(Service &service, const Request &r)
{
    return mapped(Publications(service).list(actorOf(r), r.parameters[0]), [&](const std::vector<Publication> &all) {
        QJsonArray array;
        for (const Publication &one : all)
            array.append(toJson(service, r, one));
        return Response::json({{u"published"_s, array}});
    });
}

/// One year, and never asked again: under this address the bytes are always these.
void addCacheRules(Response &response, const QByteArray &tag)
{
    response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.emplace_back("ETag", tag);
}

Answer show(Service &service, const Request &r)
{
    const auto found = Publications(service).find(r.parameters[0], r.parameters[1], r.parameters[2]);
    if (!found)
        return std::unexpected(found.error());
    const QByteArray tag = '"' + found->publication.hash.toLatin1() + '"';
    if (r.header("if-none-match").contains(tag)) {
        Response same = Response::empty(304);
        addCacheRules(same, tag);
        return same;
    }
    auto bytes = service.blobs().open(found->project, found->publication.hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    Response response;
    response.contentType = typeOf(found->publication.name);
    const bool shown = response.contentType != "application/octet-stream";
    // Texts of a size that is compressed go through memory, everything else from the disk as it is asked for.
    const qint64 size = (*bytes)->size();
    if (size <= gateway::compression::Most && (response.contentType.startsWith("text/") || response.contentType == "application/json")) {
        response.body = (*bytes)->readAll();
        // Others keep what they get here for a year.
        if (response.body.size() != size)
            return sync::fail("document-damaged", "The stored file is damaged.");
    } else {
        response.device = std::move(*bytes);
    }
    response.headers.emplace_back("Content-Disposition", QByteArray(shown ? "inline" : "attachment") + "; filename*=UTF-8''" + QUrl::toPercentEncoding(found->publication.name));
    addCacheRules(response, tag);
    return response;
}

} // namespace

void addPublicRoutes(gateway::Router &router, Service &service)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("POST", "/api/v1/projects/{id}/published", SignedIn, Store, [&service](const Request &r) { return publish(service, r); });
    router.add("GET", "/api/v1/projects/{id}/published", SignedIn, Store, [&service](const Request &r) { return list(service, r); });
    router.add("DELETE", "/api/v1/projects/{id}/published/{publication}", SignedIn, Store, [&service](const Request &r) {
        return mapped(Publications(service).remove(actorOf(r), r.parameters[0], r.parameters[1]), [] { return Response::empty(204); });
    });
    router.add("GET", "/public/{publication}/{sha256}/{name}", Open, Store, [&service](const Request &r) { return show(service, r); });
}

} // namespace dyad::backend::projects
