// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/ProjectTimeline.h"
#include "backend/projects/Store.h"
#include <algorithm>

namespace dyad::backend::timeline {

using sync::DocId;
namespace past = sync::past;

namespace {

using Files = std::unordered_map<DocId, past::KnownFile>;

sync::Expected<Files> filesOf(Database &database, qint64 project, const PathRights &rights)
{
    const auto rows = database.run("collaboration.files-ever", {project});
    if (!rows)
        return std::unexpected(rows.error());
    Files files;
    for (const auto &row : rows->rows) {
        if (rights.canSee(row[1].toString()))
            files[row[0].toULongLong()] = {row[1].toString(), row[2].toString() == projects::kindName(sync::FileEntry::Kind::Text), !row[4].isNull()};
    }
    return files;
}

sync::Expected<void> addTreeDeeds(Database &database, qint64 project, qint64 since, const Files &files, std::vector<past::Deed> &deeds)
{
    const auto rows = database.run("collaboration.tree-changes", {project, since});
    if (!rows)
        return std::unexpected(rows.error());
    for (const auto &row : rows->rows) {
        if (!files.contains(row[0].toULongLong()))
            continue;
        const qint64 time = row[3].toLongLong();
        deeds.push_back({row[0].toULongLong(), {0, 0, time, time, row[2].toULongLong(), 0, 0}, row[1].toString()});
    }
    return {};
}

} // namespace

sync::Expected<ProjectLife> ofProject(Database &database, ChangeList &changes, qint64 project, qint64 since, qint64 before, qsizetype limit,
                                      const PathRights &rights)
{
    const ReadTransaction view(database);
    const auto files = filesOf(database, project, rights);
    if (!files)
        return std::unexpected(files.error());
    std::vector<past::Deed> deeds;
    if (auto added = addTreeDeeds(database, project, since, *files, deeds); !added)
        return std::unexpected(added.error());
    for (const auto &[doc, file] : *files) {
        if (!file.isText)
            continue;
        const auto all = changes.of(project, doc);
        if (!all && all.error().code == "document-damaged")
            continue;       // it is quarantined and says so itself; the others' life is still told
        if (!all)
            return std::unexpected(all.error());
        for (auto change = std::ranges::upper_bound(**all, since, {}, &past::Change::to); change != (*all)->end(); ++change)
            deeds.push_back({doc, *change, {}});
    }
    ProjectLife life;
    life.sessions = past::sessionsOf(std::move(deeds), *files);
    life.all = life.sessions.size();
    life.sessions.removeIf([before](const past::WorkSession &session) { return session.from >= before; });
    if (life.sessions.size() > limit)
        life.sessions.resize(limit);
    return life;
}

} // namespace dyad::backend::timeline
