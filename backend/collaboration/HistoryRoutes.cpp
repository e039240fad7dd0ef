// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/HistoryRoutes.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/DocumentTimeline.h"
#include "backend/projects/Store.h"
#include <QJsonArray>
#include <algorithm>

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

constexpr qint64 MostBuckets = 2000;

struct Place {
    qint64 project = 0;
    sync::DocId doc = 0;
    QJsonArray members;
};

/// Refuses where one may not see the project, or it has no such text.
sync::Expected<Place> placeOf(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    Place place{project->key, r.parameters[1].toULongLong(), {}};
    const auto file = database.run("collaboration.file", {place.project, qint64(place.doc)});
    if (!file)
        return std::unexpected(file.error());
    if (file->isEmpty() || file->first()[3].toString() != projects::kindName(sync::FileEntry::Kind::Text))
        return sync::fail("no-such-file", "There is no such text file in the project.");
    const auto members = service.store().members(place.project);
    if (!members)
        return std::unexpected(members.error());
    for (const auto &member : *members)
        place.members.append(QJsonObject{{QStringLiteral("member"), qint64(member.member)}, {QStringLiteral("name"), member.name}});
    return place;
}

Answer historyOf(projects::Service &service, Database &database, const Request &r)
{
    const auto place = placeOf(service, database, r);
    if (!place)
        return std::unexpected(place.error());
    const qint64 count = std::clamp<qint64>(r.queryNumber("buckets", 200), 1, MostBuckets);
    const auto timeline = timeline::of(database, place->project, place->doc, int(count));
    if (!timeline)
        return std::unexpected(timeline.error());
    QJsonArray buckets;
    for (const auto &bucket : timeline->buckets)
        buckets.append(QJsonObject{{QStringLiteral("first"), qint64(bucket.first)}, {QStringLiteral("last"), qint64(bucket.last)},
                                   {QStringLiteral("from"), bucket.from}, {QStringLiteral("to"), bucket.to},
                                   {QStringLiteral("member"), qint64(bucket.member)}, {QStringLiteral("inserted"), bucket.inserted},
                                   {QStringLiteral("deleted"), bucket.deleted}});
    return Response::json({{QStringLiteral("doc"), qint64(place->doc)}, {QStringLiteral("version"), qint64(timeline->version)},
                           {QStringLiteral("members"), place->members}, {QStringLiteral("buckets"), buckets}});
}

Answer blame(projects::Service &service, Database &database, const Request &r)
{
    const auto place = placeOf(service, database, r);
    if (!place)
        return std::unexpected(place.error());
    const auto blame = timeline::blame(database, place->project, place->doc);
    if (!blame)
        return std::unexpected(blame.error());
    QJsonArray ranges;
    for (const auto &range : blame->ranges)
        ranges.append(QJsonObject{{QStringLiteral("length"), range.length}, {QStringLiteral("member"), qint64(range.member)},
                                  {QStringLiteral("version"), qint64(range.version)}, {QStringLiteral("time"), range.time}});
    return Response::json({{QStringLiteral("doc"), qint64(place->doc)}, {QStringLiteral("version"), qint64(blame->version)},
                           {QStringLiteral("members"), place->members}, {QStringLiteral("ranges"), ranges}});
}

} // namespace

void addHistoryRoutes(gateway::Router &router, projects::Service &projects, Database &database)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/history", SignedIn, Store, [&](const Request &r) { return historyOf(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/blame", SignedIn, Store, [&](const Request &r) { return blame(projects, database, r); });
}

} // namespace dyad::backend
