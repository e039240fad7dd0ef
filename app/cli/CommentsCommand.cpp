// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommentsCommand.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace dyad::app {

Command::Description CommentsCommand::description() const
{
    return {"comments", "list|export PROJECT|DIR [PATH] [--state open|resolved|all] [--output FILE]", "comments on lines: a list, or a Markdown document",
        {QStringLiteral("state"), QStringLiteral("output")}, {}, 2, 3};
}

QCoro::Task<Command::Result> CommentsCommand::run()
{
    const QString state = line.has(QStringLiteral("state")) ? line.option(QStringLiteral("state")) : QStringLiteral("all");
    if (state != u"open" && state != u"resolved" && state != u"all")
        co_return sync::fail("usage", "--state is open, resolved or all.");
    if (line.words[0] != u"list" && line.words[0] != u"export")
        co_return sync::fail("usage", std::string("usage: dyadctl comments ") + description().arguments);
    const auto project = co_await projectOf(line.words[1]);
    if (!project)
        co_return std::unexpected(project.error());
    if (line.words[0] == u"list")
        co_return co_await list(*project, state);
    co_return co_await write(*project, state);
}

QCoro::Task<Command::Result> CommentsCommand::list(const QString &project, const QString &state)
{
    const auto answer = co_await api->comments(project, line.words.value(2), state);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(*answer).object();
    QStringList lines;
    for (const QJsonValue &thread : json.value(QStringLiteral("threads")).toArray()) {
        const QJsonArray entries = thread[QStringLiteral("entries")].toArray();
        const QJsonObject first = entries.first().toObject();
        lines.append(QStringLiteral("%1:%2  %3  %4: %5").arg(thread[QStringLiteral("path")].toString(), QString::number(thread[QStringLiteral("line")].toInteger()),
                thread[QStringLiteral("resolved")].toBool() ? QStringLiteral("resolved") : QStringLiteral("open"), first.value(QStringLiteral("name")).toString(),
                              first.value(QStringLiteral("text")).toString().simplified())
                     + (entries.size() > 1 ? QStringLiteral("  (+%1)").arg(entries.size() - 1) : QString()));
    }
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> CommentsCommand::write(const QString &project, const QString &state)
{
    const auto answer = co_await api->commentsMarkdown(project, line.words.value(2), state);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QString file = line.option(QStringLiteral("output"));
    const QString text = QString::fromUtf8(answer->bytes);
    if (file.isEmpty()) {
        output->result({{QStringLiteral("markdown"), text}}, text.trimmed());
        co_return Result();
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(answer->bytes) != answer->bytes.size() || !out.commit())
        co_return sync::fail("unwritable", QStringLiteral("%1 cannot be written: %2").arg(file, out.errorString()).toStdString());
    output->result({{QStringLiteral("file"), file}}, QStringLiteral("The comments stand in %1.").arg(file));
    co_return Result();
}

} // namespace dyad::app
