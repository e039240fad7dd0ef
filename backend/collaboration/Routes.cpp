// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Routes.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/HistoryRoutes.h"
#include "backend/projects/Store.h"
#include "sync/wire/ProjectPath.h"
#include <QJsonArray>
#include <algorithm>
#include <limits>
#include <ranges>

namespace dyad::backend {
namespace {

using gateway::Request;
using gateway::Response;
using sync::FileEntry;
using Answer = sync::Expected<Response>;

QJsonObject entryJson(const FileEntry &entry)
{
    QJsonObject json{{QStringLiteral("doc"), qint64(entry.doc)}, {QStringLiteral("path"), entry.path},
                     {QStringLiteral("kind"), projects::kindName(entry.kind)}, {QStringLiteral("version"), qint64(entry.version)},
                     {QStringLiteral("size"), entry.size}};
    if (entry.executable)
        json.insert(QStringLiteral("exec"), true);
    if (!entry.hash.isEmpty())
        json.insert(QStringLiteral("hash"), QString::fromLatin1(entry.hash));
    return json;
}

Answer files(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const ReadTransaction view(database);
    const auto tree = database.run("projects.tree", {project->key});
    const auto entries = service.store().files(project->key);
    if (!tree || !entries)
        return std::unexpected(tree ? entries.error() : tree.error());
    QJsonArray array;
    for (const FileEntry &entry : *entries)
        array.append(entryJson(entry));
    return Response::json({{QStringLiteral("tree"), tree->first()[0].toLongLong()}, {QStringLiteral("files"), array}});
}

sync::Expected<FileEntry> fileAt(projects::Service &service, qint64 project, const QString &path)
{
    const auto normal = sync::path::normalize(path);
    if (!normal)
        return std::unexpected(normal.error());
    const auto found = service.store().fileAt(project, sync::path::key(*normal));
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return sync::fail("no-such-file", "There is no file at this path.");
    return **found;
}

Response textResponse(const Rope &text, Version version)
{
    Response response = Response::bytes(QByteArray::fromStdString(text.text()), "text/plain; charset=utf-8");
    response.headers.emplace_back("ETag", '"' + QByteArray::number(version) + '"');
    return response;
}

Answer content(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto entry = fileAt(service, project->key, r.queryText("path"));
    if (!entry)
        return std::unexpected(entry.error());
    Response response;
    if (entry->kind == FileEntry::Kind::Folder)
        return sync::fail("no-such-file", "This is a folder.");
    if (entry->kind == FileEntry::Kind::Blob) {
        response.file = service.blobs().find(project->id, QString::fromLatin1(entry->hash));
        response.contentType = "application/octet-stream";
        response.headers.emplace_back("ETag", '"' + QByteArray::number(entry->version) + '"');
        return response.file.isEmpty() ? Answer(sync::fail("no-such-blob", "The bytes are not there.")) : Answer(response);
    }
    if (!r.queryText("version").isEmpty()) {
        const qint64 version = r.queryNumber("version", -1);
        if (version < 0)
            return sync::fail("no-such-version", "A version is a number.");
        const auto text = history::textAt(database, project->key, entry->doc, Version(version));
        return text ? Answer(textResponse(*text, Version(version))) : std::unexpected(text.error());
    }
    const auto loaded = history::load(database, project->key, entry->doc, 0);
    if (!loaded)
        return std::unexpected(loaded.error());
    return textResponse(loaded->stored.text, loaded->stored.version);
}

/// Numbers of members and documents to what people call them.
struct Names {
    QHash<quint64, QString> members;
    QHash<quint64, QString> paths;
};

sync::Expected<Names> namesOf(projects::Service &service, qint64 project)
{
    const auto members = service.store().members(project);
    const auto paths = service.store().paths(project);
    if (!members || !paths)
        return std::unexpected(members ? paths.error() : members.error());
    Names names{{}, *paths};
    for (const auto &member : *members)
        names.members.insert(member.member, member.name);
    return names;
}

QJsonObject logJson(sync::DocId doc, const journalrow::Entry &entry, const Names &names)
{
    qint64 inserted = 0;
    qint64 deleted = 0;
    for (const auto &component : entry.operation.op) {
        inserted += component.kind == TextOperation::Component::Kind::Insert ? component.length : 0;
        deleted += component.kind == TextOperation::Component::Kind::Delete ? component.length : 0;
    }
    return {{QStringLiteral("doc"), qint64(doc)}, {QStringLiteral("path"), names.paths.value(doc)},
            {QStringLiteral("version"), qint64(entry.operation.version)}, {QStringLiteral("time"), entry.time},
            {QStringLiteral("member"), qint64(entry.operation.member)}, {QStringLiteral("name"), names.members.value(entry.operation.member)},
            {QStringLiteral("inserted"), inserted}, {QStringLiteral("deleted"), deleted}};
}

Answer logOf(const Database::Result &rows, const Names &names, qsizetype limit, quint64 beforeVersion)
{
    QJsonArray array;
    for (const auto &row : rows.rows) {
        auto entries = journalrow::read(row[3].toByteArray(), row[1].toULongLong());
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &entry : *entries | std::views::reverse) {
            if (entry.operation.version < beforeVersion && array.size() < limit)
                array.append(logJson(row[0].toULongLong(), entry, names));
        }
    }
    return Response::json({{QStringLiteral("entries"), array}});
}

Answer log(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto names = namesOf(service, project->key);
    if (!names)
        return std::unexpected(names.error());
    const qint64 limit = std::clamp<qint64>(r.queryNumber("limit", 100), 1, 1000);
    const qint64 before = r.queryNumber("before", std::numeric_limits<qint64>::max());
    const QString path = r.queryText("path");
    if (path.isEmpty()) {
        const auto rows = database.run("collaboration.log", {project->key, before, limit});
        return rows ? logOf(*rows, *names, limit, std::numeric_limits<quint64>::max()) : std::unexpected(rows.error());
    }
    const auto entry = fileAt(service, project->key, path);
    if (!entry)
        return std::unexpected(entry.error());
    const auto rows = database.run("collaboration.log-of-doc", {project->key, qint64(entry->doc), before, limit});
    return rows ? logOf(*rows, *names, limit, quint64(before)) : std::unexpected(rows.error());
}

} // namespace

void addCollaborationRoutes(gateway::Router &router, projects::Service &projects, Database &database)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("GET", "/api/v1/projects/{id}/files", SignedIn, Store, [&](const Request &r) { return files(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/content", SignedIn, Store, [&](const Request &r) { return content(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/log", SignedIn, Store, [&](const Request &r) { return log(projects, database, r); });
    addHistoryRoutes(router, projects, database);
}

} // namespace dyad::backend
