// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/RoomState.h"
#include "backend/collaboration/CommentStore.h"

namespace dyad::backend {

sync::Expected<RoomState> loadRoomState(Database &database, const QString &id)
{
    const ReadTransaction view(database);
    const auto project = database.run("collaboration.project", {id});
    if (!project)
        return std::unexpected(project.error());
    if (project->isEmpty())
        return sync::fail("no-such-project", "There is no such project, or you have no access to it.");
    const auto &row = project->first();
    RoomState state{row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toULongLong(), row[4].toULongLong(), {}, {}, {}, {}};
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
    state.comments = std::move(*threads);
    auto rules = store.rules(state.key);
    if (!rules)
        return std::unexpected(rules.error());
    state.rules = std::move(*rules);
    state.members = std::move(*members);
    state.files = std::move(*files);
    return state;
}

} // namespace dyad::backend
