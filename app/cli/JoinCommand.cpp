// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/JoinCommand.h"
#include "app/cli/FolderReport.h"
#include "sync/session/InvitationLink.h"
#include <QDir>

namespace dyad::app {

Command::Description JoinCommand::description() const
{
    return {"join", "LINK DIR [--name N]", "accept an invitation and fetch the project into an empty folder; who is not signed in joins as the guest N", {QStringLiteral("name")}, {}, 2, 2};
}

QCoro::Task<Command::Result> JoinCommand::run()
{
    const auto link = sync::InvitationLink::parse(line.words[0]);
    if (!link)
        co_return std::unexpected(link.error());
    const QString folder = QDir(line.words[1]).absolutePath(), server = Credentials::nameOf(link->server);
    // Before anything is asked of the server: an invitation may be good for one use.
    if (auto may = sync::WorkCopy::mayJoin(folder, server, link->project); !may)
        co_return may;
    line.options.remove(QStringLiteral("server"));
    if (auto connected = connectTo(server); !connected)
        co_return connected;
    if (!api->isSignedIn() && line.option(QStringLiteral("name")).isEmpty())
        co_return sync::fail("signed-out", "Sign in to " + server.toStdString() + " first, or join as a guest with --name.");
    const auto accepted = co_await api->acceptInvitation(link->secret, line.option(QStringLiteral("name")));
    if (!accepted)
        co_return std::unexpected(accepted.error());
    if (!QDir().mkpath(folder))
        co_return sync::fail("disk-error", "The folder cannot be made: " + folder.toStdString());
    const sync::ClientStore::Binding binding{folder, server, accepted->project, QString()};
    auto live = LiveFolder::open(*api, binding);
    if (!live)
        co_return std::unexpected(live.error());
    showProgress(*output, **live);
    (*live)->start();
    if (const auto fetched = co_await (*live)->untilConverged(); !fetched)
        co_return fetched;
    notePaths(*output, (*live)->workCopy().problems());
    const QJsonObject json = folderJson(**live, binding);
    output->result(json, QStringLiteral("%1 files in %2. Keep it live with: dyadctl sync %2").arg((*live)->project().files().size()).arg(folder));
    co_return Result();
}

} // namespace dyad::app
