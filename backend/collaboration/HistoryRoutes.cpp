// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/HistoryRoutes.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/DocumentTimeline.h"
#include "backend/collaboration/ProjectTimeline.h"
#include "backend/projects/Store.h"
#include <QJsonArray>
#include <algorithm>
#include <limits>
#include <ranges>

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

using timeline::ChangeList;

constexpr qint64 MostBuckets = 2000, MostChanges = 1000, MostSessions = 1000;

struct Place {
    qint64 project = 0;
    sync::DocId doc = 0;
    QJsonArray members;
};

sync::Expected<QJsonArray> membersOf(projects::Service &service, qint64 project)
{
    const auto members = service.store().members(project);
    if (!members)
        return std::unexpected(members.error());
    QJsonArray array;
    for (const auto &member : *members)
        array.append(QJsonObject{{QStringLiteral("member"), qint64(member.member)}, {QStringLiteral("name"), member.name}});
    return array;
}

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
    const auto rights = service.rightsOf(*project, r.who->account);
    const auto path = database.run("collaboration.path", {place.project, qint64(place.doc)});
    if (!rights || !path)
        return std::unexpected(rights ? path.error() : rights.error());
    if (path->isEmpty() || !rights->canSee(path->first()[0].toString()))
        return sync::fail("no-such-file", "There is no such text file in the project.");
    const auto members = membersOf(service, place.project);
    if (!members)
        return std::unexpected(members.error());
    place.members = *members;
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
                                   {QStringLiteral("from"), qint64(bucket.from)}, {QStringLiteral("to"), qint64(bucket.to)},
                                   {QStringLiteral("member"), qint64(bucket.member)}, {QStringLiteral("inserted"), qint64(bucket.inserted)},
                                   {QStringLiteral("deleted"), qint64(bucket.deleted)}});
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
        ranges.append(QJsonObject{{QStringLiteral("length"), qint64(range.length)}, {QStringLiteral("member"), qint64(range.member)},
                                  {QStringLiteral("version"), qint64(range.version)}, {QStringLiteral("time"), qint64(range.time)}});
    return Response::json({{QStringLiteral("doc"), qint64(place->doc)}, {QStringLiteral("version"), qint64(blame->version)},
                           {QStringLiteral("members"), place->members}, {QStringLiteral("ranges"), ranges}});
}

Answer changesOf(projects::Service &service, Database &database, ChangeList &list, const Request &r)
{
    const auto place = placeOf(service, database, r);
    if (!place)
        return std::unexpected(place.error());
    const auto changes = list.of(place->project, place->doc);
    if (!changes)
        return std::unexpected(changes.error());
    const qint64 limit = std::clamp<qint64>(r.queryNumber("limit", 100), 1, MostChanges);
    const auto before = sync::Version(r.queryNumber("before", std::numeric_limits<qint64>::max()));
    QJsonArray array;
    for (const auto &change : **changes | std::views::reverse) {
        if (change.first >= before)
            continue;
        if (array.size() == limit)
            break;
        array.append(QJsonObject{{QStringLiteral("first"), qint64(change.first)}, {QStringLiteral("last"), qint64(change.last)},
                                 {QStringLiteral("from"), qint64(change.from)}, {QStringLiteral("to"), qint64(change.to)}, {QStringLiteral("member"), qint64(change.member)},
                                 {QStringLiteral("inserted"), qint64(change.inserted)}, {QStringLiteral("deleted"), qint64(change.deleted)}});
    }
    const qint64 version = (*changes)->empty() ? 0 : qint64((*changes)->back().last);
    return Response::json({{QStringLiteral("doc"), qint64(place->doc)}, {QStringLiteral("version"), version},
                           {QStringLiteral("members"), place->members}, {QStringLiteral("changes"), array}});
}

QJsonArray operationJson(const sync::TextOperation &op)
{
    QJsonArray array;
    for (const auto &component : op) {
        if (component.kind == sync::TextOperation::Component::Kind::Insert)
            array.append(QString::fromUtf8(component.text.data(), qsizetype(component.text.size())));
        else
            array.append(qint64(component.kind == sync::TextOperation::Component::Kind::Keep ? qint64(component.length) : -qint64(component.length)));
    }
    return array;
}

Answer revertOf(projects::Service &service, Database &database, const Request &r)
{
    const auto place = placeOf(service, database, r);
    if (!place)
        return std::unexpected(place.error());
    const qint64 first = r.queryNumber("first", 0);
    const auto revert = timeline::revert(database, place->project, place->doc, sync::Version(std::max<qint64>(0, first)),
                                         sync::Version(std::max<qint64>(0, r.queryNumber("last", first))), sync::MemberId(std::max<qint64>(0, r.queryNumber("member", 0))));
    if (!revert)
        return std::unexpected(revert.error());
    return Response::json({{QStringLiteral("doc"), qint64(place->doc)}, {QStringLiteral("version"), qint64(revert->version)},
                           {QStringLiteral("op"), operationJson(revert->back.op)}, {QStringLiteral("added"), qint64(revert->back.added)},
                           {QStringLiteral("gone"), qint64(revert->back.gone)}, {QStringLiteral("restored"), qint64(revert->back.restored)}});
}

/// By its number: a file that was deleted, or is called otherwise now, is found too.
Answer contentOf(projects::Service &service, Database &database, const Request &r)
{
    const auto place = placeOf(service, database, r);
    if (!place)
        return std::unexpected(place.error());
    qint64 version = r.queryNumber("version", -1);
    if (r.queryText("version").isEmpty()) {
        const auto head = history::headOf(database, place->project, place->doc);
        if (!head)
            return std::unexpected(head.error());
        version = qint64(*head);
    }
    if (version < 0)
        return sync::fail("no-such-version", "A version is a number.");
    const auto text = history::textAt(database, place->project, place->doc, sync::Version(version));
    if (!text)
        return std::unexpected(text.error());
    Response response = Response::bytes(QByteArray::fromStdString(text->text()), "text/plain; charset=utf-8");
    response.headers.emplace_back("ETag", '"' + QByteArray::number(version) + '"');
    return response;
}

QJsonObject touchedJson(const sync::past::Touched &file)
{
    QJsonObject json{{QStringLiteral("doc"), qint64(file.doc)}, {QStringLiteral("path"), file.path}, {QStringLiteral("first"), qint64(file.first)},
                     {QStringLiteral("last"), qint64(file.last)}, {QStringLiteral("inserted"), qint64(file.inserted)}, {QStringLiteral("deleted"), qint64(file.deleted)}};
    if (!file.isText)
        json.insert(QStringLiteral("blob"), true);
    if (file.isGone)
        json.insert(QStringLiteral("gone"), true);
    if (!file.kinds.isEmpty())
        json.insert(QStringLiteral("tree"), QJsonArray::fromStringList(file.kinds));
    return json;
}

Answer timelineOf(projects::Service &service, Database &database, ChangeList &list, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto members = membersOf(service, project->key);
    if (!members)
        return std::unexpected(members.error());
    const auto rights = service.rightsOf(*project, r.who->account);
    if (!rights)
        return std::unexpected(rights.error());
    const qint64 limit = std::clamp<qint64>(r.queryNumber("limit", 200), 1, MostSessions);
    const auto life = timeline::ofProject(database, list, project->key, r.queryNumber("since", 0),
                                          r.queryNumber("before", std::numeric_limits<qint64>::max()), limit, *rights);
    if (!life)
        return std::unexpected(life.error());
    QJsonArray sessions;
    for (const auto &session : life->sessions) {
        QJsonArray files;
        for (const auto &file : session.files)
            files.append(touchedJson(file));
        sessions.append(QJsonObject{{QStringLiteral("from"), qint64(session.from)}, {QStringLiteral("to"), qint64(session.to)},
                                    {QStringLiteral("member"), qint64(session.member)}, {QStringLiteral("files"), files}});
    }
    return Response::json({{QStringLiteral("members"), *members}, {QStringLiteral("all"), life->all}, {QStringLiteral("sessions"), sessions}});
}

} // namespace

void addHistoryRoutes(gateway::Router &router, projects::Service &projects, Database &database)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/history", SignedIn, Store, [&](const Request &r) { return historyOf(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/blame", SignedIn, Store, [&](const Request &r) { return blame(projects, database, r); });
    const auto list = std::make_shared<ChangeList>(database);
    router.add("GET", "/api/v1/projects/{id}/timeline", SignedIn, Store, [&, list](const Request &r) { return timelineOf(projects, database, *list, r); });
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/changes", SignedIn, Store, [&, list](const Request &r) { return changesOf(projects, database, *list, r); });
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/revert", SignedIn, Store, [&](const Request &r) { return revertOf(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/files/{doc}/content", SignedIn, Store, [&](const Request &r) { return contentOf(projects, database, r); });
}

} // namespace dyad::backend
