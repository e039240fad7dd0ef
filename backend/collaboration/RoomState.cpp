// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/RoomState.h"
#include "backend/collaboration/CommentStore.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"

namespace dyad::backend {
namespace {

/// A project whose key does not open takes no edits: nobody comes in, rather than that its edits fail together with those of others.
sync::Expected<void> prepareKey(Database &database, qint64 project)
{
    const auto ready = database.atRest() ? database.atRest()->prepare(project) : sync::Expected<void>();
    if (ready)
        return {};
    qCCritical(logStore) << "project" << project << "is not served:" << ready.error().message.c_str();
    return sync::fail("storage-unavailable", "The server cannot open the key of this project.");
}

sync::Expected<RoomState> readState(Database &database, const QString &id)
{
    const ReadTransaction view(database);
    const auto project = database.run("collaboration.project", {id});
    if (!project)
        return std::unexpected(project.error());
    if (project->isEmpty())
        return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
    const auto &row = project->first();
    RoomState state{row[0].toLongLong(), 0, row[1].toString(), row[2].toString(), row[3].toULongLong(), row[4].toULongLong(), {}, {}, {}, {}, {}};
    projects::Store store(database);
    auto members = store.members(state.key);
    if (!members)
        return std::unexpected(members.error());
    auto files = store.files(state.key);
    if (!files)
        return std::unexpected(files.error());
    auto threads = comments::load(database, state.key);
    if (!threads)
        return std::unexpected(threads.error());
    auto hidden = comments::hiddenIds(database, state.key);
    if (!hidden)
        return std::unexpected(hidden.error());
    state.comments = std::move(*threads);
    state.hiddenComments = std::move(*hidden);
    auto rules = store.rules(state.key);
    if (!rules)
        return std::unexpected(rules.error());
    state.rules = std::move(*rules);
    state.members = std::move(*members);
    state.files = std::move(*files);
    return state;
}

} // namespace

sync::Expected<RoomState> loadRoomState(Database &database, const QString &id)
{
    auto state = readState(database, id);
    // Outside of the view: a project's first key is made here.
    if (const auto ready = state ? prepareKey(database, state->key) : sync::Expected<void>(); !ready)
        return std::unexpected(ready.error());
    return state;
}

} // namespace dyad::backend
