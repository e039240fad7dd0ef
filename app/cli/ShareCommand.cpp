// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ShareCommand.h"
#include "app/cli/FolderReport.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

Command::Description ShareCommand::description() const
{
    return {"share", "DIR [--name N] [--org ORG]", "make a project of a folder, and an invitation to it; again: a new invitation", {QStringLiteral("name"), QStringLiteral("org")}, {}, 1, 1};
}

QCoro::Task<Command::Result> ShareCommand::run()
{
    const QString folder = QDir(line.words[0]).canonicalPath();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        co_return sync::fail("no-such-folder", line.words[0].toStdString() + " is no folder.");
    auto binding = sync::ClientStore::bindingOf(folder);
    if (auto connected = connectTo(binding ? binding->server : QString()); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    if (!binding) {
        const QString name = line.has(QStringLiteral("name")) ? line.option(QStringLiteral("name")) : QDir(folder).dirName();
        const QString organisation = line.option(QStringLiteral("org"));
        const auto project = co_await api->createProject(name, organisation);
        if (!project)
            co_return std::unexpected(project.error());
        binding = sync::ClientStore::Binding{folder, Credentials::nameOf(api->server()), project->id, project->name};
    }
    auto live = LiveFolder::open(*api, *binding);
    if (!live)
        co_return std::unexpected(live.error());
    showProgress(*output, **live);
    (*live)->start();
    if (const auto uploaded = co_await (*live)->untilConverged(); !uploaded)
        co_return uploaded;
    const auto invitation = co_await api->createInvitation(binding->project);
    if (!invitation)
        co_return std::unexpected(invitation.error());
    notePaths(*output, (*live)->workCopy().problems());
    QJsonObject json = folderJson(**live, *binding);
    json.insert(QStringLiteral("link"), invitation->link);
    output->result(json, invitation->link);
    co_return Result();
}

} // namespace dyad::app
