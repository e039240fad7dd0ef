// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RestoreCommand.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/FileWriter.h"
#include <limits>

namespace dyad::app {

Command::Description RestoreCommand::description() const
{
    return {"restore", "DIR PATH VERSION", "makes a file of a live folder what it was at a version of its log; sync shares that like any change", {}, {}, 3, 3};
}

/// Only over what the project has: what was not shared yet exists nowhere else.
Command::Result RestoreCommand::put(const QString &folder, const QString &path, const QByteArray &newest, const QByteArray &wanted) const
{
    sync::SafeFolder root(folder);
    sync::DiskStat known;
    bool executable = false;
    if (const auto now = root.read(path, std::numeric_limits<qint32>::max())) {
        if (now->first != newest)
            return sync::fail("not-shared", path.toStdString() + " has changes here that are not shared yet; run dyadctl sync first.");
        known = now->second;
        executable = known.executable;
    } else if (now.error().code != "no-such-file") {
        return std::unexpected(now.error());
    }
    const auto written = sync::FileWriter(root).write({path, wanted, executable, known});
    if (written.outcome == sync::FileWriter::Result::Outcome::Written)
        return {};
    return std::unexpected(written.error);
}

QCoro::Task<Command::Result> RestoreCommand::run()
{
    const auto binding = sync::ClientStore::bindingOf(line.words[0]);
    bool isNumber = false;
    const auto version = sync::Version(line.words[2].toULongLong(&isNumber));
    if (!binding)
        co_return sync::fail("no-such-folder", line.words[0].toStdString() + " is no working copy; see dyadctl share and join.");
    if (!isNumber)
        co_return sync::fail("usage", "VERSION is a number, as dyadctl log shows them.");
    const auto project = co_await projectOf(line.words[0]);
    if (!project)
        co_return std::unexpected(project.error());
    const auto newest = co_await api->content(*project, line.words[1]);
    if (!newest)
        co_return std::unexpected(newest.error());
    const auto wanted = co_await api->contentAt(*project, line.words[1], version);
    if (!wanted)
        co_return std::unexpected(wanted.error());
    const auto done = put(binding->folder, line.words[1], newest->bytes, wanted->bytes);
    if (done)
        output->result({{QStringLiteral("path"), line.words[1]}, {QStringLiteral("version"), qint64(version)}}, QStringLiteral("%1 is what it was at version %2.").arg(line.words[1], QString::number(version)));
    co_return done;
}

} // namespace dyad::app
