// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/FolderReport.h"
#include <QElapsedTimer>
#include <QJsonArray>

namespace dyad::app {

namespace {

constexpr qint64 ShowEveryMs = 1'000;

} // namespace

QJsonObject folderJson(LiveFolder &folder, const sync::ClientStore::Binding &binding)
{
    QJsonArray problems;
    const auto found = folder.workCopy().problems();
    for (const sync::Problem &one : found)
        problems.append(QJsonObject{{QStringLiteral("path"), one.path}, {QStringLiteral("code"), one.code}, {QStringLiteral("message"), one.message}});
    return {{QStringLiteral("folder"), folder.workCopy().folder()}, {QStringLiteral("project"), binding.project}, {QStringLiteral("name"), folder.project().name()},
        {QStringLiteral("server"), binding.server}, {QStringLiteral("files"), qint64(folder.project().files().size())}, {QStringLiteral("problems"), problems}};
}

void notePaths(const Output &output, const QVector<sync::Problem> &problems)
{
    for (const sync::Problem &one : problems)
        output.note(QStringLiteral("not shared: %1: %2").arg(one.path, one.message));
}

void showProgress(const Output &output, LiveFolder &folder)
{
    auto shown = std::make_shared<QElapsedTimer>();
    shown->start();
    QObject::connect(&folder.workCopy(), &sync::WorkCopy::progress, &folder, [&output, shown](qint64 done, qint64 total) {
        if (shown->elapsed() < ShowEveryMs || done >= total)
            return;
        shown->restart();
        output.note(QStringLiteral("%1 of %2 files").arg(done).arg(total));
    });
}

} // namespace dyad::app
