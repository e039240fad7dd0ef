// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LogCommand.h"
#include <QDateTime>
#include <QJsonArray>

namespace dyad::app {

Command::Description LogCommand::description() const
{
    return {"log", "PROJECT|DIR [PATH] [--limit N]", "who changed what, newest first", {QStringLiteral("limit")}, {}, 1, 2};
}

QCoro::Task<Command::Result> LogCommand::run()
{
    const int limit = line.has(QStringLiteral("limit")) ? line.option(QStringLiteral("limit")).toInt() : 50;
    if (limit < 1 || limit > 1000)
        co_return sync::fail("usage", "--limit is a number from 1 to 1000.");
    const auto project = co_await projectOf(line.words[0]);
    if (!project)
        co_return std::unexpected(project.error());
    const auto entries = co_await api->log(*project, line.words.value(1), limit);
    if (!entries)
        co_return std::unexpected(entries.error());
    QJsonArray list;
    QStringList lines;
    for (const sync::ApiLogEntry &one : *entries) {
        list.append(QJsonObject{{QStringLiteral("doc"), qint64(one.doc)}, {QStringLiteral("path"), one.path}, {QStringLiteral("version"), qint64(one.version)},
            {QStringLiteral("time"), one.time}, {QStringLiteral("member"), qint64(one.member)}, {QStringLiteral("name"), one.name},
            {QStringLiteral("inserted"), one.inserted}, {QStringLiteral("deleted"), one.deleted}});
        lines.append(QStringLiteral("%1  %2  %3 @%4  +%5 -%6").arg(QDateTime::fromMSecsSinceEpoch(one.time).toString(Qt::ISODate), one.name, one.path,
                QString::number(one.version), QString::number(one.inserted), QString::number(one.deleted)));
    }
    output->result({{QStringLiteral("entries"), list}}, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
