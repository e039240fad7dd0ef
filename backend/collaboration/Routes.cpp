// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Routes.h"
#include "backend/collaboration/CommentRoutes.h"
#include "backend/collaboration/BlobHistory.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/HistoryRoutes.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/projects/Store.h"
#include "backend/rights/Permission.h"
#include "sync/wire/ProjectPath.h"
#include <QJsonArray>
#include <algorithm>
#include <limits>
#include <ranges>
#include <span>
#include <tuple>

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
    if (entry.readOnly)
        json.insert(QStringLiteral("readOnly"), true);
    if (!entry.hash.isEmpty())
        json.insert(QStringLiteral("hash"), QString::fromLatin1(entry.hash));
    return json;
}

Answer files(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto rights = service.rightsOf(*project, r.who->account);
    if (!rights)
        return std::unexpected(rights.error());
    const ReadTransaction view(database);
    const auto tree = database.run("projects.tree", {project->key});
    const auto entries = service.store().files(project->key);
    if (!tree || !entries)
        return std::unexpected(tree ? entries.error() : tree.error());
    QJsonArray array;
    for (FileEntry entry : *entries) {
        if (!rights->canSee(entry.path))
            continue;
        entry.readOnly = may(project->role, Permission::ProjectWrite) && !rights->canWrite(entry.path);
        array.append(entryJson(entry));
    }
    return Response::json({{QStringLiteral("tree"), tree->first()[0].toLongLong()}, {QStringLiteral("files"), array}});
}

sync::Expected<FileEntry> fileAt(projects::Service &service, const projects::Project &project, const Request &r)
{
    const QString path = r.queryText("path");
    const auto rights = service.rightsOf(project, r.who->account);
    if (!rights)
        return std::unexpected(rights.error());
    const auto normal = sync::path::normalize(path);
    if (!normal)
        return std::unexpected(normal.error());
    const auto found = service.store().fileAt(project.key, sync::path::key(*normal));
    if (!found)
        return std::unexpected(found.error());
    if (!*found || !rights->canSee((*found)->path))
        return sync::fail("no-such-file", "There is no file at this path.");
    return **found;
}

Response textResponse(const Rope &text, Version version)
{
    Response response = Response::bytes(QByteArray::fromStdString(text.text()), "text/plain; charset=utf-8");
    response.headers.emplace_back("ETag", '"' + QByteArray::number(version) + '"');
    return response;
}

/// The bytes of a blob, now or at a version.
Answer blobContent(projects::Service &service, Database &database, const projects::Project &project, const FileEntry &entry, const Request &r)
{
    Version version = entry.version;
    QString hash = QString::fromLatin1(entry.hash);
    if (!r.queryText("version").isEmpty()) {
        const auto kept = blobhistory::at(database, project.key, entry.doc, Version(std::max<qint64>(r.queryNumber("version", -1), 0)));
        if (!kept || r.queryNumber("version", -1) < 0)
            return kept ? sync::fail("no-such-version", "A version is a number.") : std::unexpected(kept.error());
        version = kept->version;
        hash = kept->hash;
    }
    auto bytes = service.blobs().open(project.id, hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    Response response;
    response.device = std::move(*bytes);
    response.contentType = "application/octet-stream";
    response.headers.emplace_back("ETag", '"' + QByteArray::number(version) + '"');
    return response;
}

Answer content(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto entry = fileAt(service, *project, r);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->kind == FileEntry::Kind::Folder)
        return sync::fail("no-such-file", "This is a folder.");
    if (entry->kind == FileEntry::Kind::Blob)
        return blobContent(service, database, *project, *entry, r);
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
    QHash<quint64, QString> paths;           // of what the asker sees
    bool hidesSomething = false;
};

/// Of how many rows a page is made for those from whom something is hidden: most of them may not be theirs.
constexpr qint64 RowsToFilter = 20'000;

sync::Expected<Names> namesOf(projects::Service &service, const projects::Project &project, const QString &account)
{
    const auto members = service.store().members(project.key);
    const auto paths = service.store().paths(project.key);
    const auto rights = service.rightsOf(project, account);
    if (!members || !paths || !rights)
        return std::unexpected(!members ? members.error() : !paths ? paths.error() : rights.error());
    Names names{{}, *paths, rights->hidesSomething()};
    erase_if(names.paths, [&](const auto &item) { return !rights->canSee(item.value()); });
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

struct Logged {
    sync::DocId doc = 0;
    journalrow::Entry entry;
};

Answer logAnswer(std::span<const Logged> entries, const Names &names)
{
    QJsonArray array;
    for (const Logged &one : entries)
        array.append(logJson(one.doc, one.entry, names));
    return Response::json({{QStringLiteral("entries"), array}});
}

Answer logOfDoc(Database &database, qint64 project, sync::DocId doc, qint64 before, qint64 limit, const Names &names)
{
    const auto rows = database.run("collaboration.log-of-doc", {project, qint64(doc), before, limit});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Logged> found;
    for (const auto &row : rows->rows) {
        auto entries = storedrow::read(database, project, doc, row[1].toULongLong(), row[3].toByteArray());
        if (!entries)
            return std::unexpected(entries.error());
        for (auto &entry : *entries | std::views::reverse) {
            if (entry.operation.version < quint64(before) && found.size() < size_t(limit))
                found.push_back({doc, std::move(entry)});
        }
        if (found.size() >= size_t(limit))
            break;
    }
    return logAnswer(found, names);
}

Answer logOfBlob(Database &database, qint64 project, const FileEntry &entry, qint64 before, qint64 limit, const Names &names)
{
    const auto versions = blobhistory::list(database, project, entry.doc, Version(std::max<qint64>(before, 0)), limit);
    if (!versions)
        return std::unexpected(versions.error());
    QJsonArray array;
    for (const auto &one : *versions)
        array.append(QJsonObject{{QStringLiteral("doc"), qint64(entry.doc)}, {QStringLiteral("path"), entry.path}, {QStringLiteral("version"), qint64(one.version)},
                                 {QStringLiteral("time"), one.time}, {QStringLiteral("member"), qint64(one.member)}, {QStringLiteral("name"), names.members.value(one.member)},
                                 {QStringLiteral("inserted"), one.size}, {QStringLiteral("deleted"), 0}, {QStringLiteral("hash"), one.hash}});
    return Response::json({{QStringLiteral("entries"), array}});
}

/// The newest before a time. What happened in the same moment as the last of them comes along, so that whoever asks on from there misses
/// nothing: sealed history knows whole seconds.
Answer logOfProject(Database &database, qint64 project, qint64 before, qint64 limit, const Names &names)
{
    auto rows = database.run("sealing.log-across", {project, before, before});
    const auto others = database.run("sealing.log", {project, before, names.hidesSomething ? RowsToFilter : limit});
    if (!rows || !others)
        return std::unexpected(rows ? others.error() : rows.error());
    rows->rows += others->rows;
    std::vector<Logged> found;
    const auto newestFirst = [](const Logged &a, const Logged &b) {
        return std::tuple(b.entry.time, a.doc, b.entry.operation.version) < std::tuple(a.entry.time, b.doc, a.entry.operation.version);
    };
    for (const auto &row : rows->rows) {
        if (!names.paths.contains(row[0].toULongLong()))
            continue;                                // hidden
        // Rows come from the newest on: once enough is newer than all of this one, it is enough.
        if (found.size() >= size_t(limit) && found[size_t(limit) - 1].entry.time > row[4].toLongLong())
            break;
        auto entries = storedrow::read(database, project, row[0].toULongLong(), row[1].toULongLong(), row[3].toByteArray());
        if (!entries)
            return std::unexpected(entries.error());
        for (auto &entry : *entries) {
            if (entry.time < before)
                found.push_back({row[0].toULongLong(), std::move(entry)});
        }
        std::ranges::sort(found, newestFirst);
        const auto last = found.size() > size_t(limit) ? found[size_t(limit) - 1].entry.time : std::numeric_limits<qint64>::min();
        std::erase_if(found, [last](const Logged &one) { return one.entry.time < last; });
    }
    return logAnswer(found, names);
}

Answer log(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const auto names = namesOf(service, *project, r.who->account);
    if (!names)
        return std::unexpected(names.error());
    const qint64 limit = std::clamp<qint64>(r.queryNumber("limit", 100), 1, 1000);
    const qint64 before = r.queryNumber("before", std::numeric_limits<qint64>::max());
    const QString path = r.queryText("path");
    if (path.isEmpty())
        return logOfProject(database, project->key, before, limit, *names);
    const auto entry = fileAt(service, *project, r);
    if (!entry)
        return std::unexpected(entry.error());
    return entry->kind == FileEntry::Kind::Blob ? logOfBlob(database, project->key, *entry, before, limit, *names)
                                                : logOfDoc(database, project->key, entry->doc, before, limit, *names);
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
    addCommentRoutes(router, projects, database);
}

} // namespace dyad::backend
