// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/CommentRoutes.h"
#include "backend/collaboration/CommentStore.h"
#include "sync/session/CommentMarkdown.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

using comments::Thread;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

/// What both answers are made of, in one view of the database.
struct Board {
    QString project;
    std::vector<Thread> threads;
    QHash<quint64, QString> paths, names;
};

sync::Expected<Board> boardOf(projects::Service &service, Database &database, const Request &r)
{
    const auto project = service.find(r.who->account, r.parameters[0]);
    if (!project)
        return std::unexpected(project.error());
    const QString state = r.queryText("state"), path = r.queryText("path");
    if (!state.isEmpty() && state != u"open" && state != u"resolved" && state != u"all")
        return sync::fail("bad-request", "\"state\" is open, resolved or all.");
    const auto rights = service.rightsOf(*project, r.who->account);
    if (!rights)
        return std::unexpected(rights.error());
    const ReadTransaction view(database);
    auto threads = comments::load(database, project->key);
    auto paths = service.store().paths(project->key);
    const auto members = service.store().members(project->key);
    if (!threads || !paths || !members)
        return std::unexpected(!threads ? threads.error() : !paths ? paths.error() : members.error());
    Board board{project->name, std::move(*threads), std::move(*paths), {}};
    for (const auto &member : *members)
        board.names.insert(member.member, member.name);
    std::erase_if(board.threads, [&](const Thread &thread) {
        return !rights->canSee(board.paths.value(thread.doc)) || (state == u"open" && thread.isResolved()) || (state == u"resolved" && !thread.isResolved())
            || (!path.isEmpty() && board.paths.value(thread.doc) != path);
    });
    return board;
}

QJsonObject toJson(const Thread &thread, const Board &board)
{
    QJsonArray entries;
    for (const auto &entry : thread.entries) {
        QJsonObject json{{u"entry"_s, entry.entry}, {u"member"_s, qint64(entry.member)}, {u"name"_s, board.names.value(entry.member)},
                         {u"time"_s, qint64(entry.time)}, {u"text"_s, entry.text}};
        if (entry.edited)
            json.insert(u"edited"_s, qint64(*entry.edited));
        entries.append(json);
    }
    QJsonObject json{{u"thread"_s, thread.thread}, {u"doc"_s, qint64(thread.doc)}, {u"path"_s, board.paths.value(thread.doc)},
                     {u"version"_s, qint64(thread.version)}, {u"from"_s, thread.from}, {u"to"_s, thread.to}, {u"line"_s, qint64(thread.line)},
                     {u"quote"_s, thread.quote}, {u"resolved"_s, thread.isResolved()}, {u"entries"_s, entries}};
    if (thread.isResolved()) {
        json.insert(u"resolvedBy"_s, qint64(*thread.resolvedBy));
        json.insert(u"resolvedAt"_s, qint64(thread.resolvedAt.value_or(0)));
    }
    return json;
}

Answer list(projects::Service &service, Database &database, const Request &r)
{
    return mapped(boardOf(service, database, r), [](const Board &board) {
        QJsonArray threads;
        for (const Thread &thread : board.threads)
            threads.append(toJson(thread, board));
        return Response::json({{u"threads"_s, threads}});
    });
}

Answer markdown(projects::Service &service, Database &database, const Request &r)
{
    return mapped(boardOf(service, database, r), [](const Board &board) {
        const QString text = sync::commentmarkdown::write(board.threads, {board.project, [&](sync::DocId doc) { return board.paths.value(doc); },
                                                                          [&](sync::MemberId member) { return board.names.value(member); }});
        return Response::bytes(text.toUtf8(), "text/markdown; charset=utf-8");
    });
}

} // namespace

void addCommentRoutes(gateway::Router &router, projects::Service &projects, Database &database)
{
    using enum gateway::Access;
    using enum gateway::Lane;
    router.add("GET", "/api/v1/projects/{id}/comments", SignedIn, Store, [&](const Request &r) { return list(projects, database, r); });
    router.add("GET", "/api/v1/projects/{id}/comments/markdown", SignedIn, Store, [&](const Request &r) { return markdown(projects, database, r); });
}

} // namespace dyad::backend
