// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProjectsCommand.h"
#include <QJsonArray>

namespace dyad::app {

Command::Description ProjectsCommand::description() const { return {"projects", "[--server URL]", "the projects that you have access to", {}, {}}; }

QCoro::Task<Command::Result> ProjectsCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto projects = co_await api->projects();
    if (!projects)
        co_return std::unexpected(projects.error());
    QJsonArray list;
    QStringList lines;
    for (const sync::ApiProject &one : *projects) {
        list.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("name"), one.name}, {QStringLiteral("role"), one.role},
            {QStringLiteral("createdAt"), one.createdAt}, {QStringLiteral("files"), one.files}, {QStringLiteral("members"), one.members}});
        lines.append(QStringLiteral("%1  %2  %3  %4 files, %5 members").arg(one.id, one.name, one.role, QString::number(one.files), QString::number(one.members)));
    }
    output->result({{QStringLiteral("projects"), list}}, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
